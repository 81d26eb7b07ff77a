"""Finds pairs of activities that share a sign and days: all of them while they can be compared, and the foremost where they are too many.

A quarter of a million courses can make thousands of millions of pairs. Counting them takes a sort; listing them does not end. So the
number comes from counting, and the foremost from a search that goes from the weightiest down. Where too many share as much, it looks at
a few others for each activity: n log n in time, n in memory.
"""

from bisect import insort
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from heapq import heappush, heappushpop, nsmallest
from itertools import chain, combinations, groupby
from typing import NamedTuple

from milpart_docs.analysis.picture.signs import (
    WEIGHTS,
    are_part_and_whole,
    have_different_providers,
    shared_partners,
    shared_reasons,
    weigh,
)
from milpart_docs.analysis.picture.watched import Pair, Watched

Kinds = frozenset[str]
"""Kinds of what is shared."""

_SETS_OF_KINDS = tuple(frozenset(kinds) for kinds in chain.from_iterable(combinations(WEIGHTS, size) for size in range(len(WEIGHTS) + 1)))
_LEVELS = tuple(tuple(level) for _, level in groupby(sorted(_SETS_OF_KINDS[1:], key=weigh, reverse=True), weigh))
"""The sets of kinds that weigh the same, the weightiest first."""

LIMIT = 1_000_000
"""Up to so many pairs all are compared; beyond it, a search finds the foremost."""

WIDTH = 5
"""For each activity and reason, the search looks at so many others: those that end last."""


class Counted(NamedTuple):
    """The number of pairs, of all and by kind of reason; where it is not exact, those that were found, and there are more."""

    total: int
    by_reason: Mapping[str, int]
    is_exact: bool


def count_overlapping(watched: Watched, places: Iterable[int]) -> int:
    """Count the pairs that share days: all pairs but those of which one ends before the other starts."""
    starts = sorted(watched.starts[place] for place in places)
    ends = sorted(watched.ends[place] for place in places)
    ended = disjoint = 0
    for start in starts:
        while ends[ended] < start:
            ended += 1
        disjoint += ended
    return len(starts) * (len(starts) - 1) // 2 - disjoint


def can_compare(watched: Watched) -> bool:
    """Tell whether there are so few pairs that all can be compared; one that shares much counts several times."""
    return _is_within_limit(watched, (bucket.places for bucket in watched.buckets))


def _is_within_limit(watched: Watched, buckets: Iterable[Iterable[int]]) -> bool:
    return sum(count_overlapping(watched, places) for places in buckets) <= LIMIT


def list_pairs(watched: Watched) -> dict[Pair, Kinds]:
    """List all pairs, with the kinds of what they share."""
    found: dict[Pair, Kinds] = {}
    nothing: Kinds = frozenset()
    joined = {(kinds, kind): kinds | {kind} for kinds in _SETS_OF_KINDS for kind in WEIGHTS}
    for bucket in watched.buckets:
        (kind,) = bucket.kinds
        for pair in _sweep(watched, bucket.places):
            found[pair] = joined[found.get(pair, nothing), kind]
    for pair in watched.parts_with_wholes:
        found.pop(pair, None)
    return found


def _sweep(watched: Watched, places: Iterable[int]) -> Iterator[Pair]:
    """Give the pairs of one bucket, which is sorted by start: each with all that have not ended when it starts."""
    going_on: list[int] = []
    for place in places:
        start = watched.starts[place]
        going_on = [other for other in going_on if watched.ends[other] >= start]
        for other in going_on:
            yield (place, other) if place < other else (other, place)
        going_on.append(place)


def count_pairs(watched: Watched) -> Counted:
    """Count all pairs, each once however much it shares: by inclusion and exclusion over the combinations of signs."""
    total, by_reason = 0, Counter[str]()
    for bucket in (*watched.leading, *watched.combined):
        count = count_overlapping(watched, bucket.places) * (1 if len(bucket.kinds) % 2 else -1)
        total += count
        if len(set(bucket.kinds)) == 1:
            by_reason[bucket.kinds[0]] += count
    for reasons in _parts_and_wholes(watched):
        total -= 1
        by_reason.subtract(reasons)
    return Counted(total, {kind: by_reason[kind] for kind in WEIGHTS if by_reason[kind]}, watched.is_whole)


