"""MP209: records that others cite by an identifier that they have no more."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose, make_project
from tests.rules.domain.layers import record

MANY = 19
OWN = "id: LL-2026-0001"


def told(tmp_path: Path, *, lesson: str, path: str = LESSON) -> list[str]:
    """Give the codes of what is told where many pages cite a lesson, each code once for each place."""
    pages = {f"docs/page-{number}.md": "# Page\n\nSee [[LL-2026-0001]].\n" for number in range(MANY)}
    root = make_project(tmp_path, {path: lesson, **pages})
    if path != LESSON:
        (root / LESSON).unlink()
    return [f"{found.code} {found.message}" for found in diagnose(root) if found.code in {"MP201", "MP209"}]


@pytest.mark.parametrize("slip", ["LL-2026-0010", "BP-2026-0001"])
def test_a_slip_is_told_once_at_the_record(tmp_path: Path, slip: str) -> None:
    """By the name of its file; whoever cites it has made no mistake."""
    message = f"19 references name LL-2026-0001, which seems to be this record, but its id is {slip}"
    assert told(tmp_path, lesson=base_lesson((OWN, f"id: {slip}"))) == [f"MP209 {message}"]


@pytest.mark.parametrize("slip", ["LL-2026-01", "LL2026-0001", "LL-2O26-OOO1"])
def test_no_identifier_at_all_is_told_by_mp101(tmp_path: Path, slip: str) -> None:
    """A file whose line `id:` cannot be read is known by its name."""
    assert told(tmp_path, lesson=base_lesson((OWN, f"id: {slip}"))) == []


def test_a_slip_that_can_be_read(tmp_path: Path) -> None:
    """Whatever the file is called."""
    found = told(tmp_path, lesson=base_lesson((OWN, "id: LL-26-1")), path="lessons/convoy.md")
    assert found == ["MP209 19 references name LL-2026-0001, which seems to be this record, but its id is LL-26-1"]


def test_what_nobody_can_know(tmp_path: Path) -> None:
    """A record that has another number, in its name as well, is another record: each reference is told."""
    lesson = base_lesson((OWN, "id: LL-2026-0010"))
    found = told(tmp_path, lesson=lesson, path="lessons/LL-2026-0010-lead-time.md")
    assert [line[:5] for line in found] == ["MP201"] * MANY


def test_the_rules_of_the_domain_leave_it_alone_as_well(tmp_path: Path) -> None:
    """A need of an assessment that lost its identifier is told at the assessment."""
    [(path, text)] = record("ASM-2026-0900", ("id: ASM-2026-0900", "id: ASM-2026-0009")).items()
    files = {path: text, **record("PRO-2026-0900"), **record("CAP-BRIDGING")}
    codes = sorted(found.code for found in diagnose(make_project(tmp_path, files)))
    assert codes == ["MP103", "MP209"]
