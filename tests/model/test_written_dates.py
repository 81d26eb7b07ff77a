"""Dates as people write them: what each can mean, and that two readings stay two."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.model.written_dates import is_day, read_written_date

SURE = (
    *("14/03/2026", "14.03.2026", "14.3.2026", "14. 3. 2026", "14-03-2026", "14 03 2026", "03/14/2026", "2026/03/14", "2026.03.14"),
    *("2026-3-14", "2026 03 14", "20260314", "14032026", "2026-14-03", "2026-03-14T10:00:00Z", "2026-03-14 10:00", "14/03/2026 10:00"),
    *("141530ZMAR26", "141530Z MAR 26", "14 1530 Z MAR 2026", "141530zmar2026", "141530AMAR26", "14MAR26", "14 MAR 26", "14-Mar-2026"),
    *(
        "14 March 2026",
        "14th of March 2026",
        "14th March, 2026",
        "March 14, 2026",
        "Mar 14th 2026",
        "Saturday, 14 March 2026",
        "14 MAR '26",
    ),
    *("14 mars 2026", "le 14 mars 2026", "samedi 14 mars 2026", "14. März 2026", "Samstag, 14. März 2026", "14 de marzo de 2026"),
    *("14 maart 2026", "14 marzo 2026", "2026-Mar-14", "2026 March 14", "2026-03-14", '"14/03/2026"'),
)


@pytest.mark.parametrize("text", SURE)
def test_what_has_one_reading_gives_that_day(text: str) -> None:
    """Slashes, date-time groups, names of months in six languages: all mean 14 March 2026."""
    assert read_written_date(text) == ("2026-03-14",)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("03/04/2026", ("2026-04-03", "2026-03-04")),
        ("3-4-2026", ("2026-04-03", "2026-03-04")),
        ("26-03-14", ("2014-03-26", "2026-03-14")),
        ("14/03/26", ("2026-03-14", "2014-03-26")),
        ("14.03.26", ("2026-03-14", "2014-03-26")),
        ("20102012", ("2010-12-20", "2012-10-20")),
        ("03.04.2026", ("2026-04-03",)),
        ("04/04/2026", ("2026-04-04",)),
    ],
)
def test_two_readings_stay_two_with_the_day_first_before_the_other(text: str, readings: tuple[str, ...]) -> None:
    """Only the author knows; where both readings are one day, or points say that the day comes first, it is sure."""
    assert read_written_date(text) == readings


@pytest.mark.parametrize(
    "text", ["March 2026", "mars 2026", "MAR 2026", "03/2026", "3.2026", "2026/03", "2026-3", "2026 March", "März 2026"]
)
def test_a_month_stays_a_month(text: str) -> None:
    """Where no day is said, none is made up."""
    assert read_written_date(text) == ("2026-03",)
    assert not is_day("2026-03")
    assert is_day("2026-03-14")


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "2026", "Marseille 2026", "ju 2026", "14 jui 2026", "31/02/2026", "45/03/2026", "14/03", "14/15/2026", "Q1 2026"),
        *("14-16 March 2026", "14/03/1826", "141530Z", "00/00/2026", "x" * 100, "14 March 2026 " * 5),
    ],
)
def test_what_means_no_day_gives_nothing(text: str) -> None:
    """A guess that could be wrong helps nobody."""
    assert read_written_date(text) == ()


@given(st.dates(date(2013, 1, 1), date(2068, 12, 31)))
def test_every_day_is_found_as_it_is_written_in_a_message_and_in_a_letter(day: date) -> None:
    """The right day is always among the readings, and with a month's name the only one."""
    month = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"][day.month - 1]
    assert day.isoformat() in read_written_date(f"{day:%d/%m/%Y}")
    assert read_written_date(f"{day:%d}0930Z{month}{day:%y}") == (day.isoformat(),)
    assert read_written_date(f"{day:%d.%m.%Y}") == (day.isoformat(),)


@given(st.text(max_size=80))
def test_any_text_gives_days_that_exist_or_nothing(text: str) -> None:
    """Whatever somebody writes into a date, the reader does not stumble."""
    for reading in read_written_date(text):
        date.fromisoformat(reading if is_day(reading) else f"{reading}-01")
