"""Overlaps: activities with the same partner at the same time that share a recipient unit, a capability or a type.

Partners are swamped by overlapping offers (the French Army on military partnership); so overlaps are found, ranked, and told with their
reasons. What is found is for a look and a telephone call: two courses at one school may be just what was agreed.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from heapq import nsmallest

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.crowds import Crowd, find_crowds
from milpart_docs.analysis.picture.overlap_search import Kinds, can_compare, count_pairs, list_pairs, rank_of, search_pairs
from milpart_docs.analysis.picture.signs import (
    CAPABILITY,
    TYPE,
    UNIT,
    WEIGHTS,
    Reason,
    have_different_providers,
    shared_partners,
    shared_reasons,
    weigh,
)
from milpart_docs.analysis.picture.watched import Pair, Watched, watch

RULE = (
    "Two activities overlap where they have a partner in common, share days, and have the same recipient unit, the same capability or the "
    "same type (or the same course, where the source names no type). Names of units are compared without regard to capitals and spaces. "
    "An activity without an end goes on, also beside what is still to come; of two such, the days in common are counted until today, "
    "and are not known where one is still to begin. A cancelled activity overlaps with nothing, and a part does not overlap with the whole "
    "that it belongs to."
)
RANK_RULE = (
    f"The same unit weighs {WEIGHTS[UNIT]}, the same capability {WEIGHTS[CAPABILITY]}, the same type or course {WEIGHTS[TYPE]}, and they "
    "add up. Of equal weight, activities of different providers come first, then those with more days in common. Two activities with "
    "several partners in common are one overlap."
)
CUT_RULE = (
    "There are too many overlaps to compare them all: they are counted, and only the foremost are listed. They are looked for from the "
    "weightiest down, and where too many weigh the same, among the longest of each activity."
)
LISTED = 100_000
"""Up to so many pairs all are listed where nobody says how many."""
MOST = 1000
"""So many pairs are listed of more."""

Label = Callable[[str, str], str]
"""Gives the words of a value, from the kind of reason and the value."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two activities that overlap; ``a`` is the first by identifier.

    ``partners`` are those in common. ``start`` and ``end`` are the first and last day in common as ordinals; where ``is_open`` both go on,
    and the end is as of today. There is no end where they begin after today, and one of them states none.
    ``score`` is twice the weight of the reasons, and one more for different providers.
    """

    a: Activity
    b: Activity
    partners: tuple[str, ...]
    start: int
    end: int | None
    is_open: bool
    reasons: tuple[Reason, ...]
    score: int

    @property
    def days(self) -> int | None:
        """How many days they have in common, where their end is known."""
        return None if self.end is None else self.end - self.start + 1

    @property
    def has_different_providers(self) -> bool:
        """Whether no provider takes part in both."""
        return have_different_providers(self.a, self.b)


@dataclass(frozen=True, slots=True)
class Overlaps:
    """The overlaps of some activities, the foremost first.

    ``total`` counts all pairs, also those that are not listed, and ``by_reason`` those of each kind of reason. ``is_cut`` tells that not
    all are listed, and ``is_bounded`` that there were too many to compare, as ``CUT_RULE`` says. ``is_exact`` is false where activities
    name so many partners and capabilities that there may be more than ``total`` and ``by_reason`` say.
    """

    pairs: tuple[Overlap, ...] = ()
    total: int = 0
    by_reason: Mapping[str, int] = field(default_factory=dict)
    crowds: tuple[Crowd, ...] = ()
    is_cut: bool = False
    is_bounded: bool = False
    is_exact: bool = True


def find_overlaps(activities: Iterable[Activity], today: date, most: int | None = None) -> Overlaps:
    """Find the overlaps among activities; list ``most`` of them, or else all, or ``MOST`` where they are more than ``LISTED``."""
    watched = watch(activities, today)
    find = _compare_all if can_compare(watched) else _search
    return replace(find(watched, most), crowds=find_crowds(watched))


def _compare_all(watched: Watched, most: int | None) -> Overlaps:
    pairs = list_pairs(watched)
    number_of = Counter(pairs.values())
    by_reason = {kind: sum(number for kinds, number in number_of.items() if kind in kinds) for kind in WEIGHTS}
    wanted = _wanted(len(pairs), most)
    listed = tuple(describe_overlap(watched, pair) for pair in _foremost(watched, pairs, wanted))
    return Overlaps(listed, len(pairs), {kind: number for kind, number in by_reason.items() if number}, is_cut=len(listed) < len(pairs))


def _foremost(watched: Watched, pairs: Mapping[Pair, Kinds], wanted: int) -> list[Pair]:
    """Give the first pairs in their order by what they share, without describing them: far more are compared than are listed."""
    by_weight: dict[int, list[Pair]] = defaultdict(list)
    for pair, kinds in pairs.items():
        by_weight[weigh(kinds)].append(pair)
    found: list[Pair] = []
    for weight in sorted(by_weight, reverse=True):
        if len(found) < wanted:
            found += nsmallest(wanted - len(found), by_weight[weight], key=lambda pair: rank_of(watched, pair))
    return found


def _search(watched: Watched, most: int | None) -> Overlaps:
    counted = count_pairs(watched)
    wanted = _wanted(counted.total, most)
    found = [describe_overlap(watched, pair) for pair in sorted(search_pairs(watched, wanted))]
    found.sort(key=lambda overlap: (-overlap.score, -(overlap.days or 1)))
    return Overlaps(tuple(found[:wanted]), counted.total, counted.by_reason, is_cut=True, is_bounded=True, is_exact=counted.is_exact)


def _wanted(total: int, most: int | None) -> int:
    if most is not None:
        return most
    return total if total <= LISTED else MOST


def describe_overlap(watched: Watched, pair: Pair) -> Overlap:
    """Say what two activities have in common."""
    one, other = pair
    a, b = watched.activities[one], watched.activities[other]
    reasons = shared_reasons(a, b)
    return Overlap(
        a,
        b,
        shared_partners(a, b),
        max(watched.starts[one], watched.starts[other]),
        watched.common_end(pair),
        a.end is None and b.end is None,
        reasons,
        2 * weigh(reason.kind for reason in reasons) + have_different_providers(a, b),
    )


def word_reason(reason: Reason, label: Label) -> str:
    """Put a reason into words: ``same capability: Medical evacuation``."""
    return f"same {reason.kind}: {label(reason.kind, reason.value)}"
