"""National strategies side by side: what Member States share, where they differ, and who is nearest to whom.

The source text asks for an exchange on national cultures and strategies. Here the strategies that hold are laid beside each other, and
what they name (partners, regions, pillars, instruments) is put together by value. States are compared, not papers: a state counts once
for a value, however many of its strategies name it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType

from milpart_docs.analysis.strategies.convergence import Convergence, Named, Pair, compare_states, converge, fold_region
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.succession import is_gone
from milpart_docs.model.fields import earliest_day, latest_day
from milpart_docs.model.national_strategy import NationalStrategy
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

HOLDING = "A strategy counts unless it is superseded or withdrawn. Where a Member State has several, all of them count, the newest first."
HORIZON = "A horizon has passed when the last day that it can mean has gone by. What a strategy does not state is neither yes nor no."
TOPICS = (
    "name",
    "since",
    "lead",
    "pillars",
    "priority_regions",
    "priority_partners",
    "instruments",
    "strands",
    "principles",
    "budget",
    "volume",
    "legal_basis",
    "lethal_possible",
    "horizon",
    "culture",
)
"""The fields that are laid side by side, in this order."""
SHARED: Mapping[str, str] = MappingProxyType(
    {"partners": "priority_partners", "regions": "priority_regions", "pillars": "pillars", "instruments": "instruments"}
)
"""What strategies can have in common: the short name of each heading, and the field that it is read from."""
YES, NO, AHEAD, PASSED, NOT_STATED = "yes", "no", "ahead", "passed", "not stated"


@dataclass(frozen=True)
class Strategy:
    """One strategy that holds: its entry, and its typed record."""

    entry: Entry
    record: NationalStrategy

    @property
    def state(self) -> str:
        """The code of the Member State."""
        return self.record.member_state

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """What it names under the headings that strategies can have in common."""
        record = self.record
        return (
            *(Named("partners", code, country_name(code)) for code in record.priority_partners),
            *(Named("regions", fold_region(region), " ".join(region.split())) for region in record.priority_regions),
            *(Named("pillars", pillar, VOCABULARIES["pillar"].label(pillar)) for pillar in record.pillars),
            *(Named("instruments", key, VOCABULARIES["instrument"].label(key)) for key in record.instruments),
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a strategy says once, and the strategies by what they say; ``differs`` where two of them say different things."""

    field: str
    answers: Mapping[str, tuple[Strategy, ...]]

    @property
    def differs(self) -> bool:
        """Whether those that say anything say different things."""
        return sum(bool(found) for answer, found in self.answers.items() if answer != NOT_STATED) > 1


@dataclass(frozen=True)
class Comparison:
    """Strategies side by side on a day: by state, in the order of the countries' names, and the newest of a state first."""

    on: date
    strategies: tuple[Strategy, ...]
    states: tuple[str, ...]
    convergence: Mapping[str, Convergence]
    pairs: tuple[Pair, ...]
    facts: tuple[Fact, ...]

    def of(self, state: str) -> tuple[Strategy, ...]:
        """Give the strategies of a state, the newest first."""
        return tuple(strategy for strategy in self.strategies if strategy.state == state)

    def naming(self, topic: str, value: str, states: Collection[str]) -> tuple[Strategy, ...]:
        """Give, for each of some states, its newest strategy that names a value: what makes a count of states up."""
        found = self._naming.get((topic, value), {})
        return tuple(strategy for state, strategy in found.items() if state in states)

    @cached_property
    def _naming(self) -> Mapping[tuple[str, str], Mapping[str, Strategy]]:
        found: dict[tuple[str, str], dict[str, Strategy]] = defaultdict(dict)
        for strategy in self.strategies:
            for named in strategy.named:
                found[named.topic, named.value].setdefault(strategy.state, strategy)
        return found


def compare_strategies(corpus: Corpus, today: date, states: Collection[str] = ()) -> Comparison:
    """Lay the strategies of some states side by side, or, where none is named, those of all."""
    strategies = tuple(strategy for strategy in find_strategies(corpus) if not states or strategy.state in states)
    own = tuple(dict.fromkeys(strategy.state for strategy in strategies))
    named: dict[str, list[Named]] = {state: [] for state in own}
    for strategy in strategies:
        named[strategy.state] += strategy.named
    convergence = {topic: converge(topic, named) for topic in SHARED}
    facts = (
        _fact("lethal_possible", strategies, (YES, NO), today),
        _fact("horizon", strategies, (AHEAD, PASSED), today),
    )
    return Comparison(today, strategies, own, MappingProxyType(convergence), compare_states(_spelled(named, convergence)), facts)


def find_strategies(corpus: Corpus) -> tuple[Strategy, ...]:
    """Give the strategies that hold, by the name of the state, the newest first; a record with no sound values is left out."""
    found = (Strategy(entry, entry.record) for entry in corpus.of_type("national-strategy") if isinstance(entry.record, NationalStrategy))
    holding = (strategy for strategy in found if not is_gone(strategy.entry))
    return tuple(sorted(holding, key=_order))


def answer_of(strategy: Strategy, field: str, today: date) -> str:
    """Say what a strategy says once: whether lethal equipment is possible, or whether its horizon lies ahead."""
    if field == "lethal_possible":
        possible = strategy.record.lethal_possible
        return NOT_STATED if possible is None else YES if possible else NO
    horizon = strategy.record.horizon
    return NOT_STATED if horizon is None else PASSED if latest_day(horizon) < today else AHEAD


def _spelled(named: Mapping[str, Iterable[Named]], convergence: Mapping[str, Convergence]) -> dict[str, list[Named]]:
    """Give what states name in the usual spelling, so that what two share reads the same whichever of them comes first."""
    usual = {(topic, shared.value): shared.label for topic, found in convergence.items() for shared in found.values}
    return {state: [item._replace(label=usual[item.topic, item.value]) for item in items] for state, items in named.items()}


def _fact(field: str, strategies: Iterable[Strategy], answers: tuple[str, str], today: date) -> Fact:
    said = [(answer_of(strategy, field, today), strategy) for strategy in strategies]
    return Fact(field, {answer: tuple(strategy for own, strategy in said if own == answer) for answer in (*answers, NOT_STATED)})


def _order(strategy: Strategy) -> tuple[str, str, int, str]:
    since = earliest_day(strategy.record.since).toordinal()
    return country_name(strategy.state), strategy.state, -since, strategy.entry.id
