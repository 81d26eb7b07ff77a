"""How many records of each type and state a project gets."""

from collections.abc import Mapping
from random import Random

from milpart_docs.model import RECORD_TYPES

SHARES: Mapping[str, int] = {
    "lesson": 50,
    "activity": 12,
    "best-practice": 7,
    "course": 6,
    "needs-assessment": 4,
    "proposal": 4,
    "ambition-level": 4,
    "term": 3,
    "capability": 2,
    "equipment-class": 2,
    "actor": 2,
    "doctrine": 1,
    "syllabus": 1,
    "national-strategy": 1,
    "partner-profile": 1,
}
"""Parts of a hundred; what a limit below takes away goes to the lessons."""

LEAST: Mapping[str, int] = {"actor": 12, "activity": 12, "course": 6, "doctrine": 3, "needs-assessment": 3}
"""Fewest records of types that others cannot do without; one of every other type."""

MOST: Mapping[str, int] = {"partner-profile": 200}
"""There is one profile for each partner and no more."""

STATES: Mapping[str, Mapping[str, int]] = {
    "lesson-status": {
        "observation-submitted": 12,
        "observation": 10,
        "observation-rejected": 4,
        "lesson-identified": 20,
        "tasked": 12,
        "implementing": 10,
        "implemented": 8,
        "lesson-learned": 16,
        "noted": 4,
        "superseded": 2,
        "withdrawn": 2,
    },
    "document-status": {"draft": 12, "review": 12, "silence-procedure": 4, "endorsed": 64, "superseded": 5, "withdrawn": 3},
    "activity-status": {"closed": 40, "implementation": 32, "pipeline": 12, "finalisation": 8, "cancelled": 4, "suspended": 4},
}
"""Weights of the states; together they are the terms of the vocabularies, which a test holds them to."""

STRUCTURE = frozenset({"actor", "capability", "equipment-class", "ambition-level", "partner-profile", "term"})
"""Types that others hang on: these are drafted, reviewed and endorsed, and none is taken away."""


def count_types(count: int) -> dict[str, int]:
    """Share a number of records out among the types."""
    counts = {name: min(max(LEAST.get(name, 1), count * SHARES[name] // 100), MOST.get(name, count)) for name in RECORD_TYPES}
    counts["lesson"] += count - sum(counts.values())
    return counts


def states_for(type_name: str, number: int, random: Random) -> list[str]:
    """Give so many states, each as often as its weight says and at least once where there is room, in a random order."""
    weights = STATES[RECORD_TYPES[type_name].states]
    if type_name in STRUCTURE:
        weights = {state: weight for state, weight in weights.items() if state in {"draft", "review", "endorsed"}}
    heaviest = sorted(weights, key=lambda state: -weights[state])
    total = sum(weights.values())
    rest = max(number - len(weights), 0)
    states = heaviest[:number] + [state for state in heaviest for _ in range(rest * weights[state] // total)]
    states += [heaviest[0]] * (number - len(states))
    random.shuffle(states)
    return states
