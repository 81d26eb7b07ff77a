"""MP705: activities that have begun, without an actual start."""

from pathlib import Path

import pytest

from tests.rules.domain.activities import base_activity
from tests.rules.findings import places

START = "actual_start: 2025-06-15"
STATUS = "status: implementation"


@pytest.mark.parametrize("status", ["implementation", "finalisation"])
def test_points_at_the_dates(tmp_path: Path, status: str) -> None:
    """A planned start alone does not say when work began."""
    files = base_activity((START, "planned_start: 2025-03\n  actual_start:"), (STATUS, f"status: {status}"))
    assert places(tmp_path, "MP705", files) == ["ACT-2026-0001-first-course.md:19:1"]


@pytest.mark.parametrize("status", ["pipeline", "closed", "cancelled", "suspended", "begun", "[implementation]"])
def test_other_states(tmp_path: Path, status: str) -> None:
    """What has not begun, or may have ended before it began, needs none."""
    assert places(tmp_path, "MP705", base_activity((START, "planned_start: 2025-03"), (STATUS, f"status: {status}"))) == []


@pytest.mark.parametrize("dates", ["actual_start: 2025", "planned_start: 2025\n  actual_start: 2025", "planned_end: 2027"])
def test_actual_start_or_none_at_all(tmp_path: Path, dates: str) -> None:
    """With an actual start all is well; without any start MP703 speaks."""
    assert places(tmp_path, "MP705", base_activity((START, dates))) == []
