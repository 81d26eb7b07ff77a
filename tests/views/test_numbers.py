"""Numbers with what they count."""

import pytest

from milpart_docs.views.numbers import counted, percent


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
