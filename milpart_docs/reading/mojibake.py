"""Letters that were written in UTF-8 and read in Windows-1252, as ``Ã©`` for *é*: where they stand, and what they were.

The way back is sure, because what no author writes becomes what many write. Where a text went that way twice, it goes back twice. The five
bytes that Windows-1252 has no letter for arrive as control characters or as U+FFFD; behind ``â€`` such a one was a quotation mark.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

LOST = "\ufffd"
"""The sign that programs write in the place of a letter that they could not read."""
_CODE_PAGE = "cp1252"
_LETTERS = {byte: bytes((byte,)).decode(_CODE_PAGE, "ignore") or chr(byte) for byte in range(0x80, 0x100)}
_BYTES = {letter: byte for byte, letter in _LETTERS.items()}
_REST = "".join(re.escape(_LETTERS[byte]) for byte in range(0x80, 0xC0))
_RUN = re.compile(
    rf"(?:[\u00c2-\u00c5][{_REST}]|\u00c6\u2019|\u00cb[\u2020\u0153]|\u00e2(?:[{_REST}]{{2}}|\u20ac{LOST})|\u00ef(?:\u00bb\u00bf|\u00bf\u00bd|\u00ac[\x80-\u2030])"
    rf"|\u00f0\u0178[{_REST}]{{2}}|(?:[\u00ce-\u00d1][{_REST}]){{2,}})+"
)
"""What Latin letters, signs of print, emoji, and at least two letters of Greek or Cyrillic, become."""
_OF_PRINT = frozenset("\u2018\u2019\u201a\u201c\u201d\u201e\u2026\u2013\u2014\u00ab\u00bb\u2039\u203a\u2022\u00a0")
"""Signs that also stand behind a capital letter with an accent, at the end of what somebody wrote."""
_MEANT = re.compile(r"[\u00a0-\u024f\u0370-\u052f\u2010-\u2bff\ufb00-\ufb06\ufeff\U0001f000-\U0001faff]+|\ufffd+")
_END_OF_LETTER = re.compile("(?:(?<=[\u00c2-\u00c5\u00ce-\u00d1])|(?<=\u00e2\u20ac))[\x81\x8d\x8f\x90\x9d]")
_QUOTE = "\x9d"
LONGEST = 3
"""So many times at most is a text read back."""


class Garbled(NamedTuple):
    """Letters that were read wrongly: their offset, how they are written, and what they were."""

    start: int
    written: str
    meant: str


def find_garbled(text: str) -> Iterator[Garbled]:
    """Find such letters from the first to the last."""
    for found in _RUN.finditer(text):
        meant = _read_back(found.group())
        if meant and not _may_be_meant(text, found):
            yield Garbled(found.start(), found.group(), meant)


def mark_lost_letters(text: str) -> str:
    """Put the sign of a lost letter in the place of the control characters that are the end of a letter which was read wrongly."""
    return _END_OF_LETTER.sub(LOST, text)


def _read_back(written: str) -> str:
    """Read letters as what they were; nothing, where that is no text that somebody writes."""
    for _ in range(LONGEST):
        try:
            meant = bytes(_BYTES[letter] for letter in written.replace(LOST, _QUOTE)).decode()
        except (KeyError, UnicodeDecodeError):
            return ""
        if _RUN.fullmatch(meant) is None:
            return meant if _MEANT.fullmatch(meant) else ""
        written = meant
    return ""


def _may_be_meant(text: str, found: re.Match[str]) -> bool:
    """Tell whether a capital with an accent may stand before a quotation mark or dash, which no letter follows."""
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    is_pair = len(found.group()) == len("\u00c3\u2013") and found.group()[1] in _OF_PRINT
    return is_pair and not before.islower() and not after.isalpha()
