"""The pages of the roadmaps: all partners at a glance, and for each the way in every capability."""

from collections.abc import Iterable, Iterator, Sequence

from milpart_docs.analysis.ladders.roadmap_parts import TO_CONFIRM, TO_MEET, Roadmap
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.rules import ROADMAP_RULES
from milpart_docs.corpus import Entry
from milpart_docs.views.analysis.evidence import Evidence
from milpart_docs.views.analysis.ladders.words import ROADMAPS, WAYS_ON_A_PAGE, roadmap_page
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.roadmaps.items import (
    capabilities_of,
    courses_of,
    criteria_of,
    gaps_of,
    lapsed_of,
    missing_of,
    undescribed_of,
)
from milpart_docs.views.analysis.roadmaps.strips import strips_of
from milpart_docs.views.analysis.roadmaps.way import render_way
from milpart_docs.views.analysis.rules import render_rules
from milpart_docs.views.analysis.sheet import Figure, Sheet
from milpart_docs.views.catalogue_page import Step
from milpart_docs.views.charts import Cell, Chart
from milpart_docs.views.charts.bars import Bar, bar_chart
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.site import Site
from milpart_docs.vocabulary.labels import country_name

MEANING = "Where each partner stands, the criteria still to meet, the shortest way there by courses, and what is missing."
BARS = 20
"""So many partners stand in the drawing."""


def build_roadmap_pages(site: Site) -> Iterator[AnalysisPage]:
    """Build the page of all partners, the pages of each, and those behind the numbers."""
    roadmaps = site.roadmaps
    found = [roadmaps.build(code) for code in roadmaps.partners]
    if not found:
        return
    title, name = ROADMAPS
    evidence = Evidence(site.addresses, "roadmaps", title)
    yield AnalysisPage(name, "Roadmaps of partners", MEANING, _render_index(Sheet(site, evidence, name), roadmaps, found))
    parent = (title, site.addresses.of(name))
    for roadmap in found:
        yield from _partner_pages(site, evidence, roadmaps, roadmap, parent)
    yield from evidence.pages(parent)


def _render_index(sheet: Sheet, roadmaps: Roadmaps, found: Sequence[Roadmap]) -> Markup:
    columns = (
        "Partner",
        "Capabilities",
        "Expired",
        "To confirm",
        "To meet",
        "Courses",
        "Equipment missing",
        "Gaps",
        "Levels not described",
    )
    rows = [
        (Cell(country_name(each.partner), sheet.page_url(roadmap_page(each.partner))), *_counts(sheet, roadmaps, each)) for each in found
    ]
    return joined(
        sheet.illustration(_behind(found), "levels and courses"),
        render_rules(sheet, ROADMAP_RULES),
        sheet.section("Partners", "partners", sheet.table(columns, rows, "Roadmaps")),
        sheet.chart(_bars(sheet, found), "to-meet"),
    )


def _behind(roadmaps: Iterable[Roadmap]) -> Iterator[Entry]:
    """Give the levels that are wanted, and the courses that lead there."""
    for way in (way for roadmap in roadmaps for way in roadmap.capabilities):
        yield from (each.criterion.entry for each in way.criteria)
        yield from (step.offer.entry for step in way.steps)


def _bars(sheet: Sheet, found: Sequence[Roadmap]) -> Chart:
    counted = sorted(((criteria_of(each.capabilities, TO_MEET), each.partner) for each in found), key=lambda pair: (-len(pair[0]), pair[1]))
    bars = [
        Bar(country_name(code), len(items), f"{len(items):,}", sheet.behind(f"{country_name(code)}: to meet", items))
        for items, code in counted[:BARS]
    ]
    rest = f" The {BARS} partners with the most are shown." if len(counted) > BARS else ""
    return bar_chart("Criteria to meet", f"How many criteria each partner has still to meet.{rest}", ("Partner", "Criteria to meet"), bars)


def _counts(sheet: Sheet, roadmaps: Roadmaps, roadmap: Roadmap) -> Iterator[Cell]:
    """Give the numbers of a partner, each with what makes it up."""
    name, ways = country_name(roadmap.partner), roadmap.capabilities
    yield sheet.counted(f"{name}: capabilities", capabilities_of(roadmaps, ways))
    yield sheet.counted(f"{name}: expired", lapsed_of(ways))
    yield sheet.counted(f"{name}: to confirm", criteria_of(ways, TO_CONFIRM))
    yield sheet.counted(f"{name}: to meet", criteria_of(ways, TO_MEET))
    yield sheet.counted(f"{name}: courses", courses_of(ways))
    yield sheet.counted(f"{name}: equipment missing", missing_of(roadmaps, ways))
    yield sheet.counted(f"{name}: gaps", gaps_of(ways))
    yield sheet.counted(f"{name}: levels not described", undescribed_of(roadmaps, ways))


def _partner_pages(site: Site, evidence: Evidence, roadmaps: Roadmaps, roadmap: Roadmap, parent: tuple[str, str]) -> Iterator[AnalysisPage]:
    """Build the pages of one partner: so many capabilities on each, and on the first what there is in all."""
    ways, code = roadmap.capabilities, roadmap.partner
    groups = [ways[start : start + WAYS_ON_A_PAGE] for start in range(0, len(ways), WAYS_ON_A_PAGE)]
    name = country_name(code)
    for number, group in enumerate(groups, 1):
        sheet = Sheet(site, evidence, roadmap_page(code, number))
        head = _head(sheet, roadmaps, roadmap) if number == 1 else None
        body = joined(head, (render_way(sheet, roadmaps, code, way) for way in group))
        tabs = [
            Step(str(step), site.addresses.page(roadmap_page(code, step)), is_current=step == number) for step in range(1, len(groups) + 1)
        ]
        meaning = f"Where {name} stands, what it has still to show, and the shortest way there."
        about = ("partner", code) if number == 1 else None
        steps = tuple(tabs) if len(tabs) > 1 else ()
        yield AnalysisPage(sheet.name, f"Roadmap: {name}", meaning, body, parent, steps, about=about, way="Roadmap")


def _head(sheet: Sheet, roadmaps: Roadmaps, roadmap: Roadmap) -> Markup:
    ways, profile = roadmap.capabilities, roadmaps.facets.subject("partner", roadmap.partner)
    numbers = (
        ("criteria to confirm by a new assessment", criteria_of(ways, TO_CONFIRM)),
        ("criteria to meet", criteria_of(ways, TO_MEET)),
        ("courses lead there", courses_of(ways)),
        ("classes of equipment missing", missing_of(roadmaps, ways)),
        ("gaps for a new syllabus", gaps_of(ways)),
        ("levels on the way not described", undescribed_of(roadmaps, ways)),
    )
    name = country_name(roadmap.partner)
    figures = [Figure(f"{len(items):,}", label, items) for label, items in numbers]
    return joined(
        element("p", "Profile: ", sheet.record(profile)) if profile else None,
        sheet.illustration(_behind([roadmap]), "levels and courses"),
        sheet.figures(figures),
        render_rules(sheet, ROADMAP_RULES),
        sheet.chart(strips_of(sheet, roadmaps, roadmap, name), "standing"),
    )
