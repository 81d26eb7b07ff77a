"""What to do about a date that is not one: the day that was meant, both days that can have been, or the days that there are."""

import calendar
import re

from milpart_docs.model.written_dates import is_day, name_month, read_written_date
from milpart_docs.rules.content.value_advice import Wrong

_INSIDE = re.compile(r"(?<![0-9])[12][0-9]{3}-[0-9]{2}-[0-9]{2}(?![0-9])")
_MONTHS = range(1, 13)


def advise_day(wrong: Wrong) -> str:
    """Advise how to write a day."""
    found = read_written_date(wrong.text)
    days = tuple(filter(is_day, found))
    if days:
        return _choose(days, " (year-month-day)")
    if found:
        return f"the day is needed as well: {found[0]}-01, or the day that it was"
    return _first_inside(wrong.text) or "write year-month-day, for instance 2026-03-14"


def advise_partial_date(wrong: Wrong) -> str:
    """Advise how to write a day, a month or a year."""
    found = read_written_date(wrong.text)
    if found:
        return _choose(found, "")
    return _first_inside(wrong.text) or "write 2026-03-14, 2026-03 or 2026; what is not known so exactly belongs into the text"


def advise_calendar(wrong: Wrong) -> str:
    """Say which days or months there are, or which day was meant by somebody who put the day before the month."""
    turned = read_written_date(wrong.text)
    if turned:
        return f"write {turned[0]}: the month comes before the day"
    year, month = (int(part) for part in wrong.text.split("-")[:2])
    if month not in _MONTHS:
        return "the months are 01 to 12, and stand between the year and the day"
    return f"{name_month(month)} {year} has {calendar.monthrange(year, month)[1]} days"


def _choose(found: tuple[str, ...], form: str) -> str:
    """Write the one reading, or tell both by the names of their months."""
    if len(found) == 1:
        return f"write {found[0]}{form}"
    return " or ".join(f"write {day} for {_in_words(day)}" for day in found).replace("or write", "or")


def _in_words(day: str) -> str:
    year, month, number = (int(part) for part in day.split("-"))
    return f"{number} {name_month(month)} {year}"


def _first_inside(text: str) -> str:
    found = _INSIDE.search(text)
    return f"write the day on which it began, {found.group()}; the rest belongs into the text" if found else ""
