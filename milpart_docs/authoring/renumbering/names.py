"""Where a text names an identifier, and whether the name moves with the record.

References move, links to the record's file and page, places named for the record (``#about-ll-2026-0042``), and the identifier in plain
words. What stands in code is an example; what stands in an address of the web or in the name of another file belongs to somebody else:
it stays, and is told.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from milpart_docs.authoring.renumbering.surroundings import LONGEST, why_it_stays_there
from milpart_docs.reading.code import blank_markdown_code
from milpart_docs.reading.mentions import all_mentioned, search_mentions

_ADDRESS = re.compile(r"https?://[^\s<>\"'|)\]}]+")
_LINE_END = re.compile("\n")
_IN_PLACE_NAME = re.compile(r"(?:#|\b(?:id|name)\s*=\s*[\"']?)[\w-]*\Z")
"""What stands before an identifier in the name of a place on a page: in a link to it, or where it is given."""

IN_CODE = "it stands in code, as an example"
IN_ADDRESS = "it stands in an address of the web"
WRITTEN_OTHERWISE = "it is written in another way"


class Name(NamedTuple):
    """One place at which a text names an identifier: offsets, line and column, and why it stays; empty, where it moves."""

    start: int
    end: int
    line: int
    column: int
    stays: str


class Text(NamedTuple):
    """A text, the same with its code blanked out, and the beginnings and ends of the addresses of the web in it, one after the other."""

    text: str
    shown: str
    addresses: list[int]


def find_names(text: str, identifier: str, path: str, body: int) -> Iterator[Name]:
    """Find every place of a text that names an identifier; ``path`` is the file of its record, ``body`` the offset of the running text."""
    addresses = [place for found in _ADDRESS.finditer(text) for place in found.span()]
    whole = Text(text, text[:body] + blank_markdown_code(text[body:]), addresses)
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    for match in search_mentions(text):
        if identifier in all_mentioned(match):
            line = bisect_right(starts, match.start())
            place = (line, match.start() - starts[line - 1] + 1)
            yield Name(*match.span(), *place, _why_it_stays(whole, match, identifier, path))


def written_as(old: str, new: str) -> str:
    """Give the new identifier as the old one is written in a place: in small letters, where that is."""
    return new if old.isupper() else new.lower()


def _why_it_stays(whole: Text, match: re.Match[str], identifier: str, path: str) -> str:
    """Say why a name stays where it is; nothing, where it moves. ``path`` is the record's file."""
    start, end = match.span()
    if not whole.shown[start:end].strip():
        return IN_CODE
    if bisect_right(whole.addresses, start) % 2:
        return IN_ADDRESS
    if match.group() == identifier.lower() and _IN_PLACE_NAME.search(whole.text[max(0, start - LONGEST) : start]):
        return ""
    if match.group() != identifier:
        return WRITTEN_OTHERWISE
    return why_it_stays_there(whole.text, start, end, path)
