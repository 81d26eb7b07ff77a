"""The way of a partner to its targets, as a text to read."""

from collections.abc import Iterable, Iterator
from datetime import date

from milpart_docs.analysis.ladders.roadmap_parts import TO_CONFIRM, TO_MEET, CapabilityRoadmap, CourseStep
from milpart_docs.analysis.ladders.rules import ROADMAP_RULES
from milpart_docs.analysis.ladders.runs import OPENNESS
from milpart_docs.analysis.ladders.targets import SOURCES
from milpart_docs.views.answers.rules_text import render_rules
from milpart_docs.views.numbers import counted
from milpart_docs.views.words.ladders import say_position
from milpart_docs.views.words.roadmaps import say_length
from milpart_docs.vocabulary.labels import country_name


def render_roadmap(partner: str, ways: Iterable[CapabilityRoadmap], today: date) -> str:
    """Write the ways of a partner, each in a few aligned lines, and the rules."""
    head = f"{country_name(partner)} ({partner}), as of {today.isoformat()}"
    return "\n\n".join([head, *("\n".join(_way(way)) for way in ways), "\n".join(render_rules(ROADMAP_RULES.values()))])


def _way(way: CapabilityRoadmap) -> Iterator[str]:
    yield f"{way.title} ({way.capability})"
    yield f"  stands at   {way.position.current}, {say_position(way.position)}"
    yield f"  target      {way.target.level}, {SOURCES[way.target.source]}"
    yield from _criteria(way)
    for number, step in enumerate(way.steps, 1):
        yield f"  {number:>2}. {step.entry.id}  {step.entry.title}; {say_length(step)}; {_runs(step)}"
    if not way.is_shortest:
        yield "      (the search was cut short: a shorter sequence may exist)"
    yield from _missing(way)
    for criterion in way.gaps:
        yield f"  gap         {criterion.id}  {criterion.text}"
    for condition in way.conditions:
        yield f"  note        {condition}"


def _criteria(way: CapabilityRoadmap) -> Iterator[str]:
    confirm, meet = way.criteria_in(TO_CONFIRM), way.criteria_in(TO_MEET)
    if confirm:
        levels = ", ".join(level.entry.id for level in way.way.confirm)
        yield f"  to confirm  {counted(len(confirm), 'criterion', 'criteria')} of {levels}: assess again first"
    taught, gaps = sum(bool(each.satisfied_by) for each in meet), len(way.gaps)
    parts = f"{taught:,} by courses, {len(meet) - taught - gaps:,} by equipment, {gaps:,} by nothing in the catalogue"
    yield f"  to meet     {counted(len(meet), 'criterion', 'criteria')}: {parts}"


def _missing(way: CapabilityRoadmap) -> Iterator[str]:
    for need in way.missing:
        uncounted = ", ".join(dict.fromkeys(delivery.entry.id for delivery in need.uncounted))
        number = "number not stated" if need.missing is None else f"{need.missing:,}"
        yield f"  missing     {need.title}: {number}" + (f", less what {uncounted} delivered without number" if uncounted else "")


def _runs(step: CourseStep) -> str:
    coming = step.runs.coming
    if not coming:
        last = f", last run {step.runs.last.iteration.start}" if step.runs.last else ""
        return f"no run announced{last}"
    first = coming[0].iteration
    seats = f", {counted(first.seats, 'seat')}" if first.seats is not None else ""
    return f"next run {first.start}{seats}, {OPENNESS[step.runs.openness]}"
