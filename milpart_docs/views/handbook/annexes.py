"""The annexes of a handbook: lexicon, sources, and the records that it refers to and does not hold."""

from collections.abc import Iterable, Iterator

from milpart_docs.corpus import Entry
from milpart_docs.corpus.protection import marking_of
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.handbook.chapters import Chapter, Line
from milpart_docs.views.handbook.facts import render_sources
from milpart_docs.views.handbook.languages import ENGLISH
from milpart_docs.views.handbook.lexicon import PARTS, find_cited, find_terms, render_lexicon
from milpart_docs.views.handbook.places import IN_REFERENCES
from milpart_docs.views.markup import Markup, element, joined, scrolled
from milpart_docs.views.record_view import build_record_view
from milpart_docs.vocabulary.labels import status_label, type_label


def build_annexes(book: Book, html: str) -> Iterator[Chapter]:
    """Build the annexes of a handbook whose chapters, and what stands before them, are given as HTML."""
    terms = find_terms(book, html)
    if terms:
        has_short = any(entry.fields.get("abbreviation") for entry in terms)
        parts = (Line("", "Part 1: Abbreviations", PARTS[0]), Line("", "Part 2: Terms and definitions", PARTS[1]))
        yield _annex("Abbreviations and terms", "lexicon", render_lexicon(terms), parts if has_short else ())
    sources = build_record_view(book.site, book.publication, ()).sources if book.publication else ()
    if sources:
        yield _annex("Sources", "sources", render_sources(sources))
    cited = find_cited(book, html)
    if cited:
        yield _annex("Records referred to", "references", _render_cited(cited))


def _annex(title: str, anchor: str, inside: Markup, sections: tuple[Line, ...] = ()) -> Chapter:
    return Chapter(Line("", title, anchor), inside, "", sections, ENGLISH)


def _render_cited(entries: Iterable[Entry]) -> Markup:
    words = element("p", "These records are not part of this handbook. Look them up by their identifier.")
    head = element(
        "thead", element("tr", (element("th", column, scope="col") for column in ("Identifier", "Title", "Type", "State", "Marking")))
    )
    table = element("table", head, element("tbody", map(_cited, entries)), class_="mp-parts mp-references")
    return joined(words, scrolled(table, "Records referred to"))


def _cited(entry: Entry) -> Markup:
    texts = (type_label(entry.type), status_label(str(entry.fields.get("status", ""))), marking_of(entry))
    name = element("th", entry.id, scope="row", id=f"{IN_REFERENCES}{entry.id}")
    return element("tr", name, element("td", entry.title), (element("td", text) for text in texts))
