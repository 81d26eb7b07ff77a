"""Targets: who is heard first, and which assessments of needs are in force."""

from typing import Any

import pytest

from tests.analysis.ladders.ladder_records import HOLDS, assessment, profile, roadmaps_of
from tests.corpora import Written

EXPIRED = {"level": 3, "evaluation": "external", "on": "2021-01-01", "valid_until": "2024-01-01"}
NEED = {"capability": "A", "current": 1, "desired": 4}


def target(*files: Written) -> tuple[int, str]:
    """Give the target of Niger in capability A, and where it comes from."""
    found = roadmaps_of(*files).target("NER", "CAP-A")
    return found.level, found.source


def test_order_of_sources() -> None:
    """The assessment that holds; else the need; else what was stated with one that expired; else the next level after the last one."""
    need = assessment(1, "NER", NEED)
    holding, expired = {"capability": "A", "level": 2, **HOLDS}, {"capability": "A", **EXPIRED}
    assert target(profile("NER", {**holding, "target": 3}), need) == (3, "assessment")
    assert target(profile("NER", holding), need) == (4, "need")
    assert target(profile("NER", {**expired, "target": 5}), need) == (4, "need")
    assert target(profile("NER", {**expired, "target": 5})) == (5, "earlier")
    assert target(profile("NER", {"capability": "A", "level": 0, "target": 2})) == (2, "earlier")
    assert target(profile("NER", expired)) == (4, "next")
    assert target(profile("NER", holding)) == (3, "next")
    assert target(profile("NER", {**holding, "level": 5})) == (5, "next")


def test_highest_need_counts() -> None:
    """Two needs of one capability in one assessment: the higher level."""
    assert target(assessment(1, "NER", NEED, {**NEED, "desired": 2})) == (4, "need")


def test_latest_assessment_of_needs_counts() -> None:
    """That of June asks for 3 and 2, those of March and of the whole of February for more: 3. Of two of one day, the last by identifier."""
    june = assessment(2, "NER", {**NEED, "desired": 3}, {**NEED, "desired": 2}, assessed_on="2026-06-01")
    assert target(assessment(1, "NER", NEED), june, assessment(3, "NER", {**NEED, "desired": 5}, assessed_on="2026-02")) == (3, "need")
    assert target(assessment(1, "NER", NEED), assessment(2, "NER", {**NEED, "desired": 2})) == (2, "need")
    other = assessment(2, "NER", {**NEED, "capability": "B"}, assessed_on="2026-06-01")
    assert target(assessment(1, "NER", NEED), other) == (4, "need")


def test_needs_told_are_those_that_set_the_target() -> None:
    """The needs of the older assessment are not named with the target of the newer."""
    newer = assessment(2, "NER", {**NEED, "desired": 2}, assessed_on="2026-06-01")
    found = roadmaps_of(assessment(1, "NER", NEED), newer).target("NER", "CAP-A")
    assert [each.entry.id for each in found.needs] == ["ASM-2026-0002"]


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "withdrawn"},
        {"status": "superseded"},
        {"valid_until": "2026-11-21"},
        {"assessed_on": "2026-12"},
    ],
)
def test_need_that_is_not_in_force(fields: dict[str, Any]) -> None:
    """Of an assessment that is over, not yet made, or of somebody else."""
    assert target(assessment(1, "NER", NEED, **fields), assessment(2, "MLI", NEED)) == (1, "next")


@pytest.mark.parametrize(("status", "found"), [("review", (2, "need")), ("draft", (4, "need")), ("withdrawn", (4, "need"))])
def test_succession(status: str, found: tuple[int, str]) -> None:
    """A newer assessment takes the place of the older; a draft takes nobody's place yet, and a withdrawn one no longer.

    Both are of one day, and the other has the later identifier, so that only succession can put it aside.
    """
    newer = assessment(1, "NER", {**NEED, "desired": 2}, supersedes=["ASM-2026-0002"], status=status)
    assert target(assessment(2, "NER", NEED), newer) == found


def test_capabilities_that_are_not_released_have_no_target() -> None:
    """Neither a level of one nor a need of one counts anywhere."""
    files = (profile("NER", {"capability": "A", "level": 2, **HOLDS}), assessment(1, "NER", NEED))
    roadmaps = roadmaps_of(*(file._replace(text=file.text.replace("CAP-A", "not released")) for file in files))
    assert (roadmaps.positions, list(roadmaps.partners)) == ({}, [])
