"""The chain of one need as a drawing: its boxes in words, with links to the records."""

from milpart_docs.analysis.needs.answers import COVERAGE_LABELS, Answer
from milpart_docs.analysis.needs.chains import Result, Strand, follow
from milpart_docs.analysis.needs.level_changes import LevelChange
from milpart_docs.analysis.needs.needs import NeedStanding
from milpart_docs.corpus.standings import Standing
from milpart_docs.views.analysis.needs.words import MARKS, level_label
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.charts import Chart
from milpart_docs.views.charts.chain import Box, Chain, ChainRow, chain_chart, missing
from milpart_docs.vocabulary import VOCABULARIES

DRAWN = 4
"""So many ways of one need are drawn; the others stand with its answers."""


def draw_chain(sheet: Sheet, standing: NeedStanding) -> Chart:
    """Draw how a need is answered, as far as it is."""
    strands = follow(standing)
    shown = strands[:DRAWN]
    rows = [_row(sheet, standing, strand) for strand in shown] or [ChainRow(missing("Proposal"), missing("Activity"), missing("Result"))]
    need = Box(
        f"{standing.need.id} · {level_label(standing)}",
        sheet.site.corpus.title_of(standing.need.capability),
        f"{MARKS[standing.coverage]} {COVERAGE_LABELS[standing.coverage]}",
        sheet.record_url(standing.assessment, standing.need.id),
        standing.coverage,
    )
    more = f" {len(shown)} of {len(strands)} ways are drawn." if len(strands) > len(shown) else ""
    description = f"{standing.reason}.{more} {describe_change(standing.change)}"
    change = _change_box(sheet, standing)
    return chain_chart(f"From {standing.need.id} to a change of level", description, Chain(need, rows, change))


def _row(sheet: Sheet, standing: NeedStanding, strand: Strand) -> ChainRow:
    proposal = _record_box(sheet, "Proposal", strand.proposal) if strand.proposal else None
    activity = _record_box(sheet, "Activity", strand.activity, standing.coverage) if strand.activity else missing("Activity")
    return ChainRow(proposal, activity, _result_box(sheet, strand))


def _record_box(sheet: Sheet, step: str, answer: Answer, coverage: str = "") -> Box:
    words = answer.words.removeprefix(step.lower()).strip()
    tone = answer.coverage if answer.coverage == coverage else "plain"
    return Box(answer.entry.id, answer.entry.title, words[:1].upper() + words[1:], sheet.record_url(answer.entry), tone)


def _result_box(sheet: Sheet, strand: Strand) -> Box:
    """Say the last result, and how many there are besides."""
    if strand.activity is None or not strand.results:
        return missing("Result")
    last = max(strand.results, key=lambda result: result.date)
    others = len(strand.results) - 1
    above = "Result" + (f", {last.date}" if last.date else "") + (f" (+{others})" if others else "")
    return Box(above, last.indicator, _reached(last), sheet.record_url(strand.activity.entry))


def _reached(result: Result) -> str:
    if result.actual and result.target:
        return f"{result.actual} of {result.target}"
    return result.actual or (f"aim: {result.target}" if result.target else "")


def _change_box(sheet: Sheet, standing: NeedStanding) -> Box:
    change, since = standing.change, standing.change.since
    profile = sheet.site.facets.subject("partner", standing.partner)
    if since is None or profile is None:
        return Box("Change of level", "nothing yet", f"{change.level} now, {standing.need.desired} wanted", tone="missing")
    tone = "covered" if change.has_moved else "plain"
    return Box(f"Wanted: {standing.need.desired}", f"{change.level} → {since.reached}", _held(since), sheet.record_url(profile), tone)


def _held(standing: Standing) -> str:
    if not standing.is_valid:
        return f"expired {standing.ends}"
    evaluation = VOCABULARIES["evaluation"].label(standing.evaluation).lower() if standing.evaluation else ""
    return ", ".join(filter(None, (f"on {standing.on}", evaluation)))


def describe_change(change: LevelChange) -> str:
    """Say in a sentence how the level changed since the need was found."""
    if change.since is None:
        return f"The level was {change.level}, and nobody has assessed it since."
    since = change.since
    found = f"The level was {change.level}; the assessment since, on {since.on}, showed level {since.reached}"
    if change.is_expired:
        return f"{found}, and expired on {since.ends}."
    if not change.counts:
        return f"{found}, but another assessment counts."
    return f"{found}: it has moved." if change.has_moved else f"{found}: no rise."
