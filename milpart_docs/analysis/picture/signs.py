"""What two activities can have in common, beside a partner and time: the recipient unit, a capability, the type, the course."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from milpart_docs.analysis.picture.activities import Activity

UNIT = "recipient unit"
CAPABILITY = "capability"
TYPE = "activity type"
COURSE = "course"
WEIGHTS = {UNIT: 4, CAPABILITY: 2, TYPE: 1, COURSE: 1}
"""What may be shared, the weightiest first, and its weight: one unit swamped by two offers is the case that partners complain of. A course
stands for the type in sources that name no type, and so weighs as much."""


def weigh(kinds: Iterable[str]) -> int:
    """Add up the weights of kinds, each once."""
    return sum(WEIGHTS[kind] for kind in set(kinds))


class Reason(NamedTuple):
    """What two activities share: its kind, one of ``WEIGHTS``, and the value: a unit's name, an identifier, a term or a title."""

    kind: str
    value: str


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Give the spelling in which names are compared: without case, and with single spaces."""
    return " ".join(text.split()).casefold()


def values_of(activity: Activity, kind: str) -> tuple[str, ...]:
    """Give the values that an activity has for a kind of reason, in the spelling in which they are compared."""
    if kind == CAPABILITY:
        return activity.capabilities
    if kind == TYPE:
        return (activity.activity_type,) if activity.activity_type else ()
    named = fold(activity.recipient_unit if kind == UNIT else activity.course)
    return (named,) if named else ()


def as_written(activity: Activity, reason: Reason) -> Reason:
    """Give a reason with the unit or the course as an activity writes it."""
    written = {UNIT: activity.recipient_unit, COURSE: activity.course}.get(reason.kind)
    return reason if written is None else Reason(reason.kind, " ".join(written.split()))


def shared_reasons(one: Activity, other: Activity) -> tuple[Reason, ...]:
    """Give all that two activities share, the weightiest first, units and courses as the first of the two writes them."""
    return tuple(
        as_written(one, Reason(kind, value)) for kind in WEIGHTS for value in values_of(one, kind) if value in values_of(other, kind)
    )


def shared_partners(one: Activity, other: Activity) -> tuple[str, ...]:
    """Give the partners of both, in alphabetical order."""
    return tuple(sorted(partner for partner in one.partners if partner in other.partners))


def are_part_and_whole(one: Activity, other: Activity) -> bool:
    """Tell whether one of two activities is part of the other."""
    return bool(one.id and other.parent == one.id) or bool(other.id and one.parent == other.id)


def have_different_providers(one: Activity, other: Activity) -> bool:
    """Tell whether two activities both name providers and share none."""
    if len(one.providers) == 1 == len(other.providers):
        return one.providers != other.providers
    return bool(one.providers) and bool(other.providers) and set(one.providers).isdisjoint(other.providers)
