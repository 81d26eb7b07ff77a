"""The names of new files, by golden cases that the form in the browser passes too, and their folders."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.authoring.placing import LONGEST, find_folder, name_file, pick_words
from milpart_docs.corpus import Settings
from milpart_docs.model.identifier import leading_identifier
from tests.corpora import Written, corpus_of, record

CASES = json.loads((Path(__file__).parent / "written/file-names.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["file"])
def test_golden_file_names(case: dict[str, Any]) -> None:
    """The identifier, and some plain words of the title."""
    assert name_file(case["type"], case["id"], case["title"]) == case["file"]


@given(st.text(max_size=120))
def test_names_of_hostile_titles(title: str) -> None:
    """Whatever the title, the name is plain, short enough, and begins with the identifier."""
    name = name_file("lesson", "LL-2026-0001", title)
    assert leading_identifier(name) == "LL-2026-0001"
    assert name.isascii()
    assert name == name.strip()
    assert not set(name.removeprefix("LL-2026-0001")) & set('/\\:*?"<>| ABCDEFGHIJKLMNOPQRSTUVWXYZ\0')
    assert len("-".join(pick_words(title))) <= LONGEST


def _in(folder: str, identifier: str) -> Written:
    made = record(identifier)
    return Written(f"{folder}/{identifier}.md", made.text)


def test_most_used_folder() -> None:
    """A record lies where most of its kind lie."""
    corpus = corpus_of(_in("lessons/2025", "LL-2026-0001"), _in("lessons/2026", "LL-2026-0002"), _in("lessons/2026", "LL-2026-0003"))
    assert find_folder(corpus, "lesson") == "lessons/2026"


def test_equally_used_folders() -> None:
    """Of two folders with as many records the first by name is taken."""
    assert find_folder(corpus_of(_in("b", "ACR-EUMS"), _in("a", "ACR-EEAS")), "actor") == "a"


@pytest.mark.parametrize(
    ("dirs", "docs", "lesson", "actor"),
    [
        (("lessons", "docs"), "docs", "lessons", "docs/actors"),
        (("docs",), "docs", "docs/lessons", "docs/actors"),
        (("records",), "pages", "records/lessons", "records/actors"),
        ((".",), "docs", "lessons", "actors"),
        (("lessons", "actors"), "docs", "lessons", "actors"),
    ],
)
def test_first_of_a_kind(dirs: tuple[str, ...], docs: str, lesson: str, actor: str) -> None:
    """The first record of a kind lies in the folder that is meant for it."""
    corpus = corpus_of(settings=Settings(Path("/nowhere"), docs_dir=docs, record_dirs=dirs))
    assert (find_folder(corpus, "lesson"), find_folder(corpus, "actor")) == (lesson, actor)
    assert find_folder(corpus, "best-practice").endswith("best-practices")
