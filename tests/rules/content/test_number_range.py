"""Ranges of numbers in words."""

from decimal import Decimal

from milpart_docs.model import RECORD_TYPES
from milpart_docs.rules.content.number_range import NumberRange, find_range
from milpart_docs.rules.meaning import field_at


def test_ranges_of_the_model() -> None:
    """Wherever the declaration says it."""
    level, days = field_at(RECORD_TYPES["ambition-level"], ("level",)), field_at(RECORD_TYPES["course"], ("duration", "days"))
    assert find_range(level).example == "from 0 to 5"
    assert find_range(days).greatest == Decimal(3660)
    assert find_range(None) == NumberRange()


def test_an_example_lies_in_the_range() -> None:
    """Also where the range is open, or begins further up."""
    assert NumberRange().example == NumberRange(Decimal(0)).example == "for instance 40"
    assert NumberRange(Decimal(50)).example == "for instance 50"
    assert NumberRange(Decimal(-90), Decimal(90)).example == "from -90 to 90"


def test_the_side_that_was_left() -> None:
    """Of a wide range only that."""
    wide = NumberRange(Decimal(0), Decimal(10**9))
    assert [wide.tell_side(Decimal(number)) for number in (-1, 5, 10**10)] == ["from 0 on", "", "up to 1000000000"]
