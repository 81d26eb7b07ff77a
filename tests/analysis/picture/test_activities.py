"""Activities read from records: window, money, providers, and that odd records never fail."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.picture.activities import Activity, Money, read_activities, read_count, read_money, read_window
from milpart_docs.catalogue.facets import Facets
from tests.analysis.picture.activity_values import ordinal
from tests.corpora import corpus_of, record


def only(**fields: Any) -> Activity:
    """Read one activity of France and a mission."""
    actors = (record("ACR-FRANCE", kind="member-state", country="FRA"), record("ACR-EUTM", kind="mission"))
    corpus = corpus_of(*actors, record("ACT-2026-0001", **fields))
    (found,) = read_activities(corpus, Facets(corpus))
    return found


def test_record_becomes_activity() -> None:
    """Member States by code, others by identifier; dates as days; the budget as money; course is for sources without types."""
    found = only(
        status="closed",
        providers=[{"actor": "ACR-FRANCE", "role": "funding"}, {"actor": "ACR-EUTM", "role": "implementing"}],
        partners=["MLI"],
        pillars=["train"],
        activity_type="exercise",
        dates={"planned_start": "2025", "actual_start": "2025-03", "planned_end": "2025-06"},
        instrument="csdp",
        recipient_unit="41st",
        trainees=30,
        budget={"amount": 5, "currency": "EUR"},
        capabilities=["CAP-C2"],
        parent="ACT-2026-0002",
    )
    start, end = ordinal("2025-03-01"), ordinal("2025-06-30")
    assert (found.providers, found.partners, found.pillars) == (("FRA", "ACR-EUTM"), ("MLI",), ("train",))
    assert (found.start, found.end, found.trainees, found.money) == (start, end, 30, Money(5.0, "EUR"))
    assert (found.activity_type, found.capabilities, found.instrument) == ("exercise", ("CAP-C2",), "csdp")
    assert (found.recipient_unit, found.parent, found.status, found.course) == ("41st", "ACT-2026-0002", "closed", "")


@pytest.mark.parametrize(
    ("dates", "status", "window"),
    [
        ({"actual_start": "2025-03-10", "actual_end": "2025-04"}, "closed", ("2025-03-10", "2025-04-30")),
        ({"planned_start": "2025", "planned_end": "2025"}, "closed", ("2025-01-01", "2025-12-31")),
        ({"actual_start": "soon", "planned_start": "2025-02"}, "closed", ("2025-02-01", "2025-02-28")),
        ({"actual_start": "2025-03-10"}, "implementation", ("2025-03-10", None)),
        ({"actual_start": "2025-03-10"}, "suspended", ("2025-03-10", None)),
        ({"actual_start": "2025-03-10"}, "closed", ("2025-03-10", "2025-03-10")),
        ({"actual_start": "2025-03-10", "actual_end": "2025-01-01"}, "closed", ("2025-03-10", "2025-03-10")),
        ({"planned_end": "2025-03-10"}, "closed", (None, None)),
        ({"actual_start": "9999-12"}, "closed", (None, None)),
        ({"actual_start": "0925-03-10", "planned_start": "2025-02"}, "closed", ("2025-02-01", "2025-02-28")),
        ({"actual_start": "2025-W10-1"}, "closed", (None, None)),
        ({"actual_start": "20250310"}, "closed", (None, None)),
        ({"actual_start": 2025}, "closed", ("2025-01-01", "2025-12-31")),
        ("2025", "closed", (None, None)),
        (None, "closed", (None, None)),
    ],
)
def test_window(dates: Any, status: str, window: tuple[str | None, str | None]) -> None:
    """Actual before planned; a month or a year from its first day to its last; without an end by status; never an end before the start.

    What is no day elsewhere is none here: a year before 1000, a week, days without hyphens.
    """
    assert read_window(dates, status) == tuple(day and ordinal(day) for day in window)


@pytest.mark.parametrize(
    ("budget", "money"),
    [
        ({"amount": 10, "currency": "EUR"}, Money(10.0, "EUR")),
        ({"amount": 0, "currency": "EUR"}, Money(0.0, "EUR")),
        ({"amount": -1, "currency": "EUR"}, None),
        ({"amount": 10**400, "currency": "EUR"}, None),
        ({"amount": float("nan"), "currency": "EUR"}, None),
        ({"amount": float("inf"), "currency": "EUR"}, None),
        ({"amount": True, "currency": "EUR"}, None),
        ({"amount": "10", "currency": "EUR"}, None),
        ({"amount": 10}, None),
        ({"amount": 10, "currency": ""}, None),
        ("10 EUR", None),
    ],
)
def test_money(budget: Any, money: Money | None) -> None:
    """A finite amount that is not negative, with its currency; everything else is not known."""
    assert read_money(budget) == money


@pytest.mark.parametrize(
    ("value", "count"),
    [(3, 3), (3.0, 3), (0, 0), (3.5, None), (-1, None), (True, None), ("3", None), (float("nan"), None), (10**400, None)],
)
def test_count(value: Any, count: int | None) -> None:
    """Whole people only."""
    assert read_count(value) == count


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text("ab2-", max_size=10) | st.just("2025-02-30"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["actual_start", "actor", "amount", "currency"]), inner),
    max_leaves=6,
)
KEYS = (
    "providers",
    "partners",
    "pillars",
    "activity_type",
    "dates",
    "instrument",
    "status",
    "trainees",
    "budget",
    "capabilities",
    "parent",
)


@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_odd_records_never_fail(fields: dict[str, Any]) -> None:
    """Whatever stands in a record: there is an activity, and its fields are of their kinds."""
    found = only(**fields)
    assert all(isinstance(item, str) for item in (*found.providers, *found.partners, *found.pillars, *found.capabilities))
    assert (found.start is None) <= (found.end is None)
