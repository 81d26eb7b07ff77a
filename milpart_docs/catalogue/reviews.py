"""When someone must look at a record again, and how near that is."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from milpart_docs.model.course import REVIEW_YEARS
from milpart_docs.model.fields import latest_day, years_after
from milpart_docs.model.states import NO_LONGER_HELD

SOON = timedelta(days=90)
"""What is due within so many days is due soon."""

REVIEW_TITLES: Mapping[str, str] = {
    "review_by": "Review of the record",
    "silence_until": "Silence becomes consent",
    "valid_until": "Assessment expires",
    "levels": "Assessed level expires",
    "last_reviewed": "Review of the course",
}
WHEN: Mapping[str, str] = {"overdue": "Overdue", "soon": "Due within 90 days", "later": "Later", "finished": "Finished"}
"""How near a day is, in the order of urgency."""
_NO_LONGER = NO_LONGER_HELD | {"observation-rejected", "cancelled"}


class Review(NamedTuple):
    """A day by which someone must look at a record, and the field that says so."""

    day: str
    field: str


def next_review(fields: Mapping[str, Any]) -> list[Review]:
    """Give the first day at which somebody must look at a record, where there is one; what is no longer held has none."""
    return sorted(_reviews(fields))[:1] if fields.get("status") not in _NO_LONGER else []


def _reviews(fields: Mapping[str, Any]) -> Iterator[Review]:
    for key in ("review_by", "valid_until"):
        if isinstance(fields.get(key), str):
            yield Review(fields[key], key)
    if fields.get("status") == "silence-procedure" and isinstance(fields.get("silence_until"), str):
        yield Review(fields["silence_until"], "silence_until")
    for level in fields["levels"] if isinstance(fields.get("levels"), list) else ():
        if isinstance(level, dict) and isinstance(level.get("valid_until"), str):
            yield Review(level["valid_until"], "levels")
    if isinstance(fields.get("last_reviewed"), str):
        due = years_after(latest_day(fields["last_reviewed"]), REVIEW_YEARS)
        yield Review(due.isoformat(), "last_reviewed")


def when(day: str, today: date) -> str:
    """Say how near a day is: ``overdue``, ``soon`` or ``later``; a month or a year is over with its last day."""
    due = latest_day(day)
    return "overdue" if due < today else "soon" if due - today <= SOON else "later"
