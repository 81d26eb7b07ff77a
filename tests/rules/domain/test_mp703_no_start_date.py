"""MP703: activities without a start date."""

from pathlib import Path

import pytest

from tests.rules.domain.activities import base_activity
from tests.rules.findings import places

DATES = "dates:\n  actual_start: 2025-06-15\n"


@pytest.mark.parametrize("dates", ["dates:\n  planned_end: 2027\n", "dates: {planned_start: , actual_start: null}\n", "dates: {}\n"])
def test_points_at_the_dates(tmp_path: Path, dates: str) -> None:
    """An end alone is no start, and a blank is none."""
    assert places(tmp_path, "MP703", base_activity((DATES, dates))) == ["ACT-2026-0001-first-course.md:19:1"]


@pytest.mark.parametrize("dates", ["dates: {planned_start: 2027}\n", "dates: {actual_start: spring}\n", "dates: 2027\n", "dates:\n", ""])
def test_a_start_or_no_dates_at_all(tmp_path: Path, dates: str) -> None:
    """A planned start is enough; a start that is no date, and dates that are missing, are told by other rules."""
    assert places(tmp_path, "MP703", base_activity((DATES, dates))) == []
