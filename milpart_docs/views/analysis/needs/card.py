"""One need as a card: in words, who assessed it, who dissents, how far it is covered and why, and the chain to a change of level."""

from collections.abc import Iterator

from milpart_docs.analysis.needs.answers import COVERAGE_LABELS, FOR_NOTHING, Answer
from milpart_docs.analysis.needs.needs import NeedStanding
from milpart_docs.corpus import Entry
from milpart_docs.model.needs_assessment import Dissent
from milpart_docs.views.analysis.needs.chain import draw_chain
from milpart_docs.views.analysis.needs.words import MARKS, TONES, anchor_of, item_of, kind_label, level_label
from milpart_docs.views.analysis.sheet import Sheet, badge
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.vocabulary import VOCABULARIES

SHOWN = 6
"""So many answers or candidates are named; the number before the rest leads to all."""


def need_card(sheet: Sheet, standing: NeedStanding) -> Markup:
    """Write one need."""
    anchor = anchor_of(standing)
    capability = sheet.site.corpus.title_of(standing.need.capability)
    facts = (joined(element("dt", title), element("dd", words)) for title, words in _facts(sheet, standing))
    return element(
        "section",
        element("h2", f"{standing.need.id} {capability}", id=anchor),
        element("p", _state(standing), class_="mp-need-state"),
        element("p", standing.need.text),
        (_dissent(sheet, dissent) for dissent in standing.dissents),
        element("dl", facts),
        sheet.chart(draw_chain(sheet, standing), f"chain-{anchor}"),
        element("p", "Read on: ", Markup(" · ").join(_read_on(sheet, standing)), class_="mp-quiet"),
        class_=f"mp-need mp-tone-{TONES[standing.coverage]}",
        aria_labelledby=anchor,
    )


def _state(standing: NeedStanding) -> Markup:
    level = VOCABULARIES["need-level"].terms[standing.need.level]
    said = f"{MARKS[standing.coverage]} {COVERAGE_LABELS[standing.coverage]}"
    return joined(
        badge(said, TONES[standing.coverage]),
        element("strong", level_label(standing), title=level.meaning),
        f" {kind_label(standing)}",
        f" · level {standing.need.current} → {standing.need.desired} ",
        badge("Assessment expired", "ended") if standing.is_expired else None,
    )


def _dissent(sheet: Sheet, dissent: Dissent) -> Markup:
    about = f" ({dissent.on})" if dissent.on else ""
    return element("blockquote", element("p", element("strong", "Dissent: ", sheet.named(dissent.actor)), about, ". ", dissent.text))


def _facts(sheet: Sheet, standing: NeedStanding) -> Iterator[tuple[str, Markup]]:
    """Give what is known of a need: titles and values."""
    yield "Why", joined(standing.reason, ". ", _answers(sheet, standing, standing.coverage))
    if any(answer.coverage == FOR_NOTHING for answer in standing.answers):
        yield "Counts for nothing", _answers(sheet, standing, FOR_NOTHING)
    if standing.candidates:
        yield (
            "May bear on it",
            joined(_listed(sheet, f"May bear on {standing.key}", standing.candidates), " (not named by it, so not counted)"),
        )
    yield (
        "Assessed by",
        joined(Markup(", ").join(map(sheet.named, standing.assessors)), f" on {standing.assessed_on}"),
    )
    yield "Valid until", joined(f"{standing.valid_until}", ", expired" if standing.is_expired else None)
    lines = standing.need.dotmlpfi if isinstance(standing.need.dotmlpfi, tuple) else (standing.need.dotmlpfi,)
    yield "Lines of development", joined(", ".join(VOCABULARIES["dotmlpfi"].label(line) for line in lines))
    if standing.need.seats is not None:
        yield "Seats on courses", sheet.number(f"Seats for {standing.key}", [item_of(standing)], f"{standing.need.seats:,}")


def _answers(sheet: Sheet, standing: NeedStanding, coverage: str) -> Markup:
    """Name the records that count for so much."""
    found: list[Answer] = [answer for answer in standing.answers if answer.coverage == coverage]
    title = f"{COVERAGE_LABELS.get(coverage, 'Counts for nothing')}: {standing.key}"
    return _listed(sheet, title, tuple(answer.entry for answer in found)) if found else Markup()


def _listed(sheet: Sheet, title: str, entries: tuple[Entry, ...]) -> Markup:
    """Name some records, and lead to all where there are more."""
    rest = len(entries) - SHOWN
    more = joined(" and ", sheet.number(title, entries, f"{rest:,} more")) if rest > 0 else None
    return joined(sheet.records(entries[:SHOWN]), more)


def _read_on(sheet: Sheet, standing: NeedStanding) -> Iterator[Markup]:
    """Lead to the assessment, the level that is wanted, and all that is known of the capability."""
    yield sheet.record(standing.assessment, "the assessment", standing.need.id)
    if standing.wanted:
        yield sheet.record(standing.wanted, f"level {standing.need.desired} of the capability")
    if url := sheet.facet_url("capability", standing.need.capability):
        yield element("a", "all records on the capability", href=url)
