"""The codes of deflate streams and their blocks (RFC 1951): what reading and writing them have in common.

What zlib makes of a text cannot be made again by another version of zlib. But the tokens of a stream, literals and matches with the codes
that they were written in, give it back exactly; and the tokens of two texts that differ little differ little, while the bits do not. So
an update can hold a changed piece as the difference of its tokens from those of the old one.

A token is a literal (0 to 255), or a match: 256 + its length, with its distance behind it.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

DYNAMIC, FIXED, PLAIN = 2, 1, 0
"""Types of blocks: with codes of their own, with the codes of the standard, not packed."""
ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
"""In which order the lengths of the codes for lengths are written."""
REPEATS = {16: 2, 17: 3, 18: 7}
"""Symbols for repeated lengths, and the bits behind them."""
REPEATED_LAST = 16
"""The symbol that repeats the last length; the others repeat a zero."""
FEWEST_REPEATS = {16: 3, 17: 3, 18: 11}
LENGTH_BITS = 3
"""Bits of the length of a code for lengths."""
LENGTHS = (
    *((3 + place, 0) for place in range(8)),
    *((3 + (4 + place % 4 << place // 4 - 1), place // 4 - 1) for place in range(8, 28)),
    (258, 0),
)
"""The shortest match of each symbol from 257 on, and the bits behind it."""
DISTANCES = (*((1 + place, 0) for place in range(4)), *((1 + (2 + place % 2 << place // 2 - 1), place // 2 - 1) for place in range(4, 30)))
"""The least distance of each symbol, and the bits behind it."""
BLOCK_END = 256
LONGEST_CODE = 15


class NotDeflateError(Exception):
    """Bytes that are no deflate stream, or tokens that give none."""


class Block(NamedTuple):
    """A block: is it the last, its type, the lengths of its codes as they are written, and its tokens (or bytes, where it is plain)."""

    is_last: bool
    kind: int
    code_lengths: tuple[int, ...]
    lengths: tuple[tuple[int, int], ...]
    counts: tuple[int, int]
    tokens: tuple[int, ...]


def spread_lengths(lengths: Sequence[tuple[int, int]], count: int) -> list[int]:
    """Give the length of each code, the repetitions written out; raise NotDeflateError where they are not as many."""
    plain: list[int] = []
    for symbol, extra in lengths:
        if symbol not in REPEATS:
            plain.append(symbol)
        else:
            plain += [plain[-1] if plain and symbol == REPEATED_LAST else 0] * (extra + FEWEST_REPEATS[symbol])
    if len(plain) != count:
        raise NotDeflateError
    return plain


def order_lengths(code_lengths: Sequence[int]) -> list[int]:
    """Give the lengths of the codes for lengths by symbol."""
    plain = [0] * len(ORDER)
    for symbol, length in zip(ORDER, code_lengths, strict=False):
        plain[symbol] = length
    return plain


def build_codes(lengths: Sequence[int]) -> list[tuple[int, int]]:
    """Give the code of each symbol, first bit lowest, and its length; raise NotDeflateError where there are more than fit."""
    counts = [0] * (LONGEST_CODE + 2)
    for length in lengths:
        counts[length] += 1
    counts[0], code, following = 0, 0, [0] * (LONGEST_CODE + 2)
    for length in range(1, LONGEST_CODE + 1):
        code = code + counts[length - 1] << 1
        following[length] = code
        if code + counts[length] > 1 << length:
            raise NotDeflateError
    codes = []
    for length in lengths:
        codes.append((int(f"{following[length]:0{length}b}"[::-1], 2) if length else 0, length))
        following[length] += 1
    return codes


@cache
def fixed_lengths() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give the lengths of the codes of the standard, for literals and lengths and for distances."""
    return (*[8] * 144, *[9] * 112, *[7] * 24, *[8] * 8), (5,) * 30
