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
from milpart_docs.rules.comparison.seen_words import without_markup, words_of
from milpart_docs.vocabulary.markings import Protection

_FENCE = re.compile(r"[ \t>*+-]*+(?:[0-9]++[.)][ \t]++)?[ \t>]*+:{3,}")
"""A line that begins or ends a block, of whatever kind."""
_ITEM = re.compile(r"[ \t>]*+(?:[*+-]|[0-9]++[.)])[ \t]")
_END = re.compile(r"(?<=[.!?;:…])[\s\"'»”)\]*_]+|\n(?=[ \t>]*\|)|(?<=\|)\n")
"""Where a sentence ends, or a row of a table."""


class Piece(NamedTuple):
    """A piece of a text: its words in small letters, its line in the file, and the marked blocks around it, the outer ones first.

    ``sentences`` are the words of its sentences, or of the rows of a table.
    """

    words: str
    line: int
    blocks: tuple[MarkedBlock, ...] = ()
    sentences: tuple[str, ...] = ()

    @property
    def around(self) -> tuple[Protection, ...]:
        """The protections of the blocks around it."""
        return tuple(block.protection for block in self.blocks)


class _Lines(NamedTuple):
    """The lines of a piece, as they are found."""

    rows: list[str]
    number: int
    blocks: tuple[MarkedBlock, ...]


def read_pieces(version: Version) -> list[Piece]:
    """Read the pieces of the body of a record or page; what has no word in it is none."""
    _, entry = version
    found: list[_Lines] = []
    is_open = False
    marked = entry.marked
    for number, start, line in _lines(without_markup(read_body_text(*version)), entry):
        blocks = tuple(block for block in marked if block.start <= start < block.end)
        if not line.strip(" \t>") or _is_fence(line, start, blocks):
            is_open = False
        elif not is_open or _ITEM.match(line):
            found.append(_Lines([line], number, blocks))
            is_open = True
        else:
            found[-1].rows.append(line)
    return [piece for piece in map(_make_piece, found) if piece.words]


def split_sentences(text: str) -> tuple[str, ...]:
    """Give the words of each sentence of a text, or of each row of a table."""
    return tuple(filter(None, map(words_of, _END.split(text))))


def _make_piece(lines: _Lines) -> Piece:
    sentences = split_sentences("\n".join(lines.rows))
    return Piece(" ".join(sentences), lines.number, lines.blocks, sentences)


def _lines(body: str, entry: Entry) -> Iterator[tuple[int, int, str]]:
    """Give each line with its number in the file and its offset in the body."""
    start = 0
    for number, line in enumerate(body.split("\n"), entry.body_line):
        yield number, start, line
        start += len(line) + 1


def _is_fence(line: str, start: int, blocks: Sequence[MarkedBlock]) -> bool:
    """Tell whether a line begins or ends a block: one of ours, as its reader found it, or one of another kind."""
    return _FENCE.match(line) is not None or any(start < block.inner_start or start >= block.inner_end for block in blocks)
