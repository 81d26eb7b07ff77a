"""Convergence: which values states share, which one of them alone names, and how near two states are.

Three things are told apart: a state names a value; it names others and not this one; or it names nothing under that heading, and so says
neither yes nor no.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

RULE = (
    "A Member State counts once for each partner, region, pillar or instrument that any of its strategies names. All share a value when"
    " every state names it that names anything under that heading, and there are at least two: a strategy that names no instrument says"
    " nothing about instruments, and does not count against one. Regions are compared as they are written, without regard to capitals,"
    " spaces, hyphens and the word “the”: “the Sahel” is “Sahel”, “Western Sahel” is not."
)
NEARNESS = (
    "Nearness is what both states name, as a share of what either names (Jaccard index), over partners, regions, pillars and instruments"
    " together. Only headings under which both name something count. Two states are compared only where both name partners or both name"
    " regions: pillars and instruments are few, and by them alone nearly all would look alike."
)
ALL, SOME, ONE = "all", "some", "one"
KINDS: Mapping[str, str] = {ALL: "shared by all", SOME: "shared by some", ONE: "by one only"}
"""How far a value is shared, and the words for it."""
WHERE = frozenset({"partners", "regions"})
"""The headings that say where a state works; two states are compared where both name something under one of them."""
_GAP = re.compile(r"[\s_\-‐‑–—]+")  # noqa: RUF001 - hyphens and dashes of all lengths, as authors write them


class Named(NamedTuple):
    """Something that a strategy names: the heading, the value that is compared, and how it is written."""

    topic: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Shared:
    """A value under a heading, with the states that name it; ``kind`` says how far it is shared."""

    topic: str
    value: str
    label: str
    states: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Convergence:
    """What is named under one heading: the states that name anything there, and the values, the most widely shared first."""

    topic: str
    stating: tuple[str, ...]
    values: tuple[Shared, ...]

    @property
    def sharing(self) -> tuple[Shared, ...]:
        """The values that two or more states name."""
        return tuple(shared for shared in self.values if shared.kind != ONE)

    def alone(self, state: str) -> tuple[Shared, ...]:
        """Give what a state names and no other does."""
        return tuple(shared for shared in self.values if shared.states == (state,))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two states: the headings under which both name something, what both name there, and how many values either names there."""

    states: tuple[str, str]
    topics: tuple[str, ...]
    shared: tuple[Named, ...]
    either: int

    @property
    def nearness(self) -> float | None:
        """The share of what both name in what either names, from 0 to 1; nothing where too little is stated to say."""
        return len(self.shared) / self.either if WHERE.intersection(self.topics) else None


def fold_region(region: str) -> str:
    """Give what a region is compared by: *the Horn-of-Africa* is *horn of africa*."""
    words = _GAP.sub(" ", unicodedata.normalize("NFKC", region)).casefold().split()
    return " ".join([word for word in words if word != "the"] or words)


def converge(topic: str, named: Mapping[str, Iterable[Named]]) -> Convergence:
    """Put together what states name under a heading; ``named`` has what each state names, in the order of the states."""
    naming: dict[str, dict[str, None]] = defaultdict(dict)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for state, items in named.items():
        for item in items:
            if item.topic == topic:
                naming[item.value][state] = None
                spellings[item.value][item.label] += 1
    stating = frozenset(state for states in naming.values() for state in states)
    values = [
        Shared(topic, value, _usual(spellings[value]), tuple(states), kind_of(len(states), len(stating)))
        for value, states in naming.items()
    ]
    return Convergence(topic, tuple(state for state in named if state in stating), tuple(sorted(values, key=_width)))


def kind_of(naming: int, stating: int) -> str:
    """Say how far a value is shared that so many states name, of so many that name anything under its heading."""
    return ONE if naming == 1 else ALL if naming == stating else SOME


def compare_states(named: Mapping[str, Iterable[Named]]) -> tuple[Pair, ...]:
    """Compare every two states, the nearest first, and of those equally near the two that share most; those not compared stand last."""
    values = {state: {(item.topic, item.value): item for item in items} for state, items in named.items()}
    pairs = (_pair(one, other, values[one], values[other]) for one, other in combinations(values, 2))
    return tuple(sorted(pairs, key=lambda pair: (-1 if pair.nearness is None else pair.nearness, len(pair.shared)), reverse=True))


def _pair(one: str, other: str, mine: Mapping[tuple[str, str], Named], theirs: Mapping[tuple[str, str], Named]) -> Pair:
    also = {topic for topic, _ in theirs}
    topics = tuple(topic for topic in dict.fromkeys(topic for topic, _ in mine) if topic in also)
    either = [key for key in {**mine, **theirs} if key[0] in topics]
    return Pair((one, other), topics, tuple(mine[key] for key in either if key in mine and key in theirs), len(either))


def _usual(spellings: Counter[str]) -> str:
    """Give the spelling that is written most; of several the first of the alphabet."""
    return min(spellings, key=lambda spelling: (-spellings[spelling], spelling))


def _width(shared: Shared) -> tuple[int, str, str]:
    return -len(shared.states), shared.label.casefold(), shared.value
