"""Activities as the picture needs them: who does what with whom, when, for how many and for how much.

The value is the same for a record of the corpus and for a line of a file of activities, so that every analysis takes both.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from milpart_docs.catalogue.facets import MEMBER_STATE, Facets
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.days import days_of

RUNNING = frozenset({"pipeline", "implementation", "finalisation", "suspended"})
"""The stages in which an activity without an end still goes on, or is still to come (IATI activity status 1, 2, 3 and 6)."""
CANCELLED = "cancelled"
_TOO_MUCH = 10**15
"""From here on a number is a slip, or not finite; sums of what is below stay exact enough."""
WINDOW_RULE = (
    "An activity lasts from its actual start, or else its planned one, to its actual end, or else its planned one; "
    "without an end it goes on while it is planned, under way or suspended, and otherwise counts for its start only."
)


class Money(NamedTuple):
    """An amount in a currency (ISO 4217). Amounts of different currencies are never added."""

    amount: float
    currency: str


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity.

    ``providers`` are Member States by alpha-3 code, and other actors by identifier or name; ``partners`` are countries by alpha-3 code, or
    what the source calls them. ``start`` and ``end`` are days as ordinals, both included; no end means that it goes on.
    ``course`` is the title of the course that was held, in sources that name no type of activity; records have a type.
    """

    id: str
    title: str
    providers: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    activity_type: str = ""
    capabilities: tuple[str, ...] = ()
    instrument: str = ""
    recipient_unit: str = ""
    status: str = ""
    start: int | None = None
    end: int | None = None
    trainees: int | None = None
    money: Money | None = None
    parent: str = ""
    course: str = ""

    def years(self, today: date) -> range:
        """Give the years from its start to its end; of what goes on, to today's, and at least that in which it begins."""
        if self.start is None:
            return range(0)
        first = date.fromordinal(self.start).year
        last = date.fromordinal(self.end).year if self.end is not None else today.year
        return range(first, max(first, last) + 1)


def read_activities(corpus: Corpus, facets: Facets) -> tuple[Activity, ...]:
    """Read every activity of a corpus, in the order of the identifiers."""
    return tuple(read_activity(entry, facets) for entry in corpus.of_type("activity"))


def read_activity(entry: Entry, facets: Facets) -> Activity:
    """Read one record."""
    fields = entry.fields
    start, end = read_window(fields.get("dates"), str(fields.get("status", "")))
    return Activity(
        entry.id,
        entry.title,
        tuple(dict.fromkeys((*facets.values(entry, "member-state"), *_others(entry, facets)))),
        entry.texts("partners"),
        entry.texts("pillars"),
        _text(fields.get("activity_type")),
        facets.capabilities_named_in(entry),
        _text(fields.get("instrument")),
        _text(fields.get("recipient_unit")),
        _text(fields.get("status")),
        start,
        end,
        read_count(fields.get("trainees")),
        read_money(fields.get("budget")),
        _text(fields.get("parent")),
    )


def _others(entry: Entry, facets: Facets) -> Iterator[str]:
    """Give the providers that are no Member States: missions, bodies, organisations, other states."""
    for link in facets.corpus.graph.links.get(entry.path, ()):
        if link.relation == "provider" and link.target.fields.get("kind") != MEMBER_STATE:
            yield link.target.id


def read_window(dates: Any, status: str) -> tuple[int | None, int | None]:
    """Give the first and the last day of an activity as ordinals, by ``WINDOW_RULE``; no first day where no start can be read."""
    if not isinstance(dates, Mapping):
        return None, None
    start, end = _first_readable(dates, "actual_start", "planned_start"), _first_readable(dates, "actual_end", "planned_end")
    return (start[0], last_day(start, end, status)) if start else (None, None)


def last_day(start: tuple[int, int], end: tuple[int, int] | None, status: str) -> int | None:
    """Give the last day by ``WINDOW_RULE``; start and end are given as the first and the last day that each can mean."""
    if end is not None:
        return max(start[0], end[1])
    return None if status in RUNNING else start[1]


def _first_readable(dates: Mapping[str, Any], *keys: str) -> tuple[int, int] | None:
    for key in keys:
        if days := days_of(dates.get(key)):
            return days.first.toordinal(), days.last.toordinal()
    return None


def read_count(value: Any) -> int | None:
    """Read a number of people: a whole number, also one that is written with a point; nothing else counts."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < _TOO_MUCH:
        return None
    return int(value) if value == int(value) else None


def read_money(budget: Any) -> Money | None:
    """Read an amount with its currency, where both are there."""
    if not isinstance(budget, Mapping) or not isinstance(budget.get("currency"), str) or not budget["currency"]:
        return None
    amount = read_amount(budget.get("amount"))
    return None if amount is None else Money(amount, budget["currency"])


def read_amount(value: Any) -> float | None:
    """Read an amount of money: a number from 0 on."""
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < _TOO_MUCH:
        return None
    return float(value)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
