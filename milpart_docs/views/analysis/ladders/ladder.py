"""The page of one ladder: its stairs with the partners on them, and each level with what it asks for."""

from collections.abc import Iterator, Sequence

from milpart_docs.analysis.ladders.ladders import TOP, Ladder, Level
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.rules import LADDER_RULES
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.ladders.words import criterion_items, mark_kind, mark_label, mark_text, standing_items, way_url
from milpart_docs.views.analysis.remainder import and_more
from milpart_docs.views.analysis.rules import render_rules
from milpart_docs.views.analysis.sheet import Sheet, nothing
from milpart_docs.views.charts import Cell
from milpart_docs.views.charts.stairs import Mark, Step, stairs_chart
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.words.ladders import name_level, say_position
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

NONE = "Nobody has assessed it, what was found has expired, or level 1 is not reached."
FEW = 12
"""Longer tables can be sorted and filtered."""
MOST = 60
"""So many partners, criteria or courses are listed; a number leads to all."""


def render_ladder(sheet: Sheet, roadmaps: Roadmaps, ladder: Ladder) -> Markup:
    """Write the page."""
    partners = [code for code in roadmaps.partners if ladder.capability in roadmaps.positions.get(code, {})]
    steps = [_step(sheet, roadmaps, ladder, number, partners) for number in range(TOP + 1)]
    description = "Each step is a level; who stands on it is marked, with the target behind the arrow. What has expired stands at 0."
    columns = ("Partner", "Level", "By whom, until when", "Target", "Assessments")
    rows = (_row(sheet, roadmaps, ladder, code) for code in partners[:MOST])
    return joined(
        sheet.illustration((level.entry for level in ladder.levels.values()), "levels"),
        sheet.chart(stairs_chart(f"The stairs: {ladder.title}", description, steps), "stairs"),
        render_rules(sheet, LADDER_RULES),
        sheet.section(
            "Who stands where",
            "standing",
            sheet.table(columns, rows, "Who stands where", is_sortable=len(partners) > FEW),
            and_more(
                sheet,
                len(partners) - MOST,
                ("partner", "partners"),
                f"{ladder.title}: assessments",
                _assessments(roadmaps, ladder, partners),
            ),
        ),
        (_level(sheet, roadmaps, ladder, number) for number in range(TOP + 1)),
    )


def _assessments(roadmaps: Roadmaps, ladder: Ladder, partners: Sequence[str]) -> list[Item]:
    return [item for code in partners for item in standing_items(roadmaps, roadmaps.positions[code][ladder.capability])]


def _step(sheet: Sheet, roadmaps: Roadmaps, ladder: Ladder, number: int, partners: Sequence[str]) -> Step:
    level = ladder.levels.get(number)
    statement = level.statement if level else NONE if number == 0 else ""
    return Step(number, name_level(number), statement, f"#level-{number}", list(_marks(sheet, roadmaps, ladder, number, partners)))


def _marks(sheet: Sheet, roadmaps: Roadmaps, ladder: Ladder, number: int, partners: Sequence[str]) -> Iterator[Mark]:
    for code in partners:
        position = roadmaps.positions[code][ladder.capability]
        if position.current == number:
            target = roadmaps.target(code, ladder.capability)
            url = way_url(sheet, roadmaps, code, ladder.capability)
            yield Mark(mark_text(code, position, target), mark_label(code, position, target), mark_kind(position), url)


def _row(sheet: Sheet, roadmaps: Roadmaps, ladder: Ladder, code: str) -> tuple[Cell, ...]:
    position, target = roadmaps.positions[code][ladder.capability], roadmaps.target(code, ladder.capability)
    items = standing_items(roadmaps, position)
    return (
        Cell(country_name(code), way_url(sheet, roadmaps, code, ladder.capability)),
        Cell(str(position.current), sheet.behind(f"{ladder.title}, {country_name(code)}: assessments", items), position.current),
        Cell(say_position(position)),
        Cell(str(target.level), sort=target.level),
        sheet.counted(f"{ladder.title}, {country_name(code)}: assessments", items),
    )


def _level(sheet: Sheet, roadmaps: Roadmaps, ladder: Ladder, number: int) -> Markup:
    level, title = ladder.levels.get(number), f"Level {number}: {name_level(number)}"
    if level is None:
        words = NONE if number == 0 else "This level is not described."
        return sheet.section(title, f"level-{number}", nothing(words))
    facts = [(name, value) for name, value in _facts(sheet, roadmaps, level) if value]
    return sheet.section(
        title,
        f"level-{number}",
        element("p", element("strong", sheet.record(level.entry, level.statement))),
        element("dl", (joined(element("dt", name), element("dd", value)) for name, value in facts), class_="mp-level-facts"),
        sheet.table(
            ("Criterion", "What the force shows", "Lines of development", "Evidence"),
            (_criterion(sheet, level, place) for place in range(len(level.criteria[:MOST]))),
            f"Criteria of level {number}",
            is_sortable=False,
        ),
        and_more(sheet, len(level.criteria) - MOST, ("criterion", "criteria"), f"Criteria of {level.entry.id}", criterion_items((level,))),
    )


def _criterion(sheet: Sheet, level: Level, place: int) -> tuple[Cell, ...]:
    criterion = level.criteria[place]
    lines = ", ".join(VOCABULARIES["dotmlpfi"].label(line) for line in criterion.lines)
    return (
        Cell(criterion.name, sheet.record_url(level.entry, criterion.name)),
        Cell(criterion.text),
        Cell(lines),
        Cell(criterion.evidence),
    )


def _facts(sheet: Sheet, roadmaps: Roadmaps, level: Level) -> Iterator[tuple[str, Markup]]:
    yield "Unit assessed", joined(level.unit_type)
    yield "Rests on", sheet.named(level.prerequisite)
    courses = [roadmaps.training.offers[key].entry for key in roadmaps.training.courses_of(level)]
    rest = and_more(sheet, len(courses) - MOST, ("course", "courses"), f"Courses and syllabi of {level.entry.id}", courses)
    yield "Courses and syllabi", joined(sheet.records(courses[:MOST]) or "none", rest)
    yield "Equipment", Markup(", ").join(_equipment(sheet, key, minimum) for key, minimum in level.equipment[:MOST])
    yield "Standards", joined("; ".join(level.standards[:MOST]))


def _equipment(sheet: Sheet, key: str, minimum: int | None) -> Markup:
    return joined(sheet.named(key), " (number not stated)" if minimum is None else f": {minimum:,}")
