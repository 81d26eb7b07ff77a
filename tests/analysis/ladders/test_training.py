"""What courses satisfy, what comes before them, and which of them nobody can take."""

from typing import Any

import pytest

from milpart_docs.analysis.ladders.ladders import read_ladders
from milpart_docs.analysis.ladders.training import Training
from tests.analysis.ladders.ladder_records import course, level, profile, way_of
from tests.corpora import Written, corpus_of, record

MATERIEL = {"text": "Has it.", "dotmlpfi": ["materiel"]}


def training(*files: Written) -> Training:
    """Read the courses of some files."""
    corpus = corpus_of(*files)
    return Training(corpus, read_ladders(corpus))


def satisfied(*files: Written) -> dict[str, list[str]]:
    """Give for each criterion of level A-1 the last digits of the courses that satisfy it."""
    corpus = corpus_of(*files)
    found = Training(corpus, read_ladders(corpus))
    criteria = read_ladders(corpus)["CAP-A"].levels[1].criteria
    return {each.name: [key[-1] for key in found.satisfying(each)] for each in criteria}


def test_whole_level() -> None:
    """A course that names the level, and one that the level names: every criterion but the one of equipment."""
    files = (level("A", 1, "a", "b", MATERIEL, courses=["CRS-2026-0002"]), course(1, "AMB-A-1"), course(2), course(3, "AMB-A-2"))
    assert satisfied(*files) == {"C1": ["1", "2"], "C2": ["1", "2"], "C3": []}


def test_single_criteria() -> None:
    """Who names single criteria satisfies these only, whoever names the level besides; one of equipment can be named, too."""
    files = (
        level("A", 1, "a", "b", MATERIEL, courses=["CRS-2026-0001"]),
        course(1, "AMB-A-1#C1"),
        course(2, "AMB-A-1#C2", "AMB-A-1#C3"),
        course(3, "AMB-A-1", "AMB-A-1#C2"),
    )
    assert satisfied(*files) == {"C1": ["1"], "C2": ["2", "3"], "C3": ["2"]}


@pytest.mark.parametrize("status", ["superseded", "withdrawn"])
def test_courses_that_are_gone(status: str) -> None:
    """They satisfy nothing."""
    assert satisfied(level("A", 1), course(1, "AMB-A-1", status=status)) == {"C1": []}


def test_prerequisites() -> None:
    """Courses before words; one that was superseded is replaced by its successor; one that is not there becomes a condition."""
    found = training(
        course(1, before=["CRS-2026-0002", "CRS-2026-0003#O1", "Two years of service", "CRS-2026-0009", "CRS-2026-0005"]),
        course(2, status="superseded", superseded_by="CRS-2026-0004"),
        course(3, before=["CRS-2026-0004"]),
        course(4),
        course(5, status="withdrawn"),
    )
    offer = found.offers["CRS-2026-0001"]
    assert offer.prerequisites == ("CRS-2026-0004", "CRS-2026-0003")
    assert offer.conditions == (
        "Two years of service",
        "CRS-2026-0009, which comes first, is not in the catalogue",
        "CRS-2026-0005, which comes first, was superseded or withdrawn",
    )
    assert found.closure("CRS-2026-0001") == {"CRS-2026-0001", "CRS-2026-0003", "CRS-2026-0004"}


def test_circles() -> None:
    """1 and 2 wait for one another, 3 waits for them, 4 for itself; 5 and 6 can be taken."""
    found = training(
        course(1, before=["CRS-2026-0002"]),
        course(2, before=["CRS-2026-0001"]),
        course(3, before=["CRS-2026-0001", "CRS-2026-0005"]),
        course(4, before=["CRS-2026-0004"]),
        course(5),
        course(6, before=["CRS-2026-0005"]),
    )
    assert found.circular == {
        "CRS-2026-0001": ("CRS-2026-0001", "CRS-2026-0002", "CRS-2026-0001"),
        "CRS-2026-0002": ("CRS-2026-0002", "CRS-2026-0001", "CRS-2026-0002"),
        "CRS-2026-0003": ("CRS-2026-0003", "CRS-2026-0001", "CRS-2026-0002", "CRS-2026-0001"),
        "CRS-2026-0004": ("CRS-2026-0004", "CRS-2026-0004"),
    }


def test_superseded_in_a_circle() -> None:
    """Two courses that say of each other that they took their place lead nowhere, and to no endless search."""
    found = training(
        course(1, before=["CRS-2026-0002"]),
        course(2, status="superseded", superseded_by="CRS-2026-0003"),
        course(3, status="superseded", superseded_by="CRS-2026-0002"),
    )
    assert found.offers["CRS-2026-0001"].conditions == ("CRS-2026-0002, which comes first, was superseded or withdrawn",)


def test_days() -> None:
    """Days as stated, hours by eight, words not at all."""
    found = training(
        course(1, days=2.5), course(2, duration={"hours": 12}), course(3, days=None), course(4, duration={"days": 3, "hours": 99})
    )
    assert [offer.days for offer in found.offers.values()] == [2.5, 1.5, None, 3]


def test_syllabi_are_courses() -> None:
    """A syllabus satisfies as a course does; a record with errors does not."""
    fields: dict[str, Any] = {"modules": [{"title": "One"}], "agreed_by": [{"member_state": "BEL"}]}
    text = course(1, "AMB-A-1", **fields).text.replace("CRS-2026-0001", "SYL-2026-0001").replace("type: course", "type: syllabus")
    files = (level("A", 1), Written("docs/s.md", text), record("CRS-2026-0002", satisfies=["AMB-A-1"]))
    assert list(training(*files).offers) == ["SYL-2026-0001"]


@pytest.mark.parametrize("days", [1e308, 3661.0, -1.0])
def test_length_that_cannot_be(days: float) -> None:
    """A record with such an error is read without it: the course leads to the level, and nobody knows how long it takes."""
    found = way_of(
        level("A", 1), course(1, "AMB-A-1", days=days), course(2, "AMB-A-1#C1", days=days), profile("NER", {"capability": "A", "level": 0})
    )
    assert [(step.entry.id, step.offer.days) for step in found.steps] == [("CRS-2026-0001", None)]
