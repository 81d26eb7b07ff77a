"""Records that may say the same, found by title and summary."""

from pathlib import Path

from milpart_docs.authoring.alike_records import AT_MOST, find_alike
from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.corpus import Corpus
from tests.corpora import ROOT
from tests.projects import load, make_project


def _draft(title: str, summary: str, type_name: str = "lesson") -> Draft:
    return Draft(type_name, "lessons", {"id": "LL-2026-9999", "type": type_name, "title": title, "summary": summary})


def _alike(corpus: Corpus, title: str, summary: str) -> list[str]:
    found = find_alike(corpus, _draft(title, summary))
    assert len(found) <= AT_MOST
    return [one.entry.id for one in found]


def test_shipped_lessons() -> None:
    """The same in other words is found among the shipped lessons; another matter is alike to none."""
    corpus = load(ROOT)
    said = "Second-hand trucks given to Mali broke down at first use as there were no spare parts nor mechanics."
    assert _alike(corpus, "Donated trucks failed since nobody planned maintenance", said) == ["LL-2026-0048"]
    assert _alike(corpus, "Field kitchens ran out of gas in winter", "No resupply was planned for the second month.") == []


def test_small_projects(tmp_path: Path) -> None:
    """In a small project no word is rare: there the same words are found."""
    corpus = load(make_project(tmp_path))
    said = "The first course started late because instructors arrived without a programme."
    assert _alike(corpus, "A new task needs a lead time", said) == ["LL-2026-0001"]
    assert find_alike(corpus, _draft("A new task needs a lead time", said, "doctrine")) == ()
