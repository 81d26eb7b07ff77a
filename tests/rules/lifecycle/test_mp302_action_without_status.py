"""MP302: actions without a status."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson
from tests.rules.lifecycle.actions import in_state


@pytest.mark.parametrize("status", ["", "status: ", "status: null"])
def test_points_at_the_action(tmp_path: Path, status: str) -> None:
    """The second action has no status, or an empty one."""
    assert diagnose_lesson(tmp_path, *in_state("implementing", "text: A, status: open", f"text: B, {status}")) == ["23:5 MP302"]


@pytest.mark.parametrize(("state", "codes"), [("tasked", []), ("implementing", ["22:5 MP302"]), ("implemented", ["22:5 MP302"])])
def test_from_implementing_on(tmp_path: Path, state: str, codes: list[str]) -> None:
    """A task that was only given has no status yet."""
    assert diagnose_lesson(tmp_path, *in_state(state, "text: A")) == codes


def test_a_status_that_does_not_exist_is_left_to_mp501(tmp_path: Path) -> None:
    """One mistake is one finding."""
    assert [line[-5:] for line in diagnose_lesson(tmp_path, *in_state("implementing", "text: A, status: finished"))] == ["MP501"]
