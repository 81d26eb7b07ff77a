"""MP604: PUBLIC records and pages with a list of those who may see them."""

from pathlib import Path

from milpart_docs.vocabulary.markings import CLOSED
from tests.projects import LESSON, base_lesson, diagnose_lesson, load, make_project
from tests.rules.findings import places

MARKING = "marking: PUBLIC"


def test_points_at_the_list(tmp_path: Path) -> None:
    """The finding stands at the key."""
    assert diagnose_lesson(tmp_path, (MARKING, "marking: PUBLIC\nreleasable_to: [FRA]")) == ["7:1 MP604"]


def test_other_markings_and_empty_lists(tmp_path: Path) -> None:
    """What is marked may be released to some, and an empty list says nothing."""
    assert diagnose_lesson(tmp_path / "limite", (MARKING, "marking: LIMITE\nreleasable_to: [FRA]")) == []
    assert diagnose_lesson(tmp_path / "empty", (MARKING, "marking: PUBLIC\nreleasable_to: []")) == []


def test_pages_count(tmp_path: Path) -> None:
    """A page contradicts itself as a record does."""
    assert places(tmp_path, "MP604", {"docs/page.md": "---\nmarking: PUBLIC\nreleasable_to: [FRA]\n---\n"}) == ["page.md:3:1"]


def test_it_counts_as_the_highest(tmp_path: Path) -> None:
    """Until somebody says which of the two is meant."""
    files = {LESSON: base_lesson((MARKING, "marking: PUBLIC\nreleasable_to: [FRA]"))}
    assert load(make_project(tmp_path, files)).by_id["LL-2026-0001"].protection == CLOSED
