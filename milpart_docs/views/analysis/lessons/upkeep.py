"""Which records somebody must look at: reviews that are due, and documents that do not move."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from milpart_docs.analysis.lessons.process import LessonsReport
from milpart_docs.analysis.lessons.upkeep import REVIEWS_RULE, STAGNANT_RULE, ReviewDue
from milpart_docs.catalogue.reviews import REVIEW_TITLES, SOON, WHEN
from milpart_docs.corpus import Entry
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.lessons.parts import cut_table
from milpart_docs.views.analysis.sheet import Sheet, nothing
from milpart_docs.views.charts import Cell
from milpart_docs.views.markup import Markup, element
from milpart_docs.vocabulary.labels import plural_of_type, status_label, type_label


def upkeep_part(sheet: Sheet, report: LessonsReport) -> Iterator[Markup]:
    """Write which reviews are due, by type and one by one, and which documents are stagnant."""
    if report.reviews:
        yield _types_table(sheet, report.reviews)
        yield element("h3", "The longest overdue first", id="reviews")
        yield _reviews_table(sheet, report.reviews)
    else:
        yield nothing(f"No review is overdue or due within {SOON.days} days.")
    yield sheet.rule(REVIEWS_RULE)
    yield element("h3", "Stagnant documents", id="stagnant")
    yield _stagnant_table(sheet, report.stagnant) if report.stagnant else nothing("No document is stagnant.")
    yield sheet.rule(STAGNANT_RULE)


def review_items(reviews: Sequence[ReviewDue]) -> list[Item]:
    """Give the records whose reviews are due, each with what is due and when."""
    return [Item(due.entry, "", f"{REVIEW_TITLES[due.review.field]}: {due.review.day}") for due in reviews]


def _types_table(sheet: Sheet, reviews: Sequence[ReviewDue]) -> Markup:
    found: dict[str, dict[str, list[ReviewDue]]] = defaultdict(lambda: defaultdict(list))
    for due in reviews:
        found[due.entry.type][due.when].append(due)
    rows = (
        (
            Cell(plural_of_type(kind)),
            *(sheet.counted(f"{plural_of_type(kind)}: {WHEN[when].lower()}", review_items(groups[when])) for when in ("overdue", "soon")),
        )
        for kind, groups in sorted(found.items())
    )
    return sheet.table(("Type", WHEN["overdue"], WHEN["soon"]), rows, "Reviews by type", is_sortable=False)


def _reviews_table(sheet: Sheet, reviews: Sequence[ReviewDue]) -> Markup:
    columns = ("Record", "Type", "What is due", "By", "When")
    rows = [partial(_review_row, sheet, due) for due in reviews]
    return cut_table(sheet, columns, rows, "Reviews due", lambda: review_items(reviews))


def _review_row(sheet: Sheet, due: ReviewDue) -> tuple[Cell, ...]:
    return (
        sheet.record_cell(due.entry),
        Cell(type_label(due.entry.type)),
        Cell(REVIEW_TITLES[due.review.field]),
        Cell(due.review.day),
        Cell(WHEN[due.when]),
    )


def _stagnant_table(sheet: Sheet, entries: Sequence[Entry]) -> Markup:
    rows = [partial(_stagnant_row, sheet, entry) for entry in entries]
    return cut_table(sheet, ("Document", "Type", "State", "Last modified"), rows, "Stagnant documents", lambda: entries)


def _stagnant_row(sheet: Sheet, entry: Entry) -> tuple[Cell, ...]:
    return (
        sheet.record_cell(entry),
        Cell(type_label(entry.type)),
        Cell(status_label(str(entry.fields.get("status")))),
        Cell(str(entry.fields.get("modified"))),
    )
