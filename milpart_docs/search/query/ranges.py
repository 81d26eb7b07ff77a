"""Ranges of dates and years: ``2024``, ``2024..2025-06``, ``>=2024-03``."""

import re

_YEAR = r"[12][0-9]{3}"
_DATE = rf"{_YEAR}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
_BETWEEN = r"\.{2,3}|\u2026"
_DAY_LENGTH = 10


def read_dates(text: str) -> tuple[str, str] | None:
    """Read a range of days, or nothing; a year or a month stands for all its days."""
    found = _read(text, _DATE)
    if found is None:
        return None
    sign, first, last = found
    if sign in {">", "<"}:
        return (_beyond(first), "") if sign == ">" else ("", _before(last))
    return _first_day(first), _last_day(last)


def read_years(text: str) -> tuple[str, str] | None:
    """Read a range of years, or nothing; a single year is a value of the facet and no range."""
    found = None if re.fullmatch(_YEAR, text) else _read(text, _YEAR)
    if found is None:
        return None
    sign, first, last = found
    if sign in {">", "<"}:
        return (str(int(first) + 1), "") if sign == ">" else ("", str(int(last) - 1))
    return first, last


def _read(text: str, pattern: str) -> tuple[str, str, str] | None:
    """Give the sign of a comparison and both bounds as they are written, the earlier first; an open one is empty."""
    if compared := re.fullmatch(rf"([<>])(=?)({pattern})", text):
        sign, equals, bound = compared.groups()
        return (sign + equals, bound, "") if sign == ">" else (sign + equals, "", bound)
    if between := re.fullmatch(rf"({pattern})?(?:{_BETWEEN})({pattern})?", text) or re.fullmatch(rf"({_YEAR})-({_YEAR})", text):
        first, last = between[1] or "", between[2] or ""
        return ("", *((last, first) if first and last and first > last else (first, last))) if first or last else None
    return ("", text, text) if re.fullmatch(pattern, text) else None


def _first_day(date: str) -> str:
    return date and (date + "-01-01")[:_DAY_LENGTH]


def _last_day(date: str) -> str:
    return date and date + ("" if len(date) == _DAY_LENGTH else "-31" if "-" in date else "-12-31")


def _beyond(date: str) -> str:
    """Give a bound after the last day of a date, as text; it need not be in the calendar."""
    last = _last_day(date)
    return f"{last[:-2]}{int(last[-2:]) + 1:02}"


def _before(date: str) -> str:
    first = _first_day(date)
    return f"{first[:-2]}{int(first[-2:]) - 1:02}"
