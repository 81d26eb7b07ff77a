"""Partial dates: the first and the last day that they can mean."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.model.fields import earliest_day, latest_day

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2998, 12, 31))


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024-03-15", date(2024, 3, 15), date(2024, 3, 15)),
    ],
)
def test_examples(partial: str, first: date, last: date) -> None:
    """A year, months of all lengths, a day."""
    assert (earliest_day(partial), latest_day(partial)) == (first, last)


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_a_day_lies_in_what_is_cut_from_it(day: date, length: int) -> None:
    """A day lies between the first and the last day of its own year, month and day."""
    partial = day.isoformat()[:length]
    assert earliest_day(partial) <= day <= latest_day(partial)


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_spans_follow_one_another_without_a_gap(day: date, length: int) -> None:
    """The day after the last day is the first of the next span, which is another one."""
    partial = day.isoformat()[:length]
    following = latest_day(partial) + timedelta(days=1)
    assert earliest_day(following.isoformat()[:length]) == following
    assert following.isoformat()[:length] != partial


@pytest.mark.parametrize("partial", ["2023-02-29", "2024-13", "2024-00", "2024-3", "", "spring"])
def test_what_is_no_date_is_refused(partial: str) -> None:
    """The model turns the error into a fault."""
    with pytest.raises(ValueError, match=r".+"):
        earliest_day(partial)
