"""Reads a short deflate stream as blocks of tokens; all of it is one whole number, from which a shift takes the bits at a place."""

from collections.abc import Iterator, Sequence

from milpart_docs.bundle.deflate_codes import (
    BLOCK_END,
    DISTANCES,
    DYNAMIC,
    FEWEST_REPEATS,
    FIXED,
    LENGTH_BITS,
    LENGTHS,
    PLAIN,
    REPEATS,
    Block,
    NotDeflateError,
    build_codes,
    fixed_lengths,
    order_lengths,
    spread_lengths,
)

BYTE = 8


class _Bits:
    """The bits of a stream from first to last."""

    def __init__(self, data: bytes) -> None:
        self.number = int.from_bytes(data, "little")
        self.size = len(data) * 8
        self.place = 0

    def take(self, count: int) -> int:
        """Give the next so many bits as a number."""
        value = self.number >> self.place & (1 << count) - 1
        self.place += count
        if self.place > self.size:
            raise NotDeflateError
        return value


def read_blocks(data: bytes) -> list[Block]:
    """Read the blocks of a stream, which may end behind any block at the end of a byte; raise NotDeflateError where it is none."""
    bits, blocks = _Bits(data), list[Block]()
    while bits.size - bits.place >= BYTE:
        if blocks and blocks[-1].is_last:
            raise NotDeflateError
        blocks.append(_read_block(bits))
    return blocks


def _read_block(bits: _Bits) -> Block:
    is_last, kind = bool(bits.take(1)), bits.take(2)
    if kind == PLAIN:
        bits.place = -(-bits.place // 8) * 8
        length, check = bits.take(16), bits.take(16)
        if length != check ^ 0xFFFF:
            raise NotDeflateError
        return Block(is_last, kind, (), (), (0, 0), tuple(bits.take(8) for _ in range(length)))
    if kind == FIXED:
        return Block(is_last, kind, (), (), (288, 30), tuple(_read_tokens(bits, *fixed_lengths())))
    if kind != DYNAMIC:
        raise NotDeflateError
    counts = (bits.take(5) + 257, bits.take(5) + 1)
    code_lengths = tuple(bits.take(LENGTH_BITS) for _ in range(bits.take(4) + 4))
    lengths = tuple(_read_lengths(bits, code_lengths, sum(counts)))
    plain = spread_lengths(lengths, sum(counts))
    return Block(is_last, kind, code_lengths, lengths, counts, tuple(_read_tokens(bits, plain[: counts[0]], plain[counts[0] :])))


def _read_lengths(bits: _Bits, code_lengths: Sequence[int], count: int) -> Iterator[tuple[int, int]]:
    """Read the lengths of codes as they are written: a length, or a repetition with how often."""
    table, longest = _build_table(order_lengths(code_lengths))
    done = 0
    while done < count:
        symbol = _read_symbol(bits, table, longest)
        extra = bits.take(REPEATS.get(symbol, 0))
        done += 1 if symbol not in REPEATS else extra + FEWEST_REPEATS[symbol]
        yield symbol, extra


def _read_tokens(bits: _Bits, literals: Sequence[int], distances: Sequence[int]) -> Iterator[int]:
    """Read tokens to the end of a block; the innermost loop of all, so that nothing is called in it for a literal."""
    table, longest = _build_table(literals)
    far_table, far_longest = _build_table(distances)
    number, size, mask = bits.number, bits.size, (1 << longest) - 1
    while True:
        symbol, length = table[number >> bits.place & mask]
        bits.place += length
        if bits.place > size or not length:
            raise NotDeflateError
        if symbol < BLOCK_END:
            yield symbol
        elif symbol == BLOCK_END:
            return
        else:
            yield BLOCK_END + _read_number(bits, LENGTHS, symbol - BLOCK_END - 1)
            yield _read_number(bits, DISTANCES, _read_symbol(bits, far_table, far_longest))


def _read_number(bits: _Bits, ranges: Sequence[tuple[int, int]], symbol: int) -> int:
    if symbol >= len(ranges):
        raise NotDeflateError
    least, extra = ranges[symbol]
    return least + bits.take(extra)


def _read_symbol(bits: _Bits, table: Sequence[tuple[int, int]], longest: int) -> int:
    symbol, length = table[bits.number >> bits.place & (1 << longest) - 1]
    bits.take(length)
    if not length:
        raise NotDeflateError
    return symbol


def _build_table(lengths: Sequence[int]) -> tuple[list[tuple[int, int]], int]:
    """Give, for the next bits whatever they are, the symbol that begins with them and the length of its code."""
    longest = max(lengths, default=0)
    table = [(0, 0)] * (1 << longest)
    for symbol, (code, length) in enumerate(build_codes(lengths)):
        if length:
            table[code :: 1 << length] = [(symbol, length)] * (1 << longest - length)
    return table, longest
