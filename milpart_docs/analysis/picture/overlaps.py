"""Overlaps: activities with the same partner at the same time that share a recipient unit, a capability or a type.

Partners are swamped by overlapping offers (the French Army on military partnership); so overlaps are found, ranked, and told with their
reasons. What is found is for a look and a telephone call: two courses at one school may be just what was agreed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.crowds import Crowd, find_crowds
from milpart_docs.analysis.picture.overlap_search import Pair, count_pairs, list_pairs, search_pairs, sum_of_buckets
from milpart_docs.analysis.picture.signs import (
    CAPABILITY,
    TYPE,
    UNIT,
    WEIGHTS,
    Reason,
    have_different_providers,
    shared_partners,
    shared_reasons,
)
from milpart_docs.analysis.picture.watched import Watched, watch

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
    "There are too many overlaps to compare them all: they are counted, and only the foremost are listed, found by looking at the longest "
    "of each activity."
)
LIMIT = 100_000
"""Up to so many pairs all are compared; beyond it, a bounded search finds the foremost."""
MOST = 1000
"""So many pairs are listed where there are too many to compare them all."""

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
    """Find the overlaps among activities; list ``most`` of them, or else all, or ``MOST`` where there are too many to compare."""
    watched = watch(activities, today)
    crowds = find_crowds(watched)
    if sum_of_buckets(watched) > LIMIT:
        wanted = MOST if most is None else most
        counted = count_pairs(watched)
        found = [describe_overlap(watched, pair) for pair in sorted(search_pairs(watched, wanted))]
        found.sort(key=lambda overlap: (-overlap.score, -(overlap.days or 1)))
        return Overlaps(
            tuple(found[:wanted]), counted.total, counted.by_reason, crowds, is_cut=True, is_bounded=True, is_exact=counted.is_exact
        )
    pairs = list_pairs(watched)
    by_reason = Counter(kind for kinds in pairs.values() for kind in kinds)
    listed = tuple(describe_overlap(watched, pair) for pair in _rank(watched, pairs)[:most])
    return Overlaps(listed, len(pairs), {kind: by_reason[kind] for kind in WEIGHTS if by_reason[kind]}, crowds, len(listed) < len(pairs))


def _rank(watched: Watched, pairs: Mapping[Pair, set[str]]) -> list[Pair]:
    """Put pairs into their order by what they share, without describing them: far more are compared than are listed."""

    def place_of(pair: Pair) -> tuple[int, int, Pair]:
        one, other = pair
        start = max(watched.starts[one], watched.starts[other])
        days = (watched.common_end(pair) or start) - start
        return -score_of(pairs[pair], watched.activities[one], watched.activities[other]), -days, pair

    return sorted(pairs, key=place_of)


def score_of(kinds: Iterable[str], a: Activity, b: Activity) -> int:
    """Give the score of two activities that share reasons of some kinds, by ``RANK_RULE``."""
    return 2 * sum(WEIGHTS[kind] for kind in kinds) + have_different_providers(a, b)


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
        score_of({reason.kind for reason in reasons}, a, b),
    )


def word_reason(reason: Reason, label: Label) -> str:
    """Put a reason into words: ``same capability: Medical evacuation``."""
    return f"same {reason.kind}: {label(reason.kind, reason.value)}"
