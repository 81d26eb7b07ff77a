"""Beginnings of times longer than a day, and numbers of spreadsheets."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.rules.content.date_periods import day_of_serial, first_day_of_range, first_of_period


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("14-16 March 2026", "2026-03-14"),
        ("from 14 to 16 March 2026", "2026-03-14"),
        ("14 March - 2 April 2026", "2026-03-14"),
        ("28 Feb\u20133 Mar 2026", "2026-02-28"),
        ("141530Z-161200ZMAR26", "2026-03-14"),
        ("141530ZMAR26 - 161200ZMAR26", "2026-03-14"),
        ("14/03/2026 - 16/03/2026", "2026-03-14"),
        ("14-16/03/2026", "2026-03-14"),
        ("vom 14. bis 16. M\u00e4rz 2026", "2026-03-14"),
        ("14 mars au 2 avril 2026", "2026-03-14"),
        ("March to May 2026", "2026-03"),
        ("03/04/2026 - 05/06/2026", ""),
        ("2026-03-14", ""),
        ("16-14 March 2026", ""),
        ("command and control", ""),
        ("x" * 500, ""),
    ],
)
def test_beginning_of_a_range(text: str, first: str) -> None:
    """The day on which it began, where only one can be meant."""
    assert first_day_of_range(text) == first


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Q1 2026", ("2026-01-01", "quarter")),
        ("2026-Q3", ("2026-07-01", "quarter")),
        ("week 11 2026", ("2026-03-09", "week")),
        ("2026-W11", ("2026-03-09", "week")),
        ("KW 11/2026", ("2026-03-09", "week")),
        ("W60 2026", ("", "")),
        ("Q5 2026", ("", "")),
        ("spring 2026", ("", "")),
    ],
)
def test_beginning_of_a_period(text: str, first: tuple[str, str]) -> None:
    """Quarters and weeks that there are."""
    assert first_of_period(text) == first


@pytest.mark.parametrize(("text", "day"), [("46095", "2026-03-14"), ("46095.5", "2026-03-14"), ("2026", ""), ("146095", ""), ("20000", "")])
def test_number_of_a_spreadsheet(text: str, day: str) -> None:
    """Days since 1900 as spreadsheets count them."""
    assert day_of_serial(text) == day


@given(st.text(alphabet="0123456789 -/.MARZto", max_size=30))
def test_whatever_is_written_the_beginning_is_a_date(text: str) -> None:
    """A day or a month that exists, or nothing."""
    found = first_day_of_range(text)
    assert not found or date.fromisoformat(found if len(found) > 7 else f"{found}-01") > date.min
