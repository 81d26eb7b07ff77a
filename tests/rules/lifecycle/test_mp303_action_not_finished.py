"""MP303: actions of implemented lessons that are not finished, or lack their proof."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson
from tests.rules.lifecycle.actions import in_state


@pytest.mark.parametrize(
    "action",
    [
        "text: A, status: open",
        "text: A, status: in-progress",
        "text: A, status: done",
        "text: A, status: done, date: 2026-11",
        "text: A, status: done, evidence: Report",
        "text: A, status: dropped",
        "text: A, status: dropped, reason: ",
    ],
)
def test_points_at_the_status_of_the_action(tmp_path: Path, action: str) -> None:
    """Each lacks something."""
    assert diagnose_lesson(tmp_path, *in_state("implemented", action)) == ["22:57 MP303"]


@pytest.mark.parametrize("action", ["text: A, status: done, date: 2026-11, evidence: Report", "text: A, status: dropped, reason: Too dear"])
def test_finished_actions(tmp_path: Path, action: str) -> None:
    """Done with date and evidence, or dropped with a reason."""
    assert diagnose_lesson(tmp_path, *in_state("implemented", action)) == []


def test_what_is_no_action_is_left_to_mp403(tmp_path: Path) -> None:
    """A text or a number in the list."""
    found = diagnose_lesson(tmp_path, *in_state("implemented", "text: A, status: dropped, reason: B}\n  - late\n  - {status: 5"))
    assert {line[-5:] for line in found} == {"MP401", "MP403", "MP501"}


def test_lessons_learned_too(tmp_path: Path) -> None:
    """The gate holds in the state after it."""
    assert "22:57 MP303" in diagnose_lesson(tmp_path, *in_state("lesson-learned", "text: A, status: open"))


def test_not_before(tmp_path: Path) -> None:
    """An action may be open while it is implemented, and done without proof until the lesson says implemented."""
    assert diagnose_lesson(tmp_path, *in_state("implementing", "text: A, status: open", "text: B, status: done")) == []
