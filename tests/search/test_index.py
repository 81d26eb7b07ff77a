"""The index: what is found where, how it is ranked, and what is proposed."""

from pathlib import Path

import pytest

from milpart_docs.corpus.loading import read_body_text
from milpart_docs.search.index import SearchIndex, build_index
from tests.projects import load, make_project


@pytest.fixture
def index(tmp_path: Path) -> SearchIndex:
    """Index the base project."""
    corpus = load(make_project(tmp_path))
    return build_index((entry, read_body_text(corpus, entry)) for entry in corpus.by_id.values())


def ids(index: SearchIndex, query: str) -> list[str]:
    """Give the identifiers of all hits, best first."""
    return index.search(query, limit=10).ids


def test_words_of_every_field_are_found(index: SearchIndex) -> None:
    """The title, the body, any text of the front matter, and a country by name or code."""
    assert ids(index, "lead time")[0] == "LL-2026-0001"
    assert ids(index, "calendar") == ["LL-2026-0001"]
    assert ids(index, "objective teach")[0] == "ACT-2026-0001"
    assert set(ids(index, "Mali")) == set(ids(index, "MLI")) == {"LL-2026-0001", "ACT-2026-0001"}
    assert ids(index, "EX/2025/17")[0] == "LL-2026-0001"


def test_more_words_are_better_and_none_is_demanded(index: SearchIndex) -> None:
    """A record with both words stands before one with a single one; a word that nobody has does no harm."""
    assert ids(index, "instructors programme zzzz")[0] == "LL-2026-0001"
    assert "ACT-2026-0001" in ids(index, "instructors programme zzzz")


def test_phrase_and_prefix(index: SearchIndex) -> None:
    """Words in quotes stand together; a star ends a beginning."""
    assert ids(index, '"six weeks late"') == ["LL-2026-0001"]
    assert ids(index, '"late six weeks"') == []
    assert ids(index, "zzz*") == []
    assert ids(index, "calend*") == ["LL-2026-0001"]


def test_only_among_some(index: SearchIndex) -> None:
    """The caller narrows by facets."""
    assert index.search("instructors", 10, among={"ACT-2026-0001"}).ids == ["ACT-2026-0001"]


def test_suggestion_for_what_is_not_found(index: SearchIndex) -> None:
    """Only where nothing was found."""
    assert index.search("calender", 10).suggestion == "calendar"
    assert index.search("calendar", 10).suggestion is None


def test_nothing_is_written_to_a_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index holds what not everyone may see, and two searches at once must not meet: so not even a temporary file is made."""
    corpus = load(make_project(tmp_path / "project"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "none"))
    index = build_index((entry, read_body_text(corpus, entry)) for entry in corpus.by_id.values())
    assert ids(index, "calendar") == ["LL-2026-0001"]
    assert not (tmp_path / "none").exists()
