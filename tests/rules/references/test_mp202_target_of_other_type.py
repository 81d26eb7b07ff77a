"""MP202: references to a record of a type that does not belong there."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson, make_project

OTHER = "lessons/LL-2026-0002-other.md"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("originator: ACR-EUMS", "originator: ACT-2026-0001", "7:13"),
        ("proposed_action_body: ACR-EUMS", "proposed_action_body: ACT-2026-0001", "19:23"),
        ("related:", "duplicates: [ACR-EUMS]\nrelated:", "20:14"),
        ("related:", "capabilities:\n  - ACT-2026-0001\nrelated:", "21:5"),
        ("related:", "endorsed: {by: ACT-2026-0001, on: 2026-11-20}\nrelated:", "20:16"),
    ],
)
def test_another_type(tmp_path: Path, old: str, new: str, place: str) -> None:
    """The reference is named where it stands."""
    assert diagnose_lesson(tmp_path, (old, new)) == [f"{place} MP202"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("context: ACR-EUTM-EXAMPLE", "context: ACT-2026-0001"),
        ("related: [ACT-2026-0001]", "related: [ACR-EUMS, ACT-2026-0001]"),
        ("six weeks", "[[ACR-EUMS]]"),
    ],
)
def test_a_type_that_belongs_there(tmp_path: Path, old: str, new: str) -> None:
    """Where several types or any may stand, each of them may."""
    assert diagnose_lesson(tmp_path, (old, new)) == []


def test_a_target_whose_type_is_unknown(tmp_path: Path) -> None:
    """The type of the target is told there, once, and not at each reference to it."""
    make_project(tmp_path, {OTHER: "---\nid: LL-2026-0002\ntype: lessn\n---\n"})
    assert diagnose_lesson(tmp_path, ("originator: ACR-EUMS", "originator: LL-2026-0002")) == []
