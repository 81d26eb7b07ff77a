"""The matrix of providers and partners: what stands in a cell, and what is counted once."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.picture.activities import Activity, Money
from milpart_docs.analysis.picture.picture import NOT_STATED, NOTHING, build_picture, narrow, partners_of, pillars_of, providers_of
from tests.analysis.picture.activity_values import activities, activity, names
from tests.projects import TODAY

JOINT = activity("A1", providers=["FRA", "DEU"], partners=["MLI", "NER"], pillars=["train"], trainees=10, money=Money(100, "EUR"))
FRENCH = activity("A2", providers=["FRA"], partners=["MLI"], pillars=["train", "equip"], trainees=5, money=Money(7, "USD"))
PLAIN = activity("A3", providers=[], partners=["MLI"], money=Money(50, "EUR"))
CANCELLED = activity("A4", providers=["FRA"], partners=["MLI"], status="cancelled", trainees=1000)


def test_activity_of_several_stands_in_every_cell() -> None:
    """A1 is of two providers with two partners: four cells, each with all its ten trainees. A3 has no provider, and a row of its own."""
    picture = build_picture([JOINT, FRENCH, PLAIN])
    assert {key: names(cell.activities) for key, cell in picture.cells.items()} == {
        (NOT_STATED, "MLI"): ["A3"],
        ("DEU", "MLI"): ["A1"],
        ("DEU", "NER"): ["A1"],
        ("FRA", "MLI"): ["A1", "A2"],
        ("FRA", "NER"): ["A1"],
    }
    assert (picture.cells["DEU", "NER"].trainees, picture.cells["DEU", "NER"].money) == (10, (Money(100, "EUR"),))
    assert ("ITA", "MLI") not in picture.cells
    assert (NOTHING.count, NOTHING.trainees, NOTHING.money) == (0, None, ())


def test_totals_count_an_activity_once() -> None:
    """Mali has all three, though the cells of its column add up to four; France two, though its row adds up to three."""
    picture = build_picture([JOINT, FRENCH, PLAIN])
    assert {key: cell.count for key, cell in picture.partners.items()} == {"MLI": 3, "NER": 1}
    assert {key: cell.count for key, cell in picture.providers.items()} == {"": 1, "DEU": 1, "FRA": 2}
    assert {key: cell.count for key, cell in picture.pillars.items()} == {"": 1, "equip": 1, "train": 2}
    assert (picture.total.count, picture.total.trainees) == (3, 15)


def test_currencies_are_never_added() -> None:
    """100 and 50 euros make 150; 7 dollars stay 7 dollars."""
    assert build_picture([JOINT, FRENCH, PLAIN]).total.money == (Money(150, "EUR"), Money(7, "USD"))


def test_nobody_counted_is_not_none_trained() -> None:
    """A3 does not say how many it trained: that is not zero. An activity that says zero is zero."""
    assert build_picture([PLAIN]).total.trainees is None
    assert build_picture([PLAIN, activity("A5", trainees=0)]).total.trainees == 0


def test_cancelled_only_when_asked_for() -> None:
    """Whatever else is asked; and then nothing but them."""
    given_all = [JOINT, FRENCH, PLAIN, CANCELLED]
    assert names(narrow(given_all, today=TODAY)) == ["A1", "A2", "A3"]
    assert names(narrow(given_all, today=TODAY, provider="FRA")) == ["A1", "A2"]
    assert names(narrow(given_all, today=TODAY, status="cancelled")) == ["A4"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"pillar": "equip"}, ["B1"]),
        ({"instrument": "csdp"}, ["B2"]),
        ({"partner": "NER"}, ["B2"]),
        ({"provider": "ITA"}, ["B1", "B2"]),
        ({"status": "closed"}, ["B1"]),
        ({"provider": "ITA", "pillar": "train"}, ["B2"]),
        ({"partner": "NER", "pillar": "equip"}, []),
    ],
)
def test_narrow(wanted: dict[str, Any], found: list[str]) -> None:
    """Conditions hold together."""
    one = activity("B1", providers=["ITA"], pillars=["equip"], status="closed")
    other = activity("B2", providers=["ITA", "ESP"], partners=["NER"], pillars=["train"], instrument="csdp")
    assert names(narrow([one, other], today=TODAY, **wanted)) == found


def test_years() -> None:
    """From start to end, also where that is to come; without an end to the current year."""
    past = activity("C1", ("2023-11-01", "2024-02-01"))
    going_on = activity("C2", ("2025-05-01", None))
    ends_later = activity("C3", ("2026-01-01", "2029-12-31"))
    to_come = activity("C4", ("2028-03-01", "2030-01-01"), status="pipeline")
    unknown = activity("C5", None)
    found = {
        year: names(narrow([past, going_on, ends_later, to_come, unknown], today=TODAY, year=year))
        for year in (2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029)
    }
    assert found == {
        2022: [],
        2023: ["C1"],
        2024: ["C1"],
        2025: ["C2"],
        2026: ["C2", "C3"],
        2027: ["C3"],
        2028: ["C3", "C4"],
        2029: ["C3", "C4"],
    }


@given(activities())
def test_matrix_is_what_counting_by_hand_gives(given_all: list[Activity]) -> None:
    """For each provider, partner and pillar, go through all activities and count; every total is that of a set."""
    picture = build_picture(given_all)
    cells = Counter((provider, partner) for one in given_all for provider in providers_of(one) for partner in partners_of(one))
    assert {key: cell.count for key, cell in picture.cells.items()} == cells
    assert list(picture.cells) == sorted(picture.cells)
    for provider, partner in cells:
        inside = [one for one in given_all if provider in providers_of(one) and partner in partners_of(one)]
        assert list(picture.cells[provider, partner].activities) == inside
    for pillar, cell in picture.pillars.items():
        assert list(cell.activities) == [one for one in given_all if pillar in pillars_of(one)]
    for partner, cell in picture.partners.items():
        rows = {one.id for (_, column), other in picture.cells.items() if column == partner for one in other.activities}
        assert {one.id for one in cell.activities} == rows
        assert cell.count == len(rows)
        assert cell.trainees == (
            sum(one.trainees or 0 for one in cell.activities) if any(one.trainees is not None for one in cell.activities) else None
        )
    assert picture.total.count == len(given_all)


@given(activities(), st.sampled_from(["", "MLI"]), st.sampled_from(["", "FRA"]))
def test_narrowing_only_takes_away(given_all: list[Activity], partner: str, provider: str) -> None:
    """In the order in which they were given."""
    narrowed = narrow(given_all, today=TODAY, partner=partner, provider=provider)
    places = [given_all.index(one) for one in narrowed]
    assert places == sorted(places)
    assert set(names(narrowed)) <= set(names(narrow(given_all, today=TODAY)))
