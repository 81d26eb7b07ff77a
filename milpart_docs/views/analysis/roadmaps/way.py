"""The way of a partner in one capability: where it stands, the drawing, the criteria, the courses, the equipment and the gaps."""

import re

from milpart_docs.analysis.ladders.ladders import Criterion, meaning_of
from milpart_docs.analysis.ladders.roadmap_parts import TO_CONFIRM, TO_MEET, CapabilityRoadmap, WantedCriterion
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.targets import SOURCES
from milpart_docs.views.addresses import slug_of
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.ladders.words import criterion_item, ladder_page, standing_items
from milpart_docs.views.analysis.remainder import and_more
from milpart_docs.views.analysis.roadmaps.courses import render_courses, way_of
from milpart_docs.views.analysis.roadmaps.equipment import render_equipment
from milpart_docs.views.analysis.sheet import Sheet, badge, lines, nothing
from milpart_docs.views.charts import Cell
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.numbers import counted
from milpart_docs.views.words.ladders import say_position

_IDENTIFIER = re.compile(r"([A-Z]{3}-[A-Z0-9-]*[A-Z0-9])")
MOST = 80
"""So many criteria of one way are listed."""
_WORDS = {TO_CONFIRM: "to\N{NO-BREAK SPACE}confirm", TO_MEET: "to\N{NO-BREAK SPACE}meet"}


def render_way(sheet: Sheet, roadmaps: Roadmaps, partner: str, way: CapabilityRoadmap) -> Markup:
    """Write the part of a partner's page about one capability."""
    key = slug_of(way.capability)
    return sheet.section(
        way.title,
        key,
        _position(sheet, roadmaps, way),
        sheet.chart(way_of(sheet, way), f"{key}-way") if way.criteria else None,
        lines(_condition(sheet, condition) for condition in way.conditions) if way.conditions else None,
        _part("Criteria", _criteria(sheet, roadmaps, way)) if way.criteria else None,
        _part("Courses, in this order", render_courses(sheet, roadmaps, partner, way)) if way.criteria_in(TO_MEET) else None,
        _part("Equipment", render_equipment(sheet, roadmaps, way)) if way.equipment else None,
        _part("Gaps for a new syllabus", _gaps(sheet, way)) if way.gaps else None,
    )


def _condition(sheet: Sheet, condition: str) -> Markup:
    """Write what has to be said; the records that it names are links."""
    pieces = _IDENTIFIER.split(f"{condition[:1].upper()}{condition[1:]}.")
    known = sheet.site.corpus.by_id
    return joined(sheet.record(known[piece], piece) if piece in known else piece for piece in pieces)


def _part(title: str, *parts: Markup | None) -> Markup:
    return joined(element("h3", title), *parts)


def _position(sheet: Sheet, roadmaps: Roadmaps, way: CapabilityRoadmap) -> Markup:
    """Say where the partner stands, until when that holds, and what it aims at, each with the records behind it."""
    position, target = way.position, way.target
    badges = {"lapsed": badge("Expired", "ended"), "whole": None, "partly": badge("In part", "open")}
    state = "lapsed" if position.lapsed else "partly" if position.counting and not position.counting.is_whole else "whole"
    means = f" ({meaning_of(position.current).lower()})" if position.current else ""
    level = sheet.number(f"{way.title}: assessments", standing_items(roadmaps, position), f"level {position.current}")
    needs = [Item(each.entry, each.need.id, each.need.text) for each in target.needs]
    stated = [Item(each.profile, "", f"target {each.target}") for each in position.stated if each.target is not None]
    aim = sheet.number(f"{way.title}: target", needs if target.source == "need" else stated, f"level {target.level}")
    ladder = element("a", "the ladder", href=sheet.page_url(ladder_page(way.capability))) if way.capability in roadmaps.ladders else None
    return element(
        "p",
        ("Stands at ", element("strong", level), f"{means}: {say_position(position)}. ", badges[state]),
        (" Target: ", element("strong", aim), f" ({meaning_of(target.level).lower()}), {SOURCES[target.source]}."),
        (" See ", ladder, ".") if ladder else None,
    )


def _criteria(sheet: Sheet, roadmaps: Roadmaps, way: CapabilityRoadmap) -> Markup:
    columns = ("Criterion", "What the force shows", "Level", "State", "Satisfied by")
    everything = [criterion_item(each.criterion) for each in way.criteria]
    rest = and_more(sheet, len(way.criteria) - MOST, ("criterion", "criteria"), f"Criteria: {way.title}", everything)
    rows = (_row(sheet, roadmaps, way, each) for each in way.criteria[:MOST])
    return joined(sheet.table(columns, rows, f"Criteria: {way.title}", is_sortable=False), rest)


def _row(sheet: Sheet, roadmaps: Roadmaps, way: CapabilityRoadmap, each: WantedCriterion) -> tuple[Cell, ...]:
    criterion = each.criterion
    return (
        Cell(f"{criterion.number}.{criterion.name}", sheet.record_url(criterion.entry, criterion.name)),
        Cell(criterion.text),
        Cell(f"{criterion.number}", sheet.record_url(criterion.entry), criterion.number),
        Cell(_WORDS[each.state]),
        _satisfied(sheet, roadmaps, way, each),
    )


def _satisfied(sheet: Sheet, roadmaps: Roadmaps, way: CapabilityRoadmap, each: WantedCriterion) -> Cell:
    """Say what satisfies a criterion: the step of the way, and how many other courses would; else equipment, or nothing."""
    if not each.satisfied_by:
        return Cell("equipment" if each.criterion.is_of_equipment else "gap: no course" if each.is_gap else "no course")
    steps = [str(number) for number, step in enumerate(way.steps, 1) if each.criterion in step.satisfies]
    courses = [roadmaps.training.offers[key].entry for key in each.satisfied_by]
    count = counted(len(courses), "course")
    shown = f"step {', '.join(steps)}" + (f" ({count} in all)" if len(courses) > len(steps) else "") if steps else count
    return sheet.counted(f"{each.criterion.id}: courses", courses, shown)


def _gaps(sheet: Sheet, way: CapabilityRoadmap) -> Markup:
    """List what no course satisfies."""
    rest = and_more(sheet, len(way.gaps) - MOST, ("gap", "gaps"), f"Gaps: {way.title}", [criterion_item(each) for each in way.gaps])
    return joined(lines(_gap(sheet, criterion) for criterion in way.gaps[:MOST]), rest) if way.gaps else nothing()


def _gap(sheet: Sheet, criterion: Criterion) -> Markup:
    return joined(sheet.record(criterion.entry, f"{criterion.number}.{criterion.name}", criterion.name), f" {criterion.text}")
