"""The days that a value in a front matter can mean, whatever its author wrote there.

A month or a year means any of its days, so two values contradict one another only where no choice of days reconciles them.
"""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from milpart_docs.model.fields import earliest_day, latest_day

_PARTIAL = re.compile(r"[12][0-9]{3}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


class Days(NamedTuple):
    """The first and the last day that a value can mean."""

    first: date
    last: date


def days_of(value: object) -> Days | None:
    """Give the days that a date, month or year means, or nothing for whatever is none of these."""
    return _days_of_text(str(value)) if isinstance(value, str | int | date) else None


@lru_cache(maxsize=10_000)
def _days_of_text(text: str) -> Days | None:
    if not _PARTIAL.fullmatch(text):
        return None
    try:
        return Days(earliest_day(text), latest_day(text))
    except ValueError:
        return None
