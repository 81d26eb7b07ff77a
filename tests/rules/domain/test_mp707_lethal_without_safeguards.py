"""MP707: lethal equipment without safeguards."""

from pathlib import Path

import pytest

from tests.rules.domain.activities import base_activity
from tests.rules.findings import places

PILLARS = "pillars: [train]"
EQUIP = (PILLARS, "pillars: [train, equip]")
STATUS = "status: implementation"
OBJECTIVE = "objective:"


def lethal(*lines: str) -> tuple[str, str]:
    """Give the change that puts ``lethal: true`` on line 22 of the base activity, and further lines behind it."""
    return OBJECTIVE, "\n".join(("lethal: true", *lines, OBJECTIVE))


@pytest.mark.parametrize(
    ("safeguards", "line"),
    [
        ([], 22),
        (["safeguards:"], 23),
        (["safeguards: {}"], 23),
        (["safeguards: {vetting: false, end_use: no, risk: ' ', ihl_training: }"], 23),
        (["safeguards:", "  vetting: None"], 23),
    ],
)
def test_nothing_is_said(tmp_path: Path, safeguards: list[str], line: int) -> None:
    """No safeguards, an empty group, and a group of noes."""
    assert places(tmp_path, "MP707", base_activity(EQUIP, lethal(*safeguards))) == [f"ACT-2026-0001-first-course.md:{line}:1"]


@pytest.mark.parametrize(
    "safeguards", ["{vetting: true}", "{vetting: false, risk: Diversion is watched}", "{veting: true}", "vetted", "[]"]
)
def test_something_is_said(tmp_path: Path, safeguards: str) -> None:
    """One word is enough; a wrong key or another form is told by other rules."""
    assert places(tmp_path, "MP707", base_activity(EQUIP, lethal(f"safeguards: {safeguards}"))) == []


@pytest.mark.parametrize(
    ("changes", "is_told"),
    [
        ([lethal("equipment: [{class: EQP-RIFLES}]")], True),
        ([lethal("equipment: []")], False),
        ([(PILLARS, "pillars: equip"), lethal()], True),
        ([(PILLARS, "pillars: [[equip], {equip: 1}]"), lethal()], False),
        ([EQUIP, (STATUS, "status: cancelled"), lethal()], False),
        ([EQUIP, (STATUS, "status: pipeline"), lethal()], True),
        ([EQUIP, (OBJECTIVE, "lethal: false\nobjective:")], False),
        ([EQUIP, (OBJECTIVE, "lethal: yes\nobjective:")], False),
        ([EQUIP], False),
    ],
)
def test_what_equips_and_is_lethal(tmp_path: Path, changes: list[tuple[str, str]], *, is_told: bool) -> None:
    """The pillar or a list of equipment makes it a delivery; what was cancelled is none."""
    assert bool(places(tmp_path, "MP707", base_activity(*changes))) is is_told
