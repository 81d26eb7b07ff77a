"""The tables over all partners: needs, proposals in order, seats by course."""

from collections.abc import Mapping, Sequence

from milpart_docs.analysis.needs.answers import COVERAGE_LABELS, COVERAGES
from milpart_docs.analysis.needs.closing import RankedProposal
from milpart_docs.analysis.needs.needs import LEVELS, NeedStanding, by_gravity
from milpart_docs.analysis.needs.rules import RULES
from milpart_docs.analysis.needs.seats import CourseSeats
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.needs.words import MARKS, Place, item_of, kind_label, level_label, page_name
from milpart_docs.views.analysis.remainder import and_more
from milpart_docs.views.analysis.sheet import Sheet, nothing
from milpart_docs.views.charts import Cell
from milpart_docs.views.excerpts import shortened
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

MOST = 100
"""So many rows stand in a table; the number after it leads to all."""
LETTERS = 90
"""A need's words are cut after so many; its own page has them whole."""
COURSES = ("course", "courses")


def all_needs(sheet: Sheet, standings: Sequence[NeedStanding], places: Mapping[str, Place]) -> Markup:
    """Write the needs of all partners, the gravest and least covered first."""
    columns = ("Need", "Partner", "Level", "Kind", "Capability", "From → to", "Coverage", "Why", "Dissent")
    ordered = by_gravity(standings)
    rows = (_need_row(sheet, standing, places[standing.key]) for standing in ordered[:MOST])
    table = sheet.table(columns, rows, "All needs")
    return joined(table, _rest(sheet, "All needs", ("need", "needs"), [item_of(standing) for standing in ordered]))


def _rest(sheet: Sheet, title: str, nouns: tuple[str, str], items: Sequence[Item]) -> Markup | None:
    """Lead to all where a table is cut."""
    return and_more(sheet, len(items) - MOST, nouns, title, items)


def _need_row(sheet: Sheet, standing: NeedStanding, place: Place) -> tuple[Cell, ...]:
    need = standing.need
    told = f"{sheet.page_url(place.page)}#{place.anchor}"
    coverage = f"{MARKS[standing.coverage]} {COVERAGE_LABELS[standing.coverage]}"
    return (
        Cell(shortened(f"{need.id}: {need.text}", LETTERS), told),
        Cell(country_name(standing.partner), sheet.page_url(page_name(standing.partner))),
        Cell(level_label(standing), sort=LEVELS.index(need.level)),
        Cell(kind_label(standing)),
        sheet.named_cell(need.capability),
        Cell(f"{need.current} → {need.desired}", sort=need.desired - need.current),
        Cell(
            f"{coverage} (expired)" if standing.is_expired else coverage,
            sheet.behind(f"What makes {standing.key} {COVERAGE_LABELS[standing.coverage].lower()}", standing.makers),
            COVERAGES.index(standing.coverage),
        ),
        Cell(standing.reason),
        Cell(f"{len(standing.dissents)}", told, len(standing.dissents)) if standing.dissents else Cell("0", sort=0),
    )


def ranked_proposals(sheet: Sheet, ranked: Sequence[RankedProposal]) -> Markup:
    """Write the proposals in order, with what each of them closes."""
    if not ranked:
        return nothing("No proposal takes up a need that is not yet covered.")
    levels = [VOCABULARIES["need-level"].label(level) for level in LEVELS]
    columns = ("Proposal", "Place", "Decision", "Partners", *(f"Closes {level.lower()}" for level in levels), "Closed by one before")
    return joined(
        sheet.rule(RULES["proposals"]),
        sheet.table(columns, (_proposal_row(sheet, found) for found in ranked[:MOST]), "Proposals in order"),
        _rest(sheet, "All proposals", ("proposal", "proposals"), [Item(found.entry) for found in ranked]),
    )


def _proposal_row(sheet: Sheet, found: RankedProposal) -> tuple[Cell, ...]:
    name = found.entry.title
    partners = dict.fromkeys(country_name(standing.partner) for standing in (*found.closes, *found.closed_before))
    closes = (
        sheet.counted(
            f"{VOCABULARIES['need-level'].label(level)} needs closed by {name}",
            [item_of(standing) for standing in found.closes if standing.need.level == level],
        )
        for level in LEVELS
    )
    return (
        sheet.record_cell(found.entry),
        Cell(f"{found.place}", sort=found.place),
        Cell(found.decision[:1].upper() + found.decision[1:]),
        Cell(", ".join(partners)),
        *closes,
        sheet.counted(f"Closed before {name}", [item_of(standing) for standing in found.closed_before]),
    )


def seats_by_course(sheet: Sheet, seats: Sequence[CourseSeats]) -> Markup:
    """Write the courses that have seats to come, and those that would serve and have none."""
    having = [found for found in seats if found.runs or found.pooling]
    lacking = [found for found in seats if not (found.runs or found.pooling)]
    columns = ("Course", "Offered", "Pooled", "Needed", "Needs", "Partners", "Seats not known", "Balance")
    return joined(
        sheet.rule(RULES["seats"]),
        sheet.table(columns, (_seats_row(sheet, found) for found in having[:MOST]), "Seats by course") if having else None,
        _rest(sheet, "Courses with seats to come", COURSES, [Item(found.course) for found in having]),
        element("h3", "Needed, and without seats to come") if lacking else None,
        sheet.table(columns[:1] + columns[3:-1], (_lacking_row(sheet, found) for found in lacking[:MOST]), "Without seats")
        if lacking
        else None,
        _rest(sheet, "Courses without seats to come", COURSES, [Item(found.course) for found in lacking]),
    )


def _seats_row(sheet: Sheet, found: CourseSeats) -> tuple[Cell, ...]:
    course, *rest = _lacking_row(sheet, found)
    name = found.course.title
    runs = [Item(found.course, note=f"{start}: {_seats(count)}") for start, count in found.runs]
    pooling = [Item(entry, note=_seats(count)) for entry, count in found.pooling]
    makers = [*runs, *pooling, *(item_of(standing) for standing in found.needs if standing.need.seats is not None)]
    balance = Cell("not known") if found.balance is None else _number(sheet, f"Balance of seats: {name}", makers, found.balance)
    return (
        course,
        _number(sheet, f"Seats offered: {name}", runs, found.offered),
        _number(sheet, f"Seats pooled: {name}", pooling, found.pooled),
        *rest,
        balance,
    )


def _lacking_row(sheet: Sheet, found: CourseSeats) -> tuple[Cell, ...]:
    name = found.course.title
    known = [
        item_of(standing)._replace(note=f"{standing.need.id}: {_seats(standing.need.seats)}")
        for standing in found.needs
        if standing.need.seats is not None
    ]
    return (
        sheet.record_cell(found.course),
        _number(sheet, f"Seats needed: {name}", known, found.needed) if known or not found.needs else Cell("not known", sort=0),
        sheet.counted(f"Needs for {name}", [item_of(standing) for standing in found.needs]),
        Cell(", ".join(country_name(partner) for partner in found.partners)),
        sheet.counted(f"Needs without a number of seats: {name}", [item_of(standing) for standing in found.unknown_needs]),
    )


def _number(sheet: Sheet, title: str, items: Sequence[Item], count: int) -> Cell:
    """Give a cell with a sum that leads to what makes it up; with no addend, nothing is known."""
    if not items:
        return Cell("0", sort=0)
    return Cell(f"{count:,}", sheet.behind(title, items), count)


def _seats(count: int | None) -> str:
    return "seats not known" if count is None else f"{count:,} seats"
