"""The date that an author meant who wrote it in another way than the platform reads it: 14/03/2026, 141530ZMAR26, March 2026."""

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb fév", "mar mär", "apr avr", "may mai", "jun juin", "jul juil", "aug aoû", "sep", "oct okt", "nov", "dec déc dez"), 1
    )
    for name in names.split()
}
"""Months by the beginnings of their names in English, French and German."""

_MONTH = r"(?P<name>[^\W\d_]{3,10})\.?"
_YEAR = r"(?P<year>(?:19|20)?[0-9]{2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>(?:19|20)[0-9]{2})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<day>[0-9]{1,2})(?:[T ].*)?",
        r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        rf"(?P<day>[0-9]{{1,2}})[-/. ](?P<month>[0-9]{{1,2}})[-/. ]{_YEAR}",
        rf"(?P<day>[0-9]{{2}})[0-9]{{4}} ?[A-Z] ?{_MONTH} ?{_YEAR}",
        rf"(?P<day>[0-9]{{1,2}})(?:\.|st|nd|rd|th|er)?[- ]?{_MONTH}[- ]?{_YEAR}",
        rf"{_MONTH} (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_MONTH}[- ](?P<year>(?:19|20)[0-9]{{2}})",
        r"(?P<month>[0-9]{1,2})[-/.](?P<year>(?:19|20)[0-9]{2})",
        r"(?P<year>(?:19|20)[0-9]{2})[-/.](?P<month>[0-9]{1,2})",
    )
)


def guess_date(text: str) -> str | None:
    """Give the day (or the month, where no day is said) that a text means, as the platform writes it; or nothing."""
    found = next((match for form in _FORMS if (match := form.fullmatch(text.strip()))), None)
    if found is None:
        return None
    parts = found.groupdict()
    month = int(parts["month"]) if parts.get("month") else _month_named(parts["name"])
    year = int(parts["year"]) + (2000 if len(parts["year"]) == len("26") else 0)
    return _write(year, month, int(parts["day"])) if parts.get("day") else _write(year, month, None)


def _month_named(name: str) -> int:
    return next((number for start, number in _MONTHS.items() if name.casefold().startswith(start)), 0)


def _write(year: int, month: int, day: int | None) -> str | None:
    """Write a date; where day and month stand the other way round, as in the United States, turn them."""
    if month > 12 >= (day or 13):  # noqa: PLR2004 - months of the year
        month, day = day or 0, month
    try:
        found = date(year, month, day or 1).isoformat()
    except ValueError:
        return None
    return found if day else found[: len("2026-03")]
