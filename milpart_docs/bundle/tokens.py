"""New segments of an archive told as what differs from old ones: a packed piece as its content and how it was packed.

The packed bytes of two texts that differ little differ much; their contents, heads and tokens do not. To read these takes no more than
unpacking, which all versions of zlib do alike; the piece is then written again from them, bit for bit. Anything else stands among the heads
as it is.
"""

import struct
from collections.abc import Iterator, Sequence

from milpart_docs.bundle.deflate_codes import NotDeflateError
from milpart_docs.bundle.deflate_reader import Blocks, read_blocks
from milpart_docs.bundle.deflate_writer import Tokens, write_blocks
from milpart_docs.bundle.difference import apply_difference, find_difference, read_ranges
from milpart_docs.bundle.matches import carry_distances, foretell_distances
from milpart_docs.bundle.problem import DamagedError

LARGEST_PIECE = 256 << 10
"""Longer segments are taken as they are: they are none of our pieces."""
LARGEST_TOLD = 64 << 20
"""Bytes of all contents that are told at once; segments beyond that are taken as they are."""
GROWTH = 32
"""So many times longer than segments may their heads and tokens be: a token has two bits or more, and takes two bytes at most."""
AS_IS = 0xFFFFFFFF
"""Stands in the place of the length of a content, where a segment is no piece."""
_LENGTHS = struct.Struct("<2I")
"""In front of the heads of each segment: how long they and its content are."""
_PARTS = struct.Struct("<4I")
"""In front of what is told: how long its parts are, three differences and the distances that are not as foretold."""
_SURPRISE = struct.Struct("<IH")
"""A distance that is not as foretold: for which token, and what it is more than 1."""


def pack_segments(segments: Sequence[bytes], old: Sequence[bytes]) -> bytes:
    """Tell segments as what differs from old ones."""
    new, base = _join(segments, is_old=False), _join(old, is_old=True)
    heads, tokens, content = (find_difference(*parts) for parts in zip(_told_parts(base), _told_parts(new), strict=True))
    carried = carry_distances(base.distances, read_ranges(tokens, len(base.tokens), len(new.tokens)))
    foretold = foretell_distances(new.tokens, new.content, carried)
    pairs = enumerate(zip(foretold, new.distances, strict=True))
    surprises = b"".join(_SURPRISE.pack(number, is_so - 1) for number, (expected, is_so) in pairs if expected != is_so)
    parts = (heads, tokens, content, surprises)
    return _PARTS.pack(*map(len, parts)) + b"".join(parts)


def unpack_segments(data: bytes, old: Sequence[bytes], length: int) -> bytes:
    """Give segments again as they stand in the archive, which are so many bytes; raise DamagedError where they are not."""
    written, total = list[bytes](), 0
    try:
        for segment in _split(_restore(_Parts(data), _join(old, is_old=True), length)):
            written.append(segment)
            total += len(segment)
            if total > length:
                break
    except NotDeflateError:
        total = -1
    if total != length:
        raise DamagedError("its new bytes are damaged")
    return b"".join(written)


def _told_parts(blocks: Blocks) -> tuple[bytes, bytes, bytes]:
    return blocks.heads, blocks.tokens, blocks.content


def _join(segments: Sequence[bytes], *, is_old: bool) -> Blocks:
    """Write the blocks of segments one behind the other; exactly, if they are new and shall be had again."""
    heads, tokens, distances, content = bytearray(), bytearray(), list[int](), bytearray()
    for segment in filter(None, segments):
        blocks = _describe(segment, is_old=is_old)
        if blocks and len(content) + len(blocks.content) <= LARGEST_TOLD:
            heads += _LENGTHS.pack(len(blocks.heads), len(blocks.content)) + blocks.heads
            tokens += blocks.tokens
            distances += blocks.distances
            content += blocks.content
        else:
            heads += _LENGTHS.pack(len(segment), AS_IS) + segment
    return Blocks(bytes(heads), bytes(tokens), distances, bytes(content))


def _describe(segment: bytes, *, is_old: bool) -> Blocks | None:
    """Read the blocks of a segment; nothing, where it is no piece, or where they would not give it again bit for bit."""
    if len(segment) > LARGEST_PIECE or segment.startswith(b"PK"):
        return None
    try:
        blocks = read_blocks(segment)
        tokens = zip(blocks.tokens, blocks.distances, strict=True)
        return blocks if is_old or write_blocks(blocks.heads, tokens, blocks.content) == segment else None
    except NotDeflateError:
        return None


def _restore(data: "_Parts", old: Blocks, length: int) -> Blocks:
    """Give joined blocks again from what differs, and where their matches stand."""
    heads, tokens, content, surprises = (data.take(part) for part in _PARTS.unpack(data.take(_PARTS.size)))
    most = length * GROWTH
    carried = carry_distances(old.distances, read_ranges(tokens, len(old.tokens), most))
    new = Blocks(
        apply_difference(old.heads, heads, most),
        apply_difference(old.tokens, tokens, most),
        (),
        apply_difference(old.content, content, LARGEST_TOLD),
    )
    distances = foretell_distances(new.tokens, new.content, carried)
    if len(surprises) % _SURPRISE.size:
        raise NotDeflateError
    for number, more in _SURPRISE.iter_unpack(surprises):
        if number >= len(distances):
            raise NotDeflateError
        distances[number] = more + 1
    return new._replace(distances=distances)


def _split(joined: Blocks) -> Iterator[bytes]:
    """Give the segments that were joined."""
    heads, content = _Parts(joined.heads), _Parts(joined.content)
    tokens: Tokens = zip(joined.tokens, joined.distances, strict=True)
    while not heads.is_over:
        length, content_length = _LENGTHS.unpack(heads.take(_LENGTHS.size))
        head = heads.take(length)
        yield head if content_length == AS_IS else write_blocks(head, tokens, content.take(content_length))


class _Parts:
    """Bytes that are taken from first to last; raises NotDeflateError where there are not as many."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = 0

    @property
    def is_over(self) -> bool:
        """Tell whether nothing is left."""
        return self._place == len(self._data)

    def take(self, length: int) -> bytes:
        """Give the next so many bytes."""
        self._place += length
        if self._place > len(self._data):
            raise NotDeflateError
        return self._data[self._place - length : self._place]
