"""What a roadmap consists of: for each capability the criteria, the courses in their order, the equipment and the gaps."""

from dataclasses import dataclass

from milpart_docs.analysis.ladders.deliveries import EquipmentNeed
from milpart_docs.analysis.ladders.ladders import Criterion
from milpart_docs.analysis.ladders.level_ways import Way
from milpart_docs.analysis.ladders.runs import Runs
from milpart_docs.analysis.ladders.targets import Target
from milpart_docs.analysis.ladders.training import Offer
from milpart_docs.corpus import Entry
from milpart_docs.corpus.standings import Position

TO_MEET = "to-meet"
TO_CONFIRM = "to-confirm"


@dataclass(frozen=True, slots=True)
class WantedCriterion:
    """A criterion on the way: to meet or to confirm, and the courses in the catalogue that satisfy it and can be taken."""

    criterion: Criterion
    state: str
    satisfied_by: tuple[str, ...]

    @property
    def is_gap(self) -> bool:
        """Whether it is still to meet, could be taught, and no course teaches it."""
        return self.state == TO_MEET and not self.satisfied_by and not self.criterion.is_of_equipment


@dataclass(frozen=True, slots=True)
class CourseStep:
    """One course of the sequence: what it satisfies on the way, and when the partner can take it."""

    offer: Offer
    satisfies: tuple[Criterion, ...]
    prerequisites: tuple[str, ...]
    runs: Runs

    @property
    def entry(self) -> Entry:
        """The record of the course."""
        return self.offer.entry


@dataclass(frozen=True, slots=True)
class CapabilityRoadmap:
    """The way of a partner in one capability."""

    capability: str
    title: str
    position: Position
    target: Target
    way: Way
    criteria: tuple[WantedCriterion, ...]
    steps: tuple[CourseStep, ...]
    is_shortest: bool
    equipment: tuple[EquipmentNeed, ...]
    conditions: tuple[str, ...]

    def criteria_in(self, state: str) -> tuple[WantedCriterion, ...]:
        """Give the criteria in a state."""
        return tuple(each for each in self.criteria if each.state == state)

    @property
    def gaps(self) -> tuple[Criterion, ...]:
        """The criteria that no course satisfies."""
        return tuple(each.criterion for each in self.criteria if each.is_gap)

    @property
    def missing(self) -> tuple[EquipmentNeed, ...]:
        """The classes of equipment that are missing, or of which nobody says how many it takes and nothing was delivered."""
        return tuple(each for each in self.equipment if each.missing or (each.missing is None and not each.deliveries))


@dataclass(frozen=True, slots=True)
class Roadmap:
    """The ways of one partner, by capability, in the order of titles."""

    partner: str
    capabilities: tuple[CapabilityRoadmap, ...]
