"""The pages of one partner: what it needs, need by need, and until when that holds."""

from collections.abc import Iterator, Sequence

from milpart_docs.analysis.needs.answers import COVERAGE_LABELS, COVERAGES
from milpart_docs.analysis.needs.left_out import find_left_out
from milpart_docs.analysis.needs.needs import NeedStanding
from milpart_docs.analysis.needs.rules import PARTNER_RULES
from milpart_docs.corpus import Entry
from milpart_docs.model.needs_assessment import Dissent
from milpart_docs.views.analysis.evidence import Evidence
from milpart_docs.views.analysis.needs.card import need_card
from milpart_docs.views.analysis.needs.words import MARKS, NAME, ON_PAGE, TITLE, item_of, page_name
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.rules import render_rules
from milpart_docs.views.analysis.sheet import Figure, Sheet, badge, lines
from milpart_docs.views.catalogue_page import Step
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.numbers import counted
from milpart_docs.views.site import Site
from milpart_docs.views.tones import tone_of
from milpart_docs.vocabulary.labels import country_name, status_label

BESIDE = 30
"""So many partners are named beside one another; of more, the page of all leads to each."""
SHOWN = 12
"""So many assessments are listed one by one."""
WAY = "What it needs, and what is being done about it"


def partner_pages(
    site: Site, evidence: Evidence, partner: str, standings: Sequence[NeedStanding], partners: Sequence[str]
) -> Iterator[AnalysisPage]:
    """Build the pages of a partner; ``standings`` are its needs in the order in which they are told."""
    parts = [standings[start : start + ON_PAGE] for start in range(0, len(standings), ON_PAGE)]
    title = f"Needs: {country_name(partner)}"
    for number, part in enumerate(parts, 1):
        sheet = Sheet(site, evidence, page_name(partner, number))
        head = _head(sheet, standings) if number == 1 else None
        body = joined(head, _steps(sheet, partner, number, len(parts)), (need_card(sheet, standing) for standing in part))
        yield AnalysisPage(
            sheet.name,
            title if number == 1 else f"{title}, page {number}",
            f"{WAY}.",
            body,
            parent=(TITLE, site.addresses.of(NAME)),
            tabs=beside(site, partners, partner),
            about=("partner", partner) if number == 1 else None,
            way=WAY,
        )


def _head(sheet: Sheet, standings: Sequence[NeedStanding]) -> Markup:
    left_out = find_left_out(sheet.site.roadmaps, standings[0].partner)
    return joined(
        sheet.illustration((standing.assessment for standing in standings), "assessments"),
        _assessments(sheet, standings),
        lines(_misplaced(sheet, entry, dissent) for entry, dissent in left_out.dissents) if left_out.dissents else None,
        sheet.figures(_figures(standings)),
        render_rules(sheet, PARTNER_RULES),
    )


def _misplaced(sheet: Sheet, entry: Entry, dissent: Dissent) -> Markup:
    """Tell of a dissent on a need that its assessment does not have."""
    assessment = sheet.record(entry, entry.id)
    return joined("Dissent of ", sheet.named(dissent.actor), f" on {dissent.on}, which is no need of ", assessment, f": {dissent.text}")


def _figures(standings: Sequence[NeedStanding]) -> Iterator[Figure]:
    name = country_name(standings[0].partner)
    current = [standing for standing in standings if not standing.is_expired]
    for coverage in COVERAGES:
        found = [item_of(standing) for standing in current if standing.coverage == coverage]
        yield Figure(f"{len(found):,}", f"{COVERAGE_LABELS[coverage]} in {name}", found, MARKS[coverage])
    if expired := [item_of(standing) for standing in standings if standing.is_expired]:
        yield Figure(f"{len(expired):,}", f"Of expired assessments in {name}", expired)


def _assessments(sheet: Sheet, standings: Sequence[NeedStanding]) -> Markup:
    """Say of each assessment who made it, and until when it holds; one that has expired comes first, and stands out."""
    firsts = {standing.assessment.id: standing for standing in standings}
    ordered = sorted(firsts.values(), key=lambda standing: (not standing.is_expired, standing.assessment.id))
    expired = [standing for standing in ordered if standing.is_expired]
    warning = (
        element(
            "p",
            element("strong", "Expired. "),
            "What ",
            sheet.number("Expired assessments", [standing.assessment for standing in expired], counted(len(expired), "assessment")),
            " found is no longer current: it is shown, and not counted.",
            class_="mp-expired",
            role="note",
        )
        if expired
        else None
    )
    rest = len(ordered) - SHOWN
    more = [sheet.number("All assessments", [standing.assessment for standing in ordered], f"{rest:,} more")] if rest > 0 else []
    return joined(warning, lines([*(_assessment(sheet, standing) for standing in ordered[:SHOWN]), *more]))


def _assessment(sheet: Sheet, standing: NeedStanding) -> Markup:
    said = f"Expired on {standing.valid_until}" if standing.is_expired else f"Valid until {standing.valid_until}"
    status = str(standing.assessment.fields.get("status"))
    return joined(
        sheet.record(standing.assessment),
        f", assessed on {standing.assessed_on} ",
        badge(status_label(status), tone_of(status)),
        " ",
        badge(said, "ended" if standing.is_expired else "done"),
    )


def _steps(sheet: Sheet, partner: str, number: int, count: int) -> Markup | None:
    """Lead to the other pages of the same partner, where it has several."""
    if count == 1:
        return None
    pages = (
        element("a", step, href=sheet.page_url(page_name(partner, step)), aria_current="page" if step == number else None)
        for step in range(1, count + 1)
    )
    return element("nav", pages, class_="mp-steps", aria_label="Pages of this partner")


def beside(site: Site, partners: Sequence[str], partner: str = "") -> tuple[Step, ...]:
    """Lead to the pages of the partners, beside that of one of them or below that of all."""
    if not 1 < len(partners) <= BESIDE:
        return ()
    return tuple(Step(country_name(code), site.addresses.of(page_name(code)), is_current=code == partner) for code in partners)
