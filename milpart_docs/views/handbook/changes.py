"""The record of changes: of a publication by version, of a selection by the day on which each record last changed."""

from typing import Any

from milpart_docs.corpus import Entry
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.handbook.places import IN_REFERENCES, id_of
from milpart_docs.views.markup import Markup, element, joined, scrolled
from milpart_docs.vocabulary.labels import status_label

NONE = "No change is recorded."


def render_changes(book: Book) -> Markup:
    """Write the record of changes as a table."""
    if book.publication is None:
        return _render_selection(book)
    changes = book.publication.fields.get("changes")
    rows = [_change(book, book.publication, change) for change in (changes if isinstance(changes, list) else ())]
    return _table(("Version", "Day", "Change", "Paragraphs", "Lessons"), rows) if rows else element("p", NONE)


def _change(book: Book, entry: Entry, change: dict[str, Any]) -> Markup:
    paragraphs = Markup(", ").join(_paragraph(entry, str(number)) for number in change.get("paragraphs") or ())
    lessons = Markup(", ").join(_lesson(lesson) for lesson in change.get("lessons") or () if lesson in book.corpus.by_id)
    texts = (element("th", change.get("version", ""), scope="row"), *(element("td", change.get(key) or "") for key in ("date", "note")))
    return element("tr", texts, element("td", paragraphs), element("td", lessons))


def _paragraph(entry: Entry, number: str) -> Markup:
    return element("a", number, href=f"#{id_of(entry.id, f'p-{number}')}", class_="mp-inside mp-placed mp-bare")


def _lesson(identifier: str) -> Markup:
    return element("a", identifier, href=f"#{IN_REFERENCES}{identifier}", class_="mp-outside")


def _render_selection(book: Book) -> Markup:
    numbered = list(enumerate(book.entries, 1))
    newest = sorted(numbered, key=lambda pair: str(pair[1].fields.get("modified", "")), reverse=True)
    rows = [element("tr", element("th", number, scope="row"), (element("td", cell) for cell in _cells(entry))) for number, entry in newest]
    return joined(
        element("p", "The records of this handbook by the day of their last change that matters to a reader, the latest first."),
        _table(("Chapter", "Last changed", "Record", "State", "Version"), rows),
    )


def _cells(entry: Entry) -> tuple[Markup, ...]:
    record = joined(element("a", entry.title, href=f"#{entry.id}", class_="mp-inside mp-placed mp-bare"), f" ({entry.id})")
    status = status_label(str(entry.fields.get("status", "")))
    return joined(str(entry.fields.get("modified", ""))), record, joined(status), joined(str(entry.fields.get("version") or ""))


def _table(columns: tuple[str, ...], rows: list[Markup]) -> Markup:
    head = element("thead", element("tr", (element("th", column, scope="col") for column in columns)))
    return scrolled(element("table", head, element("tbody", rows), class_="mp-parts mp-changes"), "Record of changes")
