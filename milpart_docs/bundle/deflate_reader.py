"""Reads packed pieces: the heads of their blocks, their tokens, and their content."""

import zlib
from collections.abc import Callable, Sequence
from typing import NamedTuple

from milpart_docs.bundle.deflate_codes import (
    BLOCK_END,
    DISTANCES,
    END,
    LENGTHS,
    LITERAL,
    LONG,
    LONG_FROM,
    PLAIN,
    NotDeflateError,
    walk_codes,
)

LARGEST_CONTENT = 1 << 20
"""Bytes of a piece, unpacked; larger ones are none of ours."""
BYTE, TOKEN, REFILL = 8, 48, 64
"""Bits of a byte, bits of the longest token, bytes that are taken from a stream at once: more make long numbers, which are slow."""
_NOTHING = (BLOCK_END, 1 << 20, 0)
"""Stands where no code begins: the bits run out at once, which is an error."""
_SYMBOLS = tuple((symbol, 0) for symbol in range(19))
_NEAR = (*((value, 0) for value in range(BLOCK_END + 1)), *((BLOCK_END + least, extra) for least, extra in LENGTHS))


class Blocks(NamedTuple):
    """The blocks of packed pieces: the values in their heads, their tokens (see `deflate_codes`), the distance of each, and what they pack.

    The distance of a token that is no match is 0.
    """

    heads: bytes
    tokens: bytes
    distances: Sequence[int]
    content: bytes


def read_blocks(data: bytes) -> Blocks:
    """Read the blocks of a piece, which may end behind any block at the end of a byte; raise NotDeflateError where it is none."""
    content, bits, is_last = _unpack(data), _Bits(data), 0
    tokens, distances = bytearray(), list[int]()
    while bits.left >= BYTE:
        if is_last:
            raise NotDeflateError
        is_last, kind = bits.take(1), bits.take(2)
        if kind == PLAIN:
            tokens += bytes((*[LITERAL] * bits.skip_plain(), END))
            distances += [0] * (len(tokens) - len(distances))
        else:
            near, far = walk_codes(bits, kind)
            _read_tokens(bits, (_build_table(near, _NEAR), _build_table(far, DISTANCES)), tokens, distances)
    return Blocks(bytes(bits.told), bytes(tokens), distances, content)


def _unpack(data: bytes) -> bytes:
    """Unpack a piece, no further than any piece of ours would go."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = unpacker.decompress(data, LARGEST_CONTENT)
    except zlib.error:
        raise NotDeflateError from None
    if unpacker.unconsumed_tail or unpacker.unused_data:
        raise NotDeflateError
    return content


class _Bits:
    """The bits of a stream from first to last; the values that are taken from the heads of blocks are kept."""

    def __init__(self, data: bytes) -> None:
        self.told = bytearray()
        self.data = data
        self.place = 0
        self.number = 0
        self.count = 0

    @property
    def left(self) -> int:
        """Count the bits that are not taken yet."""
        return self.count + (len(self.data) - self.place) * 8

    def fill(self) -> None:
        """Take more bytes from the stream; behind its end there are none, and the count becomes negative, which is an error."""
        self.drop(0)
        block = self.data[self.place : self.place + REFILL]
        self.number |= int.from_bytes(block, "little") << self.count
        self.count += len(block) * 8
        self.place += len(block)

    def take(self, count: int) -> int:
        """Give the next so many bits as a number."""
        if self.count < count:
            self.fill()
        value = self.number & (1 << count) - 1
        self.drop(count)
        self.told.append(value)
        return value

    def drop(self, count: int) -> None:
        """Go so many bits on."""
        self.number >>= count
        self.count -= count
        if self.count < 0:
            raise NotDeflateError

    def open_codes(self, codes: Sequence[str]) -> Callable[[], int]:
        """Give what gives the next symbol that is written in these codes."""
        table, mask = _build_table(codes, _SYMBOLS)

        def next_symbol() -> int:
            if self.count < TOKEN:
                self.fill()
            symbol, length, _ = table[self.number & mask]
            self.drop(length)
            self.told.append(symbol)
            return symbol

        return next_symbol

    def skip_plain(self) -> int:
        """Skip the bytes of a block that is not packed, and tell how many they are."""
        self.drop(self.count % 8)
        first, second, *check = (self.take(8) for _ in range(4))
        if check != [first ^ 0xFF, second ^ 0xFF]:
            raise NotDeflateError
        length = first | second << 8
        self.place += length - self.count // 8
        self.number = self.count = 0
        if self.place > len(self.data):
            raise NotDeflateError
        return length


class _Table(NamedTuple):
    """For the next bits whatever they are: a value, the length of its code, and how many bits add to it; and which bits are looked at."""

    found: list[tuple[int, int, int]]
    mask: int


def _build_table(codes: Sequence[str], values: Sequence[tuple[int, int]]) -> _Table:
    """Build the table of codes, each with its value and the bits that add to it."""
    longest = max(map(len, codes), default=0)
    found = [_NOTHING] * (1 << longest)
    for code, (value, extra) in zip(codes, values, strict=False):
        if code:
            found[int(code[::-1], 2) :: 1 << len(code)] = [(value, len(code), extra)] * (1 << longest - len(code))
    return _Table(found, (1 << longest) - 1)


def _read_tokens(bits: _Bits, tables: tuple[_Table, _Table], tokens: bytearray, distances: list[int]) -> None:
    """Read tokens to the end of a block; the innermost loop, in which little is called."""
    (found, mask), (far_found, far_mask) = tables
    number, count = bits.number, bits.count
    while True:
        if count < TOKEN:
            bits.number, bits.count = number, count
            bits.fill()
            number, count = bits.number, bits.count
        value, length, extra = found[number & mask]
        number >>= length
        count -= length
        if value < BLOCK_END:
            tokens.append(LITERAL)
            distances.append(0)
            continue
        if value == BLOCK_END:
            break
        least, far_length, far_extra = far_found[(number >> extra) & far_mask]
        length = value - BLOCK_END + (number & (1 << extra) - 1)
        number >>= extra + far_length
        distance = least + (number & (1 << far_extra) - 1)
        number >>= far_extra
        count -= extra + far_length + far_extra
        if length < LONG_FROM:
            tokens.append(length)
            distances.append(distance)
        else:
            tokens += bytes((LONG, length - LONG_FROM))
            distances += (distance, 0)
    tokens.append(END)
    distances.append(0)
    bits.number, bits.count = number, count
    bits.drop(0)
