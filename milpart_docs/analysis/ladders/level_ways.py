"""The levels between where a partner stands and its target."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from milpart_docs.analysis.ladders.ladders import Ladder, Level
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.standings import Position
from milpart_docs.corpus.succession import is_gone


@dataclass(frozen=True, slots=True)
class Way:
    """The levels to confirm by a new assessment, the levels to meet, the lowest first, and what has to be said of them in words."""

    confirm: tuple[Level, ...]
    meet: tuple[Level, ...]
    conditions: tuple[str, ...]


def find_way(corpus: Corpus, ladder: Ladder | None, position: Position, target: int) -> Way:
    """Find the way from a position to a level of its capability; ``ladder`` is nothing where no level is described."""
    levels = ladder.levels if ladder else {}
    numbers = range(position.current + 1, target + 1)
    found = [levels[number] for number in numbers if number in levels]
    return Way(
        tuple(level for level in found if level.number <= position.floor),
        tuple(level for level in found if level.number > position.floor),
        tuple(_conditions(corpus, levels, position, numbers)),
    )


def _conditions(corpus: Corpus, levels: Mapping[int, Level], position: Position, numbers: Iterable[int]) -> Iterator[str]:
    """Say which levels are not described, and what a level still to meet rests on that does not stand."""
    for number in numbers:
        level = levels.get(number)
        if level is None:
            yield f"level {number} of {corpus.title_of(position.capability)} is not described"
        elif number > position.floor and level.prerequisite:
            below = corpus.by_id.get(level.prerequisite)
            if below is None or is_gone(below):
                what = "no longer holds" if below else "is not in the catalogue"
                yield f"{level.prerequisite}, which {level.entry.id} rests on, {what}"
