"""The levels between where a partner stands and its target, with those of other capabilities that they rest on."""

from collections.abc import Mapping
from dataclasses import dataclass

from milpart_docs.analysis.ladders.ladders import Ladder, Level
from milpart_docs.analysis.ladders.standings import Position
from milpart_docs.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Way:
    """The levels to confirm by a new assessment, the levels to meet, and what has to be said of them in words.

    The levels of the capability itself stand first, the lowest first; then those of the capabilities that they rest on.
    """

    confirm: tuple[Level, ...]
    meet: tuple[Level, ...]
    conditions: tuple[str, ...]


class Ways:
    """Finds ways over the ladders of a corpus."""

    def __init__(self, corpus: Corpus, ladders: Mapping[str, Ladder]) -> None:
        """Take the ladders, by capability."""
        self.corpus = corpus
        self.ladders = ladders
        self.levels = {level.entry.id: level for ladder in ladders.values() for level in ladder.levels.values()}

    def find(self, positions: Mapping[str, Position], capability: str, target: int) -> Way:
        """Find the way of a partner, which stands at ``positions``, to a level of a capability."""
        walk = _Walk(self, positions)
        walk.go(capability, target)
        return Way(tuple(walk.confirm), tuple(walk.meet), tuple(walk.conditions))


class _Walk:
    """A walk over the levels. One that is asked for from several sides, or from itself in a circle, is walked over once."""

    def __init__(self, ways: Ways, positions: Mapping[str, Position]) -> None:
        self.ways = ways
        self.positions = positions
        self.confirm: list[Level] = []
        self.meet: list[Level] = []
        self.conditions: dict[str, None] = {}
        self.walked: dict[str, int] = {}
        self.waiting: list[tuple[str, int]] = []

    def go(self, capability: str, target: int) -> None:
        self.waiting.append((capability, target))
        while self.waiting:
            key, number = self.waiting.pop(0)
            position = self.positions.get(key, Position(key))
            start = max(self.walked.get(key, 0), position.current) + 1
            self.walked[key] = max(start - 1, number)
            for step in range(start, number + 1):
                self.take(position, step)

    def take(self, position: Position, step: int) -> None:
        ladder = self.ways.ladders.get(position.capability)
        level = ladder.levels.get(step) if ladder else None
        if level is None:
            self.conditions[f"level {step} of {self.ways.corpus.title_of(position.capability)} is not described"] = None
        elif step <= position.floor:
            self.confirm.append(level)
        else:
            self.meet.append(level)
            self.look_below(level)

    def look_below(self, level: Level) -> None:
        """Take up the level of another capability that a level rests on; those of the same capability are on the way in any case."""
        below = self.ways.levels.get(level.prerequisite)
        if level.prerequisite and below is None:
            what = "no longer holds" if level.prerequisite in self.ways.corpus.by_id else "is not in the catalogue"
            self.conditions[f"{level.prerequisite}, which {level.entry.id} rests on, {what}"] = None
        elif below is not None and below.capability != level.capability:
            position = self.positions.get(below.capability, Position(below.capability))
            if below.number > position.current:
                title = self.ways.corpus.title_of(below.capability)
                words = f"{level.entry.id} rests on level {below.number} of {title} ({below.entry.id})"
                self.conditions[words] = None
                self.waiting.append((below.capability, below.number))
