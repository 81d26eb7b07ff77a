"""The handbook as a whole: cover, what it is about, record of changes, contents, chapters and annexes, as one HTML document."""

from typing import NamedTuple

from milpart_docs.views.handbook.annexes import build_annexes
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.handbook.changes import render_changes
from milpart_docs.views.handbook.chapters import build_chapters, letter_annexes
from milpart_docs.views.handbook.contents import render_contents
from milpart_docs.views.handbook.cover import render_cover
from milpart_docs.views.handbook.facts import TAKEN_UP, render_facts
from milpart_docs.views.handbook.languages import ENGLISH, language_of, written_in
from milpart_docs.views.handbook.lexicon import find_terms
from milpart_docs.views.handbook.links import settle_links
from milpart_docs.views.handbook.page import render_page
from milpart_docs.views.handbook.release import protect
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.record_view import build_record_view


class Handbook(NamedTuple):
    """A handbook that is made: its HTML, and the marking that it bears on each page."""

    html: str
    marking: str


def render_handbook(book: Book) -> Handbook:
    """Render a handbook; its marking covers the terms of its lexicon, too, because their definitions stand in it."""
    found = build_chapters(book)
    about, changes = _about(book), render_changes(book)
    html = "".join([about, changes, *(chapter.inside for chapter in found.chapters)])
    chapters = letter_annexes([*found.chapters, *build_annexes(book, html)])
    shown = protect((*book.entries, *find_terms(book, html)), book.corpus)
    front = joined(
        render_cover(book, shown),
        _front("About this publication", "about", about) if about else None,
        _front("Record of changes", "changes", changes),
        _front("Contents", "contents", element("nav", render_contents(chapters), aria_labelledby="contents")),
    )
    return Handbook(settle_links(render_page(book, shown, front, chapters), found.places), shown.marking)


def _about(book: Book) -> Markup:
    """Write what the fields of a publication say of it; records of a selection have that in their chapters."""
    if book.publication is None:
        return joined()
    view = build_record_view(book.site, book.publication, ())
    return joined(
        element("p", view.summary, class_="mp-summary", **written_in(language_of(book.publication))) if view.summary else None,
        element("p", view.illustrative, class_="mp-note") if view.illustrative else None,
        render_facts(view, TAKEN_UP),
    )


def _front(title: str, anchor: str, inside: Markup) -> Markup:
    return element("section", element("h2", title, id=anchor), inside, class_="mp-front", lang=ENGLISH)
