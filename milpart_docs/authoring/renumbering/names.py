"""Where a text names an identifier, and whether the name moves with the record.

References move, links to the record's file and page, and the identifier in plain words. What stands in code is an example; what stands
in an address of the web or in the name of another file belongs to somebody else: it stays, and is told.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from milpart_docs.reading.body import blank_markdown_code
from milpart_docs.reading.mentions import all_mentioned, search_mentions

_ADDRESS = re.compile(r"https?://[^\s<>\"'|)\]}]+")
_TOKEN = re.compile(r"[A-Za-z0-9_./%~+-]*+")
_TOKEN_END = re.compile(r"(?<![A-Za-z0-9_./%~+-])[A-Za-z0-9_./%~+-]*+\Z")
LONGEST_TOKEN = 300
"""So many characters on each side of a name are looked at; no path in a text is longer."""
_LINE_END = re.compile("\n")
_FILE_NAME = re.compile(r".*\.[A-Za-z0-9]{1,8}\Z")

IN_CODE = "it stands in code, as an example"
IN_ADDRESS = "it stands in an address of the web"
IN_FILE_NAME = "it stands in the name of another file"
IN_WORD = "it is a part of another word"
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
            yield Name(*match.span(), *place, _why_it_stays(whole, match, identifier, PurePosixPath(path).stem))


def _why_it_stays(whole: Text, match: re.Match[str], identifier: str, stem: str) -> str:
    """Say why a name stays where it is; nothing, where it moves. ``stem`` is the name of the record's file without its ending."""
    start, end = match.span()
    if not whole.shown[start:end].strip():
        return IN_CODE
    if bisect_right(whole.addresses, start) % 2:
        return IN_ADDRESS
    if match.group() != identifier:
        return WRITTEN_OTHERWISE
    return _why_in_token(whole.text, start, end, {identifier, stem, f"{stem}.md", f"{identifier}.md", f"{identifier}.html"})


def _why_in_token(text: str, start: int, end: int, own: set[str]) -> str:
    """Say why a name stays for what stands around it: the name of another file, or letters that make it another word."""
    token = _token_around(text, start, end)
    if token.rstrip("/").rpartition("/")[2].rstrip(".") in own:
        return ""
    if _FILE_NAME.fullmatch(token):
        return IN_FILE_NAME
    is_word = (start > 0 and text[start - 1].isalnum()) or text[end : end + 1].isalnum() or text[end : end + 1] in {"_", "-"}
    return IN_WORD if is_word else ""


def _token_around(text: str, start: int, end: int) -> str:
    """Give the word, path or address that stands around a name, without spaces."""
    before, behind = _TOKEN_END.search(text, max(0, start - LONGEST_TOKEN), start), _TOKEN.match(text, end, end + LONGEST_TOKEN)
    return f"{before.group() if before else ''}{text[start:end]}{behind.group() if behind else ''}"
