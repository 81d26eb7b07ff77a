"""The levels of ambition of capabilities, and who stands where, as values for other programs."""

from collections.abc import Iterable, Mapping
from typing import Any

from milpart_docs.analysis.ladders.ladders import TOP, Ladder, Level
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.rules import LADDER_RULES
from milpart_docs.corpus.standings import Position
from milpart_docs.views.answers.standings import describe_standing
from milpart_docs.views.illustrations import is_illustrative
from milpart_docs.vocabulary.labels import country_name


def describe_ladders(ladders: Iterable[Ladder], roadmaps: Roadmaps) -> dict[str, Any]:
    """Describe ladders with all that each level asks for, and the rules by which it is said who stands where."""
    return {
        "on": roadmaps.today.isoformat(),
        "rule": dict(LADDER_RULES),
        "ladders": [_describe_ladder(ladder, roadmaps) for ladder in ladders],
    }


def positions_on(ladder: Ladder, roadmaps: Roadmaps) -> Mapping[str, Position]:
    """Give where the partners stand on a ladder, by their codes."""
    return {code: found[ladder.capability] for code, found in roadmaps.positions.items() if ladder.capability in found}


def _describe_ladder(ladder: Ladder, roadmaps: Roadmaps) -> dict[str, Any]:
    return {
        "capability": ladder.capability,
        "title": ladder.title,
        "levels": [_describe_level(level, roadmaps) for level in ladder.levels.values()],
        "not_described": [number for number in range(1, TOP + 1) if number not in ladder.levels],
        "partners": [
            {
                "partner": code,
                "name": country_name(code),
                "current": position.current,
                "expired": position.lapsed is not None,
                "standings": [describe_standing(standing) for standing in position.standings],
                "target": roadmaps.target(code, ladder.capability).level,
            }
            for code, position in positions_on(ladder, roadmaps).items()
        ],
    }


def _describe_level(level: Level, roadmaps: Roadmaps) -> dict[str, Any]:
    return {
        "id": level.entry.id,
        "illustrative": is_illustrative(level.entry),
        "level": level.number,
        "statement": level.statement,
        "unit_type": level.unit_type,
        "prerequisite": level.prerequisite or None,
        "criteria": [
            {"id": each.id, "text": each.text, "dotmlpfi": list(each.lines), "evidence": each.evidence} for each in level.criteria
        ],
        "courses": list(roadmaps.training.courses_of(level)),
        "equipment": [{"class": key, "minimum": minimum} for key, minimum in level.equipment],
        "standards": list(level.standards),
    }
