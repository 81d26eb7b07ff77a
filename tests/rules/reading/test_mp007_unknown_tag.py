"""MP007: values that begin with an exclamation mark."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        ("title: A", "title: !Important A", ["4:8 MP007"]),
        ("title: A", "title: !!python/name:os.system A", ["4:8 MP007"]),
        ("title: A new task", "title: !!python/object/apply:os.system [A new task]\n#", ["4:8 MP007"]),
        ("pillars: [train]", "pillars: !!python/tuple train", ["13:10 MP007"]),
        ("created: 2026-11-02", "created: !date 2 November", ["8:10 MP007"]),
        ("title: A", "title: ! A", ["4:8 MP007"]),
        ("topics: [planning, curriculum]", "topics: ! [planning, curriculum]", ["12:9 MP007"]),
        ("topics: [planning, curriculum]", "topics:\n  - ! planning", ["13:5 MP007"]),
        ("topics: [planning, curriculum]", "topics: !set [planning, !x curriculum]", ["12:9 MP007", "12:25 MP007"]),
    ],
)
def test_wrong(tmp_path: Path, old: str, new: str, findings: list[str]) -> None:
    """Each mark is named; the rest of the value is read, so that nothing else is said of it."""
    assert diagnose_lesson(tmp_path, (old, new)) == findings


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A new", "title: Now! A new"),
        ("title: A new task needs lead time", "title: '!Important'"),
        ("title: A", "title: !!str A"),
    ],
)
def test_right(tmp_path: Path, old: str, new: str) -> None:
    """A mark inside a text or in quotes is text, and that a text is text may be said."""
    assert diagnose_lesson(tmp_path, (old, new)) == []
