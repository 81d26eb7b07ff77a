"""The pages of needs: over all partners, and of each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from milpart_docs.analysis.needs.answers import COVERAGE_LABELS, COVERAGES
from milpart_docs.analysis.needs.closing import rank_proposals
from milpart_docs.analysis.needs.needs import LEVELS, NeedStanding, by_gravity
from milpart_docs.analysis.needs.rules import RULES
from milpart_docs.analysis.needs.seats import count_seats
from milpart_docs.views.analysis.evidence import Evidence
from milpart_docs.views.analysis.needs.partner import beside, partner_pages
from milpart_docs.views.analysis.needs.tables import all_needs, ranked_proposals, seats_by_course
from milpart_docs.views.analysis.needs.words import MARKS, NAME, TITLE, Place, item_of, page_name, places_of
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.sheet import Figure, Sheet
from milpart_docs.views.charts import Chart
from milpart_docs.views.charts.coverage import Coverage, CoverageRow, Piece
from milpart_docs.views.markup import Markup, joined
from milpart_docs.views.site import Site
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

MEANING = "What partners need, how far activities and proposals answer it, and what would close most."
DRAWN = 30
"""So many partners are drawn."""
PIECES = tuple(Piece(coverage, COVERAGE_LABELS[coverage]) for coverage in COVERAGES)


def build_needs_pages(site: Site) -> Iterator[AnalysisPage]:
    """Build the page over all partners, one or more for each of them, and those behind the numbers."""
    standings = site.need_standings
    if not standings:
        return
    evidence = Evidence(site.addresses, "needs", TITLE)
    partners = {partner: by_gravity(found) for partner, found in _by_partner(standings).items()}
    places = {key: place for partner, found in partners.items() for key, place in places_of(partner, found).items()}
    yield AnalysisPage(
        NAME, TITLE, MEANING, _landing(Sheet(site, evidence, NAME), standings, partners, places), tabs=beside(site, tuple(partners))
    )
    for partner, found in partners.items():
        yield from partner_pages(site, evidence, partner, found, tuple(partners))
    yield from evidence.pages(parent=(TITLE, site.addresses.of(NAME)))


def _by_partner(standings: Iterable[NeedStanding]) -> Mapping[str, list[NeedStanding]]:
    found: dict[str, list[NeedStanding]] = {}
    for standing in standings:
        found.setdefault(standing.partner, []).append(standing)
    return found


def _landing(
    sheet: Sheet, standings: Sequence[NeedStanding], partners: Mapping[str, Sequence[NeedStanding]], places: Mapping[str, Place]
) -> Markup:
    seats = count_seats(sheet.site.roadmaps, standings)
    return joined(
        sheet.illustration((standing.assessment for standing in standings), "assessments"),
        sheet.figures(_figures(standings)),
        sheet.rule(RULES["needs"]),
        sheet.chart(_coverage(sheet, partners), "coverage"),
        sheet.section("All needs", "all-needs", all_needs(sheet, standings, places)),
        sheet.section("The proposals that would close most", "proposals", ranked_proposals(sheet, rank_proposals(standings))),
        sheet.section("Seats on courses", "seats", seats_by_course(sheet, seats)) if seats else None,
    )


def _figures(standings: Sequence[NeedStanding]) -> Iterator[Figure]:
    """Count what holds by coverage and by level, and what has expired apart."""
    current = [standing for standing in standings if not standing.is_expired]
    yield _figure("Needs that hold", current)
    for coverage in COVERAGES:
        found = [standing for standing in current if standing.coverage == coverage]
        yield _figure(COVERAGE_LABELS[coverage], found, f"{MARKS[coverage]} {_split(found)}")
    for level in LEVELS:
        found = [standing for standing in current if standing.need.level == level]
        counted = (
            f"{sum(standing.coverage == coverage for standing in found)} {COVERAGE_LABELS[coverage].lower()}" for coverage in COVERAGES
        )
        yield _figure(VOCABULARIES["need-level"].label(level), found, ", ".join(counted))
    if expired := [standing for standing in standings if standing.is_expired]:
        yield _figure("Of expired assessments", expired, "shown, and not counted")


def _split(standings: Sequence[NeedStanding]) -> str:
    counted = ((level, sum(standing.need.level == level for standing in standings)) for level in LEVELS)
    return ", ".join(f"{count} {level}" for level, count in counted if count)


def _figure(label: str, standings: Sequence[NeedStanding], note: str = "") -> Figure:
    return Figure(f"{len(standings):,}", label, [item_of(standing) for standing in standings], note)


def _coverage(sheet: Sheet, partners: Mapping[str, Sequence[NeedStanding]]) -> Chart:
    """Draw the coverage of each partner's needs; who has most critical ones open stands first."""
    current = {partner: [standing for standing in found if not standing.is_expired] for partner, found in partners.items()}
    ordered = sorted(current, key=lambda partner: (_gravity(current[partner]), country_name(partner)))
    rows = [_coverage_row(sheet, partner, current[partner]) for partner in ordered[:DRAWN]]
    title = "Coverage of needs by partner"
    description = "Open, partly covered and covered needs of each partner: critical ones on the left, then major, then minor."
    if len(ordered) > DRAWN:
        description += f" The {DRAWN} partners with the gravest open needs, of {len(ordered)}."
    levels = [VOCABULARIES["need-level"].label(level) for level in LEVELS]
    return Coverage("coverage", levels, PIECES, rows).draw(title, description)


def _gravity(standings: Sequence[NeedStanding]) -> tuple[int, ...]:
    pieces = [(standing.need.level, standing.coverage) for standing in standings]
    return tuple(-pieces.count((level, coverage)) for level in LEVELS for coverage in COVERAGES)


def _coverage_row(sheet: Sheet, partner: str, standings: Sequence[NeedStanding]) -> CoverageRow:
    name = country_name(partner) if standings else f"{country_name(partner)} (expired)"
    columns = tuple(
        tuple(
            sheet.counted(
                f"{name}, {VOCABULARIES['need-level'].label(level).lower()}, {COVERAGE_LABELS[coverage].lower()}",
                [item_of(standing) for standing in standings if (standing.need.level, standing.coverage) == (level, coverage)],
            )
            for coverage in COVERAGES
        )
        for level in LEVELS
    )
    return CoverageRow(name, sheet.page_url(page_name(partner)), columns)
