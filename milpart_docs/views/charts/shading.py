"""Shading: numbers sorted into a few classes, each with a shade."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import NamedTuple

CLASSES = 5
SHADES = MappingProxyType({1: (4,), 2: (2, 5), 3: (1, 3, 5), 4: (1, 2, 4, 5), 5: (1, 2, 3, 4, 5)})
"""Which of the five shades are used, by the number of classes: as far from one another as can be."""


class Class(NamedTuple):
    """A range of numbers that are shaded alike, with the shade."""

    lowest: float
    highest: float
    shade: int


def find_classes(values: Iterable[float]) -> tuple[Class, ...]:
    """Sort numbers into classes with about as many countries in each; equal numbers stand together, and nought in none."""
    counted = sorted(value for value in values if value > 0)
    distinct = list(dict.fromkeys(counted))
    if len(distinct) <= CLASSES:
        groups = [[value] for value in distinct]
    else:
        middles = {value: counted.index(value) + counted.count(value) / 2 for value in distinct}
        places = {value: int(CLASSES * middle / len(counted)) for value, middle in middles.items()}
        groups = [[value for value in distinct if places[value] == place] for place in sorted(set(places.values()))]
    return tuple(Class(group[0], group[-1], shade) for group, shade in zip(groups, SHADES.get(len(groups), ()), strict=True))


def shade_of(value: float, classes: Sequence[Class]) -> int:
    """Give the shade of a number; that of nothing for nought."""
    return next((found.shade for found in classes if found.lowest <= value <= found.highest), 0)
