"""What to do about a date that is not one: the day that was meant, both days that can have been, or the days that there are."""

import calendar
import re

from milpart_docs.model.written_dates import is_day, name_month, read_written_date
from milpart_docs.rules.content.date_periods import day_of_serial, first_day_of_range, first_of_period
from milpart_docs.rules.content.wrong import Wrong
from milpart_docs.vocabulary.look_alikes import plain_figures, plain_text

_INSIDE = re.compile(r"(?<![0-9])[12][0-9]{3}-[0-9]{2}-[0-9]{2}(?![0-9])")
_APART = re.compile(r"[0-9]+(?: ?- ?[0-9]+){1,2}")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_MONTHS = range(1, 13)


def advise_day(wrong: Wrong) -> str:
    """Advise how to write a day."""
    found = read_written_date(_plain(wrong.text))
    days = tuple(filter(is_day, found))
    if days:
        return _choose(days, " (year-month-day)")
    if found:
        return f"the day is needed as well: {found[0]}-01, or the day that it was"
    if _YEAR.fullmatch(wrong.text):
        return f"month and day are needed as well: {wrong.text}-01-01, or the day that it was"
    return _advise_other(_plain(wrong.text), may_be_month=False) or "write year-month-day, for instance 2026-03-14"


def advise_partial_date(wrong: Wrong) -> str:
    """Advise how to write a day, a month or a year."""
    plain = _plain(wrong.text)
    found = read_written_date(plain)
    if found:
        return _choose(found, "")
    if plain != wrong.text and wrong.fits(plain):
        return f"write {plain}"
    general = "write a day, a month or a year: 2026-03-14, 2026-03 or 2026; what is not known so exactly belongs into the text"
    return _advise_other(plain, may_be_month=True) or general


def advise_calendar(wrong: Wrong) -> str:
    """Say which days or months there are, or which day was meant by somebody who put the day before the month."""
    turned = read_written_date(wrong.text)
    if turned:
        return f"write {turned[0]}: the month comes before the day"
    year, month = (int(part) for part in wrong.text.split("-")[:2])
    if month not in _MONTHS:
        return "the months are 01 to 12, and stand between the year and the day"
    return f"{name_month(month)} {year} has {calendar.monthrange(year, month)[1]} days"


def _plain(text: str) -> str:
    """Give what was written with hyphens and figures of the keyboard; a letter O is no nought."""
    plain = plain_figures(plain_text(text))
    return plain.replace(" ", "") if _APART.fullmatch(plain) else plain


def _choose(found: tuple[str, ...], form: str) -> str:
    """Write the one reading, or tell both by the names of their months."""
    if len(found) == 1:
        return f"write {found[0]}{form}"
    return " or ".join(f"write {day} for {_in_words(day)}" for day in found).replace("or write", "or")


def _in_words(day: str) -> str:
    year, month, number = (int(part) for part in day.split("-"))
    return f"{number} {name_month(month)} {year}"


def _advise_other(text: str, *, may_be_month: bool) -> str:
    """Advise on what is no date but has a beginning that is one, and on a number that a spreadsheet shows as a date."""
    first = first_day_of_range(text) or next(iter(_INSIDE.findall(text)), "")
    if first and (may_be_month or is_day(first)):
        return f"write {first}, when it began; the rest belongs into the text"
    day, period = first_of_period(text)
    if day:
        shown = day[: len("2026-03")] if may_be_month and period == "quarter" else day
        return f"write {shown}, when that {period} begins, or the day that it was"
    serial = day_of_serial(text)
    return f"write {serial}, if {text} is a day that was copied from a spreadsheet" if serial else ""
