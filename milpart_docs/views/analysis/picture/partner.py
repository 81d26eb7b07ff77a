"""The page of a partner: its own picture, over time and by provider, with its overlaps and white spots."""

from dataclasses import dataclass
from functools import cached_property

from milpart_docs.analysis.picture.activities import WINDOW_RULE
from milpart_docs.analysis.picture.overlaps import RULE as OVERLAP_RULE
from milpart_docs.analysis.picture.overlaps import Overlaps
from milpart_docs.analysis.picture.picture import NOTHING, RULE, Cell, build_picture
from milpart_docs.analysis.picture.white_spots import WhiteSpots
from milpart_docs.views.analysis.ladders.words import roadmap_page
from milpart_docs.views.analysis.needs.words import page_name as needs_page
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.picture.data import FILE
from milpart_docs.views.analysis.picture.drawings import activity_timeline
from milpart_docs.views.analysis.picture.figures import picture_figures
from milpart_docs.views.analysis.picture.filters import SCRIPT, Filter, chooser, whole_only
from milpart_docs.views.analysis.picture.matrix import SHADE_RULE, Matrix
from milpart_docs.views.analysis.picture.matrix_axes import pillar_axis, provider_axis
from milpart_docs.views.analysis.picture.overlaps import OverlapTable
from milpart_docs.views.analysis.picture.source import PictureSource
from milpart_docs.views.analysis.picture.spot_tables import SpotTables
from milpart_docs.views.analysis.sheet import Sheet, lines, nothing
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.vocabulary import VOCABULARIES

NO_ACTIVITY = "No activity is recorded."


@dataclass(frozen=True)
class PartnerPicture:
    """Builds the page of one partner."""

    sheet: Sheet
    source: PictureSource
    partner: str
    filters: tuple[Filter, ...]
    overlaps: Overlaps
    spots: WhiteSpots

    @cached_property
    def name(self) -> str:
        """The name of the partner."""
        return self.source.names.partner(self.partner)

    @cached_property
    def cell(self) -> Cell:
        """The activities with the partner."""
        return self.source.found.whole.partners.get(self.partner, NOTHING)

    def build(self, parent: tuple[str, str]) -> AnalysisPage:
        """Build the page; it offers to narrow what it shows where there is any activity."""
        body = element(
            "div",
            self._parts(),
            class_="mp-picture" if self.cell.count else None,
            data_here=self.sheet.here,
            data_file=self.sheet.here + FILE,
            data_partner=self.partner,
        )
        meaning = f"What is done with {self.name}: when, by whom, in which pillar; what overlaps, and what is missing."
        return AnalysisPage(
            self.sheet.name,
            f"The picture of {self.name}",
            meaning,
            body,
            parent,
            scripts=(SCRIPT,) if self.cell.count else (),
            about=("partner", self.partner),
            way="Who does what with it",
        )

    def _parts(self) -> Markup:
        section = self.sheet.section
        figures = picture_figures(self.sheet, self.source, self.cell.activities, is_of_partner=True)
        return joined(
            element("div", figures, data_part="figures"),
            chooser(self._own_filters(), None) if self.cell.count else None,
            section("Over time", "over-time", self._timeline()),
            section("Who does what", "who", self._matrix()),
            whole_only((section("Overlaps", "overlaps", self._overlaps()), section("White spots", "white-spots", self._spots()))),
            section("Read on", "read-on", self._ways()),
        )

    def _own_filters(self) -> tuple[Filter, ...]:
        """Give the filters that leave something of the partner's activities, the cancelled ones among them."""
        own = self.source.found.by_partner.get(self.partner, NOTHING).activities
        found = (one.among(own) for one in self.filters)
        return tuple(one for one in found if one.activities)

    def _timeline(self) -> Markup:
        if not any(activity.start is not None for activity in self.cell.activities):
            return nothing(NO_ACTIVITY)
        chart = activity_timeline(self.sheet, self.source, self.cell.activities, self.partner)
        return element("div", self.sheet.chart(chart, "timeline"), self.sheet.rule(WINDOW_RULE), data_part="timeline")

    def _matrix(self) -> Markup:
        if not self.cell.count:
            return nothing(NO_ACTIVITY)
        terms, known = VOCABULARIES["pillar"].terms, build_picture(self.cell.activities).pillars.keys()
        columns = pillar_axis(self.source, [*(key for key in terms if key in known), *sorted(known - terms.keys())])
        rows = provider_axis(self.sheet, self.source, self.cell.activities)
        table = Matrix(self.sheet, self.source, self.cell.activities, rows, columns).render("matrix", "Who does what")
        return element("div", element("div", table, data_part="matrix"), self.sheet.rule(f"{RULE} {SHADE_RULE}"))

    def _overlaps(self) -> Markup:
        pairs, own = self.overlaps.pairs, OverlapTable(self.sheet, self.source, self.overlaps)
        table = own.render(pairs, "Overlaps of this partner", has_partner=False)
        return joined(table, own.rest(len(pairs)), self.sheet.rule(OVERLAP_RULE))

    def _spots(self) -> Markup:
        if not any((self.spots.partners, self.spots.pillars, self.spots.priorities)):
            return nothing("None was found.")
        return SpotTables(self.sheet, self.source, is_of_partner=True).render(self.spots)

    def _ways(self) -> Markup:
        """Lead to the partner's needs, roadmap and profile, and to the catalogue of all records."""
        site = self.source.site
        profile = site.facets.subject("partner", self.partner)
        ways = (
            ("What it needs, and what is being done about it", needs_page(self.partner), self.source.partners_with_needs),
            ("Roadmap: what its forces are to become able to do", roadmap_page(self.partner), site.roadmaps.partners),
        )
        found = [element("a", words, href=self.sheet.page_url(page)) for words, page, partners in ways if self.partner in partners]
        found += [joined("Profile: ", self.sheet.record(profile))] if profile else []
        catalogue = self.sheet.facet_url("partner", self.partner)
        found += [element("a", f"All records about {self.name}", href=catalogue)] if catalogue else []
        return lines(found)
