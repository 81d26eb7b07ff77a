"""Bytes told as what differs from others: ranges of the old ones, and bytes between them."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from milpart_docs.bundle.problem import DamagedError

PART = 16
"""The old bytes are known by parts of this length; what both have in common is found where it is nearly twice as long."""
MOST_PLACES = 64
"""So many places are kept of a part that stands in the old bytes again and again."""
LOW, MORE, MOST_BITS = 0x7F, 0x80, 56
"""Of a byte of a number: the bits that count, and the one that says that more follow; and the bits of a number, at most."""


class Range(NamedTuple):
    """New bytes that come as they are, and a range of the old ones that comes behind them."""

    fresh: bytes
    start: int
    end: int


def find_difference(old: bytes, new: bytes) -> bytes:
    """Tell new bytes by turns: how many come as they are, and these; how far to go in the old ones, and how many to copy from there."""
    told, end, done = bytearray(), 0, 0
    for place, start, length in _find_ranges(old, new):
        told += _write_number(place - done) + new[done:place]
        told += _write_number(_fold(start - end)) + _write_number(length)
        end, done = start + length, place + length
    return bytes(told + _write_number(len(new) - done) + new[done:])


def read_ranges(told: bytes, length: int, most: int) -> Iterator[Range]:
    """Read which ranges of so many old bytes the new ones have; raise DamagedError where these are too many, or not told rightly."""
    total, end, place = 0, 0, 0
    while place < len(told):
        count, place = _read_number(told, place)
        fresh, start = told[place : place + count], end
        place += count
        if place < len(told):
            folded, place = _read_number(told, place)
            copied, place = _read_number(told, place)
            start = end + _unfold(folded)
            end = start + copied
        total += len(fresh) + end - start
        if start < 0 or end > length or place > len(told) or total > most:
            raise DamagedError("its new bytes are damaged")
        yield Range(fresh, start, end)


def apply_difference(old: bytes, told: bytes, most: int) -> bytes:
    """Give the new bytes again; raise DamagedError where they would be more than so many, or are not told rightly."""
    new = bytearray()
    for fresh, start, end in read_ranges(told, len(old), most):
        new += fresh
        new += old[start:end]
    return bytes(new)


def _find_ranges(old: bytes, new: bytes) -> Iterator[tuple[int, int, int]]:
    """Find ranges that stand in both: where in the new bytes, where in the old, and how long."""
    places: dict[bytes, list[int]] = {}
    for place in range(0, len(old) - PART + 1, PART):
        known = places.setdefault(old[place : place + PART], [])
        if len(known) < MOST_PLACES:
            known.append(place)
    done, end, place = 0, 0, 0
    while place <= len(new) - PART:
        known = places.get(new[place : place + PART], [])
        if not known:
            place += 1
            continue
        start = known[bisect_left(known, end) % len(known)]
        length = _count_common(old, start, new, place)
        while place > done and start and new[place - 1] == old[start - 1]:
            place, start, length = place - 1, start - 1, length + 1
        yield place, start, length
        done = place = place + length
        end = start + length


def _count_common(old: bytes, start: int, new: bytes, place: int) -> int:
    """Count the bytes that are the same from two places on."""
    length, step, most = 0, PART, min(len(old) - start, len(new) - place)
    while step:
        end = length + step
        if end <= most and old[start + length : start + end] == new[place + length : place + end]:
            length, step = end, step * 2
        else:
            step //= 2
    return length


def _write_number(number: int) -> bytes:
    """Write a whole number, seven bits in a byte, the lowest first; the highest bit says that more follow."""
    written = bytearray()
    while number > LOW:
        written.append(number & LOW | MORE)
        number >>= 7
    written.append(number)
    return bytes(written)


def _read_number(told: bytes, place: int) -> tuple[int, int]:
    """Read a number, and give the place behind it."""
    number, bits = 0, 0
    while place < len(told) and bits <= MOST_BITS:
        byte = told[place]
        number |= (byte & LOW) << bits
        bits, place = bits + 7, place + 1
        if not byte & MORE:
            return number, place
    raise DamagedError("its new bytes are damaged")


def _fold(number: int) -> int:
    """Make a number that may be negative one that is not, small if it was."""
    return number * 2 if number >= 0 else -number * 2 - 1


def _unfold(number: int) -> int:
    return -(number + 1) // 2 if number & 1 else number // 2
