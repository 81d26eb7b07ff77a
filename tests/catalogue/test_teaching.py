"""What catalogues say of courses: how long one takes, in which languages it is taught, and when it runs next."""

from datetime import date
from typing import Any

import pytest

from milpart_docs.catalogue.teaching import languages_in, last_start, length_of, next_start
from tests.projects import TODAY


@pytest.mark.parametrize(
    ("duration", "length"),
    [
        ({"days": 5}, ["5 days"]),
        ({"days": 1.0}, ["1 day"]),
        ({"days": 2.5}, ["2.5 days"]),
        ({"hours": 40}, ["40 hours"]),
        ({"hours": 40, "days": 5}, ["5 days"]),
        ("two weeks", ["two weeks"]),
        ({}, []),
        (None, []),
        ({"days": "5"}, []),
    ],
)
def test_length(duration: Any, length: list[str]) -> None:
    """Days before hours, one day and not one days, or the words of the record."""
    assert list(length_of(duration)) == length


@pytest.mark.parametrize(
    ("profile", "languages"),
    [
        ("English, SLP 3333", ["English"]),
        ("English and French, with interpretation", ["English", "French"]),
        ("taught in FRENCH", ["French"]),
        (["French", "Arabic, level 2"], ["French", "Arabic"]),
        ("fr", ["French"]),
        ("FR 2222", ["French"]),
        ("pt-BR, level 2", ["Portuguese"]),
        ("en: SLP 2", ["English"]),
        ("It is taught without words", []),
        ("it's taught in French", ["French"]),
        ("So far only in Ukrainian", ["Ukrainian"]),
        ("De-mining teams: Somali", ["Somali"]),
        ("de-mining teams: Somali", ["Somali"]),
        ("not stated in the sources", []),
        ("Frenchmen only", []),
        (None, []),
        ({"en": 2}, []),
    ],
)
def test_languages(profile: Any, languages: list[str]) -> None:
    """By their names wherever they stand, by code only at the beginning; words that look like a code are none."""
    assert list(languages_in(profile)) == languages


@pytest.mark.parametrize(
    ("starts", "start"),
    [
        (["2026-11-21", "2026-11-22", "2027-01-10"], ["2026-11-22"]),
        (["2027-03", "2027-01-10"], ["2027-01-10"]),
        (["2026-10", "2026-11"], ["2026-11"]),
        (["2025", "2026"], ["2026"]),
        (["2026-11-21"], []),
        ([], []),
        ([None, "2028"], ["2028"]),
    ],
    ids=["today counts", "the first", "this month", "this year", "all are over", "none", "one without"],
)
def test_next_start(starts: list[str | None], start: list[str]) -> None:
    """The first run that may not have begun: a month or a year may still come as long as it lasts."""
    iterations = [{"start": text} if text else {} for text in starts]
    assert list(next_start(iterations, TODAY)) == start


@pytest.mark.parametrize("iterations", [None, "2027", {}, [None, "x", 3]])
def test_iterations_of_another_form(iterations: Any) -> None:
    """What is no list of runs has no next one."""
    assert list(next_start(iterations, date(2026, 1, 1))) == []


@pytest.mark.parametrize(
    ("starts", "start"),
    [
        (["2025-03-01", "2024-01"], ["2025-03-01"]),
        (["2026-11-22", "2027"], []),
        (["2026", "2026-11", "2026-10"], ["2026-10"]),
        ([], []),
    ],
    ids=["the latest", "ahead", "what may be ahead is no past", "none"],
)
def test_last_start(starts: list[str], start: list[str]) -> None:
    """The latest run that has certainly begun."""
    assert list(last_start([{"start": day} for day in starts], TODAY)) == start
