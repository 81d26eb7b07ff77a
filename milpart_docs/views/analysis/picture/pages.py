"""The pages that answer: who does what with whom? The whole picture, a page for each thing to narrow it by, and what they lead to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.picture import RULE, YEAR_RULE, build_picture
from milpart_docs.views.analysis.evidence import Evidence
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.picture.data import FILE, write_data
from milpart_docs.views.analysis.picture.drawings import activity_map, year_columns
from milpart_docs.views.analysis.picture.figures import picture_figures
from milpart_docs.views.analysis.picture.filters import HOME, SCRIPT, Filter, chooser, find_filters, narrow_by, whole_only
from milpart_docs.views.analysis.picture.matrix import SHADE_RULE, Matrix
from milpart_docs.views.analysis.picture.matrix_axes import partner_axis, provider_axis
from milpart_docs.views.analysis.picture.overlaps import OVERLAPS, OverlapTable, build_overlap_page, total_of
from milpart_docs.views.analysis.picture.partners import PARTNERS, build_partner_pages
from milpart_docs.views.analysis.picture.source import PictureSource
from milpart_docs.views.analysis.picture.white_spots import WHITE_SPOTS, build_white_spot_page, spots_in_words
from milpart_docs.views.analysis.sheet import Sheet, nothing
from milpart_docs.views.catalogue_page import Step
from milpart_docs.views.markup import Markup, element
from milpart_docs.views.site import Site

TITLE = "The picture: who does what with whom"
MEANING = "Activities of Member States, missions and others with their partners: how many, for how much money, for how many people, when."
FIRST = 5
"""So many overlaps stand on the first page."""


def build_picture_pages(site: Site) -> Iterator[AnalysisPage]:
    """Build the pages of the picture, where there is an activity, or something that nobody does."""
    source = PictureSource(site)
    spots = source.found.white_spots
    if not source.found.activities and not spots.partners and not spots.priorities:
        return
    pages = PicturePages(source, Evidence(site.addresses, "picture", "Who does what with whom"))
    home = (TITLE, site.addresses.of(HOME))
    yield pages.build_home()
    yield from map(pages.build_narrowed, pages.filters)
    yield build_overlap_page(source, pages.evidence, home, pages.tabs(OVERLAPS))
    yield build_white_spot_page(source, pages.evidence, home, pages.tabs(WHITE_SPOTS))
    yield from build_partner_pages(source, pages.filters, home, pages.tabs(PARTNERS))
    yield from pages.evidence.pages(parent=home)


def render_map(site: Site, here: str) -> Markup:
    """Write the map of the whole picture for any page; ``here`` leads from it to the site's root."""
    source = PictureSource(site)
    sheet = Sheet(site, Evidence(site.addresses, "map", TITLE), "", here)
    if not source.found.counted:
        return nothing("No activity is recorded.")
    return sheet.chart(activity_map(sheet, source, source.found.whole, has_evidence=False), "world")


@dataclass(frozen=True)
class PicturePages:
    """Builds the page of the whole picture and those that are narrowed by one thing."""

    source: PictureSource
    evidence: Evidence

    @cached_property
    def filters(self) -> tuple[Filter, ...]:
        """By what the picture can be narrowed."""
        return find_filters(self.source)

    def tabs(self, current: str) -> tuple[Step, ...]:
        """Give the pages beside one another: the whole, each pillar, overlaps, white spots, partners."""
        spots = self.source.found.white_spots
        pillars = [(own.label, own.page, len(own.activities)) for own in self.filters if own.kind == "pillar"]
        tabs = [
            ("All pillars", HOME, len(self.source.found.counted)),
            *pillars,
            ("Overlaps", OVERLAPS, self.source.found.overlaps.total),
            ("White spots", WHITE_SPOTS, len(spots.partners) + len(spots.pillars) + len(spots.priorities)),
            ("Partners", PARTNERS, len(self.source.partners)),
        ]
        address = self.source.site.addresses.of
        return tuple(Step(title, address(name), count, is_current=name == current) for title, name, count in tabs)

    def build_home(self) -> AnalysisPage:
        """Build the page of the whole picture."""
        sheet = Sheet(self.source.site, self.evidence, HOME)
        more = whole_only((self._years(sheet), self._overlaps(sheet), self._white_spots(sheet)))
        body = self._body(sheet, self.source.found.counted, None, more)
        files = {FILE: write_data(self.source, sheet)}
        return AnalysisPage(HOME, TITLE, MEANING, body, tabs=self.tabs(HOME), scripts=(SCRIPT,), files=files)

    def build_narrowed(self, chosen: Filter) -> AnalysisPage:
        """Build the page of a pillar, an instrument, a year or a state."""
        sheet = Sheet(self.source.site, self.evidence, chosen.page)
        title = f"The picture: {chosen.label}"
        parent = (TITLE, self.source.site.addresses.of(HOME))
        body = self._body(sheet, chosen.activities, chosen, None)
        return AnalysisPage(chosen.page, title, MEANING, body, parent, self.tabs(chosen.page), (SCRIPT,))

    def _body(self, sheet: Sheet, activities: tuple[Activity, ...], chosen: Filter | None, more: Markup | None) -> Markup:
        parts = (
            element("div", picture_figures(sheet, self.source, activities), data_part="figures"),
            chooser(self.filters, chosen),
            self._map(sheet, activities, chosen),
            self._matrix(sheet, activities),
            sheet.section("Narrow by", "narrow-by", narrow_by(sheet, self.filters, chosen)),
            more,
        )
        return element("div", parts, class_="mp-picture", data_here=sheet.here, data_file=sheet.here + FILE)

    def _map(self, sheet: Sheet, activities: tuple[Activity, ...], chosen: Filter | None) -> Markup | None:
        """Draw the map on the first page and on those of pillars; it is large, and elsewhere the matrix says the same."""
        if not activities or (chosen and chosen.kind != "pillar"):
            return None
        chart = activity_map(sheet, self.source, build_picture(activities))
        return sheet.section("Where", "where", element("div", sheet.chart(chart, "world"), data_part="map"))

    def _matrix(self, sheet: Sheet, activities: tuple[Activity, ...]) -> Markup:
        if not activities:
            return sheet.section("Who does what with whom", "matrix", nothing("No activity is recorded."))
        rows = provider_axis(sheet, self.source, activities)
        columns = partner_axis(sheet, self.source, activities, rows)
        table = Matrix(sheet, self.source, activities, rows, columns).render("matrix", "Who does what with whom")
        rule = sheet.rule(f"{RULE} {YEAR_RULE} {SHADE_RULE}")
        return sheet.section("Who does what with whom", "matrix", element("div", table, data_part="matrix"), rule)

    def _years(self, sheet: Sheet) -> Markup | None:
        chart = year_columns(sheet, self.source)
        return sheet.section("Year by year", "by-year", sheet.chart(chart, "years")) if chart else None

    def _overlaps(self, sheet: Sheet) -> Markup:
        found = self.source.found.overlaps
        way = element("p", element("a", f"All {total_of(found)} overlaps", href=sheet.page_url(OVERLAPS)), class_="mp-more")
        table = OverlapTable(sheet, self.source, found).render(found.pairs[:FIRST], "The foremost overlaps")
        return sheet.section("Overlaps", "overlaps", table, way if found.pairs else None)

    def _white_spots(self, sheet: Sheet) -> Markup:
        return sheet.section("White spots", "white-spots", spots_in_words(sheet, self.source))
