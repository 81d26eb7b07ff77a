"""The pages of the ladders: who stands where, and for each capability its stairs with all that each level asks for."""

from collections.abc import Iterator, Sequence

from milpart_docs.analysis.ladders.ladders import TOP, Ladder
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.rules import LADDER_RULES
from milpart_docs.corpus.standings import Position
from milpart_docs.views.analysis.evidence import Evidence, Item
from milpart_docs.views.analysis.ladders.ladder import render_ladder
from milpart_docs.views.analysis.ladders.matrix import render_matrices
from milpart_docs.views.analysis.ladders.words import LADDERS, criterion_items, ladder_page
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.rules import render_rules
from milpart_docs.views.analysis.sheet import Figure, Sheet, nothing
from milpart_docs.views.charts import Cell
from milpart_docs.views.markup import Markup, joined
from milpart_docs.views.site import Site
from milpart_docs.views.words.ladders import say_standing

MEANING = "What a partner's force shows at each level of a capability, who stands where, and until when that holds."


def build_ladder_pages(site: Site) -> Iterator[AnalysisPage]:
    """Build the page of all ladders, one for each capability that has levels, and those behind the numbers."""
    roadmaps = site.roadmaps
    if not roadmaps.ladders:
        return
    title, name = LADDERS
    evidence = Evidence(site.addresses, "ladders", title)
    yield AnalysisPage(name, "Ladders: levels of ambition", MEANING, _render_index(Sheet(site, evidence, name), roadmaps))
    parent = (title, site.addresses.of(name))
    for ladder in roadmaps.ladders.values():
        own = ladder_page(ladder.capability)
        body = render_ladder(Sheet(site, evidence, own), roadmaps, ladder)
        meaning = f"What a force shows at each level, how it gets there, and who stands where: {ladder.title}."
        yield AnalysisPage(
            own, ladder.title, meaning, body, parent, about=("capability", ladder.capability), way="Ladder and who stands where"
        )
    yield from evidence.pages(parent)


def _render_index(sheet: Sheet, roadmaps: Roadmaps) -> Markup:
    rows = (_row(sheet, roadmaps, ladder) for ladder in roadmaps.ladders.values())
    columns = ("Capability", "Levels described", "Criteria", "Courses and syllabi", "Partners assessed", "Of these expired")
    return joined(
        sheet.illustration((level.entry for ladder in roadmaps.ladders.values() for level in ladder.levels.values()), "levels"),
        sheet.figures(_figures(roadmaps)),
        render_rules(sheet, LADDER_RULES),
        sheet.section("Who stands where", "standing", render_matrices(sheet, roadmaps) or nothing("No partner has an assessed level.")),
        sheet.section("The ladders", "ladders", sheet.table(columns, rows, "Ladders")),
    )


def _figures(roadmaps: Roadmaps) -> Sequence[Figure]:
    levels = [level for ladder in roadmaps.ladders.values() for level in ladder.levels.values()]
    positions = [position for found in roadmaps.positions.values() for position in found.values()]
    holding = [position for position in positions if position.counting]
    lapsed = [position for position in positions if position.lapsed]
    return (
        Figure(f"{len(roadmaps.ladders):,}", "capabilities with a ladder", _capabilities(roadmaps)),
        Figure(f"{len(levels):,}", "levels described", [level.entry for level in levels]),
        Figure(f"{len(holding):,}", "assessments that count", _items(roadmaps, holding)),
        Figure(f"{len(lapsed):,}", "expired, with none that holds", _items(roadmaps, lapsed)),
    )


def _capabilities(roadmaps: Roadmaps) -> list[Item]:
    """Give the capabilities that have ladders; where one has no record, its lowest level stands for it."""
    found = ((roadmaps.corpus.by_id.get(key), ladder) for key, ladder in roadmaps.ladders.items())
    return [Item(entry or next(iter(ladder.levels.values())).entry) for entry, ladder in found]


def _items(roadmaps: Roadmaps, positions: Sequence[Position]) -> list[Item]:
    standings = ((position, position.counting or position.lapsed) for position in positions)
    return [
        Item(standing.profile, "", f"{roadmaps.corpus.title_of(position.capability)}: {say_standing(standing)}")
        for position, standing in standings
        if standing
    ]


def _row(sheet: Sheet, roadmaps: Roadmaps, ladder: Ladder) -> tuple[Cell, ...]:
    levels = tuple(ladder.levels.values())
    keys = dict.fromkeys(key for level in levels for key in roadmaps.training.courses_of(level))
    assessed = [found[ladder.capability] for found in roadmaps.positions.values() if ladder.capability in found]
    assessed = [position for position in assessed if position.last]
    return (
        Cell(ladder.title, sheet.page_url(ladder_page(ladder.capability))),
        sheet.counted(f"{ladder.title}: levels", [level.entry for level in levels], f"{len(levels)} of {TOP}"),
        sheet.counted(f"{ladder.title}: criteria", criterion_items(levels)),
        sheet.counted(f"{ladder.title}: courses", [roadmaps.training.offers[key].entry for key in keys]),
        sheet.counted(f"{ladder.title}: partners assessed", _items(roadmaps, assessed)),
        sheet.counted(f"{ladder.title}: expired", _items(roadmaps, [position for position in assessed if position.lapsed])),
    )
