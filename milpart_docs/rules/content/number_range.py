"""Between which numbers a value has to lie, by the model, in words for hints."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from annotated_types import Ge, Le
from pydantic.fields import FieldInfo

WIDEST_TOLD = 10_000
"""A range that is wider is there to catch slips, and is told only to whoever left it."""
EXAMPLE = 40


class NumberRange(NamedTuple):
    """The least and the greatest number of a place; nothing on a side that is open."""

    least: Decimal | None = None
    greatest: Decimal | None = None

    @property
    def narrow(self) -> str:
        """A range that says something, as part of a sentence: *from 0 to 5*."""
        if self.least is None or self.greatest is None or self.greatest - self.least > WIDEST_TOLD:
            return ""
        return f"from {self.least} to {self.greatest}"

    @property
    def example(self) -> str:
        """How to write a number here: with the range where that says something, or else with a number that lies in it."""
        return self.narrow or f"for instance {max(self.least or EXAMPLE, min(EXAMPLE, self.greatest or EXAMPLE))}"

    def tell_side(self, value: Decimal) -> str:
        """Say on which side a number left the range; nothing, where it did not."""
        is_low, is_high = self.least is not None and value < self.least, self.greatest is not None and value > self.greatest
        return (self.narrow or (f"from {self.least} on" if is_low else f"up to {self.greatest}")) if is_low or is_high else ""


def find_range(field: FieldInfo | None) -> NumberRange:
    """Give the range of the numbers that may stand in a field."""
    marks = [*(field.metadata if field else ()), *_marks(field.annotation if field else None)]
    least = next((Decimal(str(mark.ge)) for mark in marks if isinstance(mark, Ge)), None)
    greatest = next((Decimal(str(mark.le)) for mark in marks if isinstance(mark, Le)), None)
    return NumberRange(least, greatest)


def _marks(annotation: Any) -> Iterator[Any]:
    """Give what the declaration says of the values of a field, wherever in it that stands."""
    if get_origin(annotation) is Annotated:
        for mark in get_args(annotation)[1:]:
            yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)
    for inner in get_args(annotation):
        yield from _marks(inner)
