"""Which records may say the same, by their fingerprints alone: no text is read, and no record is compared with all others."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, combinations, pairwise
from typing import NamedTuple

FEWEST_SHARED = 3
"""Fewer numbers in common are chance; of the numbers that are kept of a text, three are about a tenth."""
LEAST_WEIGHT = 1.0
"""A number that many records have weighs little; together, those in common must weigh as much as one that no third record has."""
ALL_PAIRS = 8
"""Up to so many records that have a number in common are all paired; of more, each with the next."""
TOO_MANY = 40
"""What more records than that have in common is the language of the house, and no sign."""
PORTION = 10_000
"""Numbers of about so many records are counted at once, so that memory stays bounded."""
_HIGHEST = 2**32

Fingerprint = tuple[int, ...]
Pair = tuple[int, int]
"""Two records by their places, the lower one first."""


class Candidates(NamedTuple):
    """Pairs that may say the same, and the numbers that are the language of the house."""

    pairs: tuple[Pair, ...]
    common: frozenset[int]


def find_candidates(fingerprints: Sequence[Fingerprint]) -> Candidates:
    """Find pairs of fingerprints with enough in common; equal ones are found however many there are."""
    met: Counter[Pair] = Counter()
    weights: dict[int, float] = {}
    common: list[int] = []
    for portion in _portions(fingerprints):
        counts = Counter(chain.from_iterable(portion.values()))
        common += [number for number, count in counts.items() if count > TOO_MANY]
        weighed = {number: 1 / (count - 1) for number, count in counts.items() if 1 < count <= TOO_MANY}
        weights.update(weighed)
        for places in _group(portion, weighed.keys()):
            met.update(_pairs(places))
    few = (pair for pair, count in met.items() if count >= FEWEST_SHARED)
    near = {pair for pair in few if _weight(fingerprints[pair[0]], fingerprints[pair[1]], weights) >= LEAST_WEIGHT}
    return Candidates(tuple(sorted(near.union(_equal_pairs(fingerprints)))), frozenset(common))


def _portions(fingerprints: Sequence[Fingerprint]) -> Iterator[Mapping[int, Fingerprint]]:
    """Give the numbers of all fingerprints in portions by their value, so that equal ones come in one portion."""
    count = 1 + len(fingerprints) // PORTION
    if count == 1:
        yield dict(enumerate(fingerprints))
        return
    tops = sorted(fingerprint[-1] for fingerprint in fingerprints if fingerprint)
    highest = tops[len(tops) // 2] if tops else _HIGHEST
    edges = [0, *(highest * step // count for step in range(1, count)), _HIGHEST]
    for low, high in pairwise(edges):
        yield {at: tuple(number for number in found if low <= number < high) for at, found in enumerate(fingerprints)}


def _group(portion: Mapping[int, Fingerprint], wanted: AbstractSet[int]) -> Iterable[list[int]]:
    """Give for each of some numbers the places of the records that have it, in their order."""
    groups: dict[int, list[int]] = defaultdict(list)
    for at, fingerprint in portion.items():
        for number in wanted & set(fingerprint):
            groups[number].append(at)
    return groups.values()


def _pairs(places: Sequence[int]) -> Iterator[Pair]:
    return combinations(places, 2) if len(places) <= ALL_PAIRS else pairwise(places)


def _weight(first: Fingerprint, second: Fingerprint, weights: Mapping[int, float]) -> float:
    """Weigh the numbers in common."""
    return sum(weights.get(number, 0.0) for number in set(first).intersection(second))


def _equal_pairs(fingerprints: Sequence[Fingerprint]) -> Iterator[Pair]:
    groups: dict[Fingerprint, list[int]] = defaultdict(list)
    for at, fingerprint in enumerate(fingerprints):
        if fingerprint:
            groups[fingerprint].append(at)
    return chain.from_iterable(_pairs(places) for places in groups.values() if len(places) > 1)
