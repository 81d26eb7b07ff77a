"""MP407: sections with nothing in them."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson

STATUS = "status: lesson-identified"
TEXT = "Programmes must be ready before instructors deploy.\n"


@pytest.mark.parametrize("nothing", ["", "\n\n", "<!-- What follows from it. -->\n", "### For the mission\n"])
def test_points_at_the_heading(tmp_path: Path, nothing: str) -> None:
    """Blank lines, comments and further headings say nothing."""
    assert diagnose_lesson(tmp_path, (TEXT, nothing)) == ["34:1 MP407"]


@pytest.mark.parametrize("something", ["- one\n", "### For the mission\n\nA.\n", "![map](map.png)\n", "```\ncode\n```\n"])
def test_something(tmp_path: Path, something: str) -> None:
    """Lists, pictures, code, and text below a further heading."""
    assert not any("MP407" in line for line in diagnose_lesson(tmp_path, (TEXT, something)))


def test_headings_that_the_state_does_not_ask_for_may_be_empty(tmp_path: Path) -> None:
    """As a template leaves them."""
    assert diagnose_lesson(tmp_path, (STATUS, "status: observation"), (TEXT, "")) == []


def test_twice_the_same_heading(tmp_path: Path) -> None:
    """One of them says something, so that none is empty; that there are two is told by MP423."""
    assert diagnose_lesson(tmp_path, (TEXT, f"## Conclusion\n\n{TEXT}")) == ["36:1 MP423"]
