"""Numbers as bits: short codes for small numbers, and many of them packed at once.

Every code here has one shape: zeros, then a number in binary that begins with a one, or a number of a width that the reader knows. So a
code is two numbers, its value and its width in bits, and a stream of codes is two arrays. Nothing loops over single numbers; numpy does.
``engine.js`` reads the same codes.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Widths = NDArray[np.int32]
WORD = 32
"""Bits that are put together at once; a value has at most so many."""
CHUNK = 1 << 21
"""Codes that are packed at once, to keep the memory small."""


class Codes(NamedTuple):
    """Codes in the order of the stream: the value of each, and its width in bits with the zeros in front."""

    values: Numbers
    widths: Widths


def bit_lengths(values: Numbers) -> Numbers:
    """Give how many binary digits each number has that is greater than nothing."""
    return np.frexp(values.astype(np.float64))[1].astype(np.int64)


def fixed(values: Numbers, width: int) -> Codes:
    """Code numbers in a width that the reader knows."""
    return Codes(values, np.full(len(values), width, dtype=np.int32))


def rice(values: Numbers, parameters: Numbers | int) -> Codes:
    """Code numbers from nothing up by Rice's code: as many zeros as ``2**parameter`` fits in, a one, and the rest (R. F. Rice, 1979)."""
    parameters = np.asarray(parameters, dtype=np.int64)
    heads = values >> parameters
    units = np.left_shift(np.int64(1), parameters)
    return Codes(units | (values & (units - 1)), (heads + parameters + 1).astype(np.int32))


def golomb(values: Numbers, parameters: Numbers | int) -> Codes:
    """Code numbers from nothing up by the exponential Golomb code of an order: zeros for digits beyond the order, then the number."""
    parameters = np.asarray(parameters, dtype=np.int64)
    raised = values + np.left_shift(np.int64(1), parameters)
    return Codes(raised, (2 * bit_lengths(raised) - 1 - parameters).astype(np.int32))


def join_codes(*parts: Codes) -> Codes:
    """Put streams behind one another."""
    return Codes(np.concatenate([part.values for part in parts]), np.concatenate([part.widths for part in parts]))


def interleave(first: Codes, second: Codes) -> Codes:
    """Put the codes of two streams of one length in turns."""
    return Codes(np.column_stack((first.values, second.values)).ravel(), np.column_stack((first.widths, second.widths)).ravel())


def arrange(places: Numbers, *parts: Codes) -> Codes:
    """Sort the codes of several streams by places, which are given for all of them in turn; codes of one place keep their order."""
    order = np.argsort(places, kind="stable")
    joined = join_codes(*parts)
    return Codes(joined.values[order], joined.widths[order])


def pack(codes: Codes) -> bytes:
    """Pack codes into bytes, the highest bit first."""
    ends = np.cumsum(codes.widths, dtype=np.int64)
    count = int(ends[-1]) if len(ends) else 0
    words = np.zeros(count // WORD + 2, dtype=np.float64)
    for start in range(0, len(ends), CHUNK):
        _add(words, codes.values[start : start + CHUNK], ends[start : start + CHUNK])
    return words.astype(">u4").tobytes()[WORD // 8 :][: (count + 7) // 8]


def _add(words: NDArray[np.float64], values: Numbers, ends: Numbers) -> None:
    """Add codes to the words in which they end and to those before; the first word stands before the stream.

    The bits of codes do not overlap, and a float keeps 53 bits: the sums are exact.
    """
    last = ends - 1
    shifted = values.astype(np.uint64) << (WORD - 1 - (last % WORD)).astype(np.uint64)
    at = last // WORD
    base = int(at[0])
    low = np.bincount(at - base, weights=(shifted & np.uint64(0xFFFFFFFF)).astype(np.float64))
    high = np.bincount(at - base, weights=(shifted >> np.uint64(WORD)).astype(np.float64))
    words[base + 1 : base + 1 + len(low)] += low
    words[base : base + len(high)] += high
