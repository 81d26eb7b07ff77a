"""Where lessons stand, what has been put into practice, and how long each state takes."""

from collections.abc import Iterator
from functools import partial

from milpart_docs.analysis.lessons.implementation import IMPLEMENTATION_RULE, Implementation
from milpart_docs.analysis.lessons.process import STATES_RULE, LessonsReport
from milpart_docs.analysis.lessons.state_days import AGEING_RULE, DAYS_RULE, LONG, StateDays, Stay
from milpart_docs.views.analysis.lessons.parts import cut_table, entries_of, side_by_side, span_items, stay_items
from milpart_docs.views.analysis.sheet import Sheet, nothing
from milpart_docs.views.charts import Cell, Chart
from milpart_docs.views.charts.bars import Bar, bar_chart
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.numbers import counted, percent
from milpart_docs.views.tones import tone_of
from milpart_docs.views.words.lessons import NONE_IDENTIFIED, sources_of, span_label
from milpart_docs.vocabulary.labels import status_label

STATES_LABEL = "Lessons by state"
DAYS_LABEL = "Median days in a state"


def states_part(sheet: Sheet, report: LessonsReport) -> Iterator[Markup]:
    """Write where lessons stand, and how many have been put into practice."""
    days = sheet.chart(_days_chart(sheet, report), "lessons-days") if report.days else None
    yield side_by_side(sheet.chart(_states_chart(sheet, report), "lessons-by-state"), days)
    yield _implementation(sheet, report.implementation)
    yield sheet.rule(STATES_RULE, " ", IMPLEMENTATION_RULE)


def _states_chart(sheet: Sheet, report: LessonsReport) -> Chart:
    bars = [
        Bar(
            status_label(state),
            len(group),
            f"{len(group):,}",
            sheet.behind(f"Lessons: {status_label(state)}", entries_of(group)),
            f"mp-bar-{tone_of(state)}",
        )
        for state, group in report.by_state.items()
    ]
    words = "From the observation to the lesson learned, with the ways out of the process."
    return bar_chart(STATES_LABEL, words, ("State", "Lessons"), bars)


def _days_chart(sheet: Sheet, report: LessonsReport) -> Chart:
    bars = [
        Bar(span_label(days.states), days.median, f"{days.median:,g}", _days_url(sheet, days), f"mp-bar-{tone_of(days.states[0])}")
        for days in report.days
    ]
    return bar_chart(DAYS_LABEL, "Half of the lessons took no longer than this.", ("State", "Days"), bars)


def _days_url(sheet: Sheet, days: StateDays) -> str:
    return sheet.behind(f"Days: {span_label(days.states)}", span_items(days.spans))


def _implementation(sheet: Sheet, found: Implementation) -> Markup:
    """Write the rate in a sentence, with all that it is made of."""
    left = [
        joined(sheet.number(f"Lessons: {status_label(state)}", entries_of(group)), f" {status_label(state).lower()}")
        for state, group in found.left_out.items()
        if group
    ]
    out = joined(" Left out: ", Markup(", ").join(left), ".") if left else None
    if found.rate is None:
        return element("p", f"{NONE_IDENTIFIED[0].upper()}{NONE_IDENTIFIED[1:]}.", out)
    implemented = sheet.number("Lessons put into practice", entries_of(found.implemented))
    identified = sheet.number("Lessons identified", entries_of(found.identified))
    rate = element("strong", percent(found.rate))
    return element(
        "p", rate, " of the lessons that were identified have been put into practice: ", implemented, " of ", identified, ".", out
    )


def days_part(sheet: Sheet, report: LessonsReport) -> Iterator[Markup]:
    """Write how long lessons were in each state, and which have been in theirs for long."""
    if report.days:
        columns = ("State", "Median days", "Lessons", "Shortest", "Longest", "Known from")
        yield sheet.table(columns, (_days_row(sheet, days) for days in report.days), "Days in each state", is_sortable=False)
    else:
        yield nothing("Nothing is known yet of the time that lessons spend in a state.")
    yield sheet.rule(DAYS_RULE)
    yield element("h3", "Open lessons, the longest in their state first", id="ageing")
    items = stay_items(report.ageing)
    rows = [partial(_stay_row, sheet, stay) for stay in report.ageing]
    long = [item for item, stay in zip(items, report.ageing, strict=True) if stay.is_long]
    number = sheet.number("Lessons long in their state", long)
    yield element("p", number, f" of {counted(len(items), 'open lesson')} in the same state for more than {LONG} days.")
    yield cut_table(sheet, ("Lesson", "State", "Since", "Days", "Known from"), rows, "Open lessons", lambda: items)
    yield sheet.rule(AGEING_RULE)


def _stay_row(sheet: Sheet, stay: Stay) -> tuple[Cell, ...]:
    return (
        sheet.record_cell(stay.held.entry),
        Cell(status_label(stay.held.state)),
        Cell(stay.since.isoformat()),
        Cell(f"{stay.days:,}{', long' if stay.is_long else ''}", sort=stay.days),
        Cell(stay.source),
    )


def _days_row(sheet: Sheet, days: StateDays) -> tuple[Cell, ...]:
    return (
        Cell(span_label(days.states)),
        Cell(f"{days.median:,g}", _days_url(sheet, days), days.median),
        Cell(f"{len(days.spans):,}", _days_url(sheet, days), len(days.spans)),
        _extreme(sheet, days, days.least),
        _extreme(sheet, days, days.most),
        Cell(sources_of(days)),
    )


def _extreme(sheet: Sheet, days: StateDays, wanted: int) -> Cell:
    spans = [span for span in days.spans if span.days == wanted]
    return Cell(f"{wanted:,}", sheet.behind(f"{span_label(days.states)}: {counted(wanted, 'day')}", span_items(spans)), wanted)
