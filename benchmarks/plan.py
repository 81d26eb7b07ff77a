"""Which records a generated project has: types, states, identifiers, days and successors, before any of them is written.

Every record knows all others by then, so that references resolve and agree with one another.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from random import Random

from benchmarks.days import Days, plan_days
from benchmarks.keys import MEMBER_STATES, PARTNERS, Named, named
from benchmarks.shares import count_types, states_for
from benchmarks.stock import TOPICS, Topic
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.identifier import NUMBERED, PREFIXES
from milpart_docs.vocabulary import VOCABULARIES

SUPERSEDED = "superseded"
NOT_CITED = frozenset({"cancelled", "pipeline"})
"""States of activities that nothing refers to, beside the final states of the vocabularies."""


@dataclass(frozen=True)
class Planned:
    """A record that is going to be written. ``named`` is there for types whose identifiers carry a key."""

    id: str
    type: str
    status: str
    topic: Topic
    country: str
    days: Days
    named: Named | None = None
    superseded_by: str = ""
    supersedes: tuple[str, ...] = ()

    @property
    def is_live(self) -> bool:
        """Whether other records may rely on this one."""
        term = VOCABULARIES[RECORD_TYPES[self.type].states].terms[self.status]
        return not term.notes.get("final") and self.status not in NOT_CITED


class Plan:
    """All planned records, and choices among them."""

    def __init__(self, items: Iterable[Planned]) -> None:
        """Take the records in the order in which they are written."""
        self.items = tuple(items)
        self.by_id = {item.id: item for item in self.items}

    @cached_property
    def live(self) -> Mapping[str, list[Planned]]:
        """The records of each type that others may rely on."""
        found: dict[str, list[Planned]] = defaultdict(list)
        for item in self.items:
            if item.is_live:
                found[item.type].append(item)
        return found

    @cached_property
    def live_by_country(self) -> Mapping[tuple[str, str], list[Planned]]:
        """The same by type and country."""
        found: dict[tuple[str, str], list[Planned]] = defaultdict(list)
        for item in self.items:
            if item.is_live:
                found[item.type, item.country].append(item)
        return found


def build_plan(count: int, seed: str) -> Plan:
    """Plan a project of so many records."""
    items: list[Planned] = []
    for type_name, number in count_types(count).items():
        random = Random(f"{seed}:{type_name}")  # noqa: S311 - words, not secrets
        items.extend(_plan_type(type_name, number, random))
    return Plan(items)


def _plan_type(type_name: str, number: int, random: Random) -> list[Planned]:
    states = states_for(type_name, number, random)
    days = [plan_days(status, random) for status in states]
    is_numbered = PREFIXES[type_name] in NUMBERED
    order = sorted(range(number), key=lambda place: days[place].created) if is_numbered else range(number)
    keys = [None] * number if is_numbered else named(type_name, number)
    numbers: dict[int, int] = defaultdict(int)
    items = []
    for key, place in zip(keys, order, strict=True):
        year = days[place].created.year
        numbers[year] += 1
        tail = key.key if key else f"{year}-{numbers[year]:04}"
        topic = key.topic if key and key.topic else random.choice(TOPICS)
        country = key.country if key and key.country else random.choice(MEMBER_STATES if type_name == "national-strategy" else PARTNERS)
        items.append(Planned(f"{PREFIXES[type_name]}-{tail}", type_name, states[place], topic, country, days[place], key))
    return _with_successors(items, random)


def _with_successors(items: list[Planned], random: Random) -> list[Planned]:
    """Give each superseded record a live successor of a later day, and tell both; the items come in the order of their days."""
    live = [item for item in items if item.is_live]
    created = [item.days.created for item in live]
    successors: dict[str, str] = {}
    for item in items:
        if item.status == SUPERSEDED:
            first = bisect_right(created, item.days.created)
            successors[item.id] = live[random.randrange(first, len(live))].id
    former: dict[str, list[str]] = defaultdict(list)
    for old, new in successors.items():
        former[new].append(old)
    return [replace(item, superseded_by=successors.get(item.id, ""), supersedes=tuple(former[item.id])) for item in items]
