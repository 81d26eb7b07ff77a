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


@pytest.mark.parametrize("key", ["observation", "Observation", "OBSERVATION"])
def test_a_section_that_was_written_as_a_field(tmp_path: Path, key: str) -> None:
    """It is told once, with where it goes; that the section is missing only follows."""
    files = {LESSON: base_lesson((TOPICS, f"{TOPICS}{key}: It began late.\n"), ("## Observation\n", ""))}
    hint = "take it out here, write ## Observation below the second line of ---, and the text below that"
    assert find(tmp_path / "told", "MP402", files) == [f"LL-2026-0001-lead-time.md:13:1 {hint}"]
    assert find(tmp_path / "once", "MP406", files) == []


def test_no_space_behind_the_colon_in_braces(tmp_path: Path) -> None:
    """There the colon is part of the name; that the field is missing only follows."""
    source = "  - title: Report of the mission, June 2025\n    document: EX/2025/17"
    files = {LESSON: base_lesson((source, "  - {title:Report, document:EX/2025/17}"))}
    assert find(tmp_path / "told", "MP402", files) == [
        "LL-2026-0001-lead-time.md:22:6 write title: Report",
        "LL-2026-0001-lead-time.md:22:20 write document: EX/2025/17",
    ]
    assert find(tmp_path / "once", "MP401", files) == []


def test_inside_parts(tmp_path: Path) -> None:
    """The keys of a part are those of the part."""
    assert diagnose_lesson(tmp_path, ("    document: EX/2025/17", "    document: EX/2025/17\n    pillars: [a]")) == ["24:5 MP402"]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("impcat: a\n", "did you mean impact?"),
        ("Impact: a\n", "did you mean impact in small letters?"),
        ("imp\u200bact: a\n", "did you mean impact?"),
        ("zzz: a\n", "take the line out, or write what it says into the text"),
        ("point-of-contact: a\n", "take the line out: records name no persons"),
        ("titel: a\n", "did you mean title, which is already there?"),
    ],
)
def test_hint(tmp_path: Path, line: str, hint: str) -> None:
    """The field that was meant, or what to do with the line."""
    [found] = find(tmp_path, "MP402", {LESSON: base_lesson((TOPICS, TOPICS + line))})
    assert found.partition(" ")[2].startswith(hint)


def test_few_fields_are_listed(tmp_path: Path) -> None:
    """A source has five."""
    [found] = find(tmp_path, "MP402", {LESSON: base_lesson(("    document: EX/2025/17", "    document: EX/2025/17\n    zzz: a"))})
    assert found.endswith("known here: title, url, document, date, accessed")


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        ("title: A", "Title: A", ["4:1 MP402"]),
        ("topics:", "tags:", ["12:1 MP402"]),
        ("created:", "date:", ["8:1 MP402"]),
        ("type: lesson", "Type: lesson", ["3:1 MP402"]),
        ("type: lesson", "typ\u200be: lesson", ["3:1 MP402"]),
        ("  - title: Report", "  - titel: Report", ["22:5 MP402"]),
        ("title: A", "headline: A", ["4:1 MP402"]),
        ("title: A", "zzz: A", ["1:1 MP401", "4:1 MP402"]),
    ],
)
def test_the_field_that_was_meant_is_not_told_to_be_missing(tmp_path: Path, old: str, new: str, findings: list[str]) -> None:
    """One mistake is told once; a key that means nothing is one mistake, and the field that is missing another."""
    assert diagnose_lesson(tmp_path, (old, new)) == findings


def test_fields_of_another_type(tmp_path: Path) -> None:
    """A lesson has no objective."""
    assert diagnose_lesson(tmp_path, (TOPICS, TOPICS + "objective: a\n")) == ["13:1 MP402"]


def test_pages_may_have_any_key(tmp_path: Path) -> None:
    """MkDocs and its themes have keys of their own."""
    assert places(tmp_path, "MP402", {"docs/index.md": "---\nhide: [toc]\n---\n\nWelcome.\n"}) == []
