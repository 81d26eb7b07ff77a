"""The contents of a handbook: chapters and their sections, with the pages on which they begin.

Every chapter begins on a new page, and its pages are counted for themselves: *3-1* is the first page of chapter 3, as manuals of many
armies have it. So the page of a chapter is known without laying anything out, and stands in the contents as text that every browser
prints. A program that can look up the page of a place (``target-counter`` of CSS) writes the running number of the page in its stead, for
sections too: see ``data/paged.css``.
"""

from collections.abc import Sequence

from milpart_docs.views.handbook.chapters import Chapter, Line
from milpart_docs.views.markup import Markup, element

MOST_LINES = 150
"""Contents that would be longer name chapters only."""


def render_contents(chapters: Sequence[Chapter]) -> Markup:
    """Write the contents as a list of links."""
    is_long = sum(1 + len(chapter.sections) for chapter in chapters) > MOST_LINES
    return element("ul", (_chapter(chapter, has_sections=not is_long) for chapter in chapters), class_="mp-contents")


def _chapter(chapter: Chapter, *, has_sections: bool) -> Markup:
    sections = element("ul", (element("li", _entry(line)) for line in chapter.sections)) if has_sections and chapter.sections else None
    return element("li", _entry(chapter.line, f"{chapter.label}-1"), sections)


def _entry(line: Line, leaf: str = "") -> Markup:
    number = element("span", line.number, class_="mp-number") if line.number else None
    words = element("span", number, " " if number else None, line.title, class_="mp-words")
    leaves = (element("span", class_="mp-dots"), element("span", leaf, class_="mp-leaf")) if leaf else ()
    return element("a", words, leaves, href=f"#{line.anchor}", class_="mp-entry")
