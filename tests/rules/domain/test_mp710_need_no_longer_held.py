"""MP710: needs of assessments that no longer hold."""

from pathlib import Path

import pytest

from tests.rules.domain.layers import project, record
from tests.rules.findings import find, places

DRAFT = "status: draft"
OLD, NEW, NEWEST = "ASM-2026-0900", "ASM-2026-0901", "ASM-2026-0902"
PENDING = record("PRO-2026-0001")
PLACE = "PRO-2026-0001.md:13:9"
GENERAL = "name a need of an assessment that holds, or take this one out"
OF_NEW = "name a need of ASM-2026-0901 (N1), or take this one out"


def superseding(identifier: str, old: str, *changes: tuple[str, str], status: str = "review") -> dict[str, str]:
    """Give an assessment that supersedes another."""
    return record(identifier, (DRAFT, f"status: {status}\nsupersedes: [{old}]"), *changes)


@pytest.mark.parametrize(
    ("status", "hint"),
    [
        ("withdrawn\nwithdrawn_reason: It was wrong.", GENERAL),
        ("superseded", GENERAL),
        ("superseded\nsuperseded_by: ASM-2026-0901", OF_NEW),
        ("endorsed\nsuperseded_by: ASM-2026-0901", OF_NEW),
    ],
)
def test_by_the_old_one(tmp_path: Path, status: str, hint: str) -> None:
    """The assessment itself says that it is over."""
    files = project(record(OLD, (DRAFT, f"status: {status}")), record(NEW, (DRAFT, "status: endorsed")), PENDING)
    assert find(tmp_path, "MP710", files) == [f"{PLACE} {hint}"]


def test_by_the_new_one(tmp_path: Path) -> None:
    """Of several successors the last is named."""
    files = project(record(OLD), superseding(NEW, OLD, status="superseded"), superseding(NEWEST, NEW), PENDING)
    assert find(tmp_path, "MP710", files) == [f"{PLACE} {OF_NEW.replace(NEW, NEWEST)}"]


@pytest.mark.parametrize(
    "new",
    [
        superseding(NEW, OLD, status="draft"),
        superseding(NEW, OLD, status="withdrawn"),
        superseding(NEW, OLD, ("partner: NER", "partner: MLI")),
        superseding(NEW, OLD, ("assessed_on: 2026-03", "assessed_on: 2026-02-28")),
        superseding(OLD, OLD),
        record("TRM-A", (DRAFT, f"status: endorsed\nsupersedes: [{OLD}]")),
    ],
)
def test_no_successor(tmp_path: Path, new: dict[str, str]) -> None:
    """A draft takes nobody's place, nor does an assessment of another partner, an older one, or another type of record."""
    assert places(tmp_path, "MP710", {**record(OLD), **new, **PENDING}) == []


def test_circle(tmp_path: Path) -> None:
    """Where both supersede one another, nobody knows which of them holds; MP204 tells of it."""
    assert places(tmp_path, "MP710", project(superseding(OLD, NEW), superseding(NEW, OLD), PENDING)) == []


WITHDRAWN = record(OLD, (DRAFT, "status: withdrawn"))


@pytest.mark.parametrize(
    ("old", "new", "is_told"),
    [
        (DRAFT, DRAFT, True),
        (DRAFT, "status: endorsed", True),
        (DRAFT, "status: withdrawn", False),
        (DRAFT, "status: superseded", False),
        ("{state: pending}", "{state: Rejected}", False),
        ("{state: pending}", "{state: '**rejected**, on cost'}", False),
        ("{state: pending}", "{state: approved}", True),
        ("{state: pending}", "{state: [rejected]}", True),
        ("{state: pending}", "rejected", True),
        ("#N1", "#N9", False),
    ],
)
def test_proposals(tmp_path: Path, old: str, new: str, *, is_told: bool) -> None:
    """What was taken back or rejected will not be built; unknown needs are told by MP708."""
    assert places(tmp_path, "MP710", project(WITHDRAWN, record("PRO-2026-0001", (old, new)))) == [PLACE] * is_told


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("pipeline", [PLACE]),
        ("cancelled", [PLACE]),
        ("implementation", []),
        ("finalisation", []),
        ("closed", []),
        ("suspended", []),
    ],
)
def test_proposal_that_is_carried_out(tmp_path: Path, status: str, expected: list[str]) -> None:
    """Once an activity has begun, it answers the needs as they were known when it was decided."""
    activity = record("ACT-2026-0002", ("status: pipeline", f"status: {status}"), add="proposal: PRO-2026-0001\n")
    assert places(tmp_path, "MP710", project(WITHDRAWN, PENDING, activity)) == expected


@pytest.mark.parametrize(("status", "is_told"), [("pipeline", True), ("implementation", False), ("closed", False), ("cancelled", False)])
def test_activities(tmp_path: Path, status: str, *, is_told: bool) -> None:
    """Only what has not begun can still be planned anew."""
    activity = record("ACT-2026-0002", ("status: pipeline", f"status: {status}"), add="needs: [ASM-2026-0900#N1]\n")
    assert places(tmp_path, "MP710", project(WITHDRAWN, activity)) == ["ACT-2026-0002.md:20:9"] * is_told
