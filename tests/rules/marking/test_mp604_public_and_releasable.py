"""MP604: PUBLIC records with a list of those who may see them."""

from pathlib import Path

from tests.projects import diagnose_lesson
from tests.rules.findings import places

MARKING = "marking: PUBLIC"


def test_points_at_the_list(tmp_path: Path) -> None:
    """The finding stands at the key."""
    assert diagnose_lesson(tmp_path, (MARKING, "marking: PUBLIC\nreleasable_to: [FRA]")) == ["7:1 MP604"]


def test_other_markings_and_empty_lists(tmp_path: Path) -> None:
    """What is marked may be released to some, and an empty list says nothing."""
    assert diagnose_lesson(tmp_path / "limite", (MARKING, "marking: LIMITE\nreleasable_to: [FRA]")) == []
    assert diagnose_lesson(tmp_path / "empty", (MARKING, "marking: PUBLIC\nreleasable_to: []")) == []


def test_pages_are_their_own_business(tmp_path: Path) -> None:
    """A page is no record."""
    assert places(tmp_path, "MP604", {"docs/page.md": "---\nmarking: PUBLIC\nreleasable_to: [FRA]\n---\n"}) == []
