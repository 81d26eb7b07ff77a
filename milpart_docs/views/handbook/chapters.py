"""The chapters of a handbook: the sections of a publication, or one record after another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from xml.etree.ElementTree import Element

from milpart_docs.corpus import Entry
from milpart_docs.corpus.protection import protection_of
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.handbook.facts import places_of, render_facts, render_sources
from milpart_docs.views.handbook.languages import in_ours, language_of
from milpart_docs.views.handbook.numbering import NUMBER, Numbering, parts_of
from milpart_docs.views.handbook.pictures import place_pictures
from milpart_docs.views.handbook.places import id_of
from milpart_docs.views.handbook.tables import fit_tables
from milpart_docs.views.handbook.targets import settle_targets
from milpart_docs.views.handbook.text import render_text
from milpart_docs.views.handbook.tree import read_tree, render_tree
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.record_view import RecordView, build_record_view
from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import rank

INTRODUCTION = "Introduction"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the contents: number, words, and the id that it leads to; ``also`` is a second id, that of the number."""

    number: str
    title: str
    anchor: str
    also: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter or annex: it begins on a page of its own, and its pages are counted for themselves.

    ``label`` stands before the number of each of its pages; ``inside`` is its HTML with the heading.
    """

    line: Line
    inside: Markup
    label: str = ""
    sections: tuple[Line, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Chapters:
    """The chapters, and the words for every id in them that can be cited."""

    chapters: tuple[Chapter, ...]
    places: dict[str, str]


def build_chapters(book: Book) -> Chapters:
    """Build the chapters of a handbook."""
    places: dict[str, str] = {}
    if book.publication is not None:
        return Chapters(tuple(_of_publication(book, book.publication, places)), places)
    return Chapters(tuple(_of_record(book, entry, number, places) for number, entry in enumerate(book.entries, 1)), places)


def letter_annexes(chapters: Sequence[Chapter]) -> list[Chapter]:
    """Give a letter to every chapter without a number: *Annex A*; one that stands before the first number keeps its bare heading."""
    lettered, letters, is_behind = [], count(), False
    for chapter in chapters:
        is_behind = is_behind or bool(chapter.line.number)
        if chapter.line.number:
            lettered.append(chapter)
            continue
        letter = _letter(next(letters))
        shown = f"Annex {letter}" if is_behind else ""
        lettered.append(replace(chapter, label=letter, line=replace(chapter.line, number=shown)))
    return lettered


def _letter(place: int) -> str:
    """Give the letters of an annex: A to Z, then AA, AB and so on."""
    return _letter(place // 26 - 1) + chr(ord("A") + place % 26) if place >= 26 else chr(ord("A") + place)  # noqa: PLR2004 - letters


def _of_publication(book: Book, entry: Entry, places: dict[str, str]) -> Iterator[Chapter]:
    tree = _number(book, entry, "", 2, places)
    heading, found = None, list[Element]()
    for node in [*tree, Element("h2")]:
        if node.tag != "h2":
            found.append(node)
            continue
        if heading is not None or found:
            yield _chapter(entry, heading, found)
        heading, found = node, []


def _chapter(entry: Entry, heading: Element | None, found: list[Element]) -> Chapter:
    number, title = parts_of(heading) if heading is not None else ("", INTRODUCTION)
    anchor = heading.attrib["id"] if heading is not None else id_of(entry.id, "introduction")
    also = heading[0].get("id", "") if heading is not None and number else ""
    inside = Markup("".join(map(render_tree, found)))
    return Chapter(Line(number, title, anchor, also), inside, number, tuple(_lines(found)), language_of(entry))


def _of_record(book: Book, entry: Entry, number: int, places: dict[str, str]) -> Chapter:
    places[entry.id] = f"chapter {number}"
    view = build_record_view(book.site, entry, ())
    places.update(places_of(view))
    tree = _number(book, entry, str(number), 3, places)
    text = Markup("".join(map(render_tree, tree)))
    inside = joined(_head(entry, view), text, in_ours(_sources(view), language_of(entry)))
    return Chapter(Line(str(number), entry.title, entry.id), inside, str(number), tuple(_lines(tree)), language_of(entry))


def _number(book: Book, entry: Entry, prefix: str, top: int, places: dict[str, str]) -> Element:
    """Read the text of a record, number it, and put its pictures in."""
    html = render_text(book, entry)
    tree = read_tree(html)
    settle_targets(tree, entry.path, book)
    has_own = entry.type == "doctrine" and f'class="{NUMBER}"' in html
    Numbering(entry.id, top, prefix, has_own, places).number(tree)
    place_pictures(tree, entry.path, book.read_picture)
    fit_tables(tree)
    return tree


def _lines(nodes: Element | list[Element]) -> Iterator[Line]:
    for node in nodes:
        if node.tag == "h3":
            yield Line(*parts_of(node), node.attrib["id"])


def _head(entry: Entry, view: RecordView) -> Markup:
    marking = MARKINGS[rank(protection_of(entry).marking)]
    kicker = element("p", f"{view.type_label} \N{MIDDLE DOT} {entry.id} \N{MIDDLE DOT} {marking}", class_="mp-kicker")
    facts = joined(
        element("p", element("strong", f"{view.status}. "), view.status_meaning, class_="mp-state"),
        element("p", view.illustrative, class_="mp-note") if view.illustrative else None,
        render_facts(view),
    )
    summary = element("p", view.summary, class_="mp-summary") if view.summary else None
    return joined(in_ours(kicker, view.language), summary, in_ours(facts, view.language))


def _sources(view: RecordView) -> Markup:
    return joined(element("p", "Sources", class_="mp-caption"), render_sources(view.sources)) if view.sources else joined()
