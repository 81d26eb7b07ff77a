"""MP004: tabs in the front matter."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        ("topics: [planning, curriculum]", "topics:\n\t- planning", ["13:1 MP004"]),
        ("    document", "\tdocument", ["23:1 MP004"]),
        ("    document", "  \t document", ["23:3 MP004"]),
        ("  - title", "  -\ttitle", ["22:4 MP004"]),
    ],
)
def test_wrong(tmp_path: Path, old: str, new: str, findings: list[str]) -> None:
    """A tab before a key or an item is named at its place."""
    assert diagnose_lesson(tmp_path, (old, new)) == findings


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: ", "title:\t"),
        ("six weeks", "six\tweeks"),
        ("The first course began six", "\tThe first course began six"),
    ],
)
def test_right(tmp_path: Path, old: str, new: str) -> None:
    """A tab behind a colon, or in the text of the record, does no harm."""
    assert diagnose_lesson(tmp_path, (old, new)) == []
