"""Numbers as readers see them: with what they count, and as a share of a hundred."""

from decimal import ROUND_HALF_UP, Decimal


def counted(number: int, one: str, many: str = "") -> str:
    """Write a number with what it counts: *1 lesson*, *1,234 lessons*; ``many`` where an s is not enough."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"


def percent(share: float) -> str:
    """Write a share: *27 %*."""
    return f"{share * 100:.0f} %"


def rounded(number: float, digits: int = 0) -> str:
    """Write a number with so many digits behind its point: *1,234*, *12.3*; an exact half goes up, as ``picture.js`` has it."""
    return f"{Decimal(number).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP):,}"
