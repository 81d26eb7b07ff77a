"""The days of a generated record: written, changed, begun and ended, in an order that can have been."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

TODAY = date(2026, 11, 22)
"""The day on which generated projects have no findings."""

FIRST = date(2016, 1, 1)
OPEN = frozenset(
    {"draft", "review", "silence-procedure", "observation-submitted", "observation", "lesson-identified", "tasked", "implementing"}
)
"""States that a record is in for months, not for years: it was written and changed lately."""


@dataclass(frozen=True, slots=True)
class Days:
    """When a record was written and last changed; ``start`` and ``end`` are those of an activity, as planned or as they were."""

    created: date
    modified: date
    start: date
    end: date


def between(random: Random, first: date, last: date) -> date:
    """Choose a day between two, both included; the first where they are in the wrong order."""
    return first + timedelta(random.randrange(max((last - first).days, 0) + 1))


def days_after(day: date, days: int) -> date:
    """Give the day that lies so many days after another (before it, where the number is negative)."""
    return day + timedelta(days)


def plan_days(status: str, random: Random) -> Days:
    """Plan the days of a record in a state."""
    if status in OPEN or status == "pipeline":
        created = between(random, days_after(TODAY, -540), days_after(TODAY, -160))
        modified = between(random, days_after(TODAY, -150), days_after(TODAY, -2))
    else:
        created = between(random, FIRST, days_after(TODAY, -1400 if status == "superseded" else -145))
        modified = _plan_change(status, created, random)
    start, end = _plan_activity(status, created, modified, random)
    return Days(created, modified, start, end)


def _plan_change(status: str, created: date, random: Random) -> date:
    """Plan the last change: for what is endorsed not so long ago that a review must have been due."""
    if status == "endorsed":
        return between(random, max(days_after(created, 140), days_after(TODAY, -900)), days_after(TODAY, -1))
    return min(days_after(created, random.randrange(140, 700)), days_after(TODAY, -1))


def _plan_activity(status: str, created: date, modified: date, random: Random) -> tuple[date, date]:
    if status == "pipeline":
        start = between(random, days_after(TODAY, 10), days_after(TODAY, 300))
        return start, days_after(start, random.randrange(30, 400))
    start = days_after(created, -random.randrange(20, 300))
    if status in {"implementation", "suspended"}:
        return start, between(random, days_after(TODAY, 20), days_after(TODAY, 500))
    return start, between(random, days_after(created, 10), days_after(modified, -5))
