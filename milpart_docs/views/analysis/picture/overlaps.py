"""The page of overlaps: activities with the same partner at the same time that share a unit, a capability or a type."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from milpart_docs.analysis.picture.activities import WINDOW_RULE, Activity
from milpart_docs.analysis.picture.crowds import CROWD_RULE, Crowd
from milpart_docs.analysis.picture.overlaps import CUT_RULE, RANK_RULE, RULE, Overlap, Overlaps, word_reason
from milpart_docs.views.analysis.evidence import Evidence
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.picture.source import PICTURE, PictureSource
from milpart_docs.views.analysis.sheet import Figure, Sheet, nothing
from milpart_docs.views.catalogue_page import Step
from milpart_docs.views.charts import Cell
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.numbers import counted
from milpart_docs.views.words.picture import NO_END

OVERLAPS = f"{PICTURE}/overlaps"
TITLE = "Overlaps"
MEANING = "Activities with one partner at one time that share a unit, a capability or a type: worth a call between those who provide them."
MOST = 150
"""So many overlaps, and so many crowds, stand on the page."""
ELSEWHERE = "; the page of a partner has the foremost of that partner"
FEW = 3
"""So many providers of an activity are named."""


def build_overlap_page(source: PictureSource, evidence: Evidence, parent: tuple[str, str], tabs: tuple[Step, ...]) -> AnalysisPage:
    """Build the page of all overlaps and crowds."""
    sheet = Sheet(source.site, evidence, OVERLAPS)
    found = source.found.overlaps
    table, listed = OverlapTable(sheet, source, found), found.pairs[:MOST]
    body = joined(
        sheet.figures(table.figures()),
        sheet.rule(f"{RULE} {WINDOW_RULE}"),
        sheet.section("Pairs", "pairs", element("p", RANK_RULE), table.render(listed, "Overlaps"), table.rest(len(listed), ELSEWHERE)),
        sheet.section("Crowds", "crowds", element("p", CROWD_RULE), table.crowds(found.crowds[:MOST]), table.crowds_rest()),
    )
    return AnalysisPage(OVERLAPS, TITLE, MEANING, body, parent, tabs)


@dataclass(frozen=True, slots=True)
class OverlapTable:
    """Writes overlaps and crowds on a page."""

    sheet: Sheet
    source: PictureSource
    found: Overlaps

    def figures(self) -> list[Figure]:
        """Count the activities that overlap, and give the number of pairs and crowds as a word on it."""
        found = self.found
        involved = {activity.id: activity for pair in found.pairs for activity in (pair.a, pair.b)}
        items = self.source.items(involved[identifier] for identifier in sorted(involved))
        label, words = "activities that overlap", f"in {counted(found.total, 'pair')}"
        if found.is_cut:
            label, words = f"activities in the foremost {counted(len(found.pairs), 'pair')}", f"of {total_of(found)} pairs in all"
        crowded = {activity.id: activity for crowd in found.crowds for activity in crowd.activities}
        of_crowds = self.source.items(crowded[identifier] for identifier in sorted(crowded))
        return [
            Figure(f"{len(items):,}", label, items, words),
            Figure(f"{len(of_crowds):,}", "activities in crowds", of_crowds, f"in {counted(len(found.crowds), 'crowd')}"),
        ]

    def render(self, pairs: Sequence[Overlap], label: str, *, has_partner: bool = True) -> Markup:
        """Write overlaps as a table, in their order."""
        columns = ("Activity", "And", *(("Partner",) if has_partner else ()), "In common", "Days", "Why", "Providers")
        rows = [self._row(pair, has_partner=has_partner) for pair in pairs]
        return self.sheet.table(columns, rows, label) if rows else nothing("No two activities overlap.")

    def _row(self, pair: Overlap, *, has_partner: bool) -> tuple[Cell, ...]:
        with_whom = Cell(", ".join(map(self.source.names.partner, pair.partners)), self.source.partner_url(self.sheet, pair.partners[0]))
        return (
            self._activity(pair.a),
            self._activity(pair.b),
            *((with_whom,) if has_partner else ()),
            Cell(window(pair), sort=pair.start),
            Cell("" if pair.days is None else f"{pair.days:,}", sort=pair.days or 0),
            Cell("; ".join(word_reason(reason, self.source.names.value) for reason in pair.reasons), sort=-pair.score),
            Cell(self._providers(pair)),
        )

    def _activity(self, activity: Activity) -> Cell:
        return Cell(activity.title, self.sheet.record_url(self.source.site.corpus.by_id[activity.id]))

    def _providers(self, pair: Overlap) -> str:
        one, other = (self._named(activity.providers) for activity in (pair.a, pair.b))
        return one if one == other else f"{one} / {other}"

    def _named(self, providers: Sequence[str]) -> str:
        names = ", ".join(map(self.source.names.provider, providers[:FEW])) or "not stated"
        return f"{names} and {len(providers) - FEW} more" if len(providers) > FEW else names

    def crowds(self, crowds: Sequence[Crowd]) -> Markup:
        """Write crowds as a table, in their order."""
        columns = ("Partner", "What they share", "At the same time", "First reached", "Activities", "From", "To")
        rows = [self._crowd(crowd) for crowd in crowds]
        return self.sheet.table(columns, rows, "Crowds") if rows else nothing("There is no crowd.")

    def _crowd(self, crowd: Crowd) -> tuple[Cell, ...]:
        partner, words = self.source.names.partner(crowd.partner), word_reason(crowd.reason, self.source.names.value)
        at_once = [one for one in crowd.activities if is_at(one, crowd.peak_on, self.sheet.today.toordinal())]
        return (
            Cell(partner, self.source.partner_url(self.sheet, crowd.partner)),
            Cell(words),
            Cell(f"up to {crowd.peak:,}", self.sheet.behind(f"{partner}, {words}, at once", self.source.items(at_once)), crowd.peak),
            Cell(day(crowd.peak_on), sort=crowd.peak_on),
            self.sheet.counted(f"{partner}, {words}", self.source.items(crowd.activities)),
            Cell(day(crowd.start), sort=crowd.start),
            Cell(NO_END if crowd.end is None else day(crowd.end), sort=crowd.end or crowd.start),
        )

    def rest(self, shown: int, where: str = "") -> Markup | None:
        """Say how many overlaps are not on the page, and where they are; where too many were to be compared, say that, too."""
        words = f"The foremost {shown:,} of {total_of(self.found)} overlaps{where}."
        cut = f" {CUT_RULE}" if self.found.is_bounded else ""
        return element("p", words, cut, class_="mp-more") if self.found.total > shown or cut else None

    def crowds_rest(self) -> Markup | None:
        """Say how many crowds are not on the page."""
        total = len(self.found.crowds)
        return element("p", f"The largest {MOST} of {total:,} crowds.", class_="mp-more") if total > MOST else None


def total_of(found: Overlaps) -> str:
    """Write how many overlaps there are, as far as that is known."""
    return f"{found.total:,}" if found.is_exact else f"more than {found.total:,}"


def window(pair: Overlap) -> str:
    """Say from when to when two activities overlap."""
    if pair.end is None:
        return f"from {day(pair.start)}, {NO_END}"
    return f"{day(pair.start)} to {'today, going on' if pair.is_open else day(pair.end)}"


def is_at(activity: Activity, on: int, today: int) -> bool:
    """Tell whether an activity takes place on a day; what has no end goes on until today at least."""
    start = activity.start or 0
    return start <= on <= max(start, today if activity.end is None else activity.end)


def day(ordinal: int) -> str:
    """Write a day."""
    return date.fromordinal(ordinal).isoformat()