def _parts_and_wholes(watched: Watched) -> Iterator[set[str]]:
    """Give the kinds of what is shared by each pair of part and whole that were counted."""
    for one, other in sorted(watched.parts_with_wholes):
        a, b = watched.activities[one], watched.activities[other]
        have_days = watched.starts[one] <= watched.ends[other] and watched.starts[other] <= watched.ends[one]
        if have_days and shared_partners(a, b) and (reasons := {reason.kind for reason in shared_reasons(a, b)}):
            yield reasons


def search_pairs(watched: Watched, enough: int) -> set[Pair]:
    """Find the foremost pairs: by the weight of what they share, across providers first, until there are enough."""
    found: set[Pair] = set()
    for level in _LEVELS:
        if len(found) >= enough:
            break
        buckets = [places for kinds in level for places in watched.sharing(kinds)]
        if _is_within_limit(watched, buckets):
            found.update(_foremost(watched, buckets, found, enough))
        else:
            for is_across in (True, False):
                if len(found) < enough:
                    found |= _longest(watched, buckets, enough, is_across=is_across)
    return found


def _foremost(watched: Watched, buckets: Iterable[Iterable[int]], known: Container[Pair], enough: int) -> list[Pair]:
    """Compare all pairs of one weight that are not known yet."""
    pairs = {pair for places in buckets for pair in _sweep(watched, places) if pair not in known}
    pairs.difference_update(watched.parts_with_wholes)
    return nsmallest(enough, pairs, key=lambda pair: rank_of(watched, pair))


def rank_of(watched: Watched, pair: Pair) -> tuple[bool, int, Pair]:
    """Give the rank of a pair among those that weigh the same: of different providers, with more days in common, by identifiers."""
    one, other = pair
    start = max(watched.starts[one], watched.starts[other])
    days = (watched.common_end(pair) or start) - start
    return not have_different_providers(watched.activities[one], watched.activities[other]), -days, pair


def _longest(watched: Watched, level: Iterable[Iterable[int]], enough: int, *, is_across: bool) -> set[Pair]:
    """Give the pairs with most days in common, at most so many."""
    kept: list[tuple[int, int, int]] = []
    seen: set[Pair] = set()
    for places in level:
        for days, one, other in _candidates(watched, places, is_across=is_across):
            if len(kept) == enough and days < kept[0][0]:
                continue
            a, b = watched.activities[one], watched.activities[other]
            if (one, other) in seen or are_part_and_whole(a, b) or (is_across and not have_different_providers(a, b)):
                continue
            seen.add((one, other))
            item = (days, -one, -other)
            if len(kept) < enough:
                heappush(kept, item)
            else:
                _, first, second = heappushpop(kept, item)
                seen.discard((-first, -second))
    return seen


def _candidates(watched: Watched, places: Iterable[int], *, is_across: bool) -> Iterator[tuple[int, int, int]]:
    """Give for each activity of a bucket the days in common with those that started before it and end last.

    Across providers, only what ends last of each provider is kept, so that one provider does not crowd out all others.
    """
    last: list[tuple[int, int]] = []
    for place in places:
        start, own_end = watched.starts[place], watched.ends[place]
        for end, other in last:
            if end >= start:
                days = min(end, own_end) - start + 1
                yield (days, place, other) if place < other else (days, other, place)
        if not is_across or _replaces_same_provider(watched, last, place):
            insort(last, (own_end, place))
            if len(last) > WIDTH:
                del last[0]


def _replaces_same_provider(watched: Watched, last: list[tuple[int, int]], place: int) -> bool:
    """Tell whether an activity is the last to end of its providers, and take out the one that was."""
    providers = watched.activities[place].providers
    for item in last:
        if watched.activities[item[1]].providers == providers:
            if item[0] >= watched.ends[place]:
                return False
            last.remove(item)
            return True
    return True
