"""Numbers with what they count."""

import pytest

from milpart_docs.views.numbers import counted, percent, rounded


@pytest.mark.parametrize(
    ("number", "nouns", "written"),
    [
        (0, ("lesson",), "0 lessons"),
        (1, ("lesson",), "1 lesson"),
        (1234, ("lesson",), "1,234 lessons"),
        (1, ("strategy", "strategies"), "1 strategy"),
        (2, ("strategy", "strategies"), "2 strategies"),
    ],
)
def test_counted(number: int, nouns: tuple[str, ...], written: str) -> None:
    """One of a thing, or several; thousands apart."""
    assert counted(number, *nouns) == written


def test_percent() -> None:
    """Without decimals."""
    assert (percent(0), percent(0.274), percent(1)) == ("0 %", "27 %", "100 %")


@pytest.mark.parametrize(
    ("number", "digits", "written"),
    [
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (12.25, 1, "12.3"),
        (12.35, 1, "12.3"),
        (1_234_567.0, 0, "1,234,567"),
        (1e20, 0, f"{10**20:,}"),
    ],
)
def test_rounded(number: float, digits: int, written: str) -> None:
    """An exact half goes up; 12.35 is a little less in binary, in browsers as well."""
    assert rounded(number, digits) == written
