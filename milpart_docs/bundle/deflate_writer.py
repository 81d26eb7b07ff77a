"""Writes packed pieces from their blocks, bit for bit as they were read."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import islice

from milpart_docs.bundle.deflate_codes import (
    BLOCK_END,
    DISTANCES,
    END,
    LENGTHS,
    LITERAL,
    LONG,
    LONG_FROM,
    PLAIN,
    WINDOW,
    NotDeflateError,
    walk_codes,
)

Tokens = Iterator[tuple[int, int]]
"""Tokens with their distances."""


def write_blocks(heads: bytes, tokens: Tokens, content: bytes) -> bytes:
    """Write the blocks of a piece, for which tokens with their distances are taken; raise NotDeflateError where they are those of none."""
    values, place, written = _Heads(heads), 0, list[str]()
    while not values.is_over:
        values.take(1)
        kind = values.take(2)
        if kind == PLAIN:
            end = place + values.take_length(sum(map(len, written)))
            block = _as_bits(content[place:end])
            if any(token != LITERAL for token, _ in islice(tokens, end - place)) or next(tokens, None) != (END, 0):
                raise NotDeflateError
        else:
            block, end = _write_tokens(tokens, walk_codes(values, kind), content, place)
        place = end
        written += [values.give_bits(), block]
    if place != len(content):
        raise NotDeflateError
    return _as_bytes("".join(written))


class _Heads:
    """The values in the heads of blocks, which become bits as they are taken."""

    def __init__(self, values: bytes) -> None:
        self._values = values
        self._place = 0
        self._bits: list[str] = []

    @property
    def is_over(self) -> bool:
        """Tell whether no value is left."""
        return self._place == len(self._values)

    def take(self, count: int) -> int:
        """Give the next value, and write it with so many bits."""
        value = self._next()
        if value >> count:
            raise NotDeflateError
        self._bits.append(_as_extra(value, count))
        return value

    def open_codes(self, codes: Sequence[str]) -> Callable[[], int]:
        """Give what gives the next symbol, and writes it in these codes."""

        def next_symbol() -> int:
            symbol = self._next()
            if symbol >= len(codes) or not codes[symbol]:
                raise NotDeflateError
            self._bits.append(codes[symbol])
            return symbol

        return next_symbol

    def take_length(self, before: int) -> int:
        """Give the length of a block that is not packed and begins behind so many bits; it is written from the next full byte on."""
        self._bits.append("0" * (-(before + sum(map(len, self._bits))) % 8))
        first, second, _, _ = (self.take(8) for _ in range(4))
        return first | second << 8

    def give_bits(self) -> str:
        """Give the bits since the last time."""
        bits, self._bits = "".join(self._bits), []
        return bits

    def _next(self) -> int:
        if self.is_over:
            raise NotDeflateError
        self._place += 1
        return self._values[self._place - 1]


def _write_tokens(tokens: Tokens, codes: tuple[Sequence[str], Sequence[str]], content: bytes, place: int) -> tuple[str, int]:
    """Write tokens to the end of a block, and give the place in the content behind them."""
    literals, far = ([code or None for code in part] for part in codes)
    near, bits = _add_extra(literals), list[str | None]()
    try:
        for token, distance in tokens:
            if token == LITERAL:
                bits.append(literals[content[place]])
                place += 1
            elif token == END:
                bits.append(literals[BLOCK_END])
                return "".join(bits), place  # type: ignore[arg-type] # what has no code is told by the error
            else:
                length = token if token != LONG else LONG_FROM + next(tokens)[0]
                symbol, extra = _split_distance(distance)
                bits += (near[length], far[symbol], extra)
                place += length
    except (IndexError, KeyError, StopIteration, TypeError):
        raise NotDeflateError from None
    raise NotDeflateError


def _add_extra(codes: Sequence[str | None]) -> dict[int, str]:
    """Give the code of each length of a match with the bits that add to it, where it has one."""
    return {length: code + extra for length, symbol, extra in _LENGTHS if symbol < len(codes) and (code := codes[symbol])}


@cache
def _split_distance(distance: int) -> tuple[int, str]:
    """Give the symbol of a distance and the bits that add to it; the symbol is too large where the distance is."""
    symbol = bisect_right(_LEAST_DISTANCES, distance) - 1
    least, extra = DISTANCES[symbol]
    return (symbol, _as_extra(distance - least, extra)) if 1 <= distance <= WINDOW else (len(DISTANCES), "")


def _as_extra(value: int, count: int) -> str:
    """Give a number as so many bits, the lowest first."""
    return f"{value:0{count}b}"[::-1] if count else ""


_LEAST_DISTANCES = [least for least, _ in DISTANCES]
_LENGTHS = [
    (least + value, BLOCK_END + 1 + symbol, _as_extra(value, extra))
    for symbol, (least, extra) in enumerate(LENGTHS)
    for value in range(1 << extra)
]
"""Each length of a match, its symbol, and the bits that add to it."""


def _as_bits(data: bytes) -> str:
    """Give bytes as bits in the order of a stream."""
    return f"{int.from_bytes(data, 'little'):0{len(data) * 8}b}"[::-1] if data else ""


def _as_bytes(bits: str) -> bytes:
    """Give bits as bytes, the last of which may be filled up."""
    return int(bits[::-1] or "0", 2).to_bytes(-(-len(bits) // 8), "little")
