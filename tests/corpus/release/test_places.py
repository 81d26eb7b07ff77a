"""Places on pages: a link to one that is not there is seen, however many there are."""

import pytest

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.loading import read_file_text
from milpart_docs.corpus.release.places import is_place_missing
from tests.corpus.release.corpora import corpus_of, page


def test_a_page_is_looked_at_once_for_all_links_to_places_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise many links to a long page would take its square."""
    corpus = corpus_of(page("a", "# One\n\n{#two} <b id='three'>\n"))
    reads: list[str] = []

    def read(corpus: Corpus, entry: Entry) -> str:
        reads.append(entry.path)
        return read_file_text(corpus, entry)

    monkeypatch.setattr("milpart_docs.corpus.release.places.read_file_text", read)
    found = [is_place_missing(corpus, "docs/a.md", f"#{place}") for place in ("one", "two", "three", "four", "five")]
    assert found == [False, False, False, True, True]
    assert reads == ["docs/a.md"]


@pytest.mark.parametrize("block", ["terms", "rules", "fields"])
def test_a_block_that_makes_places_has_any(block: str) -> None:
    """What it makes is not known before the site is built."""
    assert not is_place_missing(corpus_of(page("a", f"::: milpart {block}\n")), "docs/a.md", "#any")
    assert is_place_missing(corpus_of(page("a", "::: milpart table lesson\n")), "docs/a.md", "#any")
