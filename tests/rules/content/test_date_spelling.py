"""Dates as authors write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.rules.content.date_spelling import guess_date

IN_FIGURES = ("14/03/2026", "14.3.26", "14-03-2026", "03/14/2026", "2026/3/14", "2026.03.14", "20260314")
WITH_TIME = ("2026-03-14T10:00Z", "2026-03-14 10:00", "141530ZMAR26", "141530Z MAR 26")
IN_WORDS = ("14 March 2026", "14 Mar. 2026", "14th March 2026", "March 14, 2026", "14 mars 2026", "14. März 2026")


@pytest.mark.parametrize("text", [*IN_FIGURES, *WITH_TIME, *IN_WORDS])
def test_days(text: str) -> None:
    """They all mean the same day."""
    assert guess_date(text) == "2026-03-14"


@pytest.mark.parametrize("text", ["March 2026", "mars 2026", "03/2026", "2026/03", "2026-3", "Mar-2026"])
def test_months(text: str) -> None:
    """Where no day is said, none is made up."""
    assert guess_date(text) == "2026-03"


@pytest.mark.parametrize(
    "text", ["spring 2026", "31/02/2026", "2026-02-30", "45/45/2026", "Smarch 2026", "2026", "soon", "", "14/03", "1.10"]
)
def test_what_means_no_date(text: str) -> None:
    """Nothing is guessed."""
    assert guess_date(text) is None


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_in_european_order(day: date) -> None:
    """The day stands before the month, unless it cannot."""
    assert guess_date(f"{day:%d/%m/%Y}") == day.isoformat()
    assert guess_date(f"{day:%d}0930Z{day:%b%y}".upper()) == day.isoformat()


@given(st.text(max_size=30))
def test_any_text_has_an_answer(text: str) -> None:
    """A date that exists, or nothing."""
    found = guess_date(text)
    assert found is None or date.fromisoformat(found if len(found) == 10 else f"{found}-01").year >= 1900


def test_american_order_where_there_is_no_other() -> None:
    """There is no fourteenth month; where both orders are possible, the European one holds."""
    assert guess_date("12/14/2026") == "2026-12-14"
    assert guess_date("12/11/2026") == "2026-11-12"
