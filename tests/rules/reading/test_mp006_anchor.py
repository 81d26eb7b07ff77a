"""MP006: named and repeated values."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        ("title: A", "title: &a A", ["4:8 MP006"]),
        ("title: A new task needs lead time", "title: *urgent", ["4:8 MP006"]),
        ("topics: [planning, curriculum]", "topics: &t [planning]\nregions: *t", ["12:9 MP006"]),
    ],
)
def test_wrong(tmp_path: Path, old: str, new: str, findings: list[str]) -> None:
    """The first sign is named, and nothing else of such a front matter is read."""
    assert diagnose_lesson(tmp_path, (old, new)) == findings


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A new", "title: R&D, 2*3 A new"),
        ("title: A new task needs lead time", "title: '*Urgent* & more'"),
        ("six weeks", "*six* &weeks"),
    ],
)
def test_right(tmp_path: Path, old: str, new: str) -> None:
    """The signs inside a text are text."""
    assert diagnose_lesson(tmp_path, (old, new)) == []
