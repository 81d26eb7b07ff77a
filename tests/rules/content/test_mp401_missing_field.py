"""MP401: fields that are missing or empty."""

from pathlib import Path

import pytest

from milpart_docs.model import RECORD_TYPES
from tests.model.examples import FIELDS, IDS, example_file
from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project
from tests.rules.findings import find, places

TITLE = "title: A new task needs lead time\n"
SOURCE = "  - title: Report of the mission, June 2025\n"


def test_missing_field_is_told_on_the_first_line(tmp_path: Path) -> None:
    """It stands nowhere."""
    assert diagnose_lesson(tmp_path, (TITLE, "")) == ["1:1 MP401"]


@pytest.mark.parametrize("empty", ["title:\n", "title: ~\n", 'title: ""\n', "title: ' '\n"])
def test_empty_field_is_told_at_its_key(tmp_path: Path, empty: str) -> None:
    """However empty."""
    assert diagnose_lesson(tmp_path, (TITLE, empty)) == ["4:1 MP401"]


def test_several_at_once(tmp_path: Path) -> None:
    """Each is a finding; an empty list is an empty field."""
    found = diagnose_lesson(tmp_path, (TITLE, "title:\n"), ("marking: PUBLIC\n", "marking:\n"), ("[planning, curriculum]", "[]"))
    assert found == ["4:1 MP401", "6:1 MP401", "12:1 MP401"]


def test_blank_optional_text(tmp_path: Path) -> None:
    """Two quotes with nothing between them can go; a key with nothing behind it says nothing wrong."""
    after = "dotmlpfi: [training]\n"
    assert diagnose_lesson(tmp_path, (after, f"{after}impact:\n")) == []
    [found] = find(tmp_path, "MP401", {LESSON: base_lesson((after, f'{after}impact: ""\n'))})
    assert found == "LL-2026-0001-lead-time.md:19:1 write impact: what it cost or gained; or take the line out"


def test_parts(tmp_path: Path) -> None:
    """A part that lacks something is told where the part begins, each part of a list in its own place."""
    sources = "  - date: 2025\n    document: A\n  - title:\n    document: B\n  - title: C\n    document: C\n  - document: "
    assert diagnose_lesson(tmp_path, (SOURCE + "    document: ", sources)) == ["22:5 MP401", "24:5 MP401", "28:5 MP401"]


def test_type(tmp_path: Path) -> None:
    """Without a type nothing else can be told."""
    assert diagnose_lesson(tmp_path, ("type: lesson\n", "")) == ["1:1 MP401"]
    assert diagnose_lesson(tmp_path, ("type: lesson\n", "type:\n")) == ["3:1 MP401"]


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_every_field_of_every_type(tmp_path: Path, type_name: str) -> None:
    """A record with none of its type's own fields lacks each of them, with a hint that says what it is."""
    names = [line.partition(":")[0] for line in FIELDS[type_name].splitlines() if not line.startswith(" ")]
    found = find(tmp_path, "MP401", example_file(type_name, (FIELDS[type_name], "")) if names else {})
    assert [line.split(": ", 1)[0] for line in found] == [f"{IDS[type_name]}.md:1:1 write {name}" for name in sorted(names)]


@pytest.mark.parametrize("row", ["#title: A new task", "# title: A new task"])
def test_a_field_that_is_a_comment(tmp_path: Path, row: str) -> None:
    """It is told where it stands, with the line as it must be."""
    assert find(tmp_path, "MP401", {LESSON: base_lesson((TITLE, f"{row}\n"))}) == ["LL-2026-0001-lead-time.md:4:1 write title: A new task"]


def test_pages_need_no_fields(tmp_path: Path) -> None:
    """A page of the handbook may have a front matter of its own."""
    assert places(tmp_path, "MP401", {"docs/index.md": "---\ntitle:\n---\n\nWelcome.\n", "docs/about.md": "Nothing above.\n"}) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (TITLE, "", "the field title is missing"),
        (TITLE, "title:\n", "the field title is empty"),
        ("[planning, curriculum]", "[planning, '']", "this entry of topics is empty"),
        (SOURCE, "  - date: 2025\n", "the field title is missing in this entry of sources"),
        ("language: en\n", "language: en\nendorsed: {by: ACR-EUMS}\n", "the field on is missing in endorsed"),
    ],
)
def test_messages(tmp_path: Path, old: str, new: str, message: str) -> None:
    """What is missing or empty, and in what."""
    assert [found.message for found in diagnose(make_project(tmp_path, {LESSON: base_lesson((old, new))}))] == [message]
