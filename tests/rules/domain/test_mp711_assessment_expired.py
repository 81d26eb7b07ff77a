"""MP711: assessments that have expired, and what rests on them."""

from pathlib import Path

import pytest

from tests.rules.domain.layers import project, record
from tests.rules.findings import find, places

VALID = "valid_until: 2028-03-01"
ITSELF, NEED = "ASM-2026-0900.md:21:14", "PRO-2026-0001.md:13:9"
EXPIRED = (VALID, "valid_until: 2026-11-21")


@pytest.mark.parametrize(
    ("until", "expected"),
    [("2026-11-21", [ITSELF, NEED]), ("2026-11-22", []), ("2028-03-01", []), ("soon", []), ("", []), ("2020", []), ("[2020-01-01]", [])],
)
def test_day(tmp_path: Path, until: str, expected: list[str]) -> None:
    """The last day counts; what is no day is told by the rules on values."""
    files = project(record("ASM-2026-0900", (VALID, f"valid_until: {until}")), record("PRO-2026-0001"))
    assert places(tmp_path, "MP711", files) == expected


@pytest.mark.parametrize("status", ["superseded", "withdrawn"])
def test_assessment_that_is_over(tmp_path: Path, status: str) -> None:
    """It need not be valid; what rests on it is told by MP710."""
    files = project(record("ASM-2026-0900", EXPIRED, ("status: draft", f"status: {status}")), record("PRO-2026-0001"))
    assert places(tmp_path, "MP711", files) == []


def test_assessment_with_a_successor(tmp_path: Path) -> None:
    """At the need MP710 speaks, and the old assessment need not be valid; a draft takes nobody's place."""
    old, proposal = record("ASM-2026-0900", EXPIRED), record("PRO-2026-0001")
    new = record("ASM-2026-0901", ("status: draft", "status: endorsed\nsupersedes: [ASM-2026-0900]"))
    assert places(tmp_path, "MP711", project(old, new, proposal)) == []
    draft = record("ASM-2026-0901", ("status: draft", "status: draft\nsupersedes: [ASM-2026-0900]"))
    assert places(tmp_path, "MP711", project(old, draft, proposal)) == [ITSELF, NEED]


def test_successor_that_was_taken_back_itself(tmp_path: Path) -> None:
    """The new assessment was superseded in turn, by one that nobody knows: nothing is in force, and the old one is told."""
    new = record("ASM-2026-0901", ("status: draft", "status: superseded\nsupersedes: [ASM-2026-0900]"))
    assert places(tmp_path, "MP711", project(record("ASM-2026-0900", EXPIRED), new)) == [ITSELF]


@pytest.mark.parametrize(("status", "is_told"), [("pipeline", True), ("implementation", False), ("cancelled", False)])
def test_activities(tmp_path: Path, status: str, *, is_told: bool) -> None:
    """What has begun rests on what was valid then."""
    activity = record("ACT-2026-0002", ("status: pipeline", f"status: {status}"), add="needs: [N1]\n")
    assert places(tmp_path, "MP711", project(record("ASM-2026-0900", EXPIRED), activity)) == ["ACT-2026-0002.md:20:9"] * is_told + [ITSELF]


def test_hints(tmp_path: Path) -> None:
    """What to do at the assessment, and what at the need."""
    itself, need = find(tmp_path, "MP711", project(record("ASM-2026-0900", EXPIRED), record("PRO-2026-0001")))
    assert itself.startswith(f"{ITSELF} assess the needs again")
    assert need == f"{NEED} have the needs of the partner assessed again before this goes on"
