"""MP405: summaries beyond 300 characters."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson
from tests.rules.findings import places as places_of

SUMMARY = "summary: The first course began late because instructors arrived without a programme."


@pytest.mark.parametrize(("length", "places"), [(300, []), (301, ["11:10 MP405"])])
def test_points_at_the_summary(tmp_path: Path, length: int, places: list[str]) -> None:
    """To the character."""
    assert diagnose_lesson(tmp_path, (SUMMARY, "summary: " + "x" * length)) == places


def test_folded_text_counts_as_it_is_read(tmp_path: Path) -> None:
    """Line breaks of a folded text are blanks; those before the lines do not count."""
    lines = "\n".join(["  " + "x" * 99] * 3)
    assert diagnose_lesson(tmp_path, (SUMMARY, f"summary: >-\n{lines}")) == []
    assert diagnose_lesson(tmp_path, (SUMMARY, f"summary: >-\n{lines}\n  x")) == ["11:10 MP405"]


def test_pages_may_have_any_summary(tmp_path: Path) -> None:
    """They are no records."""
    page = "---\nsummary: " + "x" * 301 + "\n---\n\nWelcome.\n"
    assert places_of(tmp_path, "MP405", {"docs/index.md": page}) == []
