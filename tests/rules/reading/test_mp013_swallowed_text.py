"""MP013: values that a # cuts short."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find

TITLE = "title: A new task needs lead time"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (TITLE, "title: Course #2 began late", "4:15"),
        (TITLE, "title: A #MeToo case", "4:10"),
        ("topics: [planning, curriculum]", "topics:\n  - course #2", "13:12"),
        ("    document: EX/2025/17", "    document: EX #17", "23:18"),
        (TITLE, "title: Course # 2 began late", "4:15"),
        (TITLE, 'title: "Course" #2 began late', "4:17"),
        (TITLE, 'title: "Course"#2', "4:16"),
        (TITLE, "title: A course\n  that was #2 of three", "5:12"),
    ],
)
def test_points_at_the_sign(tmp_path: Path, old: str, new: str, place: str) -> None:
    """Where the value is lost."""
    assert diagnose_lesson(tmp_path, (old, new)) == [f"{place} MP013"]


def test_hint_is_the_line_in_quotes(tmp_path: Path) -> None:
    """Or a space, where a comment is meant."""
    [found] = find(tmp_path, "MP013", {LESSON: base_lesson((TITLE, "title: Course #2 began late"))})
    assert found.endswith('write title: "Course #2 began late", or, if it is a comment, a space behind the #')


@pytest.mark.parametrize(
    ("new", "line"),
    [
        ("title: Course #2 began late # to be checked", 'title: "Course #2 began late" # to be checked,'),
        ('title: "Course" #2 # to be checked', 'title: "Course #2" # to be checked,'),
        ("title: 'It''s' #2", 'title: "It\'s #2",'),
        ("title: A course\n  that was #2 of three # or more", ">- behind title: and its text on the lines below"),
    ],
)
def test_a_comment_behind_the_text_stays_one(tmp_path: Path, new: str, line: str) -> None:
    """Its words do not become words of the title."""
    [found] = find(tmp_path, "MP013", {LESSON: base_lesson((TITLE, new))})
    assert f"write {line}" in found


@pytest.mark.parametrize("new", ["status: lesson-identified #was observation", "created: 2026-11-02 #or so"])
def test_behind_a_term_or_day_nothing_is_lost(tmp_path: Path, new: str) -> None:
    """No word can belong to it, so that what follows is a comment."""
    key = new.partition(":")[0]
    old = next(row for row in base_lesson().split("\n") if row.startswith(f"{key}:"))
    assert diagnose_lesson(tmp_path, (old, new)) == []


@pytest.mark.parametrize(
    "new",
    [
        'title: "Course #2 began late"',
        "title: A task # not yet named",
        "title: Course#2 began late",
        "title: >-\n  Course #2\n  began late",
        "title: A task\n#status: draft",
    ],
)
def test_what_is_a_comment_or_no_sign_at_all(tmp_path: Path, new: str) -> None:
    """Quotes, a space behind the sign, none before it, a folded text, a line of its own."""
    assert diagnose_lesson(tmp_path, (TITLE, new)) == []
