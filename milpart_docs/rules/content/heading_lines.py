"""The line that was meant to be the heading of a section: misspelled, in bold, without its signs, or in another language."""

import re
from typing import NamedTuple

from milpart_docs.model.record import Section
from milpart_docs.reading import SourceFile
from milpart_docs.reading.code import blank_code
from milpart_docs.vocabulary import find_nearest

_TAG = re.compile(r"</?[A-Za-z][^<>]*>|^[ \t]*h[1-6]\.")
"""The sign of a heading in a web page, and in other notations."""
_AROUND = re.compile(r"^[\s#\uff03=*_>\d.)(-]*|[\s*_:#=.]*$")
"""What stands around the words of a line that looks like a heading."""
_MARKED = re.compile(r"[ \t]*(?:\*\*|__|\*|_)?[^*_\n]{1,40}?:?(?:\*\*|__|\*|_)?:?[ \t]*")
_BEGINS = re.compile(r"(?P<title>[ \t]*(?:#{1,6}[ \t]*)?(?:\*\*|__)?[^*_:\n]{1,40}(?::(?:\*\*|__)?|(?:\*\*|__):?))[ \t]+\S")
"""A title with the text behind it on the same line: ``**Observation:** The course …``, ``Observation: The course …``."""
FEW_WORDS = 3
"""A heading in another language is no longer."""


class HeadingLine(NamedTuple):
    """A line of the file that was meant as a heading, as it is written, and what to add where that is not certain."""

    number: int
    text: str
    doubt: str = ""


def find_heading_line(source: SourceFile, section: Section, *, is_only: bool) -> HeadingLine | None:
    """Find the line meant as the heading of a missing section; ``is_only`` says that no other section is missing."""
    headings = source.body.headings
    nearest = find_nearest(section.title, [_words(heading.title) for heading in headings])
    for heading in headings:
        if _words(heading.title) == nearest:
            return HeadingLine(heading.line, heading.title)
    return _plain_line(source, section) or (_only_heading(source) if is_only else None)


def _plain_line(source: SourceFile, section: Section) -> HeadingLine | None:
    """Find a line with nothing but the title, in bold or without any sign, or one that begins with it and a colon."""
    title = section.title.casefold()
    if title not in source.body_text.casefold():
        return None
    for number, row in enumerate(blank_code(source.body_text).split("\n")):
        if _words(row).casefold() == title and _MARKED.fullmatch(_TAG.sub("", row)):
            return HeadingLine(source.body_line + number, row.strip())
        begun = _BEGINS.match(row)
        if begun is not None and _words(begun["title"]).casefold() == title:
            return HeadingLine(source.body_line + number, begun["title"].strip(), ", and the text behind it on a line of its own below")
    return None


def _only_heading(source: SourceFile) -> HeadingLine | None:
    """Give the one heading of the text that is none of the type's, where it is short: it may be a translation."""
    record_type = source.record_type
    known = {section.title.casefold() for section in record_type.sections} if record_type else set()
    others = [heading for heading in source.body.headings if heading.title.casefold() not in known]
    if len(others) != 1 or len(others[0].title.split()) > FEW_WORDS or others[0].is_empty:
        return None
    doubt = ", if that is what stands below it; these headings are English in every record"
    return HeadingLine(others[0].line, others[0].title, doubt)


def _words(line: str) -> str:
    """Give the words of a line without numbers before them and signs around them."""
    return _AROUND.sub("", _TAG.sub("", line))
