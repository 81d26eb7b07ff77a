"""The activities among which overlaps are looked for, put into buckets: those that share a partner and a sign stand in one.

A sign is a partner, the kind of what may be shared, and its value. Only activities of one bucket can overlap, so nothing else is compared.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations, islice, product
from typing import NamedTuple

from milpart_docs.analysis.picture.activities import CANCELLED, Activity
from milpart_docs.analysis.picture.signs import WEIGHTS, values_of

MOST_SIGNS = 4
"""Combinations are made of the first so many signs of each activity, the weightiest; their number doubles with each."""
MOST_SHARED = 32
"""In so many groups that share one set of kinds an activity stands at most: eight partners with four capabilities fit."""

FOREVER = date.max.toordinal()
"""The last day of what states no end and goes on, or is still to come."""
Pair = tuple[int, int]
"""The places of two activities, the lower first."""
Sign = tuple[str, str, str]
"""A partner, the kind of what may be shared, and its value in the spelling in which values are compared."""


class Bucket(NamedTuple):
    """The places of the activities that share some signs, by start; the kinds are those of the signs, one for each."""

    kinds: tuple[str, ...]
    places: Sequence[int]


@dataclass(frozen=True)
class Watched:
    """Activities by identifier, line 9 before line 10, with their first and last days.

    The *place* of an activity is its number in this order.
    """

    activities: tuple[Activity, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    today: int

    def common_end(self, places: Iterable[int]) -> int | None:
        """Give the last day that activities at the same time have in common: as of today where none states an end, if all have begun."""
        found = list(places)
        end = min(self.ends[place] for place in found)
        if end < FOREVER:
            return end
        return self.today if max(self.starts[place] for place in found) <= self.today else None

    @cached_property
    def signs(self) -> dict[Sign, list[int]]:
        """The places of the activities with each sign, by start; signs of one activity alone are left out."""
        first: dict[Sign, int] = {}
        found: dict[Sign, list[int]] = {}
        for sign, place in self._placed_signs():
            if (other := first.setdefault(sign, place)) != place:
                found.setdefault(sign, [other]).append(place)
        return found

    def _placed_signs(self) -> Iterator[tuple[Sign, int]]:
        """Give each sign of each activity with its place, by kind, and by start."""
        for kind in WEIGHTS:
            for place in self.by_start:
                activity = self.activities[place]
                for value in values_of(activity, kind):
                    for partner in activity.partners:
                        yield (partner, kind, value), place

    @cached_property
    def by_start(self) -> tuple[int, ...]:
        """All places, by start."""
        return tuple(sorted(range(len(self.starts)), key=self.starts.__getitem__))

    @cached_property
    def buckets(self) -> tuple[Bucket, ...]:
        """The activities that share one sign."""
        return tuple(Bucket((kind,), places) for (_, kind, _), places in self.signs.items())

    def sharing(self, kinds: Iterable[str]) -> list[list[int]]:
        """Give the places of the activities that share a partner and a value of each of some kinds, by start.

        An activity stands in ``MOST_SHARED`` of them at most: what names dozens of partners and capabilities would fill the memory.
        """
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        ordered = [kind for kind in WEIGHTS if kind in set(kinds)]
        if not {kind for _, kind, _ in self.signs}.issuperset(ordered):
            return []
        for place in self.by_start:
            activity = self.activities[place]
            every = product(dict.fromkeys(activity.partners), *(values_of(activity, kind) for kind in ordered))
            for shared in islice(every, MOST_SHARED):
                found[shared].append(place)
        return [places for places in found.values() if len(places) > 1]

    @cached_property
    def parts_with_wholes(self) -> frozenset[Pair]:
        """The pairs of which one is part of the other: they do not overlap."""
        parts = [(place, activity.parent) for place, activity in enumerate(self.activities) if activity.parent]
        named = {parent for _, parent in parts}
        wholes: dict[str, list[int]] = defaultdict(list)
        for place, activity in enumerate(self.activities):
            if activity.id in named:
                wholes[activity.id].append(place)
        pairs = ((part, whole) for part, parent in parts for whole in wholes[parent] if part != whole)
        return frozenset((min(pair), max(pair)) for pair in pairs)

    @cached_property
    def is_whole(self) -> bool:
        """Whether no activity has more than ``MOST_SIGNS`` signs, so that the combinations tell everything."""
        return all(len(numbers) <= MOST_SIGNS for numbers in self.sign_numbers)

    @cached_property
    def leading(self) -> tuple[Bucket, ...]:
        """The activities that share one sign which is among the first ``MOST_SIGNS`` of each."""
        if self.is_whole:
            return self.buckets
        leading = [set(numbers[:MOST_SIGNS]) for numbers in self.sign_numbers]
        return tuple(
            Bucket(bucket.kinds, [place for place in bucket.places if number in leading[place]])
            for number, bucket in enumerate(self.buckets)
        )

    @cached_property
    def combined(self) -> tuple[Bucket, ...]:
        """The activities that share several signs at once, for every combination of the first ``MOST_SIGNS`` signs of an activity."""
        found: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for place in self.by_start:
            numbers = self.sign_numbers[place][:MOST_SIGNS]
            for size in range(2, len(numbers) + 1):
                for combination in combinations(numbers, size):
                    found[combination].append(place)
        kinds = [kind for _, kind, _ in self.signs]
        return tuple(Bucket(tuple(kinds[number] for number in numbers), places) for numbers, places in found.items() if len(places) > 1)

    @cached_property
    def sign_numbers(self) -> tuple[list[int], ...]:
        """The signs of each place, as their numbers in the order of ``signs``, which is that of their weight."""
        numbers: tuple[list[int], ...] = tuple([] for _ in self.starts)
        for number, places in enumerate(self.signs.values()):
            for place in places:
                numbers[place].append(number)
        return numbers


def watch(activities: Iterable[Activity], today: date) -> Watched:
    """Choose the activities that can overlap: those with a start that were not cancelled; what states no end goes on."""
    dated = (activity for activity in activities if activity.start is not None and activity.status != CANCELLED)
    chosen = sorted(dated, key=lambda activity: (len(activity.id), activity.id, activity.start, activity.title))
    starts = [activity.start or 0 for activity in chosen]
    ends = [FOREVER if activity.end is None else max(start, activity.end) for start, activity in zip(starts, chosen, strict=True)]
    return Watched(tuple(chosen), tuple(starts), tuple(ends), today.toordinal())
