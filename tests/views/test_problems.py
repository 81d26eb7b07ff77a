"""The page of problems: what is left out and why, and what else was found."""

from pathlib import Path

from milpart_docs.views.problems import build_problems
from tests.projects import LESSON, base_lesson, diagnose, load, make_project


def test_problems_stand_with_what_is_left_out_first(tmp_path: Path) -> None:
    """The page counts records and findings."""
    lesson = base_lesson(("date_observed:", "date_observd:"))
    root = make_project(tmp_path, {LESSON: lesson, "docs/a.md": "[[ACR-NONE]]\n"})
    view = build_problems(load(root), diagnose(root), frozenset({LESSON}))
    assert [(file.path, file.is_left_out) for file in view.files] == [(LESSON, True), ("docs/a.md", False)]
    assert (view.records, view.left_out, view.errors) == (4, 1, 2)
