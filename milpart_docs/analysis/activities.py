"""Activities as the picture needs them: who does what with whom, when, for how many and for how much.

The value is the same for a record of the corpus and for a line of a file of activities, so that every analysis takes both.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from milpart_docs.catalogue.facets import MEMBER_STATE, Facets
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.fields import earliest_day, latest_day

RUNNING = frozenset({"pipeline", "implementation", "finalisation", "suspended"})
"""The stages in which an activity without an end still goes on, or is still to come (IATI activity status 1, 2, 3 and 6)."""
CANCELLED = "cancelled"
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

    def years(self, today: date) -> range:
        """Give the years in which it ran or runs, today's at the latest; what is still to come has the year in which it begins."""
        if self.start is None:
            return range(0)
        first = date.fromordinal(self.start).year
        last = date.fromordinal(self.end).year if self.end is not None else today.year
        return range(first, max(first, min(last, today.year)) + 1)


def read_activities(corpus: Corpus, facets: Facets) -> tuple[Activity, ...]:
    """Read every activity of a corpus, in the order of the identifiers."""
    entries = sorted((entry for entry in corpus.by_id.values() if entry.type == "activity"), key=lambda entry: entry.id)
    return tuple(read_activity(entry, facets) for entry in entries)


def read_activity(entry: Entry, facets: Facets) -> Activity:
    """Read one record."""
    fields = entry.fields
    start, end = read_window(fields.get("dates"), str(fields.get("status", "")))
    return Activity(
        entry.id,
        entry.title,
        tuple(dict.fromkeys((*facets.values(entry, "member-state"), *_others(entry, facets)))),
        _texts(fields.get("partners")),
        _texts(fields.get("pillars")),
        _text(fields.get("activity_type")),
        facets.capabilities_named_in(entry),
        _text(fields.get("instrument")),
        _text(fields.get("recipient_unit")),
        _text(fields.get("status")),
        start,
        end,
        fields["trainees"] if type(fields.get("trainees")) is int else None,
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
    starts = list(_readable(dates, ("actual_start", "planned_start")))
    ends = list(_readable(dates, ("actual_end", "planned_end")))
    if not starts:
        return None, None
    first = earliest_day(starts[0]).toordinal()
    if ends:
        return first, max(first, latest_day(ends[0]).toordinal())
    return first, None if status in RUNNING else latest_day(starts[0]).toordinal()


def _readable(dates: Mapping[str, Any], keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        try:
            earliest_day(str(dates[key]))
        except (KeyError, ValueError):
            continue
        yield str(dates[key])


def read_money(budget: Any) -> Money | None:
    """Read an amount with its currency, where both are there."""
    if not isinstance(budget, Mapping) or not isinstance(budget.get("currency"), str):
        return None
    amount = budget.get("amount")
    return Money(float(amount), budget["currency"]) if isinstance(amount, int | float) and not isinstance(amount, bool) else None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for item in value if isinstance(item, str))) if isinstance(value, list) else ()
