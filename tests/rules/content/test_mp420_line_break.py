"""MP420: titles on several lines."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson

TITLE = "title: A new task needs lead time"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (TITLE, "title: |\n  A new task\n  needs lead time", "4:8"),
        (TITLE, 'title: "A new task\n\n  needs lead time"', "4:8"),
    ],
)
def test_several_lines(tmp_path: Path, old: str, new: str, place: str) -> None:
    """Each line of such a text would stay a line."""
    assert diagnose_lesson(tmp_path, (old, new)) == [f"{place} MP420"]


@pytest.mark.parametrize(
    "new", ["title: >\n  A new task\n  needs lead time", "title: |\n  A new task", "title: A new task\n  needs lead time"]
)
def test_one_line(tmp_path: Path, new: str) -> None:
    """Lines that YAML joins, and a line break at the end."""
    assert diagnose_lesson(tmp_path, (TITLE, new)) == []


def test_a_summary_may_have_paragraphs(tmp_path: Path) -> None:
    """Only what stands in lists and tables has to be one line."""
    summary = "summary: The first course began late because instructors arrived without a programme."
    assert diagnose_lesson(tmp_path, (summary, "summary: |\n  The first course began late.\n\n  There was no programme.")) == []
