"""MP011: front matter that is too deep or too long."""

from pathlib import Path

import pytest

from milpart_docs.reading.composing import DEEPEST, LONGEST
from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project

RELATED = "related: [ACT-2026-0001]"


@pytest.mark.parametrize("levels", [600, 60_000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_nesting_that_would_end_the_process(tmp_path: Path, opening: str, levels: int) -> None:
    """Nesting is counted before anything calls itself for each level: C code has no recursion limit that could be caught."""
    found = diagnose(make_project(tmp_path, {LESSON: base_lesson((RELATED, "related:\n  " + opening * levels))}))
    assert [diagnostic.code for diagnostic in found] == ["MP011"]


def test_one_level_too_many(tmp_path: Path) -> None:
    """The bracket beyond the limit is named."""
    depth = DEEPEST + 1
    assert f"20:{10 + DEEPEST} MP011" in diagnose_lesson(tmp_path, (RELATED, f"related: {'[' * depth}{']' * depth}"))


def test_brackets_in_a_text(tmp_path: Path) -> None:
    """Brackets in a quoted text are text, however many."""
    assert diagnose_lesson(tmp_path, ("title: A new task needs lead time", f"title: '{'[' * 90}'"), ("EX/2025/17", f'"{"[" * 600}"')) == []


def test_a_front_matter_that_is_too_long(tmp_path: Path) -> None:
    """Its first line is named; the body may be as long as it needs."""
    assert diagnose_lesson(tmp_path / "a", ("related:", "# " + "x" * LONGEST + "\nrelated:")) == ["2:1 MP011"]
    assert diagnose_lesson(tmp_path / "b", ("six weeks", "x" * LONGEST)) == []
