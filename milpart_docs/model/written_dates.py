"""The date that somebody meant who wrote it in another way than the platform does: 14/03/2026, 141530ZMAR26, 14 mars 2026.

Officers write dates as they do in messages (the date-time group of ACP 121), in minutes and in their own language. Some spellings have
two readings, 03/04/2026 and 26-03-14 for instance; then both are given, and nobody but the author can choose.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from milpart_docs.model.fields import EARLIEST_YEAR, LATEST_YEAR

LONGEST = 60
"""No date is longer, in any spelling."""

_MONTHS = (
    "january janvier januar jänner enero gennaio januari",
    "february février fevrier februar febrero febbraio februari",
    "march mars märz maerz marzo maart mrz",
    "april avril abril aprile",
    "may mai mayo maggio mei",
    "june juin juni junio giugno",
    "july juillet juli julio luglio",
    "august août aout agosto augustus",
    "september septembre septiembre settembre",
    "october octobre oktober octubre ottobre",
    "november novembre noviembre",
    "december décembre decembre dezember diciembre dicembre",
)
"""The months in English, French, German, Spanish, Italian and Dutch."""

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SHORTEST = 3
"""A month may be cut to so many letters: MAR, sept., févr."""
_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,? |le |am |on )?"
_MONTH = r"(?P<name>[^\W\d_]{3,10})\.?"
_YEAR = r"'?(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})"
_LONG_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_TIME = r"(?:[T ,]+[0-9]{1,2}[:.h][0-9]{2}.{0,20})?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_LONG_YEAR}[-/. ](?P<month>[0-9]{{1,2}})[-/. ](?P<day>[0-9]{{1,2}})\.?{_TIME}",
        rf"{_LONG_YEAR}(?P<month>[0-9]{{2}})(?P<day>[0-9]{{2}})(?:T.*)?",
        rf"(?P<day>[0-9]{{2}})(?P<month>[0-9]{{2}}){_LONG_YEAR}",
        rf"{_WEEKDAY}(?P<day>[0-9]{{1,2}})\. ?(?P<month>[0-9]{{1,2}})\. ?{_LONG_YEAR}{_TIME}",
        rf"(?P<day>[0-9]{{2}}) ?[0-9]{{4}} ?[A-Z] ?{_MONTH} ?{_YEAR}",
        rf"{_WEEKDAY}(?P<day>[0-9]{{1,2}})(?:\.|st|nd|rd|th|er|º)?[- /]?(?:of |de )?{_MONTH},?[- /]?(?:de )?{_YEAR}{_TIME}",
        rf"{_WEEKDAY}{_MONTH} (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}{_TIME}",
        rf"(?P<day>[0-9]{{1,2}})[-./ ] ?(?P<roman>[IVX]{{1,4}})[-./ ] ?{_YEAR}",
        rf"{_LONG_YEAR}[- /]?{_MONTH}[- /]?(?P<day>[0-9]{{1,2}})",
        rf"{_MONTH}[- /]?(?:de )?{_LONG_YEAR}",
        rf"{_LONG_YEAR}[- /]{_MONTH}",
        rf"(?P<month>[0-9]{{1,2}})[-/. ]{_LONG_YEAR}",
        rf"{_LONG_YEAR}[-/. ](?P<month>[0-9]{{1,2}})",
    )
)
_THREE_NUMBERS = re.compile(rf"([0-9]{{1,2}})[-/ .]([0-9]{{1,2}})[-/ .]((?:19|20)?[0-9]{{2}}){_TIME}")


def read_written_date(text: str) -> tuple[str, ...]:
    """Give every day (or month, where no day is said) that a text can mean, as the platform writes it: one, where that is sure.

    ``14/03/2026`` gives ``2026-03-14``, ``March 2026`` gives ``2026-03``, and ``03/04/2026`` gives both 3 April and 4 March.
    """
    bare = " ".join(text.split()).strip("\"'")
    if len(bare) > LONGEST:
        return ()
    return tuple(dict.fromkeys([*_read_forms(bare), *_read_three_numbers(bare)]))


def is_day(written: str) -> bool:
    """Tell whether what was read is a day and not a month."""
    return len(written) == len("2026-03-14")


def name_month(number: int) -> str:
    """Give the English name of a month, whatever the machine speaks."""
    return _MONTHS[number - 1].partition(" ")[0].capitalize()


def _read_forms(text: str) -> Iterator[str]:
    for found in filter(None, (form.fullmatch(text) for form in _FORMS)):
        parts = found.groupdict()
        month = _month_of(parts)
        day = int(parts["day"]) if parts.get("day") else None
        yield from _write(parts["year"], month, day) or _turned(parts["year"], month, day)


def _month_of(parts: Mapping[str, str | None]) -> int:
    """Give the number of a month that is written in figures, in Roman ones, or by its name."""
    if parts.get("roman"):
        return _ROMAN.index(str(parts["roman"]).upper()) + 1 if str(parts["roman"]).upper() in _ROMAN else 0
    return int(parts["month"] or 0) if parts.get("month") else _month_named(str(parts["name"]))


def _turned(year: str, month: int, day: int | None) -> tuple[str, ...]:
    """Read 2026-14-03 as somebody meant it who writes the day before the month."""
    return () if day is None or month <= 12 else _write(year, day, month)  # noqa: PLR2004 - months of the year


def _read_three_numbers(text: str) -> Iterator[str]:
    """Read day, month and year in the orders in which people write them; day first, because most of our authors do."""
    found = _THREE_NUMBERS.fullmatch(text)
    if found is None or (text.count(".") > 1 and len(found[3]) > len("26")):
        return
    first, second, third = found.groups()
    yield from _write(third, int(second), int(first))
    if len(third) > len("26"):
        yield from _write(third, int(first), int(second))
    else:
        yield from _write(first.zfill(2), int(second), int(third))


def _month_named(name: str) -> int:
    """Give the number of a month by its name or the beginning of it; nought, where it is none, or could be two."""
    start = name.casefold()
    found = {number for number, names in enumerate(_MONTHS, 1) if any(full.startswith(start) for full in names.split())}
    return found.pop() if len(found) == 1 and len(start) >= _SHORTEST else 0


def _write(year: str, month: int, day: int | None) -> tuple[str, ...]:
    """Write a day or a month that exists, in a tuple of one; nothing, where there is none."""
    full = int(year) + (2000 if len(year) == len("26") else 0)
    if not EARLIEST_YEAR <= full <= LATEST_YEAR:
        return ()
    try:
        found = date(full, month, 1 if day is None else day).isoformat()
    except ValueError:
        return ()
    return (found if day is not None else found[: len("2026-03")],)
