"""MP501: terms outside their closed list."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project
from tests.rules.findings import find, places

STATUS = "status: lesson-identified"


def test_points_at_the_term(tmp_path: Path) -> None:
    """The finding stands at the item and not at the key."""
    assert diagnose_lesson(tmp_path, ("pillars: [train]", "pillars: [train, trian]")) == ["13:18 MP501"]


def test_record_type(tmp_path: Path) -> None:
    """A type that does not exist is an unknown term too."""
    assert diagnose_lesson(tmp_path, ("type: lesson", "type: lessons")) == ["3:7 MP501"]


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("pillars: [train]", "pillars: [trian]", "did you mean train?"),
        ("pillars: [train]", "pillars: [diplomacy]", "write one of advise, train, equip, accompany, reform"),
        ("pillars: [train]", "pillars: [training]", "did you mean train?"),
        ("pillars: [train]", "pillars: [“train”]", "write train"),
        ("pillars: [train]", "pillars: [Accompaniment]", "did you mean accompany?"),
        ("marking: PUBLIC", "marking: Public", "write PUBLIC"),
        ("marking: PUBLIC", "marking: Unclassified", "write PUBLIC if everyone may read it, or else LIMITE"),
        ("marking: PUBLIC", "marking: NATO RESTRICTED", "that is no marking of the Union; ask your security officer"),
        ("marking: PUBLIC", "marking: VS-NfD", "that is no marking of the Union; ask your security officer"),
        ("marking: PUBLIC", "marking: EU RESTRICTED", "did you mean RESTREINT UE/EU RESTRICTED?"),
        ("marking: PUBLIC", "marking: RESTREINT", "did you mean RESTREINT UE/EU RESTRICTED?"),
        ("marking: PUBLIC", "marking: UE/EU", "write one of PUBLIC, LIMITE"),
        (STATUS, "status: Lesson Identified", "write lesson-identified"),
        (STATUS, "status: endorsed", "that is the state of a document; the state of a lesson is one of observation-submitted"),
        (STATUS, "status: closed", "that is the status of an activity; the state of a lesson is one of observation-submitted"),
        (STATUS, "status: [tasked]", "write tasked"),
        (STATUS, "status: {now: tasked}", "write one of observation-submitted"),
    ],
)
def test_hint(tmp_path: Path, old: str, new: str, hint: str) -> None:
    """The hint names the term that was meant, or the list."""
    [found] = find(tmp_path, "MP501", {LESSON: base_lesson((old, new))})
    assert found.partition(" ")[2].startswith(hint)


def test_what_cannot_be_seen_is_named(tmp_path: Path) -> None:
    """A no-break space behind a term looks like nothing."""
    found = diagnose(make_project(tmp_path, {LESSON: base_lesson(("pillars: [train]", "pillars: [train\u00a0]"))}))
    assert [item.message for item in found] == ["train is written with a no-break space, and so is not one of the terms for pillars"]


def test_one_mistake_is_one_finding(tmp_path: Path) -> None:
    """Where the only item is unknown, the list is not told to be too short as well."""
    files = {LESSON: base_lesson(("dotmlpfi: [training]", "dotmlpfi: [trainning]"))}
    assert places(tmp_path, "MP501", files) == ["LL-2026-0001-lead-time.md:18:12"]


def test_countries_are_left_to_mp502(tmp_path: Path) -> None:
    """A country is no term of a list."""
    assert places(tmp_path, "MP501", {LESSON: base_lesson(("partners: [MLI, NER]", "partners: [Mali]"))}) == []


def test_pages_are_their_own_business(tmp_path: Path) -> None:
    """A page may use our keys for what it likes."""
    assert places(tmp_path, "MP501", {"docs/page.md": "---\nstatus: new\npillars: [trian]\n---\n\nText.\n"}) == []
