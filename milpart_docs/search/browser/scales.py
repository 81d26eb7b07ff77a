"""Lengths and dates of all documents, in few bits each."""

from collections.abc import Sequence
from datetime import date
from math import log
from typing import NamedTuple

import numpy as np

from milpart_docs.search.browser.bits import fixed, pack
from milpart_docs.search.collection import Numbers

FINEST = 48
"""Steps of the scale of lengths to one natural logarithm; a step is two per cent."""
STEPS = 255


class Lengths(NamedTuple):
    """A byte for each document: its length is ``shortest * exp(byte / steps)``."""

    shortest: int
    steps: float
    content: bytes


def build_lengths(lengths: Numbers) -> Lengths:
    """Put the lengths of documents on a scale of logarithms; scores depend on them only a little."""
    known = np.maximum(1, lengths)
    shortest, longest = (int(known.min()), int(known.max())) if len(known) else (1, 1)
    steps = min(float(FINEST), STEPS / log(longest / shortest)) if longest > shortest else 1.0
    return Lengths(shortest, steps, np.round(np.log(known / shortest) * steps).astype(np.uint8).tobytes())


class Dates(NamedTuple):
    """The day of each document, counted from the day before the first; nothing stands for no date."""

    first: str
    width: int
    content: bytes


def build_dates(dates: Sequence[str]) -> Dates:
    """Pack the dates of documents; a year or a month stands for its first day."""
    known = {text: _day(text) for text in set(dates)}
    days = [known[text] for text in dates]
    first = min(filter(None, days), default=1)
    numbers = np.array([day and day - first + 1 for day in days], dtype=np.int64)
    width = max(1, int(numbers.max()).bit_length()) if len(numbers) else 1
    return Dates(date.fromordinal(first).isoformat(), width, pack(fixed(numbers, width)))


def _day(text: str) -> int:
    """Give the number of a day; nothing for what is none."""
    try:
        return date.fromisoformat((text + "-01-01")[:10]).toordinal() if text else 0
    except ValueError:
        return 0
