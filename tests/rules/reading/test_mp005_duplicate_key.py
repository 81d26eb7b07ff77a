"""MP005: keys that stand twice or are no words."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        ("related:", "topics: [range]\nrelated:", ["20:1 MP005"]),
        ("    document: EX/2025/17", "    document: EX/2025/17\n    title: Again", ["24:5 MP005"]),
        ("root_cause: The", "{root: cause}: The", ["5:9 MP301", "17:1 MP005"]),
    ],
)
def test_wrong(tmp_path: Path, old: str, new: str, findings: list[str]) -> None:
    """The second key is named at its place."""
    assert diagnose_lesson(tmp_path, (old, new)) == findings


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    document: EX/2025/17", "    document: EX/2025/17\n  - title: Another\n    document: EX/2025/18"),
    ],
)
def test_right(tmp_path: Path, old: str, new: str) -> None:
    """The same key in another entry of a list is another key."""
    assert diagnose_lesson(tmp_path, (old, new)) == []


def test_the_first_place_is_named(tmp_path: Path) -> None:
    """The sentence says where the key stands first."""
    make_project(tmp_path, {LESSON: base_lesson(("related:", "topics: [range]\nrelated:"))})
    assert [found.message for found in diagnose(tmp_path)] == ["the field topics stands here a second time, after line 12"]
