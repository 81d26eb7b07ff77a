"""MP402: keys that do not exist."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find, places

TOPICS = "topics: [planning, curriculum]\n"


@pytest.mark.parametrize("line", ["topic: a\n", "Impact: a\n", "x-note:\n", "1: a\n"])
def test_points_at_the_key(tmp_path: Path, line: str) -> None:
    """Whatever the value, also where there is none."""
    assert diagnose_lesson(tmp_path, (TOPICS, TOPICS + line)) == ["13:1 MP402"]


def test_inside_parts(tmp_path: Path) -> None:
    """The keys of a part are those of the part."""
    assert diagnose_lesson(tmp_path, ("    document: EX/2025/17", "    document: EX/2025/17\n    pillars: [a]")) == ["24:5 MP402"]


@pytest.mark.parametrize(
    ("line", "hint"),
    [("impcat: a\n", "did you mean impact?"), ("Impact: a\n", "did you mean impact?"), ("zzz: a\n", "known here: id, type, title, status")],
)
def test_hint(tmp_path: Path, line: str, hint: str) -> None:
    """The nearest key, or all of them."""
    [found] = find(tmp_path, "MP402", {LESSON: base_lesson((TOPICS, TOPICS + line))})
    assert found.partition(" ")[2].startswith(hint)


def test_fields_of_another_type(tmp_path: Path) -> None:
    """A lesson has no objective."""
    assert diagnose_lesson(tmp_path, (TOPICS, TOPICS + "objective: a\n")) == ["13:1 MP402"]


def test_pages_may_have_any_key(tmp_path: Path) -> None:
    """MkDocs and its themes have keys of their own."""
    assert places(tmp_path, "MP402", {"docs/index.md": "---\nhide: [toc]\n---\n\nWelcome.\n"}) == []
