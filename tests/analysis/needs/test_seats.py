"""Seats offered, pooled and needed; worked out by hand. Today is 22 November 2026."""

from typing import Any

import pytest

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.needs.needs import assess_needs
from milpart_docs.analysis.needs.seats import CourseSeats, count_seats
from milpart_docs.catalogue.facets import Facets
from tests.analysis.needs.needs_world import activity, assessment, complete, need, proposal, world
from tests.corpora import Written
from tests.projects import TODAY

COURSE, SYLLABUS = "CRS-2026-0001", "SYL-2026-0001"


def course(identifier: str = COURSE, **fields: Any) -> Written:
    """Write a course, or a syllabus."""
    return complete(identifier, "syllabus" if identifier.startswith("SYL") else "course", **fields)


def level(step: int, *courses: str) -> Written:
    """Write a level of ambition to which courses lead."""
    return complete(f"AMB-BRIDGING-{step}", "ambition-level", level=step, courses=list(courses))


def seats_of(*files: Written) -> dict[str, CourseSeats]:
    """Count the seats of each course."""
    corpus = world(*files)
    roadmaps = Roadmaps(corpus, Facets(corpus), TODAY)
    return {seats.course.id: seats for seats in count_seats(roadmaps, assess_needs(roadmaps))}


@pytest.mark.parametrize(
    ("start", "is_offered"),
    [("2026-11-21", False), ("2026-11-22", True), ("2026-11", True), ("2026-10", False), ("2026", True), ("2025", False), ("2027", True)],
)
def test_runs_that_begin_today_or_later(start: str, is_offered: bool) -> None:  # noqa: FBT001 - a column of the table
    """Of a month or a year that is not over, nobody knows that the run has begun."""
    found = seats_of(course(iterations=[{"start": start, "seats": 20}]))
    assert [seats.offered for seats in found.values()] == ([20] if is_offered else [])


def test_offered_pooled_needed() -> None:
    """Offered 20 and a run without a number; pooled 30 of a live proposal, nothing of a rejected one; needed 12 and one unknown.

    Balance: 20 + 30 - 12 = 38.
    """
    files = (
        course(SYLLABUS, iterations=[{"start": "2027-01", "seats": 20}, {"start": "2027-05"}, {"start": "2025-05", "seats": 9}]),
        level(2, SYLLABUS),
        assessment(1, need("N1", seats=12), need("N2")),
        proposal(1, "ASM-2026-0001#N1", syllabus=SYLLABUS, pooling={"seats": 30}),
        proposal(2, "ASM-2026-0001#N1", syllabus=SYLLABUS, pooling={"seats": 99}, state="rejected"),
        proposal(3, "ASM-2026-0001#N1", syllabus=SYLLABUS),
    )
    seats = seats_of(*files)[SYLLABUS]
    assert (seats.offered, seats.pooled, seats.needed, seats.balance) == (20, 30, 12, 38)
    assert seats.runs == (("2027-01", 20), ("2027-05", None))
    assert [(entry.id, count) for entry, count in seats.pooling] == [("PRO-2026-0001", 30), ("PRO-2026-0003", None)]
    assert [standing.need.id for standing in seats.needs] == ["N1", "N2"]
    assert [standing.need.id for standing in seats.unknown_needs] == ["N2"]
    assert seats.partners == ("NER",)


def test_seats_that_are_no_number() -> None:
    """A proposal that pools fewer than none, or writes a text, is one without a number."""
    files = [proposal(number, syllabus=SYLLABUS, pooling={"seats": seats}) for number, seats in enumerate((-5, "12", 3), 1)]
    found = seats_of(course(SYLLABUS), *files)[SYLLABUS]
    assert ([count for _, count in found.pooling], found.pooled) == ([None, None, 3], 3)


def test_balance_is_not_known_without_a_number() -> None:
    """No need says how many seats it takes; nor where no need asks for the course."""
    assert seats_of(course(), level(2, COURSE), assessment(1, need("N1")))[COURSE].balance is None
    assert seats_of(course(iterations=[{"start": "2027", "seats": 5}]))[COURSE].balance is None


def test_levels_on_the_way_name_the_course() -> None:
    """From 1 to 3: the courses of levels 2 and 3 are needed, those of 1 and 4 are not. Course 5 names level 3 itself."""
    courses = [course(f"CRS-2026-000{step}") for step in range(1, 5)]
    levels = [level(step, f"CRS-2026-000{step}") for step in range(1, 5)]
    own = course("CRS-2026-0005", satisfies=["AMB-BRIDGING-3"])
    found = seats_of(*courses, *levels, own, assessment(1, need("N1", desired=3, seats=4)))
    assert sorted(found) == ["CRS-2026-0002", "CRS-2026-0003", "CRS-2026-0005"]
    assert {seats.needed for seats in found.values()} == {4}


def test_needs_that_ask_for_no_seats() -> None:
    """One to be equipped, one that is covered, one of another capability, one of an assessment that has expired."""
    files = (
        assessment(1, need("N1", kind="equip"), need("N2"), need("N3", capability="CAP-OTHER")),
        assessment(2, need("N1"), valid_until="2026-11-01"),
        activity(1, "ASM-2026-0001#N2"),
    )
    assert seats_of(course(), level(2, COURSE), *files) == {}


def test_greatest_lack_first() -> None:
    """One lacks 5 seats, one has 2 too many, of one nothing is known; a withdrawn course is none, nor one with errors."""
    files = (
        course("CRS-2026-0001", iterations=[{"start": "2027", "seats": 7}]),
        course("CRS-2026-0002"),
        course("CRS-2026-0003", iterations=[{"start": "2027"}]),
        course("CRS-2026-0005", iterations=[{"start": 3}, "soon"]),
        course("CRS-2026-0004", status="withdrawn", withdrawn_reason="No."),
        level(2, "CRS-2026-0001", "CRS-2026-0002", "CRS-2026-0004"),
        assessment(1, need("N1", seats=5)),
    )
    assert [(key[-1], seats.balance) for key, seats in seats_of(*files).items()] == [("2", -5), ("3", None), ("1", 2)]


def test_level_no_longer_held_leads_nowhere() -> None:
    """Level 2 was withdrawn; the course that names it, and the one that it names, are not needed. Without that they are."""
    own = course("CRS-2026-0002", satisfies=["AMB-BRIDGING-2"])
    files = (course(), own, assessment(1, need("N1", seats=4)))
    gone = complete("AMB-BRIDGING-2", "ambition-level", level=2, courses=[COURSE], status="withdrawn", withdrawn_reason="No.")
    assert seats_of(*files, gone) == {}
    assert sorted(seats_of(*files, level(2, COURSE))) == ["CRS-2026-0001", "CRS-2026-0002"]
