"""The codes of deflate streams and the heads of their blocks (RFC 1951), walked through in the same way to read and to write them."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Protocol

PLAIN, FIXED, DYNAMIC = 0, 1, 2
"""Types of blocks: not packed, with the codes of the standard, with codes of their own."""
ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
"""In which order the lengths of the codes for lengths are written."""
REPEATS = {16: (3, 2), 17: (3, 3), 18: (11, 7)}
"""Symbols for repeated lengths: the fewest repetitions, and the bits behind the symbol."""
REPEATED_LAST = 16
"""The symbol that repeats the last length; the others repeat a zero."""
BLOCK_END = 256
LITERAL, LONG, END = 0, 1, 2
"""A token is a byte: a literal, which is the next byte of the content; the end of a block; or, from 3 on, the length of a match. A mark
stands for the length of a longer one; what it has more than 256 is in a byte behind it. In a block that is not packed all are literals."""
LONG_FROM = 256
LONGEST_CODE = 15
WINDOW = 32 << 10
"""So many bytes before it may a match stand."""
LENGTHS = (
    *((3 + place, 0) for place in range(8)),
    *((3 + (4 + place % 4 << place // 4 - 1), place // 4 - 1) for place in range(8, 28)),
    (258, 0),
)
"""The shortest match of each symbol from 257 on, and the bits behind it."""
DISTANCES = (*((1 + place, 0) for place in range(4)), *((1 + (2 + place % 2 << place // 2 - 1), place // 2 - 1) for place in range(4, 30)))
"""The least distance of each symbol, and the bits behind it."""


class NotDeflateError(Exception):
    """Bytes that are no deflate stream, or blocks that give none."""


class Source(Protocol):
    """Where the values in the head of a block come from: the bits of a stream, or values that were kept of them."""

    def take(self, count: int) -> int:
        """Give the next value, which has so many bits, eight at most."""

    def open_codes(self, codes: Sequence[str]) -> Callable[[], int]:
        """Give what gives the next symbol that is written in these codes."""


def walk_codes(source: Source, kind: int) -> tuple[Sequence[str], Sequence[str]]:
    """Walk through the head of a packed block, and give its codes for literals and lengths and for distances."""
    if kind == FIXED:
        return fixed_codes()
    if kind != DYNAMIC:
        raise NotDeflateError
    first, second, count = source.take(5) + 257, source.take(5) + 1, source.take(4) + 4
    code_lengths = [0] * len(ORDER)
    for symbol in ORDER[:count]:
        code_lengths[symbol] = source.take(3)
    lengths = _walk_lengths(source, build_codes(code_lengths), first + second)
    return build_codes(lengths[:first]), build_codes(lengths[first:])


def _walk_lengths(source: Source, codes: Sequence[str], count: int) -> list[int]:
    """Walk through the lengths of codes, and give them with the repetitions written out."""
    next_symbol = source.open_codes(codes)
    lengths: list[int] = []
    while len(lengths) < count:
        symbol = next_symbol()
        if symbol not in REPEATS:
            lengths.append(symbol)
            continue
        fewest, bits = REPEATS[symbol]
        lengths += [lengths[-1] if lengths and symbol == REPEATED_LAST else 0] * (fewest + source.take(bits))
    if len(lengths) > count:
        raise NotDeflateError
    return lengths


def build_codes(lengths: Sequence[int]) -> list[str]:
    """Give the code of each symbol as its bits, first bit first, empty where it has none; NotDeflateError where they do not fit."""
    codes, code = [""] * len(lengths), 0
    for length in range(1, LONGEST_CODE + 1):
        code <<= 1
        for symbol, its_length in enumerate(lengths):
            if its_length == length:
                codes[symbol] = f"{code:0{length}b}"
                code += 1
        if code > 1 << length:
            raise NotDeflateError
    return codes


@cache
def fixed_codes() -> tuple[Sequence[str], Sequence[str]]:
    """Give the codes of the standard."""
    return build_codes((*[8] * 144, *[9] * 112, *[7] * 24, *[8] * 8)), build_codes((5,) * 30)
