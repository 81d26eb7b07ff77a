"""The rows and columns of a matrix: which providers, partners and pillars have one of their own, in which order and groups."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.picture import Cell, gather, partners_of, pillars_of, providers_of
from milpart_docs.views.analysis.picture.source import PictureSource
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.words.picture import REST, Group

MOST_COLUMNS = 40
"""So many partners have a column of their own; the others share one."""
MOST_ROWS = 60
"""So many providers have a row of their own; the others share one."""
MOST_CELLS = 200
"""Columns are added, the fullest first, until so many cells are filled: no page may grow with the corpus."""


@dataclass(frozen=True)
class Axis:
    """One side of a matrix: its keys in groups and in order, how they are called, where they lead, and which of them an activity has.

    Keys that are not among them share a last row or column, where ``has_rest``.
    """

    groups: tuple[Group, ...]
    name: Callable[[str], str]
    url: Callable[[str], str]
    of: Callable[[Activity], Iterable[str]]
    has_rest: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The rows or columns, that of the rest last."""
        own = tuple(key for group in self.groups for key in group.providers)
        return (*own, REST) if self.has_rest else own

    def place(self, activities: Iterable[Activity]) -> Mapping[str, Cell]:
        """Put activities under the keys of the axis, each once under each."""
        own = frozenset(self.keys)
        return gather(activities, lambda activity: dict.fromkeys(key if key in own else REST for key in self.of(activity)))


def provider_axis(sheet: Sheet, source: PictureSource, activities: Sequence[Activity]) -> Axis:
    """Make an axis of those that provide the activities."""
    counts = gather(activities, providers_of)
    own = fullest(counts)[:MOST_ROWS]
    groups = source.names.groups(own)
    return Axis(groups, source.names.provider, lambda key: source.provider_url(sheet, key), providers_of, len(own) < len(counts))


def partner_axis(sheet: Sheet, source: PictureSource, activities: Sequence[Activity], rows: Axis) -> Axis:
    """Make an axis of the partners of the activities, as many as leave the table small enough."""
    counts = gather(activities, partners_of)
    own: list[str] = []
    room = MOST_CELLS
    for key in fullest(counts)[:MOST_COLUMNS]:
        room -= len(rows.place(counts[key].activities))
        if own and room < 0:
            break
        own.append(key)
    group = Group("", tuple(source.names.partners_in_order(own)))
    return Axis((group,), source.names.partner, lambda key: source.partner_url(sheet, key), partners_of, len(own) < len(counts))


def pillar_axis(source: PictureSource, pillars: Iterable[str]) -> Axis:
    """Make an axis of pillars."""
    return Axis((Group("", tuple(pillars)),), source.names.pillar, lambda _: "", pillars_of)


def fullest(counts: Mapping[str, Cell]) -> list[str]:
    """Give keys by the number of activities, then by key."""
    return sorted(counts, key=lambda key: (-counts[key].count, key))
