"""Runs of a course as a partner sees them, on 22 November 2026."""

from typing import Any

import pytest

from milpart_docs.analysis.ladders.runs import Runs, find_runs, judge_openness
from tests.analysis.ladders.ladder_records import course, roadmaps_of
from tests.projects import TODAY


def runs(*iterations: dict[str, Any], partner: str = "NER") -> Runs:
    """Give the runs of a course as a partner sees them."""
    return find_runs(roadmaps_of(course(1, iterations=list(iterations))).training.offers["CRS-2026-0001"].course, partner, TODAY)


def test_what_is_still_to_come() -> None:
    """Today's run is; a month or a year is to come while any of its days is; the first stands first, and the last past one is kept."""
    found = runs(
        {"start": "2027-01"}, {"start": "2026-11-21"}, {"start": "2026-11"}, {"start": "2026-11-22"}, {"start": "2025"}, {"start": "2026"}
    )
    assert [run.iteration.start for run in found.coming] == ["2026-11-22", "2026-11", "2026", "2027-01"]
    assert found.last
    assert found.last.iteration.start == "2026-11-21"


@pytest.mark.parametrize(
    ("open_to", "partner", "openness"),
    [
        ([], "NER", "not-stated"),
        (["NER", "MLI"], "NER", "yes"),
        (["MLI", "EU"], "NER", "no"),
        (["EU"], "BEL", "yes"),
        (["NATO", "MLI"], "NER", "community"),
        (["ACR-EUTM"], "NER", "community"),
    ],
)
def test_openness(open_to: list[str], partner: str, openness: str) -> None:
    """By name; by membership of the EU, which is known; by other communities, which nobody here can tell."""
    assert judge_openness(open_to, partner) == openness


@pytest.mark.parametrize(
    ("iterations", "openness", "remoteness"),
    [
        ([{"start": "2027", "open_to": ["MLI"]}, {"start": "2028", "open_to": ["NER"]}], "yes", 0),
        ([{"start": "2027"}], "not-stated", 0),
        ([{"start": "2027", "open_to": ["MLI"]}], "no", 1),
        ([{"start": "2027", "open_to": ["NATO"]}], "community", 1),
        ([{"start": "2020", "open_to": ["NER"]}], "yes", 1),
        ([{"start": "2020"}], "not-stated", 1),
        ([], "not-stated", 1),
        ([{"start": "2020", "open_to": ["MLI"]}], "no", 2),
        ([{"start": "2020", "open_to": ["NER"]}, {"start": "2027", "open_to": ["MLI"]}], "no", 1),
    ],
)
def test_remoteness(iterations: list[dict[str, Any]], openness: str, remoteness: int) -> None:
    """Near: a run to come that is not closed. Far: nothing to come, and the last was for others. What is to come decides."""
    found = runs(*iterations)
    assert (found.openness, found.remoteness) == (openness, remoteness)
