"""An activity from one object of a file, under the platform's own names of fields or those of public training data.

The platform's names: ``id``, ``title``, ``providers`` (a list of texts, or of objects with ``actor``), ``partners``, ``pillars``,
``activity_type``, ``dates`` as in records or ``start`` and ``end``, ``instrument``, ``recipient_unit``, ``status``, ``trainees``,
``budget`` with ``amount`` and ``currency``, ``capabilities``, ``parent``. Public training data: ``country``, ``program``, ``course_title``,
``recipient_unit``, ``start_date``, ``end_date``, ``quantity``, ``total_cost_usd``. Both may be mixed; the platform's names win.
"""

import re
from typing import Any

from milpart_docs.analysis.picture.activities import Activity, last_day
from milpart_docs.analysis.picture.object_values import LONGEST, ObjectValues, one_text
from milpart_docs.analysis.picture.signs import fold
from milpart_docs.analysis.picture.unread import NO_DAY, NO_TEXT, Slip
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from milpart_docs.vocabulary.country_names import read_country

TRAINING = ("train",)
NO_PARTNER = "it names no partner"
NO_START = "it has no start that can be read"
IS_SUM = "it is a sum of other lines, not an activity"
UNKNOWN_STATUS = "its status is unknown"
_SUM = re.compile(r"\btotals?$", re.IGNORECASE)
_STARTS = ("actual_start", "planned_start", "start", "start_date", "start_raw")
_ENDS = ("actual_end", "planned_end", "end", "end_date", "end_raw")
_STATUS: dict[str, str] = {
    spelling: key
    for key, term in VOCABULARIES["activity-status"].terms.items()
    for spelling in (key, fold(term.label), str(term.notes.get("code")))
}


def read_object(values: ObjectValues, identifier: str, place: str, today: int, provider: str) -> Activity | str:
    """Read an activity, or say why the object is none. ``place`` names one without ``identifier``, and one without title."""
    course = values.text("course_title")
    partners = _countries(values)
    window = _window(values, today)
    if window is None or not partners:
        if _SUM.search(course) and window is None:
            return IS_SUM
        return NO_START if partners else NO_PARTNER
    status, start, end = window
    if not status:
        return UNKNOWN_STATUS
    activity_type = values.term("activity_type", "activity-type")
    return Activity(
        identifier or place,
        values.text("title") or course or place,
        _providers(values, provider),
        partners,
        values.pillars() or (TRAINING if course else ()),
        activity_type,
        values.texts("capabilities"),
        values.term("instrument", "instrument"),
        values.text("recipient_unit"),
        status,
        start,
        end,
        values.count("trainees", "quantity"),
        values.money(),
        values.text("parent"),
        "" if activity_type else course,
    )


def _window(values: ObjectValues, today: int) -> tuple[str, int, int | None] | None:
    """Give status, first and last day; nothing where no start can be read, and no status where the one given is unknown."""
    dates = values.found.get("dates")
    days = values
    if isinstance(dates, dict):
        days = ObjectValues({**values.found, **dates}, values.slips)
    elif dates is not None:
        values.slips.append(Slip("dates", NO_DAY))
    start = days.days(*_STARTS)
    if start is None:
        return None
    end = days.days(*_ENDS)
    given = values.found.get("status")
    if given is None or given == "":
        last = max(start[0], end[1] if end else start[1])
        return status_by_days(start[0], last, today), start[0], last
    status = read_status(given)
    return status, start[0], last_day(start, end, status)


def read_status(written: Any) -> str:
    """Read a status: the platform's term, its label, or the IATI code; nothing where it is none of them."""
    whole = int(written) if isinstance(written, float) and written.is_integer() else written
    return _STATUS.get(fold(str(whole)[:LONGEST]), "")


def status_by_days(first: int, last: int, today: int) -> str:
    """Give the status of an activity that states none: by its days, and those of an activity without an end are those of its start."""
    if first > today:
        return "pipeline"
    return "closed" if last < today else "implementation"


def _providers(values: ObjectValues, provider: str) -> tuple[str, ...]:
    """Give the providers that the object names, else the given one, else the programme, which public data name before a dash."""
    key = "providers" if "providers" in values.found else "provider"
    listed = values.found.get(key)
    if listed is not None:
        items = listed if isinstance(listed, list) else [listed]
        named = [item.get("actor") if isinstance(item, dict) else item for item in items]
        if not all(isinstance(name, str) for name in named):
            values.slips.append(Slip(key, NO_TEXT))
        providers = tuple(dict.fromkeys(read_provider(name) for name in named if isinstance(name, str) and name.strip()))
        if providers:
            return providers
    return one_text(provider or values.text("program").partition(" - ")[0].strip())


def read_provider(written: str) -> str:
    """Give the code of a state by its code or name; short forms such as *AU* stay, as they may be those of an organisation."""
    text = " ".join(written.split())
    return read_country(text) if text in COUNTRIES or len(text) > len("XKX") else text


def _countries(values: ObjectValues) -> tuple[str, ...]:
    """Give the partners by code, or as they are written."""
    written = values.texts("partners", "partner", "country")
    return one_text(read_country(written[0])) if len(written) == 1 else tuple(dict.fromkeys(map(read_country, written)))
