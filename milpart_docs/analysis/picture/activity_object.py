"""An activity from one object of a file, under the platform's own names of fields or those of public training data.

The platform's names: ``id``, ``title``, ``providers`` (a list of texts, or of objects with ``actor``), ``partners``, ``pillars``,
``activity_type``, ``dates`` as in records or ``start`` and ``end``, ``instrument``, ``recipient_unit``, ``status``, ``trainees``,
``budget`` with ``amount`` and ``currency``, ``capabilities``, ``parent``. Public training data: ``country``, ``program``, ``course_title``,
``recipient_unit``, ``start_date``, ``end_date``, ``quantity``, ``total_cost_usd``. Both may be mixed; the platform's names win.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from milpart_docs.analysis.picture.activities import Activity, Money, last_day, read_count, read_money
from milpart_docs.model.fields import earliest_day, latest_day
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from milpart_docs.vocabulary.country_names import read_country

TRAINING = ("train",)
NO_PARTNER = "it names no partner"
NO_START = "it has no start that can be read"
IS_SUM = "it is a sum of other lines, not an activity"
UNKNOWN_STATUS = "its status is unknown"
_DAY = re.compile(r"([12][0-9]{3}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:[T ].*)?", re.DOTALL)
_AMERICAN = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([12][0-9]{3})")
_SUM = re.compile(r"\btotals?$", re.IGNORECASE)
_STARTS = ("actual_start", "planned_start", "start", "start_date", "start_raw")
_ENDS = ("actual_end", "planned_end", "end", "end_date", "end_raw")
_LONGEST = 40
"""No date and no status is longer; what is read is remembered, and should be small."""
_STATUS: dict[str, str] = {
    spelling: key
    for key, term in VOCABULARIES["activity-status"].terms.items()
    for spelling in (key, term.label.casefold(), str(term.notes.get("code")))
}


def read_object(found: Mapping[str, Any], name: str, today: int, provider: str = "") -> Activity | str:
    """Read an activity, or say why the object is none. ``name`` is for one without ``id``."""
    course = _text(found, "course_title")
    partners = _countries(found)
    window = _window(found, today)
    if window is None or not partners:
        if _SUM.search(course) and window is None:
            return IS_SUM
        return NO_START if partners else NO_PARTNER
    status, start, end = window
    if not status:
        return UNKNOWN_STATUS
    activity_type = _text(found, "activity_type")
    return Activity(
        _name(found) or name,
        _text(found, "title") or course or name,
        _providers(found, provider),
        partners,
        _texts(found, "pillars", "pillar") or (TRAINING if course else ()),
        activity_type,
        _texts(found, "capabilities"),
        _text(found, "instrument"),
        _text(found, "recipient_unit"),
        status,
        start,
        end,
        read_count(found.get("trainees", found.get("quantity"))),
        _money(found),
        _text(found, "parent"),
        "" if activity_type else course,
    )


def _window(found: Mapping[str, Any], today: int) -> tuple[str, int, int | None] | None:
    """Give status, first and last day; nothing where no start can be read, and no status where the one given is unknown."""
    dates = found.get("dates")
    days = {**found, **dates} if isinstance(dates, dict) else found
    start = _first_readable(days, _STARTS)
    if start is None:
        return None
    end = _first_readable(days, _ENDS)
    given = found.get("status")
    if given is None or given == "":
        last = max(start[0], end[1] if end else start[1])
        return status_by_days(start[0], last, today), start[0], last
    status = read_status(str(given)[:_LONGEST])
    return status, start[0], last_day(start, end, status)


def _first_readable(days: Mapping[str, Any], keys: tuple[str, ...]) -> tuple[int, int] | None:
    for key in keys:
        day = days.get(key)
        if day is not None and (read := read_days(day if isinstance(day, str) and len(day) <= _LONGEST else str(day)[:_LONGEST])):
            return read
    return None


@lru_cache(maxsize=1 << 16)
def read_days(written: str) -> tuple[int, int] | None:
    """Read a day, a month or a year, and give the first and the last day that it can mean, as ordinals.

    It is written as in ISO 8601, with or without a time, or as month/day/year, as public data of the United States have it.
    """
    text = written.strip()
    american = _AMERICAN.fullmatch(text)
    matched = _DAY.fullmatch(f"{american[3]}-{american[1]:>02}-{american[2]:>02}" if american else text)
    try:
        return (earliest_day(matched[1]).toordinal(), latest_day(matched[1]).toordinal()) if matched else None
    except ValueError:
        return None


def read_status(written: str) -> str:
    """Read a status: the platform's term, its label, or the IATI code; nothing where it is none of them."""
    return _STATUS.get(written.strip().casefold(), "")


def status_by_days(first: int, last: int, today: int) -> str:
    """Give the status of an activity that states none: by its days, and those of an activity without an end are those of its start."""
    if first > today:
        return "pipeline"
    return "closed" if last < today else "implementation"


def _providers(found: Mapping[str, Any], provider: str) -> tuple[str, ...]:
    """Give the providers that the object names, else the given one, else the programme, which public data name before a dash."""
    listed = found.get("providers", found.get("provider"))
    if listed is not None:
        items = listed if isinstance(listed, list) else [listed]
        named = (item.get("actor") if isinstance(item, dict) else item for item in items)
        providers = tuple(dict.fromkeys(read_provider(item) for item in named if isinstance(item, str) and item.strip()))
        if providers:
            return providers
    return _one(provider or _text(found, "program").partition(" - ")[0].strip())


@lru_cache(maxsize=1 << 12)
def _one(text: str) -> tuple[str, ...]:
    """Give the same tuple for the same text, as hundreds of thousands of lines name the same few."""
    return (text,) if text else ()


def read_provider(written: str) -> str:
    """Give the code of a state by its code or name; short forms such as *AU* stay, as they may be those of an organisation."""
    text = " ".join(written.split())
    return read_country(text) if text in COUNTRIES or len(text) > len("XKX") else text


def _countries(found: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the partners by code, or as they are written."""
    country = found.get("country")
    written = _texts(found, "partners", "partner") or ((country,) if isinstance(country, str) else ())
    return _one(read_country(written[0])) if len(written) == 1 else tuple(dict.fromkeys(map(read_country, written)))


def _money(found: Mapping[str, Any]) -> Money | None:
    budget = found.get("budget")
    return read_money({"amount": found.get("total_cost_usd"), "currency": "USD"}) if budget is None else read_money(budget)


def _name(found: Mapping[str, Any]) -> str:
    given = found.get("id")
    return str(given).strip() if isinstance(given, str) or type(given) is int else ""


def _text(found: Mapping[str, Any], key: str) -> str:
    value = found.get(key)
    return value.strip() if isinstance(value, str) else ""


def _texts(found: Mapping[str, Any], *keys: str) -> tuple[str, ...]:
    """Give the texts of the first of some fields that has any; one text is a list of one."""
    for key in keys:
        value = found.get(key)
        if value is not None:
            items = value if isinstance(value, list) else (value,)
            texts = tuple(dict.fromkeys(item.strip() for item in items if isinstance(item, str) and item.strip()))
            if texts:
                return texts
    return ()
