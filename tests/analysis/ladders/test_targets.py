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
    """Two needs of one capability: the higher level."""
    assert target(assessment(1, "NER", NEED, {**NEED, "desired": 2})) == (4, "need")


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

    While the newer one is a draft, both are in force, and the higher of 4 and 2 is the target.
    """
    newer = assessment(2, "NER", {**NEED, "desired": 2}, supersedes=["ASM-2026-0001"], status=status)
    assert target(assessment(1, "NER", NEED), newer) == found
