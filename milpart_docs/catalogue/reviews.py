"""When someone must look at a record again, and how near that is."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from milpart_docs.model.fields import earliest_day

COURSE_REVIEW_YEARS = 3
"""A course is reviewed after three years at most (DOMAIN, fields of a course)."""
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
_NO_LONGER = frozenset({"superseded", "withdrawn", "observation-rejected", "cancelled"})


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
        yield Review(_years_later(fields["last_reviewed"]), "last_reviewed")


def _years_later(partial: str) -> str:
    day = earliest_day(partial)
    year = day.year + COURSE_REVIEW_YEARS
    return (day.replace(year=year) if (day.month, day.day) != (2, 29) else date(year, 3, 1)).isoformat()


def when(day: str, today: date) -> str:
    """Say how near a day is: ``overdue``, ``soon`` or ``later``."""
    due = earliest_day(day)
    return "overdue" if due < today else "soon" if due - today <= SOON else "later"
