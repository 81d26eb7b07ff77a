"""MP419: placeholders where the record must say something."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find

CAUSE = "root_cause: The task was given before anyone had written a programme of instruction."
SUMMARY = "summary: The first course began late because instructors arrived without a programme."
IMPACT = "related:"


@pytest.mark.parametrize(("line", "place"), [(SUMMARY, "11:10"), (CAUSE, "17:13"), ("title: A new task needs lead time", "4:8")])
def test_as_good_as_missing(tmp_path: Path, line: str, place: str) -> None:
    """A field that every record has, and one that the state asks for."""
    assert diagnose_lesson(tmp_path, (line, f"{line.partition(':')[0]}: TBD")) == [f"{place} MP419"]


def test_what_may_be_left_out_is_told_by_another_rule(tmp_path: Path) -> None:
    """The state asks for a root cause; an impact may go."""
    files = {LESSON: base_lesson((CAUSE, "root_cause: TBD"), (IMPACT, f"impact: TBD\n{IMPACT}"))}
    assert find(tmp_path / "needed", "MP419", files) == [
        "LL-2026-0001-lead-time.md:17:13 write what belongs there: why it happened, in one sentence"
    ]
    assert find(tmp_path / "optional", "MP417", files) == [
        "LL-2026-0001-lead-time.md:20:9 write what belongs there: what it cost or gained, or take the line out"
    ]


def test_a_state_that_does_not_ask_for_it(tmp_path: Path) -> None:
    """An observation needs no root cause yet, so that the line may go."""
    changes = (CAUSE, "root_cause: TBD"), ("status: lesson-identified", "status: observation")
    assert diagnose_lesson(tmp_path, *changes) == ["17:13 MP417"]
