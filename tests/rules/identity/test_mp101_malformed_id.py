"""MP101: identifiers of another form than their type asks for."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose, make_project


def hints(root: Path, written: str) -> list[str]:
    """Check the base lesson with another id, and give the hint of each finding, which must stand at the id."""
    found = diagnose(make_project(root, {LESSON: base_lesson(("id: LL-2026-0001", f"id: {written}"))}))
    own = [diagnostic for diagnostic in found if diagnostic.code == "MP101"]
    assert {str(diagnostic.location) for diagnostic in own} <= {f"{LESSON}:2:5"}
    return [diagnostic.hint for diagnostic in own]


@pytest.mark.parametrize(
    "written", ["LL-2026-1", "ll-2026-0001", "LL_2026_0001", "'LL 2026 1'", "Ll-2026-001", "LL-26-0001", "LL\u20112026\u20110001"]
)
def test_the_right_form_is_proposed_where_it_is_plain(tmp_path: Path, written: str) -> None:
    """Letter case, number of digits and signs between have one right form."""
    assert hints(tmp_path, written) == ["did you mean LL-2026-0001?"]


@pytest.mark.parametrize("written", ["LL-YYYY-NNNN", "lead-time", "LL-2026", "LL-3026-0001", "LL-2026-0001-a", "XX-2026-0001", "acr-eums"])
def test_the_name_of_the_file_says_it_otherwise(tmp_path: Path, written: str) -> None:
    """What cannot be read from the identifier may be read from the name of the file."""
    assert hints(tmp_path, written) == ["write LL-2026-0001, as in the name of the file"]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("lead-time", "the identifier of this type is LL-YYYY-NNNN, for instance LL-2026-0042"),
        (
            "LL-YYYY-NNNN",
            "write this year and the next free number, here and in the name of the file: LL-YYYY-NNNN, for instance LL-2026-0042",
        ),
    ],
)
def test_the_form_of_the_type_is_named_where_nothing_says_it(tmp_path: Path, written: str, hint: str) -> None:
    """What cannot be guessed is not guessed."""
    found = diagnose(make_project(tmp_path, {"lessons/new.md": base_lesson(("id: LL-2026-0001", f"id: {written}"))}))
    assert [diagnostic.hint for diagnostic in found if diagnostic.code == "MP101"] == [hint]


def test_what_cannot_be_seen_is_named(tmp_path: Path) -> None:
    """The hyphens of a word processor look like those of the keyboard."""
    found = diagnose(make_project(tmp_path, {LESSON: base_lesson(("id: LL-2026-0001", "id: LL\u20112026\u20110001"))}))
    assert [diagnostic.message for diagnostic in found if diagnostic.code == "MP101"] == [
        "LL\u20112026\u20110001 does not have the form of an identifier: it is written with a dash in the place of a hyphen"
    ]


@pytest.mark.parametrize("written", ["LL-2026-0001", "'LL-2026-0001 '", "LL-1999-123456", "ACR-EUMS"])
def test_well_formed(tmp_path: Path, written: str) -> None:
    """A well-formed identifier is silent; whether it fits the type is asked by another rule."""
    assert hints(tmp_path, written) == []


@pytest.mark.parametrize("written", ["", "''", "42", "[LL-2026-0001]", "{{ id }}", "2026-11-22"])
def test_what_is_no_text_is_told_by_others(tmp_path: Path, written: str) -> None:
    """A missing id, a number or a list is told once, by the rules on fields."""
    assert hints(tmp_path, written) == []


def test_without_a_type_the_prefix_tells(tmp_path: Path) -> None:
    """Where the type is lost, the first letters say which form is asked for; where they say nothing, both forms are named."""
    for written, start in (("LL-2026-X", "the identifier of this type is LL-YYYY"), ("lead", "write the type first")):
        lesson = base_lesson(("id: LL-2026-0001\ntype: lesson", f"id: {written}\ntype:"))
        found = diagnose(make_project(tmp_path, {"lessons/new.md": lesson}))
        assert [diagnostic.hint[: len(start)] for diagnostic in found if diagnostic.code == "MP101"] == [start]
