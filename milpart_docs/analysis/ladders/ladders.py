"""Ladders: what a force shows at each level of ambition of a capability, one step after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.succession import is_gone
from milpart_docs.model.ambition_level import AmbitionLevel
from milpart_docs.model.identifier import target_of
from milpart_docs.vocabulary import VOCABULARIES

TOP = 5
"""The highest level."""
LADDER_RULE = (
    "A level of a capability is described by its record, unless that was superseded or withdrawn; of two records of one level, "
    "the first by identifier counts."
)
_OF_EQUIPMENT = frozenset({"materiel", "facilities"})
"""Lines of development that no course provides."""


class Criterion(NamedTuple):
    """One thing that a force must show at a level, under the name by which courses cite it: ``AMB-MEDEVAC-2#C1``."""

    entry: Entry
    number: int
    name: str
    text: str
    lines: tuple[str, ...] = ()
    evidence: str = ""

    @property
    def id(self) -> str:
        """The identifier of the level and the name of the criterion there."""
        return f"{self.entry.id}#{self.name}"

    @property
    def is_of_equipment(self) -> bool:
        """Whether it takes materiel or facilities only, so that no course can satisfy it."""
        return bool(self.lines) and _OF_EQUIPMENT.issuperset(self.lines)


@dataclass(frozen=True, slots=True)
class Level:
    """One step of a ladder, from its record."""

    entry: Entry
    capability: str
    number: int
    statement: str
    unit_type: str
    criteria: tuple[Criterion, ...]
    equipment: tuple[tuple[str, int | None], ...]
    prerequisite: str
    courses: tuple[str, ...]
    standards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """The levels of a capability that are described, by number, lowest first."""

    capability: str
    title: str
    levels: Mapping[int, Level]


def read_ladders(corpus: Corpus) -> dict[str, Ladder]:
    """Read the ladder of each capability that has one, by the capability's identifier and in the order of titles."""
    found: dict[str, dict[int, Level]] = {}
    for entry in corpus.of_type("ambition-level"):
        level = _read_level(entry)
        if level:
            found.setdefault(level.capability, {}).setdefault(level.number, level)
    ladders = (Ladder(key, corpus.title_of(key), dict(sorted(levels.items()))) for key, levels in found.items())
    return {ladder.capability: ladder for ladder in sorted(ladders, key=lambda ladder: (ladder.title.casefold(), ladder.capability))}


def meaning_of(number: int) -> str:
    """Say in a word what a level means, whatever the capability."""
    return VOCABULARIES["ambition"].label(str(number))


def _read_level(entry: Entry) -> Level | None:
    record = entry.record if entry.type == "ambition-level" and not is_gone(entry) else None
    if not isinstance(record, AmbitionLevel):
        return None
    capability = target_of(record.capability)
    if not capability:
        return None
    return Level(
        entry,
        capability,
        record.level,
        record.statement,
        record.unit_type,
        _read_criteria(entry, record),
        tuple((name, need.minimum) for need in record.equipment if (name := target_of(need.equipment_class))),
        target_of(record.prerequisite or ""),
        tuple(dict.fromkeys(map(target_of, record.courses))),
        record.standards,
    )


def _read_criteria(entry: Entry, record: AmbitionLevel) -> tuple[Criterion, ...]:
    """Read the criteria; of two with one name, the first."""
    found: dict[str, Criterion] = {}
    for item in record.criteria:
        lines = (item.dotmlpfi,) if isinstance(item.dotmlpfi, str) else tuple(item.dotmlpfi)
        found.setdefault(item.id, Criterion(entry, record.level, item.id, item.text, lines, item.evidence or ""))
    return tuple(found.values())
