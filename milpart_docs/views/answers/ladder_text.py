"""The levels of ambition of capabilities, and who stands where, as a text to read."""

from collections.abc import Iterable, Iterator

from milpart_docs.analysis.ladders.ladders import TOP, Ladder, Level, meaning_of
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.rules import LADDER_RULES
from milpart_docs.views.answers.ladder import positions_on
from milpart_docs.views.answers.rules_text import render_rules
from milpart_docs.views.numbers import counted


def render_ladders(ladders: Iterable[Ladder], roadmaps: Roadmaps) -> str:
    """Write each ladder from the bottom up, and the rules."""
    parts = ("\n".join(_ladder(ladder, roadmaps)) for ladder in ladders)
    return "\n\n".join([*parts, "\n".join(render_rules(LADDER_RULES.values()))])


def _ladder(ladder: Ladder, roadmaps: Roadmaps) -> Iterator[str]:
    yield f"{ladder.title} ({ladder.capability}), as of {roadmaps.today.isoformat()}"
    standing: dict[int, list[str]] = {}
    for code, position in positions_on(ladder, roadmaps).items():
        last = position.lapsed
        standing.setdefault(position.current, []).append(f"{code} (level {last.level} expired)" if last else code)
    for number in range(TOP + 1):
        here = f"  [{', '.join(standing[number])}]" if number in standing else ""
        yield from _level(ladder.levels.get(number), number, here, roadmaps)


def _level(level: Level | None, number: int, here: str, roadmaps: Roadmaps) -> Iterator[str]:
    if level is None:
        yield f"  {number}  {'not described' if number else 'not assessed'}{here}"
        return
    yield f"  {number}  {meaning_of(number)}: {level.statement}{here}"
    courses = ", ".join(roadmaps.training.courses_of(level)) or "none"
    equipment = ", ".join(key if minimum is None else f"{minimum:,} {key}" for key, minimum in level.equipment) or "none"
    yield f"     {counted(len(level.criteria), 'criterion', 'criteria')} · courses: {courses} · equipment: {equipment}"
