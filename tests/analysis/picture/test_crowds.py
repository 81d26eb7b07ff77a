"""Crowds: runs of activities without a gap, and how many of them there are at the same time."""

from dataclasses import replace
from typing import Any

from hypothesis import given

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.crowds import Crowd, find_crowds
from milpart_docs.analysis.picture.signs import TYPE, UNIT, Reason
from milpart_docs.analysis.picture.watched import watch
from tests.analysis.picture.activity_values import activities, activity, names, ordinal
from tests.projects import TODAY


def crowds(*given_all: Activity) -> list[tuple[str, list[str], int]]:
    """Give each crowd as value, activities and peak."""
    return [(crowd.reason.value, names(crowd.activities), crowd.peak) for crowd in find_crowds(watch(given_all, TODAY))]


def visit(name: str, start: int, end: int, **fields: Any) -> Activity:
    """Make a visit from one day of January to another."""
    return activity(name, (f"2026-01-{start:02}", f"2026-01-{end:02}"), activity_type="visit", **fields)


def test_peak_and_run() -> None:
    """A1 lasts from 1 to 20; A2 (2 to 5) ends before A4 begins; A3 (4 to 12) and A4 (10 to 25) do not: three on the 4th, and never four.

    A5 begins on the 25th, when A4 still lasts, and belongs to the run. A6 begins on the 29th, after all have ended: a new run, of one.
    """
    given_all = [visit("A1", 1, 20), visit("A2", 2, 5), visit("A3", 4, 12), visit("A4", 10, 25), visit("A5", 25, 28), visit("A6", 29, 30)]
    (found,) = find_crowds(watch(given_all, TODAY))
    assert found == Crowd(
        "MLI", Reason(TYPE, "visit"), tuple(given_all[:5]), 3, ordinal("2026-01-04"), ordinal("2026-01-01"), ordinal("2026-01-28")
    )


def test_two_are_no_crowd() -> None:
    """However many follow: never more than two at the same time."""
    assert crowds(visit("A1", 1, 3), visit("A2", 2, 5), visit("A3", 4, 7), visit("A4", 6, 9)) == []


def test_ended_the_day_before() -> None:
    """What ended yesterday is not there today; what ends today is."""
    assert crowds(visit("A1", 1, 3), visit("A2", 1, 9), visit("A3", 4, 9)) == []
    assert crowds(visit("A1", 1, 4), visit("A2", 1, 9), visit("A3", 4, 9)) == [("visit", ["A1", "A2", "A3"], 3)]


def test_whole_does_not_count_beside_its_parts() -> None:
    """A programme with two parts are two activities; with three parts, three."""
    parts = [visit(name, 2, 9, parent="A0") for name in ("A1", "A2", "A3")]
    assert crowds(visit("A0", 1, 30), *parts[:2]) == []
    assert crowds(visit("A0", 1, 30), *parts) == [("visit", ["A1", "A2", "A3"], 3)]


def test_order() -> None:
    """The highest peak first, then the most activities, then the longest, then by partner."""
    unit = [visit(f"U{number}", 1, 9, recipient_unit="School") for number in range(3)]
    longer = [visit(f"N{number}", 1, 10, partners=["NER"]) for number in range(3)]
    four = [visit(f"T{number}", 5, 6, partners=["TCD"]) for number in range(4)]
    found = find_crowds(watch([*longer, *unit, *four], TODAY))
    assert [(crowd.partner, crowd.reason.kind, crowd.peak) for crowd in found] == [
        ("TCD", TYPE, 4),
        ("NER", TYPE, 3),
        ("MLI", TYPE, 3),
        ("MLI", UNIT, 3),
    ]


@given(activities())
def test_peak_is_what_counting_each_day_gives(given_all: list[Activity]) -> None:
    """For each crowd, on every day there is somebody, and the peak is reached first on the day told.

    It is counted on each day on which one comes or is gone: between them nothing changes, and a crowd may last for thousands of years.
    """
    watched = watch(given_all, TODAY)
    last = dict(zip((one.id for one in watched.activities), watched.ends, strict=True))
    for crowd in find_crowds(watched):
        end = max(last[one.id] for one in crowd.activities)
        turns = {day for one in crowd.activities for day in (one.start or 0, last[one.id] + 1) if crowd.start <= day <= end}
        on_day = {day: sum((one.start or 0) <= day <= last[one.id] for one in crowd.activities) for day in sorted({crowd.start, *turns})}
        assert min(on_day.values()) >= 1
        assert max(on_day.values()) == crowd.peak >= 3
        assert next(day for day, count in on_day.items() if count == crowd.peak) == crowd.peak_on


def test_a_crowd_that_states_no_end_has_none() -> None:
    """Three begin on 1 March 2027; two end in June, and the third says nothing: the crowd may last longer."""
    days = [("2027-03-01", "2027-06-30"), ("2027-03-01", "2027-06-30"), ("2027-03-01", None)]
    three = [activity(f"A{number}", window, activity_type="visit") for number, window in enumerate(days)]
    (found,) = find_crowds(watch(three, TODAY))
    assert (found.peak, found.start, found.end) == (3, ordinal("2027-03-01"), None)
    (stated,) = find_crowds(watch([*three[:2], replace(three[2], end=ordinal("2027-05-01"))], TODAY))
    assert stated.end == ordinal("2027-06-30")
