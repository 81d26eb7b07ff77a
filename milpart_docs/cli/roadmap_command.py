"""``milpart roadmap``: the way of a partner from where it stands to its targets."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from milpart_docs.analysis.ladders.deliveries import EQUIPMENT_RULE
from milpart_docs.analysis.ladders.roadmap_parts import TO_CONFIRM, TO_MEET, CapabilityRoadmap, CourseStep
from milpart_docs.analysis.ladders.roadmaps import COURSE_RULE, WAY_RULE, Roadmaps
from milpart_docs.analysis.ladders.runs import OPENNESS, RUN_RULE
from milpart_docs.analysis.ladders.standings import STANDING_RULE
from milpart_docs.analysis.ladders.targets import SOURCES, TARGET_RULE
from milpart_docs.analysis.ladders.training import SATISFIES_RULE
from milpart_docs.catalogue.facets import Facets
from milpart_docs.cli.console import (
    CommandError,
    day_option,
    format_option,
    open_corpus,
    print_json,
    project_options,
    read_country_argument,
    read_today,
)
from milpart_docs.views.answers.roadmap import describe_way
from milpart_docs.vocabulary import VOCABULARIES, find_nearest
from milpart_docs.vocabulary.labels import country_name

RULES = {
    "standing": STANDING_RULE,
    "target": TARGET_RULE,
    "way": WAY_RULE,
    "satisfies": SATISFIES_RULE,
    "courses": COURSE_RULE,
    "runs": RUN_RULE,
    "equipment": EQUIPMENT_RULE,
}


@click.command(name="roadmap", epilog="Example: milpart roadmap MDA --capability CAP-EOD --format json")
@click.argument("partner")
@click.option("--capability", metavar="CAP", help="Only the way in this capability.")
@day_option
@format_option("text", "json")
@project_options
def command(
    partner: str,
    capability: str | None,
    today: datetime | None,
    format_: str,
    root: Path | None,
    quiet: bool,  # noqa: ARG001
) -> None:
    """Show where PARTNER (an alpha-3 code, a profile's id or a country's name) stands, its targets, and the shortest way there."""
    code = read_country_argument(partner)
    corpus = open_corpus(root)
    day = read_today(today)
    roadmaps = Roadmaps(corpus, Facets(corpus), day)
    ways = roadmaps.build(code).capabilities
    if not ways:
        raise CommandError(_say_why_not(roadmaps, code), status=1)
    found = [way for way in ways if capability in {None, way.capability}]
    if not found:
        nearest = find_nearest(str(capability), [way.capability for way in ways])
        hint = f"did you mean {nearest}?" if nearest else f"there are {', '.join(way.capability for way in ways)}"
        raise CommandError(f"{country_name(code)} has no way in {capability}; {hint}", status=1)
    if format_ == "json":
        ways_as_json = [describe_way(way) for way in found]
        print_json({"on": day, "rule": RULES, "partner": code, "name": country_name(code), "capabilities": ways_as_json})
        return
    click.echo(f"{country_name(code)} ({code}), as of {day}")
    for way in found:
        click.echo("")
        for line in _lines(way):
            click.echo(line)


def _say_why_not(roadmaps: Roadmaps, code: str) -> str:
    profile = roadmaps.facets.profiles.get(code)
    what = f"{profile} has no assessed levels" if profile else "it has no profile"
    known = ", ".join(roadmaps.partners) or "no partner"
    return f"there is no roadmap of {country_name(code)}: {what}, and no assessment of its needs is in force; there is one of {known}"


def _lines(way: CapabilityRoadmap) -> Iterator[str]:
    """Say the way in a few aligned lines."""
    yield f"{way.title} ({way.capability})"
    yield f"  stands at   {_say_position(way)}"
    yield f"  target      {way.target.level}, {SOURCES[way.target.source]}"
    confirm, meet = way.criteria_in(TO_CONFIRM), way.criteria_in(TO_MEET)
    if confirm:
        yield f"  to confirm  {len(confirm)} criteria of {', '.join(level.entry.id for level in way.way.confirm)}: assess again first"
    taught, gaps = sum(bool(each.satisfied_by) for each in meet), len(way.gaps)
    by_equipment = len(meet) - taught - gaps
    yield f"  to meet     {len(meet)} criteria: {taught} by courses, {by_equipment} by equipment, {gaps} by nothing in the catalogue"
    for number, step in enumerate(way.steps, 1):
        yield f"  {number:>2}. {step.entry.id}  {step.entry.title}; {_say_length(step)}; {_say_runs(step)}"
    if not way.is_shortest:
        yield "      (the search was cut short: a shorter sequence may exist)"
    for need in way.missing:
        uncounted = ", ".join(dict.fromkeys(delivery.entry.id for delivery in need.uncounted))
        counted = "number not stated" if need.missing is None else f"{need.missing:,}"
        yield f"  missing     {need.title}: {counted}" + (f", less what {uncounted} delivered without number" if uncounted else "")
    for criterion in way.gaps:
        yield f"  gap         {criterion.id}  {criterion.text}"
    for condition in way.conditions:
        yield f"  note        {condition}"


def _say_position(way: CapabilityRoadmap) -> str:
    counting, lapsed = way.position.counting, way.position.lapsed
    if counting:
        partly = "" if counting.is_whole else f", level {counting.level} {VOCABULARIES['outcome'].label(counting.outcome).lower()}"
        return f"{counting.reached} ({counting.evaluation or 'evaluator not stated'}{partly}, until {counting.ends})"
    if lapsed:
        outcome = "" if lapsed.is_whole else f" {VOCABULARIES['outcome'].label(lapsed.outcome).lower()}"
        when = f"expired on {lapsed.ends}" if lapsed.ends else "with no date"
        return f"0, not assessed (last: level {lapsed.level}{outcome}, {lapsed.evaluation or 'evaluator not stated'}, {when})"
    return "0, not assessed"


def _say_length(step: CourseStep) -> str:
    return "length not stated" if step.offer.days is None else f"{step.offer.days:g} days"


def _say_runs(step: CourseStep) -> str:
    coming = step.runs.coming
    if not coming:
        last = f", last run {step.runs.last.iteration.start}" if step.runs.last else ""
        return f"no run announced{last}"
    first = coming[0].iteration
    seats = f", {first.seats} seats" if first.seats is not None else ""
    return f"next run {first.start}{seats}, {OPENNESS[step.runs.openness]}"
