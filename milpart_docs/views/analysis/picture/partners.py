"""The list of partners, and a page for each of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from milpart_docs.analysis.picture.overlaps import RULE as OVERLAP_RULE
from milpart_docs.analysis.picture.overlaps import Overlaps
from milpart_docs.analysis.picture.picture import NOTHING, RULE
from milpart_docs.analysis.picture.white_spots import (
    PARTNER_RULE,
    PILLAR_RULE,
    PRIORITY_RULE,
    WhiteSpots,
    is_current,
)
from milpart_docs.views.analysis.evidence import Evidence
from milpart_docs.views.analysis.page import FOLDER, AnalysisPage
from milpart_docs.views.analysis.picture.filters import Filter
from milpart_docs.views.analysis.picture.overlaps import total_of
from milpart_docs.views.analysis.picture.partner import PartnerPicture
from milpart_docs.views.analysis.picture.source import PictureSource, partner_page
from milpart_docs.views.analysis.picture.spot_tables import Spot, need_items
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.catalogue_page import Step
from milpart_docs.views.charts import Cell
from milpart_docs.views.markup import Markup, joined

PARTNERS = f"{FOLDER}/partners/index"
TITLE = "Partners"
MOST_OVERLAPS = 30
"""So many overlaps stand on the page of a partner."""
MEANING = "What is done with each partner, and what each partner needs."
WHITE_SPOT_RULES = f"{PARTNER_RULE} {PILLAR_RULE} {PRIORITY_RULE}"


def build_partner_pages(
    source: PictureSource, filters: tuple[Filter, ...], home: tuple[str, str], tabs: tuple[Step, ...]
) -> Iterator[AnalysisPage]:
    """Build the list of partners, a page for each, and those behind their numbers."""
    pages = PartnerPages(source, Evidence(source.site.addresses, "partners", TITLE))
    parent = (TITLE, source.site.addresses.of(PARTNERS))
    yield AnalysisPage(PARTNERS, TITLE, MEANING, pages.list_partners(), home, tabs)
    for partner in source.partners:
        sheet = Sheet(source.site, pages.evidence, partner_page(partner))
        picture = PartnerPicture(sheet, source, partner, filters, pages.overlaps[partner], pages.spots[partner])
        yield picture.build(parent)
    yield from pages.evidence.pages(parent)


@dataclass(frozen=True)
class PartnerPages:
    """What the list of partners and their pages are built from."""

    source: PictureSource
    evidence: Evidence

    @cached_property
    def overlaps(self) -> dict[str, Overlaps]:
        """The foremost overlaps of each partner, and how many it has."""
        return {code: self.source.found.find_overlaps_with(code, MOST_OVERLAPS) for code in self.source.partners}

    @cached_property
    def spots(self) -> dict[str, WhiteSpots]:
        """The white spots of each partner."""
        every = self.source.found.white_spots
        partners, pillars, priorities = _by_partner(every.partners), _by_partner(every.pillars), _by_partner(every.priorities)
        return {code: WhiteSpots(tuple(partners[code]), tuple(pillars[code]), tuple(priorities[code])) for code in self.source.partners}

    def list_partners(self) -> Markup:
        """Write all partners as a table that can be sorted."""
        sheet = Sheet(self.source.site, self.evidence, PARTNERS)
        columns = ("Partner", "Activities", "Under way or planned", "Providers", "Needs", "Overlaps", "White spots")
        table = sheet.table(columns, (self._row(sheet, partner) for partner in self.source.partners), TITLE)
        return joined(table, sheet.rule(f"{RULE} {OVERLAP_RULE}"), sheet.rule(f"White spots are of three kinds. {WHITE_SPOT_RULES}"))

    def _row(self, sheet: Sheet, partner: str) -> tuple[Cell, ...]:
        cell, name, page = self.source.found.whole.partners.get(partner, NOTHING), self.source.names.partner(partner), partner_page(partner)
        spots, overlaps = self.spots[partner], self.overlaps[partner]
        missing = sum(map(len, (spots.partners, spots.pillars, spots.priorities)))
        current = [activity for activity in cell.activities if is_current(activity)]
        providers = list(dict.fromkeys(code for activity in cell.activities for code in activity.providers))
        actors = [actor for actor in map(self.source.names.actor, self.source.names.providers_in_order(providers)) if actor]
        return (
            Cell(name, sheet.page_url(page)),
            sheet.counted(f"{name}: activities", self.source.items(cell.activities)),
            sheet.counted(f"{name}: under way or planned", self.source.items(current)),
            sheet.counted(f"{name}: providers", actors),
            sheet.counted(f"{name}: needs", need_items(self.source.found.needs.get(partner, ()))),
            Cell(total_of(overlaps), f"{sheet.page_url(page)}#overlaps" if overlaps.total else "", overlaps.total),
            Cell(f"{missing:,}", f"{sheet.page_url(page)}#white-spots" if missing else "", missing),
        )


def _by_partner(spots: Iterable[Spot]) -> dict[str, list[Spot]]:
    found: dict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        found[spot.partner].append(spot)
    return found
