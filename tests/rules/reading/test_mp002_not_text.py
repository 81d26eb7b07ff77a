"""MP002: files that are not text in UTF-8."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose, make_project

LATIN = base_lesson(("A new task needs", "Accès:"))


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (base_lesson().encode("utf-16"), "1:1"),
        (base_lesson().encode("utf-16-be"), "1:1"),
        (LATIN.encode("latin-1"), "4:11"),
        (base_lesson(("six weeks", "six\0weeks")).encode(), "28:27"),
        (base_lesson(("six weeks", "six\x1bweeks")).encode(), "28:27"),
        (base_lesson(("six weeks", "six\u0092weeks")).encode(), "28:27"),
        (base_lesson(("A new task", "A\u2028new task")).encode(), "4:9"),
    ],
    ids=["utf-16", "utf-16-be without mark", "latin-1", "nul", "escape", "windows quote", "line separator"],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, place: str) -> None:
    """The first place that is no text is named, and nothing else is said of the file."""
    found = diagnose(make_project(tmp_path, {LESSON: data}))
    assert [(str(diagnostic.location), diagnostic.code) for diagnostic in found] == [(f"{LESSON}:{place}", "MP002")]


@pytest.mark.parametrize("text", ["Accès", "訓練", "🚁", "e\u0301", "a\u00a0b", "a\tb", "e\u200d", "“”…"])
def test_what_is_text(tmp_path: Path, text: str) -> None:
    """Letters of any script, pictures, special spaces and tabs in running text are text."""
    assert diagnose(make_project(tmp_path, {LESSON: base_lesson(("six weeks", text))})) == []
