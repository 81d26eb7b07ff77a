"""Packed pieces in a form of which small changes are small: what an update holds of a piece that changed.

Each segment of an archive becomes bytes: a packed piece as its tokens (see `deflate_codes`), anything else as it is. These bytes are packed
with those of the old segments as the dictionary. To read them takes no more than unpacking, which all versions of zlib do alike; the
tokens are then written as the piece again, bit for bit.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence

from milpart_docs.bundle.deflate_codes import BLOCK_END, DYNAMIC, FIXED, LENGTH_BITS, PLAIN, REPEATS, Block, NotDeflateError
from milpart_docs.bundle.deflate_reader import read_blocks
from milpart_docs.bundle.deflate_writer import write_blocks
from milpart_docs.bundle.problem import DamagedError

LARGEST_PIECE = 16 << 10
"""Longer segments are taken as they are: they are none of our pieces."""
GROWTH = 16
"""So many times longer than a segment may its tokens be: one takes a bit or more, and two bytes here at most."""
MOST_BLOCKS = 256
MOST_LENGTHS = 320
"""Lengths of codes in a block: there are no more codes than that."""
AS_IS, AS_TOKENS = 0, 1
MATCH, ESCAPE, END = 0xC0, 0xC1, 0xF5
"""Bytes that UTF-8 has not or seldom; where one is a literal, it is escaped."""
SHORTEST = 3


def pack_segments(segments: Sequence[bytes], old: Sequence[bytes]) -> bytes:
    """Pack segments as what differs from old ones."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS, 9, zdict=_join(old))
    return packer.compress(_join(segments, is_exact=True)) + packer.flush()


def unpack_segments(data: bytes, old: Sequence[bytes], length: int) -> bytes:
    """Give segments again as they stand in the archive, which are so many bytes; raise DamagedError where they are not."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS, zdict=_join(old))
    try:
        joined = unpacker.decompress(data, length * GROWTH + GROWTH)
        written = b"".join(_split(joined)) if unpacker.eof and not unpacker.unused_data else b""
    except (zlib.error, NotDeflateError, IndexError):
        written = b""
    if len(written) != length:
        raise DamagedError("its new bytes are damaged")
    return written


def _join(segments: Iterable[bytes], *, is_exact: bool = False) -> bytes:
    """Write segments one behind the other, each in the form that suits it; exactly, if they shall be had again."""
    return b"".join(_join_segment(segment, is_exact=is_exact) for segment in segments)


def _join_segment(segment: bytes, *, is_exact: bool) -> bytes:
    """Write a segment as its tokens; as it is, where it is no piece or its tokens would not give it again bit for bit."""
    as_is = bytes((AS_IS,)) + len(segment).to_bytes(4, "little") + segment
    if len(segment) > LARGEST_PIECE or segment.startswith(b"PK"):
        return as_is
    try:
        blocks = read_blocks(segment)
        if len(blocks) >= MOST_BLOCKS or (is_exact and write_blocks(blocks) != segment):
            return as_is
    except (NotDeflateError, IndexError):
        return as_is
    return bytes((AS_TOKENS, len(blocks))) + b"".join(map(_join_block, blocks))


def _join_block(block: Block) -> bytes:
    """Write a block: its kind, its codes, and its tokens."""
    joined = bytearray((block.is_last | block.kind << 1,))
    if block.kind == PLAIN:
        return bytes(joined) + len(block.tokens).to_bytes(2, "little") + bytes(block.tokens)
    joined += bytes((block.counts[0] - 257, block.counts[1] - 1)) if block.lengths else b""
    joined += bytes((len(block.code_lengths), *block.code_lengths))
    joined += len(block.lengths).to_bytes(2, "little")
    for symbol, extra in block.lengths:
        joined += bytes((symbol, extra)) if symbol in REPEATS else bytes((symbol,))
    tokens = iter(block.tokens)
    for token in tokens:
        if token > BLOCK_END:
            joined += bytes((MATCH, token - BLOCK_END - SHORTEST)) + next(tokens).to_bytes(2, "little")
        elif token in {MATCH, ESCAPE, END}:
            joined += bytes((ESCAPE, token))
        else:
            joined.append(token)
    joined.append(END)
    return bytes(joined)


class _Reader:
    """Takes bytes from first to last; raises IndexError behind the last."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.place = 0

    def byte(self) -> int:
        self.place += 1
        return self.data[self.place - 1]

    def number(self, size: int) -> int:
        return sum(self.byte() << 8 * place for place in range(size))

    def bytes(self, count: int) -> bytes:
        self.place += count
        if self.place > len(self.data):
            raise IndexError
        return self.data[self.place - count : self.place]


def _split(joined: bytes) -> Iterator[bytes]:
    """Give the segments that were joined."""
    reader = _Reader(joined)
    while reader.place < len(joined):
        if reader.byte() == AS_IS:
            yield reader.bytes(reader.number(4))
        else:
            yield write_blocks([_split_block(reader) for _ in range(reader.byte())])


def _split_block(reader: _Reader) -> Block:
    head = reader.byte()
    is_last, kind = bool(head & 1), head >> 1
    if kind == PLAIN:
        return Block(is_last, kind, (), (), (0, 0), tuple(reader.bytes(reader.number(2))))
    if kind not in {FIXED, DYNAMIC}:
        raise NotDeflateError
    counts = (288, 30) if kind == FIXED else (reader.byte() + 257, reader.byte() + 1)
    code_lengths = tuple(reader.bytes(reader.byte()))
    count = reader.number(2)
    if count > MOST_LENGTHS or max(code_lengths, default=0) >= 1 << LENGTH_BITS:
        raise NotDeflateError
    lengths = tuple(_split_lengths(reader, count))
    return Block(is_last, kind, code_lengths, lengths, counts, tuple(_split_tokens(reader)))


def _split_lengths(reader: _Reader, count: int) -> Iterator[tuple[int, int]]:
    for _ in range(count):
        symbol = reader.byte()
        yield symbol, reader.byte() if symbol in REPEATS else 0


def _split_tokens(reader: _Reader) -> Iterator[int]:
    while (byte := reader.byte()) != END:
        if byte == MATCH:
            yield BLOCK_END + SHORTEST + reader.byte()
            yield reader.number(2)
        else:
            yield reader.byte() if byte == ESCAPE else byte
