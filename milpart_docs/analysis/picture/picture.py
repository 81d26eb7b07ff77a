"""The comprehensive picture: who does what with whom, as a matrix of providers and partners, by pillar, with people and money.

The first step that the PESCO project *EU Military Partnership* sets itself is a comprehensive picture of the military partnership
activities undertaken by the Member States. Pillars are those of the platform; amounts and stages are those of IATI.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import product
from types import MappingProxyType
from typing import TypeVar

from milpart_docs.analysis.picture.activities import CANCELLED, Activity, Money

NOT_STATED = ""
"""What stands for the provider, partner or pillar of an activity that names none."""
RULE = (
    "An activity of several providers, partners or pillars counts for each of them, with all its trainees and all its money, not a share. "
    "A Member State that a record names among its Member States counts as a provider, also where its providers do not name it. A total "
    "counts every activity once. Amounts of different currencies are not added. Cancelled activities are left out unless one asks for them."
)
YEAR_RULE = "An activity belongs to every year from its start to its end, or to the current year while it goes on."

Key = TypeVar("Key", int, str, tuple[str, str])


@dataclass(frozen=True)
class Cell:
    """The activities in one place of the picture, in the order of the picture, and what they add up to."""

    activities: tuple[Activity, ...] = ()

    @property
    def count(self) -> int:
        """How many activities there are."""
        return len(self.activities)

    @cached_property
    def trainees(self) -> int | None:
        """How many people were trained, as far as it is known; nothing where no activity says so."""
        known = [activity.trainees for activity in self.activities if activity.trainees is not None]
        return sum(known) if known else None

    @cached_property
    def money(self) -> tuple[Money, ...]:
        """What they cost, as far as it is known: one amount for each currency, in the order of the currencies' codes."""
        sums: dict[str, list[float]] = defaultdict(list)
        for activity in self.activities:
            if activity.money is not None:
                sums[activity.money.currency].append(activity.money.amount)
        return tuple(Money(sum(sorted(sums[currency])), currency) for currency in sorted(sums))


NOTHING = Cell()


@dataclass(frozen=True)
class Picture:
    """The picture of some activities: every one that it was given, cancelled or not (``narrow`` leaves the cancelled ones out).

    Keys are providers, partners and pillars as activities have them, and ``NOT_STATED``. All mappings are sorted by key.
    """

    activities: tuple[Activity, ...]

    @cached_property
    def total(self) -> Cell:
        """All activities, each once."""
        return Cell(self.activities)

    @cached_property
    def cells(self) -> Mapping[tuple[str, str], Cell]:
        """The activities of each provider with each partner; pairs without any are left out."""
        return gather(self.activities, lambda activity: product(providers_of(activity), partners_of(activity)))

    @cached_property
    def providers(self) -> Mapping[str, Cell]:
        """The activities of each provider, each once."""
        return gather(self.activities, providers_of)

    @cached_property
    def partners(self) -> Mapping[str, Cell]:
        """The activities with each partner, each once."""
        return gather(self.activities, partners_of)

    @cached_property
    def pillars(self) -> Mapping[str, Cell]:
        """The activities in each pillar, each once."""
        return gather(self.activities, pillars_of)


def gather(activities: Iterable[Activity], keys_of: Callable[[Activity], Iterable[Key]]) -> Mapping[Key, Cell]:
    """Put activities under each of their keys, in their order; the keys are sorted."""
    found: dict[Key, list[Activity]] = defaultdict(list)
    for activity in activities:
        for key in keys_of(activity):
            found[key].append(activity)
    return MappingProxyType({key: Cell(tuple(found[key])) for key in sorted(found)})


def build_picture(activities: Iterable[Activity]) -> Picture:
    """Build the picture of activities, in their order; give it what ``narrow`` gave, so that cancelled ones stay out."""
    return Picture(tuple(activities))


def narrow(  # noqa: PLR0913 - one for each way to narrow
    activities: Iterable[Activity],
    *,
    today: date,
    pillar: str = "",
    instrument: str = "",
    year: int | None = None,
    status: str = "",
    partner: str = "",
    provider: str = "",
) -> tuple[Activity, ...]:
    """Give the activities that fit all that is asked for; without a status, all but the cancelled ones."""
    return tuple(
        activity
        for activity in activities
        if (activity.status == status if status else activity.status != CANCELLED)
        and (not pillar or pillar in activity.pillars)
        and (not instrument or activity.instrument == instrument)
        and (not partner or partner in activity.partners)
        and (not provider or provider in activity.providers)
        and (year is None or year in activity.years(today))
    )


def providers_of(activity: Activity) -> tuple[str, ...]:
    """Give the providers of an activity, or that none is stated."""
    return activity.providers or (NOT_STATED,)


def partners_of(activity: Activity) -> tuple[str, ...]:
    """Give the partners of an activity, or that none is stated."""
    return activity.partners or (NOT_STATED,)


def pillars_of(activity: Activity) -> tuple[str, ...]:
    """Give the pillars of an activity, or that none is stated."""
    return activity.pillars or (NOT_STATED,)
