"""MP719: paragraphs that two entries of one version claim."""

from pathlib import Path

import pytest

from tests.projects import diagnose, make_project
from tests.rules.domain.layers import record
from tests.rules.domain.publications import doctrine
from tests.rules.findings import places


@pytest.mark.parametrize(
    ("changes", "columns"),
    [
        (["version: 1.1, paragraphs: [2.1]", "version: 1.1, paragraphs: [2.2, 2.1]"], ["18:38"]),
        (["version: 1.1, paragraphs: [2.1]", "version: '1.1', paragraphs: ['2.1']"], ["18:35"]),
        (["version: 1, paragraphs: [2]", "version: '1', paragraphs: ['2 ']"], ["18:33"]),
        (["version: 2026-05-02, paragraphs: [2.1]", "version: '2026-05-02', paragraphs: [2.1]"], ["18:42"]),
        (["version: 1.1, date: 2025, paragraphs: [2.1]", "version: 1.1, date: 2026, paragraphs: [2.1]"], ["18:45"]),
        (["date: 2026-05, paragraphs: [2.1]", "date: 2026-05, paragraphs: [2.1]"], ["18:34"]),
        (["version: 1.1, paragraphs: [2.1]"] * 3, ["18:33", "19:33"]),
    ],
)
def test_twice(tmp_path: Path, changes: list[str], columns: list[str]) -> None:
    """A number is the text that was written; entries without a version are compared by date."""
    assert places(tmp_path, "MP719", doctrine(*changes)) == [f"DOC-2026-0001.md:{place}" for place in columns]


@pytest.mark.parametrize(
    "changes",
    [
        ["version: 1.0, paragraphs: [2.1]", "version: 1.1, paragraphs: [2.1]"],
        ["version: 1.1, paragraphs: [2.1]", "version: 1.1, paragraphs: [2.10]"],
        ["version: 1.1, paragraphs: [2.1]", "version: 1.10, paragraphs: [2.1]"],
        ["version: 1.1, paragraphs: [2.1, 2.1]"],
        ["date: 2026-05-02, paragraphs: [2.1]", "date: 2026-05-03, paragraphs: [2.1]"],
        ["version: 1.1, date: 2026, paragraphs: [2.1]", "date: 2026, paragraphs: [2.1]"],
        ["paragraphs: [2.1]", "paragraphs: [2.1]"],
        ["date: soon, paragraphs: [2.1]", "date: soon, paragraphs: [2.1]"],
        ["version: 1.1, paragraphs: 2.1", "version: 1.1, paragraphs: 2.1"],
        ["version: 1.1, paragraphs: [~, [2.1], {a: 1}, true, '']", "version: 1.1, paragraphs: [~, [2.1], {a: 1}, true, '']"],
        ["version: [1.1], paragraphs: [2.1]", "version: [1.1], paragraphs: [2.1]"],
        [],
    ],
)
def test_once(tmp_path: Path, changes: list[str]) -> None:
    """Other versions, other numbers, and values that are none."""
    assert places(tmp_path, "MP719", doctrine(*changes)) == []


def test_says_where_the_other_stands(tmp_path: Path) -> None:
    """The first of them is named by its line."""
    files = doctrine("version: 1.1, paragraphs: [2.1]", "version: 1.1, paragraphs: [2.2]", "version: 1.1, paragraphs: [2.1]")
    [found] = [item for item in diagnose(make_project(tmp_path, files)) if item.code == "MP719"]
    assert found.message == "version 1.1 names paragraph 2.1 twice: here and on line 17"


def test_other_types_have_no_changes(tmp_path: Path) -> None:
    """The field means nothing in a term."""
    add = "changes: [{version: 1, paragraphs: [1]}, {version: 1, paragraphs: [1]}]\n"
    assert places(tmp_path, "MP719", record("TRM-A", add=add)) == []
