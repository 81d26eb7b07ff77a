"""A handbook as one HTML document with its style sheet inside: nothing is loaded from anywhere, and nothing runs."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from milpart_docs.views.excerpts import shortened
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.handbook.chapters import Chapter
from milpart_docs.views.handbook.languages import written_in
from milpart_docs.views.handbook.release import Shown
from milpart_docs.views.markup import Markup, element

_ODD = re.compile(r"[^A-Za-z0-9 ,./-]")
_META = Markup('<meta name="{}" content="{}">')
LONGEST_RELEASE = 110
"""So many characters of a release fit into the margin."""
ON_COVER = "releasable to the communities on the cover"
BOXES = ("top-left", "top-center", "bottom-left", "bottom-center", "bottom-right")
"""The places in the margins of a sheet in which something stands."""
LONGEST_FOOT = 70
"""So many characters of a title stand at the foot of each page."""


@cache
def load_style(name: str) -> str:
    """Load a style sheet of the package."""
    return files("milpart_docs.views.handbook").joinpath(f"data/{name}").read_text(encoding="utf-8")


def render_page(book: Book, shown: Shown, front: Markup, chapters: Sequence[Chapter]) -> str:
    """Render the document; ``front`` is what stands before the first chapter."""
    sheets = Markup(f"{load_style('handbook.css')}{_margins(book, shown)}{_leaves(chapters)}")
    head = element(
        "head",
        Markup('<meta charset="utf-8">'),
        element("title", f"{book.title} ({book.label})"),
        [_META.format(name, content) for name, content in _facts(book, shown)],
        element("style", sheets),
    )
    top, bottom = (element("p", element("span", _marking(shown)), class_=f"mp-edge mp-edge-{edge}") for edge in ("top", "bottom"))
    body = element("body", top, front, element("main", (_chapter(chapter, place) for place, chapter in enumerate(chapters))), bottom)
    return f"<!doctype html>\n{element('html', head, body, lang=book.language)}\n"


def _facts(book: Book, shown: Shown) -> list[tuple[str, str]]:
    """Give what the document says about itself, to whoever opens its properties; the day is that of the handbook."""
    originators = dict.fromkeys(book.corpus.title_of(str(entry.fields.get("originator") or "")) for entry in book.entries)
    summary = str(book.entries[0].fields.get("summary") or "") if len(book.entries) == 1 else ""
    release = [shown.release] if shown.release else []
    identifiers = [entry.id for entry in book.entries[:1]] if len(book.entries) == 1 else []
    facts = [
        ("viewport", "width=device-width, initial-scale=1"),
        ("author", ", ".join(filter(None, originators))),
        ("description", " ".join(summary.split())),
        ("keywords", ", ".join([shown.marking, *release, *identifiers])),
        ("generator", "milpart handbook"),
        ("dcterms.created", book.day.isoformat()),
        ("dcterms.modified", book.day.isoformat()),
    ]
    return [(name, content) for name, content in facts if content]


def _chapter(chapter: Chapter, place: int) -> Markup:
    number = element("span", chapter.line.number, class_="mp-number", id=chapter.line.also or None) if chapter.line.number else None
    heading = element("h2", number, " " if number else None, chapter.line.title, id=chapter.line.anchor)
    return element("section", heading, chapter.inside, class_=f"mp-chapter mp-leaf-{place}", **written_in(chapter.language))


def _marking(shown: Shown) -> str:
    return f"{shown.marking} \N{MIDDLE DOT} {shown.release}" if shown.release else shown.marking


def _margins(book: Book, shown: Shown) -> str:
    """Write what stands in the margins of each sheet; the cover has its own markings and no number."""
    release = shown.release if len(shown.release) <= LONGEST_RELEASE else ON_COVER
    marking = f'{quote_css(shown.marking)} "\\A " {quote_css(release)}' if release else quote_css(shown.marking)
    boxes = (
        f"@top-left {{ content: {quote_css(book.label)}; }} @top-center {{ content: {marking}; }}"
        f"@bottom-left {{ content: {quote_css(shortened(book.title, LONGEST_FOOT))}; }} @bottom-center {{ content: {marking}; }}"
        '@bottom-right { content: "Page " counter(page) " of " counter(pages); }'
    )
    bare = " ".join(f"@{box} {{ content: none; }}" for box in BOXES)
    return f"\n@page {{ {boxes} }}\n@page :first {{ {bare} }}\n"


def _leaves(chapters: Sequence[Chapter]) -> str:
    """Count the pages of each chapter for themselves, where a browser prints; see ``contents``.

    WeasyPrint, which writes running numbers, passes over what stands under ``@supports``. It must: this would stop its counter of pages.
    """
    rules = "".join(
        f".mp-leaf-{place} {{ page: leaf{place}; }}\n@page leaf{place} {{ counter-increment: leaf{place}; @bottom-right {{ content: "
        f'"Page " counter(page) " of " counter(pages) "\\A " {quote_css(f"{chapter.label}-")} counter(leaf{place}); }} }}\n'
        for place, chapter in enumerate(chapters)
    )
    return f"@supports (display: grid) {{\n{rules}}}\n"


def quote_css(text: str) -> str:
    """Write a text as a string of CSS that nothing in it can end, inside an element ``style``."""
    return f'"{_ODD.sub(lambda found: f"{chr(92)}{ord(found.group()):06x}", text)}"'
