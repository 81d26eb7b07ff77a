"""Rows of different lengths, one behind the other in one array: where each begins, what stands in some of them, and their order."""

from typing import Any

import numpy as np
import numpy.typing as npt

Starts = npt.NDArray[np.int64]
"""Where each row begins, and behind that where the last ends."""
DIGIT_BITS = 16
"""Numbers are sorted by digits of so many bits, which takes one pass for each."""


def find_starts(counts: npt.NDArray[Any]) -> Starts:
    """Find where each row begins, from how much each has; of truths, how many are true before each."""
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(counts, dtype=np.int64)])


def spread(starts: npt.NDArray[np.integer[Any]], counts: npt.NDArray[np.integer[Any]]) -> npt.NDArray[np.int64]:
    """Give the places of rows that begin somewhere, one row behind the other."""
    ends = np.cumsum(counts, dtype=np.int64)
    places: npt.NDArray[np.int64] = np.arange(int(ends[-1]) if len(ends) else 0)
    places += np.repeat(starts - ends + counts, counts)
    return places


def sort_by(numbers: npt.NDArray[np.integer[Any]], order: npt.NDArray[np.int64] | None = None) -> npt.NDArray[np.int64]:
    """Give the places of numbers from nothing up in ascending order, equal ones as they stand or as an order has them.

    Short digits are counted and not compared, which is several times as quick (radix sort, the lowest digit first).
    """
    most = int(numbers.max()) if len(numbers) else 0
    for shift in range(0, max(1, most.bit_length()), DIGIT_BITS):
        digits = (numbers >> shift).astype(np.uint16) if order is None else (numbers[order] >> shift).astype(np.uint16)
        places = np.argsort(digits, kind="stable")
        order = places if order is None else order[places]
    return np.arange(0) if order is None else order
