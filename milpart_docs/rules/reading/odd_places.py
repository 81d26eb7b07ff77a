"""Where a character stands that may be wrong without being seen: in words of the author, or where another rule tells of it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile
from milpart_docs.reading.mojibake import LOST, Garbled, find_garbled
from milpart_docs.rules.meaning import name_of
from milpart_docs.rules.reading.known_keys import word_fields
from milpart_docs.rules.reading.lines import split_lines

GARBLED, MARK = "garbled", "mark"
BYTE_ORDER_MARK = "\ufeff"
_TURNING = "\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0001-\U000e007f"
_OF_ONE_FONT = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_SIGNS = re.compile(
    rf"(?P<turning>[{_TURNING}]+)|(?P<unseen>[{_UNSEEN}]+)|(?P<font>[{_OF_ONE_FONT}]+)|(?P<object>\ufffc)|(?P<lost>{LOST}+)"
)
_SUSPECT = re.compile(rf"[{_TURNING}{_UNSEEN}{_OF_ONE_FONT}\ufffc{LOST}]|[\u00c2-\u00c5\u00ce-\u00d1\u00e2\u00ef\u00f0][^\x00-\x7f]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of Arabic and Hebrew, beside which marks of direction have a meaning."""
_FLAG = "\U0001f3f4"
_IN_REFERENCE = re.compile(r"\[\[[^\[\]\n]*\]\]")


class OddPlace(NamedTuple):
    """A place at which a character is wrong: what is wrong with it, its offset and place, how it is written, and what was meant, if known.

    ``path`` is that of the value that it stands in, and empty in a text.
    """

    kind: str
    start: int
    line: int
    column: int
    written: str
    meant: str = ""
    path: Path = ()


def find_odd_places(source: SourceFile) -> list[OddPlace]:
    """Find all such places of a file, in its order; those in identifiers, terms and references are told by the rules about these."""
    text = source.text
    if text.isascii() or _SUSPECT.search(text) is None:
        return []
    garbled = [(found.start, _kind_of(found), found.written, found.meant) for found in find_garbled(text)]
    taken = {start + place for start, _, written, _ in garbled for place in range(len(written))}
    found = garbled + [(start, kind, written, "") for start, kind, written in _find_signs(text) if start not in taken]
    return [*_places(source, sorted(found))] if found else []


def _kind_of(found: Garbled) -> str:
    """Tell letters that are known from the sign of a lost one, and from a mark that means nothing inside of a text."""
    return "lost" if LOST in found.meant else MARK if found.meant == BYTE_ORDER_MARK else GARBLED


def _find_signs(text: str) -> Iterator[tuple[int, str, str]]:
    """Find signs that are wrong by themselves, but not marks of direction beside letters that run from right to left."""
    for found in _SIGNS.finditer(text):
        kind, start = str(found.lastgroup), found.start()
        row = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", start) + 1 or len(text) + 1) - 1]
        is_meant = kind in {"turning", "unseen"} and (_RIGHT_TO_LEFT.search(row) is not None or text[start - 1 : start] == _FLAG)
        if not is_meant and not (start == 0 and found.group() == BYTE_ORDER_MARK):
            yield start, kind, found.group()


def _places(source: SourceFile, found: list[tuple[int, str, str, str]]) -> Iterator[OddPlace]:
    """Give what was found its place, without what other rules tell of."""
    lines, references = split_lines(source.text), [match.span() for match in _IN_REFERENCE.finditer(source.text)]
    values = sorted((at.value_line, at.value_column, path) for path, at in source.positions.items())
    for start, kind, written, meant in found:
        line = bisect_right(lines.starts, start)
        column = start - lines.starts[line - 1] + 1
        if any(begin <= start < end for begin, end in references):
            continue
        if line >= source.body_line or source.kind != "record":
            yield OddPlace(kind, start, line, column, written, meant)
            continue
        number = bisect_right(values, (line, column, ("\U0010ffff",)))
        path = values[number - 1][2] if number else ()
        if path and name_of(path) in word_fields() and not any(fault.line == line for fault in source.faults):
            yield OddPlace(kind, start, line, column, written, meant, path)
