"""The lexicon of a handbook: what is abbreviated in it, and what its terms mean.

As the publications of NATO and the EU have it: abbreviations first, terms and definitions behind them.
"""

import re
from collections.abc import Iterable

from milpart_docs.corpus import Entry
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.handbook.places import IN_LEXICON, IN_REFERENCES
from milpart_docs.views.markup import Markup, element, joined

_TO_TERM = re.compile(rf'href="#{IN_LEXICON}([^"]+)"')
_TO_RECORD = re.compile(rf'href="#{IN_REFERENCES}([^"]+)"')


def find_terms(book: Book, html: str) -> tuple[Entry, ...]:
    """Find the terms that a text uses or refers to, and that are no chapter themselves, in the order of the alphabet."""
    used = {*book.site.glossary.find_used(html), *_TO_TERM.findall(html)}
    found = [book.corpus.by_id[identifier] for identifier in used if identifier in book.places.terms - book.places.inside]
    return tuple(sorted(found, key=_order))


def find_cited(book: Book, html: str) -> tuple[Entry, ...]:
    """Find the records outside the handbook that a text refers to, in the order of their identifiers."""
    found = {identifier for identifier in _TO_RECORD.findall(html) if identifier in book.corpus.by_id}
    return tuple(book.corpus.by_id[identifier] for identifier in sorted(found))


def render_lexicon(terms: Iterable[Entry]) -> Markup:
    """Write the lexicon in its two parts; the first is left out where nothing is abbreviated."""
    found = tuple(terms)
    short = sorted(
        ((str(entry.fields["abbreviation"]), entry) for entry in found if entry.fields.get("abbreviation")),
        key=lambda pair: (pair[0].casefold(), pair[1].id),
    )
    abbreviations = element("tbody", (_abbreviation(written, entry) for written, entry in short))
    return joined(
        (element("h3", "Part 1: Abbreviations", id=PARTS[0]), element("table", abbreviations, class_="mp-facts mp-lexicon"))
        if short
        else None,
        element("h3", "Part 2: Terms and definitions" if short else "Terms and definitions", id=PARTS[1]),
        element("dl", (_term(entry) for entry in found), class_="mp-terms"),
    )


PARTS = ("lexicon-abbreviations", "lexicon-terms")
"""The ids of the two parts; those of terms go on with capitals."""


def _abbreviation(written: str, entry: Entry) -> Markup:
    return element("tr", element("th", written, scope="row"), element("td", entry.title))


def _term(entry: Entry) -> Markup:
    short = entry.fields.get("abbreviation")
    name = joined(entry.title, f" ({short})" if short and short != entry.title else None)
    meaning = " ".join(str(entry.fields.get("definition", "")).split())
    return joined(
        element("dt", name, id=f"{IN_LEXICON}{entry.id}"), element("dd", meaning, " ", element("span", entry.id, class_="mp-quiet"))
    )


def _order(entry: Entry) -> tuple[str, str]:
    return entry.title.casefold(), entry.id
