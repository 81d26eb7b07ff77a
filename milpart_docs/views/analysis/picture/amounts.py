"""Amounts as pages show them: short in a table or a figure, whole where a reader asks."""

from milpart_docs.analysis.picture.activities import Money
from milpart_docs.views.numbers import rounded

SIGNS = {"EUR": "€"}
"""Currencies that have a sign everybody knows; the others are shown by their code."""
STEPS = ((1e9, "bn"), (1e6, "m"), (1e3, "k"))
EXACT_BELOW = 10_000
"""Smaller amounts are short enough as they are."""
PRECISE_BELOW = 100
"""So many thousands or millions have a digit behind the point."""
NEARLY = 0.9995
"""From here on an amount would be rounded to a thousand of the smaller step."""


def short_amount(money: Money) -> str:
    """Write an amount for a narrow place: *€ 22.9 m*, *USD 16 k*."""
    sign = SIGNS.get(money.currency, money.currency)
    if abs(money.amount) < EXACT_BELOW:
        return f"{sign} {rounded(money.amount)}"
    size, word = next((size, word) for size, word in STEPS if abs(money.amount) >= size * NEARLY)
    number = money.amount / size
    shown = rounded(number, 1).removesuffix(".0") if abs(number) < PRECISE_BELOW else rounded(number)
    return f"{sign} {shown} {word}"


def whole_amount(money: Money) -> str:
    """Write an amount to the unit: *EUR 22,900,000*."""
    return f"{money.currency} {rounded(money.amount)}"
