"""Where days stand: whole years, their lines, and places in proportion."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.charts.time_scale import LABELLED, day_of, fit_scale, new_year
from tests.projects import TODAY

DAYS = st.integers(1, date.max.toordinal())


def day(text: str) -> int:
    """Give a day as an ordinal."""
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("start", "end", "step", "years"),
    [
        ("2025-02-01", "2025-03-01", 1, [2025, 2026, 2027]),
        ("2020-02-01", "2026-03-01", 1, list(range(2020, 2028))),
        ("2018-02-01", "2026-03-01", 1, list(range(2018, 2028))),
        ("2017-02-01", "2026-03-01", 2, [2018, 2020, 2022, 2024, 2026]),
        ("2012-02-01", "2026-03-01", 2, [2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026]),
        ("1991-02-01", "2026-03-01", 5, [1995, 2000, 2005, 2010, 2015, 2020, 2025]),
        ("1951-02-01", "2026-03-01", 10, [1960, 1970, 1980, 1990, 2000, 2010, 2020]),
    ],
)
def test_lines_for_years(start: str, end: str, step: int, years: list[int]) -> None:
    """Every year up to nine, then every second, fifth, tenth; whole years around all activities and today."""
    scale = fit_scale([day(start), day(end), TODAY.toordinal()], 0, 100)
    assert (scale.step, list(scale.years())) == (step, years)


def test_places_are_in_proportion() -> None:
    """2025 and 2026 have 365 days each: the new year between them is the middle, and the edges are the edges."""
    scale = fit_scale([day("2025-06-01"), day("2026-06-01")], 100, 300)
    assert [scale.x(new_year(year)) for year in (2025, 2026, 2027)] == [100, 200, 300]


@given(st.lists(DAYS, min_size=1, max_size=6))
def test_every_day_is_within(days: list[int]) -> None:
    """Whatever the days: between the edges, and never more numbers than there is room for."""
    scale = fit_scale(days, 0, 100)
    assert all(-0.1 <= scale.x(each) <= 100.1 for each in days)
    assert len([year for year in scale.years() if year < scale.last]) <= LABELLED


def test_days_that_there_are_not() -> None:
    """Before the first is the first, after the last is the last."""
    assert (day_of(-5), day_of(10**9)) == (date.min, date.max)
