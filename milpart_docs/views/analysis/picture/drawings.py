"""The drawings of the picture: the map of partners, the activities of each year, and the time line of a partner."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.picture import Cell, Picture, gather
from milpart_docs.views.analysis.picture.amounts import short_amount
from milpart_docs.views.analysis.picture.source import PictureSource
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.charts import Chart
from milpart_docs.views.charts.columns import Segment, Series, column_chart
from milpart_docs.views.charts.timeline import Span, timeline
from milpart_docs.views.charts.world import Mark, world_map
from milpart_docs.views.words.picture import activities_counted
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.countries import COUNTRIES

PLANNED = "pipeline"
MOST_YEARS = 15
"""So many years are drawn, the latest."""


def activity_map(sheet: Sheet, source: PictureSource, picture: Picture, *, has_evidence: bool = True) -> Chart:
    """Draw the partners on a map, shaded by the number of activities; each leads to its page.

    The numbers in the table lead to the activities, and to the partner's page where nothing stands behind the page that the map is on.
    """
    marks = [
        Mark(
            code,
            cell.count,
            activities_counted(cell.count),
            source.partner_url(sheet, code),
            ", ".join(map(short_amount, cell.money)),
            sheet.behind(f"{source.names.partner(code)}: activities", source.items(cell.activities)) if has_evidence else "",
        )
        for code, cell in picture.partners.items()
        if code in COUNTRIES
    ]
    states = [code for code in picture.providers if code in COUNTRIES and COUNTRIES[code].is_member_state]
    description = (
        "Partners are shaded by the number of activities, and Member States that provide are striped. A country leads to its page."
    )
    return world_map(
        "Where the partners are",
        description,
        marks,
        "world",
        providers=states,
        columns=("Country", "Activities"),
        provides="Member State that provides",
    )


@dataclass(frozen=True, slots=True)
class _Years:
    """The activities of each year and instrument."""

    sheet: Sheet
    source: PictureSource
    by_year: Mapping[int, Cell]

    def segment(self, year: int, instrument: str, label: str) -> Segment:
        found = [activity for activity in self.by_year[year].activities if activity.instrument == instrument]
        return Segment(len(found), f"{len(found):,}", self.sheet.behind(f"{year}, {label}", self.source.items(found)))


def year_columns(sheet: Sheet, source: PictureSource) -> Chart | None:
    """Draw how many activities there were in each year, by instrument: an activity has one, so that the parts make up the whole."""
    by_year = gather(source.found.counted, lambda activity: activity.years(source.site.today)[-MOST_YEARS:])
    years = list(by_year)[-MOST_YEARS:]
    if not years:
        return None
    found = _Years(sheet, source, by_year)
    terms = VOCABULARIES["instrument"].terms
    known = {activity.instrument for year in years for activity in by_year[year].activities}
    names = [(key, terms[key].label) for key in terms if key in known]
    names += [(key, key or "Not stated") for key in sorted(known - terms.keys())]
    series = [
        Series(label, f"mp-series-{place % 8 + 1}", [found.segment(year, key, label) for year in years])
        for place, (key, label) in enumerate(names)
    ]
    description = f"How many activities ran in each year, by instrument{' (the latest years)' if len(by_year) > len(years) else ''}."
    columns = ("Year", *(label for _, label in names))
    return column_chart("Activities by year", description, columns, series, [str(year) for year in years], "years")


def activity_timeline(sheet: Sheet, source: PictureSource, activities: Sequence[Activity], partner: str) -> Chart:
    """Draw when the activities with a partner took place."""
    spans = [_span(sheet, source, activity) for activity in activities if activity.start is not None]
    title = f"Activities with {source.names.partner(partner)} over time"
    return timeline(
        title, "Each activity from its start to its end, in the colour of its first pillar.", spans, sheet.today.toordinal(), "timeline"
    )


def _span(sheet: Sheet, source: PictureSource, activity: Activity) -> Span:
    providers = [source.names.provider(code) for code in activity.providers]
    few = ", ".join(providers[:3]) + (f" and {len(providers) - 3} more" if len(providers) > 3 else "")  # noqa: PLR2004 - three names fit
    entry = source.site.corpus.by_id[activity.id]
    pillar = activity.pillars[0] if activity.pillars else ""
    return Span(
        activity.title, activity.start or 0, activity.end, pillar, sheet.record_url(entry), few, is_planned=activity.status == PLANNED
    )
