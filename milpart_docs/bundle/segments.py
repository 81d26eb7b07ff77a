"""An archive as segments: the record in front of each file, and each packed piece; what two bundles share is found by these."""

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, NamedTuple

from milpart_docs.bundle.container import Entry
from milpart_docs.bundle.content import data_start
from milpart_docs.bundle.folder import read_blocks
from milpart_docs.bundle.limits import BLOCK
from milpart_docs.bundle.pieces import FLUSH_MARK


class Segments:
    """The segments of an archive by place, read where they are asked for."""

    def __init__(self, stream: BinaryIO, entries: Sequence[Entry]) -> None:
        """Take an archive and its files in the order in which they lie."""
        self._stream = stream
        self._entries = entries
        self._offsets = [entry.offset for entry in entries]

    def read(self, start: int, end: int) -> list[bytes]:
        """Give the segments of a range; it begins and ends where it begins and ends, be it within a segment."""
        found, place = list[bytes](), start
        while place < end:
            for length in list(self._measure(place, end)):
                self._stream.seek(place)
                found.append(self._stream.read(length))
                place += length
        return found

    def copy(self, start: int, length: int) -> Iterator[bytes]:
        """Give so many bytes from a place on, in blocks."""
        self._stream.seek(start)
        yield from read_blocks(self._stream, length)

    def _measure(self, place: int, end: int) -> Iterator[int]:
        """Give the lengths of the segments from a place to the end of the file there, or of the range."""
        number = bisect_right(self._offsets, place) - 1
        stop = min(end, self._offsets[number + 1]) if number + 1 < len(self._offsets) else end
        start = data_start(self._stream, self._entries[number]) if number >= 0 else end
        if place < start < stop:
            yield start - place
            place = start
        self._stream.seek(place)
        yield from map(len, _split_pieces(self._stream, stop - place))


class Segment(NamedTuple):
    """A range of bytes of an archive, with a digest to look it up by."""

    offset: int
    length: int
    digest: bytes


def split_archive(stream: BinaryIO, entries: Iterable[Entry]) -> Iterator[tuple[str, list[Segment]]]:
    """Give the name and the segments of each file, in the order in which they lie, without a gap between them."""
    for entry in entries:
        start = data_start(stream, entry)
        stream.seek(entry.offset)
        found = [_segment(entry.offset, stream.read(start - entry.offset))]
        for piece in _split_pieces(stream, entry.packed):
            found.append(_segment(found[-1].offset + found[-1].length, piece))
        yield entry.name, found


def _segment(offset: int, data: bytes) -> Segment:
    return Segment(offset, len(data), hashlib.blake2b(data, digest_size=16).digest())


def _split_pieces(stream: BinaryIO, length: int) -> Iterator[bytes]:
    """Split packed content behind each full flush, and wherever a block of ours is full."""
    rest, left = b"", length
    while left:
        block = stream.read(min(BLOCK, left))
        left -= len(block)
        *pieces, rest = (rest + block).split(FLUSH_MARK)
        for piece in pieces:
            yield piece + FLUSH_MARK
        if len(rest) > BLOCK or not block:
            yield rest
            rest = b""
        if not block:
            return
    if rest:
        yield rest
