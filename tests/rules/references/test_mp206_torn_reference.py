"""MP206: references with a bracket too few."""

from pathlib import Path

import pytest

from milpart_docs.authoring.fixes.project import mend_project
from tests.projects import BASE, LESSON, base_lesson, diagnose, diagnose_lesson, load, make_project

ACTIVITY = "docs/activities/ACT-2026-0001-first-course.md"
WITH_HEADING = f"{(BASE / ACTIVITY).read_text(encoding='utf-8')}\n## Context\n\nWords.\n"


@pytest.mark.parametrize("new", ["[[ACT-2026-0001]", "[ACT-2026-0001]]", "[[ACT-2026-0001|the course]"])
def test_torn(tmp_path: Path, new: str) -> None:
    """The first bracket is named."""
    assert diagnose_lesson(tmp_path, ("six weeks", new)) == ["28:24 MP206"]


@pytest.mark.parametrize("new", ["[[ACT-2026-0001]]", "ACT-2026-0001", "`[[ACT-2026-0001]`"])
def test_whole(tmp_path: Path, new: str) -> None:
    """A whole reference, an identifier without brackets, code."""
    assert diagnose_lesson(tmp_path, ("six weeks", new)) == []


def test_pages(tmp_path: Path) -> None:
    """A page of the handbook is looked at, too."""
    found = diagnose(make_project(tmp_path, {"docs/page.md": "See [[ACR-EUMS].\n"}))
    assert [(str(item.location), item.code, item.hint) for item in found] == [("docs/page.md:1:5", "MP206", "write [[ACR-EUMS]]")]


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("[[ACT-2026-0001]", "[[ACT-2026-0001]]"),
        ("[ACT-2026-0001#context|words]]", "[[ACT-2026-0001#context|words]]"),
        ("[[ACT-2026-0001 in May", "[[ACT-2026-0001]] in May"),
        ("[[ACT-2026-1] and [[acr-eums]", "[[ACT-2026-0001]] and [[acr-eums]"),
    ],
)
def test_mended(tmp_path: Path, written: str, after: str) -> None:
    """All brackets, with what stands between them."""
    files = {LESSON: base_lesson(("six weeks", written)), ACTIVITY: WITH_HEADING}
    [mended] = mend_project(load(make_project(tmp_path, files)), lambda _: True).files
    assert mended.after.decode() == base_lesson(("six weeks", after))


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("[[ACT-2026-\n0001]]", "write [[ACT-2026-0001]]"),
        ("[[ACT-2026-0001](x.md)", "write [[ACT-2026-0001]], without (x.md) behind it"),
        ("[[ACT-2026-0001, ACR-EUMS]", "write [[ACT-2026-0001]]"),
        ("[[ACT-2026-0001#9.9]", "write [[ACT-2026-0001#9.9]]"),
        ("[[ACT-2026-0099|the course]", "write [[ACT-2026-0099|the course]]"),
        ("[[ACT-2026-0001|the first\ncourse of all]]", "write [[ACT-2026-0001|the first course of all]] in one line"),
        ("[[ACT-2026-0001\n]]", "write [[ACT-2026-0001]] in one line"),
    ],
)
def test_what_would_be_wrong_afterwards_stays(tmp_path: Path, written: str, hint: str) -> None:
    """A line end inside, the target of a link, a second identifier; a place or a record that is not there."""
    make_project(tmp_path, {LESSON: base_lesson(("six weeks", written))})
    assert [(one.code, one.hint) for one in diagnose(tmp_path)] == [("MP206", hint)]
    assert mend_project(load(tmp_path), lambda _: True).files == ()


def test_line_end_inside_is_named(tmp_path: Path) -> None:
    """The sentence says what is wrong, and not that a bracket is missing."""
    make_project(tmp_path, {LESSON: base_lesson(("six weeks", "[[ACT-2026-\n0001]]"))})
    assert [one.message for one in diagnose(tmp_path)] == ["the reference to ACT-2026-0001 goes on in the next line, and so leads nowhere"]


def test_mended_where_other_things_are_wrong(tmp_path: Path) -> None:
    """A front matter that cannot be read, and nothing that mends it, does not keep a reference from its brackets."""
    before = base_lesson(("six weeks", "[[ACT-2026-0001]"), ("status: lesson-identified", "status: [lesson-identified, {}"))
    [mended] = mend_project(load(make_project(tmp_path, {LESSON: before})), lambda _: True).files
    assert mended.after.decode() == before.replace("[[ACT-2026-0001]\n", "[[ACT-2026-0001]]\n").replace(
        "[[ACT-2026-0001] ", "[[ACT-2026-0001]] "
    )
