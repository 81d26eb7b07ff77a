"""The courses of a way: drawn as stages, and one by one with what each satisfies, its runs, its seats and who may take part."""

from collections.abc import Iterator, Sized

from milpart_docs.analysis.ladders.ladders import meaning_of
from milpart_docs.analysis.ladders.roadmap_parts import TO_CONFIRM, CapabilityRoadmap, CourseStep
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.runs import OPENNESS, Run
from milpart_docs.views.analysis.ladders.words import criterion_item
from milpart_docs.views.analysis.sheet import Sheet, lines, nothing
from milpart_docs.views.charts.chart import Chart
from milpart_docs.views.charts.way import Stage, way_chart
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.numbers import counted
from milpart_docs.views.words.ladders import say_position
from milpart_docs.views.words.roadmaps import say_length
from milpart_docs.vocabulary.labels import country_name

MOST_STAGES = 14
RUNS = 6
"""So many runs to come of a course are listed."""


def way_of(sheet: Sheet, way: CapabilityRoadmap) -> Chart:
    """Draw the way: from where the partner stands over a new assessment and the courses to the evaluation of the target."""
    stages = [Stage(f"Stands at {way.position.current}", say_position(way.position), kind="end")]
    if confirm := way.criteria_in(TO_CONFIRM):
        stages.append(
            Stage(
                "Assess again",
                f"{_criteria(confirm)} up to level {way.position.floor} to confirm",
                kind="doubtful",
            )
        )
    for number, step in enumerate(way.steps[:MOST_STAGES], 1):
        note = f"{say_length(step)}; {_next(step)}"
        kind = "step" if step.runs.remoteness == 0 else "doubtful"
        stages.append(Stage(f"{number}. {step.entry.title}", note, sheet.record_url(step.entry), kind))
    if len(way.steps) > MOST_STAGES:
        stages.append(Stage(f"and {counted(len(way.steps) - MOST_STAGES, 'more course')}", "listed below", kind="doubtful"))
    if way.missing:
        stages.append(Stage("Equip", f"{counted(len(way.missing), 'class', 'classes')} of equipment missing", kind="doubtful"))
    if way.gaps:
        stages.append(Stage("Teach what is missing", f"{_criteria(way.gaps)} without a course", kind="doubtful"))
    stages.append(Stage(f"Level {way.target.level}", f"{meaning_of(way.target.level)}: to be evaluated", kind="end"))
    description = (
        "What is done one after the other; a dashed box stands for what is not at hand: no run open to the partner, or nothing yet."
    )
    return way_chart(f"The way: {way.title}", description, stages)


def _criteria(criteria: Sized) -> str:
    return counted(len(criteria), "criterion", "criteria")


def render_courses(sheet: Sheet, roadmaps: Roadmaps, partner: str, way: CapabilityRoadmap) -> Markup:
    """List the courses as numbered steps."""
    if not way.steps:
        return nothing("No course in the catalogue satisfies any of these criteria.")
    short = None if way.is_shortest else element("p", "The search was cut short: a shorter sequence may exist.", class_="mp-quiet")
    steps = (element("li", _step(sheet, roadmaps, partner, way, step)) for step in way.steps)
    return joined(short, element("ol", steps, class_="mp-courses"))


def _step(sheet: Sheet, roadmaps: Roadmaps, partner: str, way: CapabilityRoadmap, step: CourseStep) -> Markup:
    course = step.offer.course
    language = course.language_profile if isinstance(course.language_profile, str) else "; ".join(course.language_profile)
    items = [criterion_item(each) for each in step.satisfies]
    count = sheet.number(f"{way.title}: satisfied by {step.entry.id}", items) if items else joined("0")
    facts = (
        ("Offered by", sheet.named(course.provider)),
        ("Length", joined(say_length(step))),
        ("Language", joined(language)),
        ("Satisfies", joined(count, " of the criteria to meet" if items else ", but must come before another")),
        ("Comes after", sheet.records(roadmaps.training.offers[key].entry for key in step.prerequisites)),
        ("Conditions", joined("; ".join(step.offer.conditions))),
        ("Runs to come", lines(_runs(step, partner))),
    )
    shown = (joined(element("dt", title), element("dd", value)) for title, value in facts if value)
    return joined(element("strong", sheet.record(step.entry)), element("dl", shown, class_="mp-level-facts"))


def _runs(step: CourseStep, partner: str) -> Iterator[Markup]:
    coming, last = step.runs.coming, step.runs.last
    for run in coming[:RUNS]:
        yield joined(_run(run, partner))
    if len(coming) > RUNS:
        yield joined(f"and {len(coming) - RUNS} more")
    if not coming:
        yield joined("no run announced", f"; the last known: {_run(last, partner)}" if last else "")


def _run(run: Run, partner: str) -> str:
    iteration = run.iteration
    until = f" to {iteration.end}" if iteration.end else ""
    seats = f"{iteration.seats:,} seats" if iteration.seats is not None else "seats not stated"
    openness = OPENNESS[run.openness].replace("the partner", country_name(partner))
    named = f" (open to {', '.join(country_name(code) for code in iteration.open_to)})" if iteration.open_to else ""
    return "; ".join(filter(None, (f"{iteration.start}{until}", iteration.place, seats, f"{openness}{named}")))


def _next(step: CourseStep) -> str:
    """Say in a few words when it runs next, or that it does not."""
    coming = step.runs.coming
    openness = {"yes": "open", "not-stated": "", "community": "open to others", "no": "open to others"}[step.runs.openness]
    return ", ".join(filter(None, (f"run of {coming[0].iteration.start}", openness))) if coming else "no run announced"
