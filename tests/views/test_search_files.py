"""The files that the search of a site reads."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.corpus.sealed_file import FOLDER
from milpart_docs.model.identifier import PREFIXES
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.search_files import write_labels, write_search_files
from milpart_docs.views.site import Site
from tests.corpora import corpus_of, page, record
from tests.projects import TODAY
from tests.search.browser.reader import read_script

PAGES = {"docs/guide.md": "guide/", "docs/other page.md": "other%20page/"}


def cards(*pages: str) -> list[str]:
    """Give all cards of a site that shows some of the pages of its corpus."""
    files = (
        record("TRM-ONE", definition="What it is."),
        page("guide", "# A guide\n\nWords.\n"),
        page("other page", "---\ntitle: Other\n---\n"),
    )
    corpus = Corpus(corpus_of(*files).settings, corpus_of(*files).entries, {file.path: file.text for file in files})
    site = Site(corpus, Addresses(), TODAY, find_pages=lambda: {path: PAGES[path] for path in pages})
    contents = {path: content for path, content in write_search_files(site) if path.startswith("search/data/c")}
    assert list(contents) == ["search/data/c0.js"]
    return [str(column) for column in json.loads(read_script(contents["search/data/c0.js"])[1])]


def test_pages_are_those_of_the_site() -> None:
    """With the title that readers see, and the address of each; a file that is no page of the site is not there."""
    everything = " ".join(cards(*PAGES))
    assert all(words in everything for words in ("Title of TRM-ONE", "A guide", "Other", "guide/", "other%20page/"))
    some = " ".join(cards("docs/guide.md"))
    assert "A guide" in some
    assert "Other" not in some
    assert "A guide" not in " ".join(cards())


def test_pages_show_how_they_begin() -> None:
    """Pages seldom have a summary; their first paragraph says more than a title."""
    assert "Words." in " ".join(cards("docs/guide.md"))


@pytest.mark.parametrize(
    ("is_kept", "is_cut", "kept"),
    [
        (True, True, set()),
        (False, True, set()),
        (False, False, set()),
        (True, False, {".gitignore", "browser", "related", "words"}),
    ],
)
def test_only_of_the_whole_project_anything_is_kept(tmp_path: Path, is_kept: bool, is_cut: bool, kept: set[str]) -> None:  # noqa: FBT001 - columns of a table
    """What an audience may see leaves no trace, and takes the place of nothing, also where it was cut in memory for a handbook."""
    corpus = corpus_of(record("TRM-ONE", definition="What it is."))
    settings = replace(corpus.settings, root=tmp_path, release=ReleaseNote("public", "PUBLIC") if is_cut else None)
    assert list(write_search_files(Site(Corpus(settings, corpus.entries, {}), Addresses(), TODAY, is_kept=is_kept)))
    assert {path.name for path in (tmp_path / FOLDER).glob("*")} == kept


def test_labels_name_every_type_and_state() -> None:
    """In the singular and the plural, states with their tone."""
    text = write_labels()
    labels = json.loads(text.removeprefix("milpartLabels(").removesuffix(");\n"))
    assert [words.pop("__proto__") for words in labels.values()] == [None] * 3
    assert set(labels["types"]) == set(labels["plurals"]) == {*PREFIXES, "page"}
    assert (labels["types"]["lesson"], labels["plurals"]["lesson"]) == ("Lesson", "Lessons")
    assert labels["statuses"]["lesson-learned"] == ["Lesson learned", "done"]
    assert labels["statuses"]["pipeline"] == ["Pipeline", "new"]
