"""The roadmap of a partner: from where it stands to its target, criterion by criterion, with the shortest way there by courses.

First what was shown once and has lapsed is shown again, then what is still to meet is trained, equipped and evaluated. The levels 0 to 5
are the platform's; that an assessment lapses after three years is from NATO's Operational Capabilities Concept, Evaluation and Feedback.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType

from milpart_docs.analysis.ladders.course_paths import Choice, find_path, order_path
from milpart_docs.analysis.ladders.deliveries import Delivery, find_equipment, read_deliveries
from milpart_docs.analysis.ladders.ladders import TOP, Criterion, Ladder, Level, read_ladders
from milpart_docs.analysis.ladders.level_ways import find_way
from milpart_docs.analysis.ladders.roadmap_parts import TO_CONFIRM, TO_MEET, CapabilityRoadmap, CourseStep, Roadmap, WantedCriterion
from milpart_docs.analysis.ladders.runs import Runs, find_runs
from milpart_docs.analysis.ladders.targets import NamedNeed, Target, find_target, read_live_needs
from milpart_docs.analysis.ladders.training import Training
from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.standings import Position, read_positions

WAY_RULE = (
    "The way leads over every level of the capability above the one that counts, up to the target. Where the last assessment has expired, "
    "its levels are to be confirmed by a new one before anything else; what was met in part is to be shown whole."
)
COURSE_RULE = (
    "The sequence has as few courses as possible, with all that must come before them, so that every criterion is satisfied that any "
    "course satisfies. Of equally short ones it takes the one nearest at hand: a course with a run to come in which the partner may take "
    "part stands before one whose next run is for others, or that has no run to come, and these before one whose last run was for others; "
    "then that with the fewest courses of unknown length, then with the fewest days. A course that must come before itself cannot be "
    "taken. What no course satisfies is a gap for a new syllabus, unless it takes materiel or facilities only."
)
_HUNDREDTHS = 100


class Roadmaps:
    """Builds the roadmaps of all partners of a corpus on a day; what they share is read once."""

    def __init__(self, corpus: Corpus, facets: Facets, today: date) -> None:
        """Take the corpus and the day; nothing is read before it is asked for."""
        self.corpus = corpus
        self.facets = facets
        self.today = today

    @cached_property
    def ladders(self) -> Mapping[str, Ladder]:
        """The ladder of each capability."""
        return MappingProxyType(read_ladders(self.corpus))

    @cached_property
    def training(self) -> Training:
        """The courses and syllabi."""
        return Training(self.corpus, self.ladders)

    @cached_property
    def positions(self) -> Mapping[str, Mapping[str, Position]]:
        """Where each partner stands in each capability."""
        return read_positions(self.corpus, self.today)

    @cached_property
    def partners(self) -> tuple[str, ...]:
        """The partners that have a roadmap: those with an assessed level or a need in force, by the countries' names."""
        codes = {*self.positions, *self._needs}
        return tuple(sorted(codes, key=lambda code: (self.facets.label("partner", code).casefold(), code)))

    @cached_property
    def _needs(self) -> Mapping[str, Mapping[str, tuple[NamedNeed, ...]]]:
        found = read_live_needs(self.corpus, self.today)
        return {code: {key: tuple(needs) for key, needs in by_capability.items()} for code, by_capability in found.items()}

    @cached_property
    def _deliveries(self) -> Mapping[str, Iterable[Delivery]]:
        return read_deliveries(self.corpus)

    def target(self, partner: str, capability: str) -> Target:
        """Give the level that a partner aims at in a capability."""
        position = self.positions.get(partner, {}).get(capability, Position(capability))
        return find_target(position, self._needs.get(partner, {}).get(capability, ()))

    def capabilities(self, partner: str) -> tuple[str, ...]:
        """Give the capabilities of a partner's roadmap: those with a statement on levels or a need in force, by title."""
        keys = {*self.positions.get(partner, ()), *self._needs.get(partner, ())}
        return tuple(sorted(keys, key=lambda key: (self.corpus.title_of(key).casefold(), key)))

    def place_of(self, partner: str, capability: str) -> int:
        """Give the place of a capability in a partner's roadmap, from nought."""
        return self.capabilities(partner).index(capability)

    def build(self, partner: str) -> Roadmap:
        """Build the roadmap of one partner (alpha-3 code); without any capability where nothing is assessed and nothing needed."""
        return Roadmap(partner, tuple(self.build_way(partner, key) for key in self.capabilities(partner)))

    def build_way(self, partner: str, capability: str) -> CapabilityRoadmap:
        """Build the way of a partner in one capability."""
        position = self.positions.get(partner, {}).get(capability, Position(capability))
        target = self.target(partner, capability)
        way = find_way(self.corpus, self.ladders.get(capability), position, target.level)
        wanted = (*self._wanted(way.confirm, TO_CONFIRM), *self._wanted(way.meet, TO_MEET))
        path, is_shortest = self._find_steps(partner, wanted)
        return CapabilityRoadmap(
            capability,
            self.corpus.title_of(capability),
            position,
            target,
            way,
            wanted,
            path,
            is_shortest,
            find_equipment(self.corpus, way.meet, self._deliveries.get(partner, ())),
            (*_assumed(position, target), *way.conditions, *self._obstacles(way.meet)),
        )

    def _wanted(self, levels: Iterable[Level], state: str) -> Iterable[WantedCriterion]:
        for criterion in (criterion for level in levels for criterion in level.criteria):
            found = self.training.satisfying(criterion)
            yield WantedCriterion(criterion, state, tuple(key for key in found if key not in self.training.circular))

    def _obstacles(self, levels: Iterable[Level]) -> Iterable[str]:
        """Say of each course that leads to one of the levels and cannot be taken why it cannot."""
        circular = self.training.circular
        names = dict.fromkeys(key for level in levels for key in self.training.courses_of(level) if key in circular)
        return (f"{key} cannot be taken: what must come before it leads in a circle, {' ← '.join(circular[key])}" for key in names)

    def _find_steps(self, partner: str, wanted: Iterable[WantedCriterion]) -> tuple[tuple[CourseStep, ...], bool]:
        """Find the shortest sequence of courses and put it in order: what must come before, then the lower level, then by identifier."""
        criteria = {each.criterion.id: each for each in wanted if each.state == TO_MEET}
        keys = {name for each in criteria.values() for key in each.satisfied_by for name in self.training.closure(key)}
        runs = {key: find_runs(self.training.offers[key].course, partner, self.today) for key in sorted(keys)}
        satisfied = {key: tuple(each.criterion for each in criteria.values() if key in each.satisfied_by) for key in runs}
        choices = {key: self._choice(key, satisfied[key], runs[key]) for key in runs}
        path = find_path(choices, criteria)
        lowest = {key: min((each.number for each in satisfied[key]), default=TOP + 1) for key in path.courses}
        rank = {key: min(lowest[other] for other in path.courses if key in self.training.closure(other)) for key in path.courses}
        before = {key: self.training.offers[key].prerequisites for key in path.courses}
        order = order_path(path.courses, before, lambda key: (rank[key], key))
        steps = tuple(CourseStep(self.training.offers[key], satisfied[key], before[key], runs[key]) for key in order)
        return steps, path.is_shortest

    def _choice(self, key: str, satisfied: Iterable[Criterion], runs: Runs) -> Choice:
        days = self.training.offers[key].days
        cost = (1, runs.remoteness, int(days is None), round((days or 0) * _HUNDREDTHS))
        return Choice(key, frozenset(criterion.id for criterion in satisfied), self.training.closure(key) - {key}, cost)


def _assumed(position: Position, target: Target) -> Iterable[str]:
    """Say which level an assessment of needs took for granted, where no evaluation holds."""
    levels = dict.fromkeys((named.entry.id, named.need.current) for named in target.needs)
    said = (f"{identifier} takes it to be at level {level}, which is no evaluation by criteria" for identifier, level in levels)
    return () if position.counting else said
