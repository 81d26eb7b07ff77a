"""MP417 and MP419: values that are still to be written, where the field may go and where it may not."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find

CAUSE = "root_cause: The task was given before anyone had written a programme of instruction."
TITLE = "title: A new task needs lead time"


@pytest.mark.parametrize(
    "text", ["TBD", "tbc.", "To do", "n/a", "xxxx", "???", "'...'", "…", "'-'", "<reason>", "'[your text here]'", "'{{ cause }}'"]
)
def test_told_at_the_value(tmp_path: Path, text: str) -> None:
    """Whatever people write for what they do not know yet."""
    assert diagnose_lesson(tmp_path, (CAUSE, f"root_cause: {text}")) == ["17:13 MP419"]


@pytest.mark.parametrize("text", ["TBD was written too late", "Who? What?", "x", "2-3", "<b> in a text", "[LL-2026-0001", "a - b", "'{a'"])
def test_words(tmp_path: Path, text: str) -> None:
    """A text that holds such a sign and says something."""
    assert not {"17:13 MP417", "17:13 MP419"} & {*diagnose_lesson(tmp_path, (CAUSE, f"root_cause: {text}"))}


def test_a_field_that_may_be_missing_may_go(tmp_path: Path) -> None:
    """The state asks for a root cause; an impact may be left out."""
    files = {LESSON: base_lesson((CAUSE, "root_cause: TBD"), ("related:", "impact: TBD\nrelated:"))}
    assert [line.partition(" ")[2] for line in find(tmp_path / "one", "MP419", files)] == [
        "write what belongs there: why it happened, in one sentence"
    ]
    assert [line.partition(" ")[2] for line in find(tmp_path / "other", "MP417", files)] == [
        "write what belongs there: what it cost or gained, or take the line out"
    ]


def test_places_behind_entries_that_were_taken_out(tmp_path: Path) -> None:
    """The value is found where it stands."""
    assert diagnose_lesson(tmp_path, ("topics: [planning, curriculum]", "topics: [5, '...']")) == ["12:10 MP403", "12:13 MP419"]
