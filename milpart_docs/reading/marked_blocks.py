"""Marked blocks of a body: from a line ``::: marking LIMITE FRA EU`` to a line ``:::``, protected for itself.

Nothing is given the benefit of the doubt. A block counts wherever its line stands: in a list, a quotation, a comment, and in what Markdown
shows as code, because two programs may disagree on where code ends. Words that are not understood, a misspelled *marking*, words in front
of the line and a missing end protect as highly as can be; so do blocks of other programs in whose line a word speaks of protection. Only
right behind a backtick nothing begins, so that a text can speak of it.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from milpart_docs.reading.fault import Fault, FaultKind
from milpart_docs.vocabulary import MARKINGS, find_nearest
from milpart_docs.vocabulary.markings import CLOSED, Protection, read_protection

_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_COLON = f"[:\N{FULLWIDTH COLON}](?:[^\\S\n]|[{_UNSEEN}])*+"
"""A colon with what may stand between two of them, so that nobody sees or minds it."""
COLONS = re.compile(f"{_COLON}[:\N{FULLWIDTH COLON}]")
"""Without this no text has marked blocks."""
_BLANK = re.compile(f"[\\s{_UNSEEN}]+")
_LINE = re.compile(r"[ \t>*+-]*+(?:[0-9]++[.)][ \t]++)?[ \t>]*+(?P<sign>:{3,})(?P<words>[^\n]*)")
_FIRST_WORD = re.compile(r"[\W_]*+([^\W_]*)")
_ANYWHERE = re.compile(f"(?<![`:\N{FULLWIDTH COLON}])(?:{_COLON}){{3,}}+(?:_|[^\\w`])*+(?P<first>[^\\W_]*)")
_AT_START = re.compile(f"(?=[^\\w`]*?{COLONS.pattern})(?:_|[^\\w`])*+(?P<first>[^\\W_]*)")
_MARKING = "marking"
_LONE = frozenset({"milpart"})
"""First words of lines that stand by themselves, and have no end."""
_OTHERS = frozenset({"warning"})
"""Words near to ours that other programs begin blocks with."""
_NAMES = frozenset(word for marking in MARKINGS for word in marking.casefold().split())
_SPEAKING = frozenset(word for marking in MARKINGS[1:] for word in re.findall(r"[^\W_]{3,}", marking.casefold())) - {"top"} | {
    *(
        "marking",
        "marked",
        "classified",
        "classification",
        "releasable",
        "releaseable",
        "withhold",
        "withheld",
        "nato",
        "otan",
        "protected",
        "internal",
    )
}
"""Words that speak of protection wherever they stand in a line that begins a block, in small letters and without accents."""
_MODULE = re.compile(r"[A-Za-z_]\w*+(?:\.\w++)++")
_ACCENTS = re.compile("[\u0300-\u036f]")
_COMMUNITY = re.compile(r"(?<![^\s,;()\[\]{}/\"'])(?:[A-Z]{3}|EU|UE|[A-Z]{3,}(?:-[A-Z0-9]+)+)(?![^\s,;()\[\]{}/:.\"'])")
"""A word that can be a community: an alpha-3 code, the Union, the identifier of a mission."""
_LONGEST = 40
"""So many letters of a word are compared with ours."""


class MarkedBlock(NamedTuple):
    """A marked block: its protection, its place, and its offsets in the body, those of its lines ``:::`` and of what is between them."""

    protection: Protection
    line: int
    column: int
    start: int
    inner_start: int
    inner_end: int
    end: int


class MarkedBlocks(NamedTuple):
    """The marked blocks of a body, those that stand in others behind them, and what is wrong with any."""

    blocks: tuple[MarkedBlock, ...] = ()
    faults: tuple[Fault, ...] = ()


class _Line(NamedTuple):
    """A line with colons: its text, its number in the file, and where in the body it begins and the next one does."""

    text: str
    number: int
    start: int
    end: int


class _Opened(NamedTuple):
    """A line that opens a block; without a protection it is a block of some other kind, whose end must not be taken for ours."""

    line: _Line
    column: int
    protection: Protection | None


def read_marked_blocks(text: str, first_line: int) -> MarkedBlocks:
    """Read the marked blocks of a body; ``first_line`` is the line of the file on which it begins."""
    if COLONS.search(text) is None:
        return MarkedBlocks()
    walk = _Walk()
    for line in _lines_with_colons(text, first_line):
        walk.take(line)
    return walk.end(len(text))


def _lines_with_colons(text: str, number: int) -> Iterator[_Line]:
    last = 0
    while (found := COLONS.search(text, last)) is not None:
        start = text.rfind("\n", last, found.start()) + 1 or last
        end = text.find("\n", found.end()) + 1 or len(text)
        number += text.count("\n", last, start)
        yield _Line(text[start:end].rstrip("\n"), number, start, end)
        number += text.count("\n", start, end)
        last = end


class _Walk:
    """Goes through the lines with colons, and keeps the blocks that are open."""

    def __init__(self) -> None:
        self.opened: list[_Opened] = []
        self.blocks: list[MarkedBlock] = []
        self.faults: list[Fault] = []

    def take(self, line: _Line) -> None:
        """Take the next line."""
        found = _LINE.match(line.text)
        if found is None:
            self._take_doubtful(line)
            return
        words, column = _BLANK.sub(" ", found["words"]).strip(": "), found.start("sign") + 1
        first = words.partition(" ")[0].casefold()
        if not words:
            self._close(line, column)
        elif not _stands_alone(words, first):
            self.opened.append(_Opened(line, column, self._protection(line, column, words)))

    def _take_doubtful(self, line: _Line) -> None:
        """Open a block of the highest protection at a line that means one, and is not written as it must be."""
        found = [*_ANYWHERE.finditer(line.text), *filter(None, [_AT_START.match(line.text)])]
        if any(_is_meant(match["first"].casefold()[:_LONGEST]) and not _is_joined(line.text, match) for match in found):
            self._fault("block-marking", line, 1, line.text.strip())
            self.opened.append(_Opened(line, 1, CLOSED))

    def _protection(self, line: _Line, column: int, words: str) -> Protection | None:
        """Give the protection that a line asks for, the highest where that is not clear, and nothing where it asks for none."""
        first, *rest = words.split(None, 1)
        wanted = read_protection("".join(rest)) if first.casefold() == _MARKING else None
        if wanted is None and not (_means_marking(words) or _names_marking(words)):
            return None
        if wanted is None:
            self._fault("block-marking", line, column, words)
        return wanted or CLOSED

    def _close(self, line: _Line, column: int) -> None:
        if not self.opened:
            self._fault("block-without-start", line, column)
            return
        opened = self.opened.pop()
        if opened.protection is not None:
            self._keep(opened, line.start, line.end)

    def _keep(self, opened: _Opened, inner_end: int, end: int) -> None:
        line = opened.line
        self.blocks.append(MarkedBlock(opened.protection or CLOSED, line.number, opened.column, line.start, line.end, inner_end, end))

    def _fault(self, kind: FaultKind, line: _Line, column: int, words: str = "") -> None:
        self.faults.append(Fault(kind, line.number, column, details={"words": words}))

    def end(self, length: int) -> MarkedBlocks:
        """Give what was found; a block that nothing ends reaches to the end of the text."""
        for opened in self.opened:
            if opened.protection is not None:
                self._fault("block-without-end", opened.line, opened.column)
                self._keep(opened, length, length)
        return MarkedBlocks(tuple(sorted(self.blocks, key=lambda block: (block.start, -block.end))), tuple(self.faults))


def _means_marking(words: str) -> bool:
    """Tell whether the words of a line mean a marking: its first one does, or one of them speaks of protection or can be a community."""
    found = _FIRST_WORD.match(words)
    first = found[1].casefold()[:_LONGEST] if found else ""
    if words.split(None, 1)[0].casefold() in _LONE:
        return False
    return _is_meant(first) or not _SPEAKING.isdisjoint(_spoken(words)) or _COMMUNITY.search(words) is not None


def _is_joined(text: str, found: re.Match[str]) -> bool:
    """Tell whether the colons stand between two words without a blank, as a class does in a diagram (``A:::public --> B``)."""
    start, end = found.start(), found.start("first")
    is_tight = start > 0 and text[start - 1].isalnum() and set(text[start:end]) == {":"}
    behind = text[found.end() :].split(None, 1)
    return is_tight and not (behind and _means_marking(behind[0]))


def _spoken(words: str) -> Iterator[str]:
    """List the words of a line in small letters and without accents; of the name of a module, which others put there, those in capitals."""
    is_module = _MODULE.fullmatch(words) is not None
    found = re.findall(r"[^\W_]+", _ACCENTS.sub("", unicodedata.normalize("NFKD", words)))
    return (word.casefold() for word in found if word.isupper() or not is_module)


def _names_marking(words: str) -> bool:
    """Tell whether a line of ours, which stands by itself, has in the place of a name what begins a marked block."""
    first, *rest = re.findall(r"[^\W_]+", words[: _LONGEST * 2].casefold())[:2] or [""]
    return first in _LONE and any(map(_is_meant, rest))


def _stands_alone(words: str, first: str) -> bool:
    """Tell whether a line has no end: one of ours, or one in whose place another program puts what it says of a module."""
    return (first in _LONE and not _names_marking(words)) or (_MODULE.fullmatch(words) is not None and not _means_marking(words))


@lru_cache(maxsize=1000)
def _is_meant(first: str) -> bool:
    """Tell whether the first word of a line means a marking, well spelled or not, or is the marking itself."""
    nearest = find_nearest(first, [_MARKING, *sorted(_NAMES | _OTHERS)])
    return nearest is not None and nearest not in _OTHERS
