"""Writes blocks of tokens as the deflate stream that they were read from, bit for bit."""

from collections.abc import Iterator, Sequence
from functools import cache

from milpart_docs.bundle.deflate_codes import (
    BLOCK_END,
    DISTANCES,
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

FULL = 8192
"""So many bits are kept as one number: shifting a longer one takes too long."""


def write_blocks(blocks: Sequence[Block]) -> bytes:
    """Write blocks as the stream that they were read from; raise NotDeflateError where they are not of any."""
    number, place, written = 0, 0, bytearray()
    for block in blocks:
        for value, count in _write_block(block, place):
            number |= value << place
            place += count
            if place >= FULL:
                written += (number & (1 << FULL) - 1).to_bytes(FULL // 8, "little")
                number, place = number >> FULL, place - FULL
    return bytes(written) + number.to_bytes(-(-place // 8), "little")


def _write_block(block: Block, place: int) -> Iterator[tuple[int, int]]:
    """Give the bits of a block, each a number and how many."""
    yield block.is_last | block.kind << 1, 3
    if block.kind == PLAIN:
        yield 0, -(place + 3) % 8
        yield len(block.tokens) | (len(block.tokens) ^ 0xFFFF) << 16, 32
        yield int.from_bytes(bytes(block.tokens), "little"), len(block.tokens) * 8
    elif block.kind == FIXED:
        yield from _write_tokens(block.tokens, *fixed_lengths())
    else:
        first, second = block.counts
        yield first - 257 | second - 1 << 5 | len(block.code_lengths) - 4 << 10, 14
        yield from ((length, LENGTH_BITS) for length in block.code_lengths)
        codes = build_codes(order_lengths(block.code_lengths))
        for symbol, extra in block.lengths:
            yield _coded(codes, symbol)
            yield extra, REPEATS.get(symbol, 0)
        plain = spread_lengths(block.lengths, first + second)
        yield from _write_tokens(block.tokens, plain[:first], plain[first:])


def _write_tokens(tokens: Sequence[int], literals: Sequence[int], distances: Sequence[int]) -> Iterator[tuple[int, int]]:
    near, far, following = build_codes(literals), build_codes(distances), iter(tokens)
    for token in following:
        if token < BLOCK_END:
            yield _coded(near, token)
            continue
        for codes, ranges, base, value in ((near, LENGTHS, BLOCK_END + 1, token - BLOCK_END), (far, DISTANCES, 0, next(following, 0))):
            symbol = _find_symbol(ranges, value)
            yield _coded(codes, base + symbol)
            yield value - ranges[symbol][0], ranges[symbol][1]
    yield _coded(near, BLOCK_END)


def _coded(codes: Sequence[tuple[int, int]], symbol: int) -> tuple[int, int]:
    if symbol >= len(codes) or not codes[symbol][1]:
        raise NotDeflateError
    return codes[symbol]


@cache
def _find_symbol(ranges: Sequence[tuple[int, int]], value: int) -> int:
    """Find the symbol of a length or a distance."""
    for symbol in range(len(ranges) - 1, -1, -1):
        least, extra = ranges[symbol]
        if least <= value < least + (1 << extra):
            return symbol
    raise NotDeflateError
