"""Where days stand in a drawing: whole years from left to right, with lines as many years apart as their numbers need."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

LABELLED = 9
"""Not more years than these are written."""
STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)


@dataclass(frozen=True, slots=True)
class Scale:
    """The first and the last year that are drawn, how many years apart the lines are, and the edges of the drawing."""

    first: int
    last: int
    step: int
    left: float
    right: float

    def x(self, day: int) -> float:
        """Give the place of a day, an ordinal."""
        start, end = new_year(self.first), new_year(self.last)
        return self.left + (self.right - self.left) * (day - start) / (end - start)

    def years(self) -> Iterator[int]:
        """Give the years that have a line."""
        return (year for year in range(self.first, self.last + 1) if year % self.step == 0)


def fit_scale(days: Collection[int], left: float, right: float) -> Scale:
    """Fit whole years around all days, with lines 1, 2, 5, 10 … years apart."""
    first, last = day_of(min(days)).year, day_of(max(days)).year + 1
    return Scale(first, last, next(step for step in STEPS if (last - first) / step <= LABELLED), left, right)


def day_of(ordinal: int) -> date:
    """Give the day of an ordinal; what is before or after all days is the first or the last."""
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def new_year(year: int) -> int:
    """Give the first day of a year as an ordinal; also of the year after the last that a date can have."""
    return date(year, 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1
