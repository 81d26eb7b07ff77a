"""The pieces of a text, paragraphs and items of lists, each with the protections of the marked blocks around it.

Where a block begins and ends, its reader has found out. The lines that do so are no words of the text, and no piece goes across one.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.corpus.same_record import Version
from milpart_docs.reading.marked_blocks import MarkedBlock
from milpart_docs.vocabulary.markings import Protection

_FENCE = re.compile(r"[ \t>*+-]*+(?:[0-9]++[.)][ \t]++)?[ \t>]*+:{3,}")
"""A line that begins or ends a block, of whatever kind."""
_ITEM = re.compile(r"[ \t>]*+(?:[*+-]|[0-9]++[.)])[ \t]")
_WORD = re.compile(r"\w+")


class Piece(NamedTuple):
    """A piece of a text: its words in small letters, its line in the file, and the marked blocks around it, the outer ones first."""

    words: str
    line: int
    blocks: tuple[MarkedBlock, ...] = ()

    @property
    def around(self) -> tuple[Protection, ...]:
        """The protections of the blocks around it."""
        return tuple(block.protection for block in self.blocks)


def read_pieces(version: Version) -> list[Piece]:
    """Read the pieces of the body of a record or page; what has no word in it is none."""
    _, entry = version
    found: list[Piece] = []
    is_open = False
    for number, start, line in _lines(read_body_text(*version), entry):
        words = words_of(line)
        blocks = tuple(block for block in entry.marked if block.start <= start < block.end)
        if not line.strip(" \t>") or _is_fence(line, start, blocks):
            is_open = False
        elif not is_open or _ITEM.match(line):
            found.append(Piece(words, number, blocks))
            is_open = True
        else:
            found[-1] = found[-1]._replace(words=f"{found[-1].words} {words}".strip())
    return [piece for piece in found if piece.words]


def words_of(text: str) -> str:
    """Give the words of a text alone: neither letter case, white space, nor signs make another one."""
    return " ".join(_WORD.findall(text.casefold()))


def _lines(body: str, entry: Entry) -> Iterator[tuple[int, int, str]]:
    """Give each line with its number in the file and its offset in the body."""
    start = 0
    for number, line in enumerate(body.split("\n"), entry.body_line):
        yield number, start, line
        start += len(line) + 1


def _is_fence(line: str, start: int, blocks: Sequence[MarkedBlock]) -> bool:
    """Tell whether a line begins or ends a block: one of ours, as its reader found it, or one of another kind."""
    return _FENCE.match(line) is not None or any(start < block.inner_start or start >= block.inner_end for block in blocks)
