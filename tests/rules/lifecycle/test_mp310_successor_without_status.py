"""MP310: successors of records that are not superseded."""

from pathlib import Path

import pytest

from tests.model.examples import example_file
from tests.projects import diagnose_lesson
from tests.rules.findings import find

STATUS = "status: lesson-identified"
SUCCESSOR = "superseded_by: ACT-2026-0001"


@pytest.mark.parametrize("state", ["lesson-identified", "observation"])
def test_points_at_the_successor(tmp_path: Path, state: str) -> None:
    """Any state but superseded."""
    assert "6:1 MP310" in diagnose_lesson(tmp_path, (STATUS, f"status: {state}\n{SUCCESSOR}"))


@pytest.mark.parametrize("state", ["superseded", "superceded", ""])
def test_superseded_or_no_state_at_all(tmp_path: Path, state: str) -> None:
    """A misspelled state is told once."""
    assert "6:1 MP310" not in diagnose_lesson(tmp_path, (STATUS, f"status: {state}\n{SUCCESSOR}"))


def test_activities_have_no_such_state(tmp_path: Path) -> None:
    """So the hint does not offer it."""
    files = example_file("activity", ("status: pipeline", f"status: pipeline\n{SUCCESSOR}"))
    assert find(tmp_path, "MP310", files) == ["ACT-2026-0900.md:6:1 remove superseded_by"]
