"""What comes in: lessons by year, by originator and by pillar."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from milpart_docs.analysis.lessons.intake import INTAKE_RULE, Intake
from milpart_docs.analysis.lessons.lessons import Held
from milpart_docs.views.analysis.lessons.parts import MOST_BARS, cut_table, entries_of, side_by_side
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.charts import Cell, Chart
from milpart_docs.views.charts.bars import Bar, bar_chart
from milpart_docs.views.charts.columns import Segment, Series, column_chart
from milpart_docs.views.markup import Markup
from milpart_docs.vocabulary import VOCABULARIES

Groups = Mapping[str, Sequence[Held]]
LONGEST = 60
"""Over so many years, years without a lesson have a column of their own."""


def intake_part(sheet: Sheet, intake: Intake) -> Iterator[Markup]:
    """Write where and when lessons come from."""
    yield side_by_side(
        sheet.chart(_years_chart(sheet, intake.by_year_observed, "observed"), "lessons-observed"),
        sheet.chart(_years_chart(sheet, intake.by_year_written, "written"), "lessons-written"),
    )
    yield side_by_side(
        sheet.chart(_originators_chart(sheet, intake.by_originator), "lessons-originators"),
        sheet.chart(_pillars_chart(sheet, intake.by_pillar), "lessons-pillars"),
    )
    if len(intake.by_originator) > MOST_BARS:
        yield _originators_table(sheet, intake.by_originator)
    yield sheet.rule(INTAKE_RULE)


def _years_chart(sheet: Sheet, groups: Groups, what: str) -> Chart:
    years = _all_years(sorted(groups))
    values = [_segment(sheet, f"Lessons {what} in {year}", groups.get(year, ())) for year in years]
    words = "From the first year to the last, also those without a lesson." if len(years) > len(groups) else "Each year with its lessons."
    title = f"Lessons by the year in which they were {what}"
    return column_chart(title, words, ("Year", "Lessons"), [Series("Lessons", "mp-bar-plain", values)], years, f"lessons-{what}")


def _all_years(known: Sequence[str]) -> list[str]:
    if not known or int(known[-1]) - int(known[0]) > LONGEST:
        return list(known)
    return [str(year) for year in range(int(known[0]), int(known[-1]) + 1)]


def _segment(sheet: Sheet, title: str, lessons: Sequence[Held]) -> Segment:
    return Segment(len(lessons), f"{len(lessons):,}", sheet.behind(title, entries_of(lessons)))


def _bar(sheet: Sheet, name: str, lessons: Sequence[Held], tone: str = "mp-bar-plain") -> Bar:
    return Bar(name, len(lessons), f"{len(lessons):,}", sheet.behind(f"Lessons: {name}", entries_of(lessons)), tone)


def _originators_chart(sheet: Sheet, groups: Groups) -> Chart:
    bars = [_bar(sheet, sheet.site.corpus.title_of(key), group) for key, group in list(groups.items())[:MOST_BARS]]
    rest = f" {len(groups) - MOST_BARS:,} more are in the table below." if len(groups) > MOST_BARS else ""
    return bar_chart("Lessons by originator", f"Who has most stands first.{rest}", ("Originator", "Lessons"), bars)


def _pillars_chart(sheet: Sheet, groups: Groups) -> Chart:
    bars = [_bar(sheet, VOCABULARIES["pillar"].label(pillar), group, f"mp-fill-{pillar}") for pillar, group in groups.items()]
    return bar_chart("Lessons by pillar", "A lesson with several pillars counts for each.", ("Pillar", "Lessons"), bars)


def _originators_table(sheet: Sheet, groups: Groups) -> Markup:
    rows = [partial(_originator_row, sheet, key, group) for key, group in groups.items()]
    everything = [entry for group in groups.values() for entry in entries_of(group)]
    return cut_table(sheet, ("Originator", "Lessons"), rows, "Lessons by originator", lambda: everything)


def _originator_row(sheet: Sheet, originator: str, group: Sequence[Held]) -> tuple[Cell, ...]:
    name = sheet.site.corpus.title_of(originator)
    return (sheet.named_cell(originator), sheet.counted(f"Lessons: {name}", entries_of(group)))
