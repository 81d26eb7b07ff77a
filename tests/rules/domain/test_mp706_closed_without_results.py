"""MP706: closed activities without results."""

from pathlib import Path

import pytest

from tests.rules.domain.activities import base_activity
from tests.rules.findings import places

OBJECTIVE = "objective:"
STATUS = "status: implementation"
CLOSED = (STATUS, "status: closed")


@pytest.mark.parametrize("results", ["", "results: []\n", "results:\n", "results: null\n"])
def test_points_at_the_status(tmp_path: Path, results: str) -> None:
    """Nothing, an empty list and a blank are the same."""
    assert places(tmp_path, "MP706", base_activity(CLOSED, (OBJECTIVE, results + OBJECTIVE))) == ["ACT-2026-0001-first-course.md:5:9"]


@pytest.mark.parametrize("results", ["[{indicator: Graduates, actual: 40}]", "[{indicator: }]", "forty", "''", "{}", "[null]"])
def test_results_of_any_form(tmp_path: Path, results: str) -> None:
    """What is wrong with results that are written is told by other rules."""
    assert places(tmp_path, "MP706", base_activity(CLOSED, (OBJECTIVE, f"results: {results}\n{OBJECTIVE}"))) == []


@pytest.mark.parametrize("status", ["pipeline", "implementation", "finalisation", "cancelled", "suspended", "[closed]", "over"])
def test_other_states(tmp_path: Path, status: str) -> None:
    """Only what is closed must have results."""
    assert places(tmp_path, "MP706", base_activity((STATUS, f"status: {status}"))) == []
