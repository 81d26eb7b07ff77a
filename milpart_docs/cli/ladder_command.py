"""``milpart ladder``: the levels of ambition of capabilities, and who stands where."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from milpart_docs.analysis.ladders.ladders import LADDER_RULE, TOP, Ladder, Level, meaning_of
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.standings import STANDING_RULE, Position
from milpart_docs.analysis.ladders.targets import TARGET_RULE
from milpart_docs.analysis.ladders.training import SATISFIES_RULE
from milpart_docs.catalogue.facets import Facets
from milpart_docs.cli.console import CommandError, day_option, format_option, open_corpus, print_json, project_options, read_today
from milpart_docs.views.answers.roadmap import describe_standing
from milpart_docs.vocabulary import find_nearest
from milpart_docs.vocabulary.labels import country_name

RULES = {"ladder": LADDER_RULE, "standing": STANDING_RULE, "target": TARGET_RULE, "satisfies": SATISFIES_RULE}


@click.command(name="ladder", epilog="Example: milpart ladder CAP-MEDEVAC")
@click.argument("capability", required=False)
@day_option
@format_option("text", "json")
@project_options
def command(capability: str | None, today: datetime | None, format_: str, root: Path | None, quiet: bool) -> None:  # noqa: ARG001
    """Show the levels of CAPABILITY, or of all that have any, with criteria, courses, equipment and the partners that stand there."""
    corpus = open_corpus(root)
    day = read_today(today)
    roadmaps = Roadmaps(corpus, Facets(corpus), day)
    if capability is not None and capability not in roadmaps.ladders:
        nearest = find_nearest(capability, roadmaps.ladders)
        hint = f"; did you mean {nearest}?" if nearest else ""
        raise CommandError(f"no level of ambition of a capability {capability} is described{hint}", status=1)
    ladders = [ladder for key, ladder in roadmaps.ladders.items() if capability in {None, key}]
    if format_ == "json":
        print_json({"on": day, "rule": RULES, "ladders": [_describe(ladder, roadmaps) for ladder in ladders]})
        return
    for place, ladder in enumerate(ladders):
        click.echo(f"{'' if place == 0 else chr(10)}{ladder.title} ({ladder.capability}), as of {day}")
        _print_levels(ladder, roadmaps)


def _positions(ladder: Ladder, roadmaps: Roadmaps) -> Mapping[str, Position]:
    return {code: found[ladder.capability] for code, found in roadmaps.positions.items() if ladder.capability in found}


def _describe(ladder: Ladder, roadmaps: Roadmaps) -> dict[str, Any]:
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
            for code, position in _positions(ladder, roadmaps).items()
        ],
    }


def _describe_level(level: Level, roadmaps: Roadmaps) -> dict[str, Any]:
    return {
        "id": level.entry.id,
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


def _print_levels(ladder: Ladder, roadmaps: Roadmaps) -> None:
    standing: dict[int, list[str]] = {}
    for code, position in _positions(ladder, roadmaps).items():
        last = position.lapsed
        standing.setdefault(position.current, []).append(f"{code} (level {last.level} expired)" if last else code)
    for number in range(TOP + 1):
        level = ladder.levels.get(number)
        here = f"  [{', '.join(standing[number])}]" if number in standing else ""
        if level is None:
            click.echo(f"  {number}  {'not assessed' if number == 0 else 'not described'}{here}")
            continue
        click.echo(f"  {number}  {meaning_of(number)}: {level.statement}{here}")
        courses = ", ".join(roadmaps.training.courses_of(level)) or "none"
        equipment = ", ".join(key if minimum is None else f"{minimum:,} {key}" for key, minimum in level.equipment) or "none"
        criteria = "1 criterion" if len(level.criteria) == 1 else f"{len(level.criteria)} criteria"
        click.echo(f"     {criteria} · courses: {courses} · equipment: {equipment}")
