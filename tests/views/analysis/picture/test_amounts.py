"""Amounts, short and whole."""

import pytest

from milpart_docs.analysis.picture.activities import Money
from milpart_docs.views.analysis.picture.amounts import short_amount, whole_amount


@pytest.mark.parametrize(
    ("amount", "short"),
    [
        (0, "€ 0"),
        (9_999, "€ 9,999"),
        (10_000, "€ 10 k"),
        (0.5, "€ 1"),
        (1_500.5, "€ 1,501"),
        (12_250, "€ 12.3 k"),
        (12_249.99, "€ 12.2 k"),
        (122_500, "€ 123 k"),
        (2_250_000, "€ 2.3 m"),
        (16_040, "€ 16 k"),
        (99_949, "€ 99.9 k"),
        (99_960, "€ 100 k"),
        (715_000, "€ 715 k"),
        (999_600, "€ 1 m"),
        (22_900_000, "€ 22.9 m"),
        (409_000_000, "€ 409 m"),
        (999_999_999, "€ 1 bn"),
        (12_345_678_900, "€ 12.3 bn"),
        (-25_000, "€ -25 k"),
    ],
)
def test_short_amounts(amount: float, short: str) -> None:
    """One digit behind the point where there are one or two before it; what is rounded up to a thousand of a unit is one of the next.

    An exact half goes up, as browsers round it.
    """
    assert short_amount(Money(amount, "EUR")) == short


def test_other_currencies_and_whole_amounts() -> None:
    """A currency without a sign everybody knows is written by its code; whole amounts always are."""
    assert short_amount(Money(16_000, "USD")) == "USD 16 k"
    assert whole_amount(Money(22_900_000, "EUR")) == "EUR 22,900,000"
