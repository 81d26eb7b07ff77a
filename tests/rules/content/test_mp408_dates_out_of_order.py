"""MP408: dates of a record in an order that is not possible."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find

CREATED, MODIFIED, OBSERVED = "created: 2026-11-02", "modified: 2026-11-20", "date_observed: 2025-06"


@pytest.mark.parametrize(("day", "places"), [("2026-11-01", ["9:11 MP408"]), ("2026-11-02", [])])
def test_changed_before_it_was_created(tmp_path: Path, day: str, places: list[str]) -> None:
    """On the same day is possible."""
    assert diagnose_lesson(tmp_path, (MODIFIED, f"modified: {day}")) == places


@pytest.mark.parametrize(
    ("observed", "places"),
    [("2026-11-03", ["8:10 MP408"]), ("2026-11-02", []), ("2026-11", []), ("2026", []), ("2026-11-23", []), ("2026-12", []), ("soon", [])],
)
def test_created_before_it_happened(tmp_path: Path, observed: str, places: list[str]) -> None:
    """A month or a year is told only where none of its days is possible; what lies in the future is told by MP410."""
    found = diagnose_lesson(tmp_path, (OBSERVED, f"date_observed: {observed}"))
    assert [line for line in found if line.endswith("MP408")] == places


def test_hint_names_both_lines(tmp_path: Path) -> None:
    """Either may be wrong."""
    [found] = find(tmp_path, "MP408", {LESSON: base_lesson((CREATED, "created: 2025-01-01"))})
    assert found == "LL-2026-0001-lead-time.md:8:10 correct created, or date_observed on line 15"
