"""MP416: quotation marks of print, and several entries in one."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find

TITLE, TOPICS = "title: A new task needs lead time", "topics: [planning, curriculum]"


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        (TITLE, "title: “A new task”", ["4:8 write title: A new task"]),
        (TITLE, "title: « Une tâche »", ["4:8 write title: Une tâche"]),
        (TOPICS, "topics: [“planning”, curriculum]", ["12:10 write planning"]),
        (TOPICS, "topics: [planning; curriculum]", ["12:10 write each as an entry of its own: planning, curriculum"]),
        (TOPICS, "topics:\n  - planning, curriculum", ["13:5 write each as an entry of its own: planning, curriculum"]),
    ],
)
def test_told_at_the_value(tmp_path: Path, old: str, new: str, findings: list[str]) -> None:
    """With the value as it should be."""
    found = find(tmp_path, "MP416", {LESSON: base_lesson((old, new))})
    assert [line.partition(".md:")[2] for line in found] == findings


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TITLE, "title: The “lead time” of a task isn\u2019t free"),
        (TITLE, "title: “Lead” and “lag”"),
        (TOPICS, "topics: [planning, l\u2019instruction]"),
    ],
)
def test_marks_inside_a_text(tmp_path: Path, old: str, new: str) -> None:
    """They belong to it."""
    assert diagnose_lesson(tmp_path, (old, new)) == []


def test_what_is_no_term_is_told_once(tmp_path: Path) -> None:
    """MP501 and MP201 tell of terms and identifiers in such marks."""
    assert diagnose_lesson(tmp_path, ("pillars: [train]", "pillars: [“train”]")) == ["13:11 MP501"]
    assert diagnose_lesson(tmp_path, ("originator: ACR-EUMS", "originator: “ACR-EUMS”")) == ["7:13 MP201"]
