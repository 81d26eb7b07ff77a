"""The cover of a handbook: what it is, whose, in which state, of which day, how it is marked, and for whom it is."""

from collections import Counter
from collections.abc import Iterator

from milpart_docs.corpus import Entry
from milpart_docs.model import record_class
from milpart_docs.model.record import Record
from milpart_docs.views.handbook.book import Book, spell_day
from milpart_docs.views.handbook.languages import ENGLISH, language_of, written_in
from milpart_docs.views.handbook.release import Shown
from milpart_docs.views.illustrations import is_illustrative
from milpart_docs.views.markup import Markup, element
from milpart_docs.views.numbers import counted
from milpart_docs.vocabulary.labels import state_term, status_label, type_label

NOBODY = "no authority has endorsed it"
ILLUSTRATION = "This record illustrates the process in whole or in part and does not report; its text says what."


def render_cover(book: Book, shown: Shown) -> Markup:
    """Write the cover, with the marking large at its top and bottom."""
    marking = element("p", shown.marking, element("small", shown.release) if shown.release else None, class_="mp-cover-marking")
    rows = [element("tr", element("th", label, scope="row"), element("td", words)) for label, words in _lines(book, shown) if words]
    middle = element(
        "div",
        element("p", _kind(book), class_="mp-kicker"),
        element("h1", book.title, **written_in("" if book.asked_title or len(book.entries) > 1 else language_of(book.entries[0]))),
        element("p", describe_state(book), class_="mp-state"),
        element("table", element("tbody", rows), class_="mp-facts"),
        element("p", illustration, class_="mp-note") if (illustration := describe_illustration(book)) else None,
        class_="mp-cover-middle",
    )
    return element("header", marking, middle, marking, class_="mp-cover", lang=ENGLISH)


def _kind(book: Book) -> str:
    if len(book.entries) == 1:
        return f"{type_label(book.entries[0].type)} \N{MIDDLE DOT} {book.entries[0].id}"
    return f"Handbook \N{MIDDLE DOT} {counted(len(book.entries), 'record')}"


def _lines(book: Book, shown: Shown) -> Iterator[tuple[str, str]]:
    entry = book.entries[0] if len(book.entries) == 1 else None
    originators = dict.fromkeys(str(each.fields.get("originator") or "") for each in book.entries)
    if entry is not None and entry.title != book.title:
        yield "Record", entry.title
    if entry is not None:
        yield "Version", str(entry.fields.get("version") or "")
    yield "Originator", ", ".join(book.corpus.title_of(actor) for actor in originators if actor)
    if entry is not None:
        yield "Custodian", book.corpus.title_of(str(entry.fields.get("custodian") or ""))
        yield "Last changed", str(entry.fields.get("modified") or "")
    yield "As of", spell_day(book.day)
    yield "Marking", shown.marking
    yield "Release", shown.release[:1].upper() + shown.release[1:] or "To every reader whom the marking allows"
    yield "Prepared for", f"Audience: {book.audience}" if book.audience else ""


def describe_state(book: Book) -> str:
    """Say in plain words which state the handbook's records are in."""
    if len(book.entries) == 1:
        return _state(book, book.entries[0])
    counts = Counter(status_label(str(entry.fields.get("status", ""))) for entry in book.entries)
    return "States: " + ", ".join(f"{number} {label.lower()}" for label, number in counts.items())


def _state(book: Book, entry: Entry) -> str:
    """Say the state of one record: who endorsed it, what took its place, or that nobody has agreed yet."""
    record_type, fields, status = record_class(entry.type) or Record, entry.fields, str(entry.fields.get("status", ""))
    label, meaning = state_term(record_type.states, status)
    endorsed = fields.get("endorsed")
    if status in {"draft", "review"} and record_type.states == "document-status":
        return f"{label}: {NOBODY}"
    if status == "silence-procedure" and fields.get("silence_until"):
        return f"{label}: endorsed unless someone objects by {fields['silence_until']}"
    if status == "endorsed" and isinstance(endorsed, dict):
        note = "; this endorsement is an illustration and did not take place" if endorsed.get("illustrative") is True else ""
        return f"{label} by {book.corpus.title_of(str(endorsed.get('by', '')))} on {endorsed.get('on', '')}{note}"
    if status == "superseded" and fields.get("superseded_by") in book.corpus.by_id:
        return f"{label}: {book.corpus.title_of(fields['superseded_by'])} ({fields['superseded_by']}) takes its place"
    if status == "withdrawn" and fields.get("withdrawn_reason"):
        return f"{label}: {fields['withdrawn_reason']}"
    return f"{label}: {meaning}" if meaning else label


def describe_illustration(book: Book) -> str:
    """Say that the handbook illustrates and does not report, where it does; of a selection, how many of its records do."""
    number = sum(map(is_illustrative, book.entries))
    if not number:
        return ""
    if len(book.entries) == 1:
        return ILLUSTRATION
    of_all = counted(len(book.entries), "record")
    return f"Illustration: {number} of {of_all} illustrate the process in whole or in part; each says what of it."
