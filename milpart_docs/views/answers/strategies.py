"""What ``milpart strategies`` answers, as values for JSON."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from milpart_docs.analysis.strategies.comparison import PASSED, SHARED, TOPICS, Comparison, Strategy, answer_of
from milpart_docs.analysis.strategies.convergence import Convergence, Pair
from milpart_docs.analysis.strategies.rules import RULES
from milpart_docs.views.illustrations import is_illustrative
from milpart_docs.vocabulary.labels import country_name


def describe_strategies(comparison: Comparison, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """Describe a comparison; ``without`` are the chosen states that have no strategy."""
    return {
        "on": comparison.on.isoformat(),
        "rule": dict(RULES),
        "states": list(comparison.states),
        "without": list(without),
        "strategies": [_strategy(strategy, comparison.on) for strategy in comparison.strategies],
        "convergence": {topic: [*_values(comparison, topic)] for topic in SHARED},
        "stated": {topic: list(found.stating) for topic, found in comparison.convergence.items()},
        "differences": {
            "alone": {
                state: {topic: _alone(found, state) for topic, found in comparison.convergence.items()} for state in comparison.states
            },
            "facts": [
                {"field": fact.field, "differs": fact.differs, "answers": {answer: _ids(own) for answer, own in fact.answers.items()}}
                for fact in comparison.facts
            ],
        },
        "pairs": [_pair(pair) for pair in comparison.pairs],
    }


def _strategy(strategy: Strategy, today: date) -> dict[str, Any]:
    about = {
        "id": strategy.entry.id,
        "title": strategy.entry.title,
        "status": strategy.record.status,
        "illustrative": is_illustrative(strategy.entry),
    }
    fields = strategy.record.model_dump(mode="json", include=set(TOPICS))
    state = {"member_state": strategy.state, "member_state_name": country_name(strategy.state)}
    return {**about, **state, **fields, "horizon_passed": answer_of(strategy, "horizon", today) == PASSED}


def _values(comparison: Comparison, topic: str) -> Iterator[dict[str, Any]]:
    for shared in comparison.convergence[topic].values:
        yield {
            "value": shared.value,
            "name": shared.label,
            "states": list(shared.states),
            "count": len(shared.states),
            "kind": shared.kind,
            "strategies": _ids(comparison.naming(topic, shared.value, shared.states)),
        }


def _alone(found: Convergence, state: str) -> list[str]:
    return [shared.label for shared in found.alone(state)]


def _pair(pair: Pair) -> dict[str, Any]:
    nearness = None if pair.nearness is None else round(pair.nearness, 4)
    shared: dict[str, list[str]] = {topic: [named.value for named in pair.shared if named.topic == topic] for topic in pair.topics}
    return {"states": list(pair.states), "nearness": nearness, "topics": list(pair.topics), "shared": shared, "either": pair.either}


def _ids(strategies: Iterable[Strategy]) -> list[str]:
    return [strategy.entry.id for strategy in strategies]
