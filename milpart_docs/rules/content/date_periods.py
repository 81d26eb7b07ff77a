"""The beginning of a time that is longer than a day: *14-16 March 2026*, *Q1 2026*, *week 11 of 2026*.

A number by which a spreadsheet counts a day is read here as well. None of this is what the author wrote, so it is proposed and never
written by a program.
"""

import re
from datetime import date, timedelta

from milpart_docs.model.written_dates import is_day, read_written_date

LONGEST = 60
"""No date is longer, in any spelling."""
_TO = re.compile(r"\s*(?:[-\u2010-\u2015\u2212/]|\b(?:to|until|till|through|and|bis|und|au|\u00e0|et|al|a|tot|do)\b)\s*", re.IGNORECASE)
_FROM = re.compile(
    r"\A(?:from|between|since|as of|du|de|vom|von|zwischen|seit|ab|del|dal|van|ca\.?|circa|about|around|c\.)\s+", re.IGNORECASE
)
_GROUP = re.compile(r"(?P<time>[0-9]{6}[A-Z])(?P<month>[A-Z]{3}[0-9]{2})?")
_QUARTER = re.compile(
    r"(?:Q|T|KV)\s?(?P<q>[1-4])[ ./-]*(?P<y>(?:19|20)[0-9]{2})|(?P<y2>(?:19|20)[0-9]{2})[ ./-]*(?:Q|T)(?P<q2>[1-4])", re.IGNORECASE
)
_WEEK = re.compile(
    r"(?:W|KW|S|SEM|week|calendar week|semaine|Woche)\.?\s?(?P<w>[0-9]{1,2})(?: of |[ ./,-]*)(?P<y>(?:19|20)[0-9]{2})"
    r"|(?P<y2>(?:19|20)[0-9]{2})[ ./-]*(?:W|KW)(?P<w2>[0-9]{1,2})",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"[3-6][0-9]{4}(?:[.,][0-9]+)?")
_SERIAL_BEGINS = date(1899, 12, 30)


def first_day_of_range(text: str) -> str:
    """Give the first day or month of a time from one to another; nothing, where it is none or its beginning is not plain."""
    bare = " ".join(_FROM.sub("", text.strip()).split())
    if len(bare) > LONGEST:
        return ""
    found = {first for parting in _TO.finditer(bare) for first in _begin(bare[: parting.start()], bare[parting.end() :])}
    return found.pop() if len(found) == 1 else ""


def _begin(left: str, right: str) -> tuple[str, ...]:
    """Read the left half of a range, which may leave to the right one what both have in common: the month, the year."""
    last = read_written_date(right)
    if len(last) != 1:
        return ()
    ends = [right[place:] for place in range(len(right)) if not right[place - 1 : place].isalnum() or place == 0]
    first = _GROUP.fullmatch(left)
    group = _GROUP.fullmatch(right)
    wholes = [left, *(f"{left}{sign}{end}" for end in ends for sign in " ./-")]
    if first and group and group["month"]:
        wholes = [f"{first['time']}{first['month'] or group['month']}"]
    readings = (read_written_date(whole) for whole in wholes)
    return next((found for found in readings if len(found) == 1 and found[0] <= last[0] and is_day(found[0]) == is_day(last[0])), ())


def first_of_period(text: str) -> tuple[str, str]:
    """Give the first day of a quarter or a week, and what it is the first day of; two empty texts, where there is none."""
    bare = text.strip()
    quarter = _QUARTER.fullmatch(bare)
    if quarter:
        month = 3 * int(quarter["q"] or quarter["q2"]) - 2
        return f"{quarter['y'] or quarter['y2']}-{month:02}-01", "quarter"
    week = _WEEK.fullmatch(bare)
    try:
        number, year = (int(week["w"] or week["w2"]), int(week["y"] or week["y2"])) if week else (0, 0)
        return (date.fromisocalendar(year, number, 1).isoformat(), "week") if week else ("", "")
    except ValueError:
        return "", ""


def day_of_serial(text: str) -> str:
    """Give the day that a spreadsheet counts by a number of five digits: those from 1982 on, to which a record may go back."""
    return (_SERIAL_BEGINS + timedelta(days=int(re.split("[.,]", text)[0]))).isoformat() if _SERIAL.fullmatch(text.strip()) else ""
