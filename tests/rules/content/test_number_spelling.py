"""Numbers as people write them."""

import pytest

from milpart_docs.rules.content.number_spelling import read_written_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.200.000", "1200000"),
        ("1 200 000", "1200000"),
        ("1\u202f200", "1200"),
        ("1'200", "1200"),
        ("40", "40"),
        ("1250,50", "1250.50"),
        ("-2,5", "-2.5"),
        ("about 120", "120"),
        ("ca. 40 Personen", "40"),
        ("120+", "120"),
        ("13°29'N", "13.4833"),
        ("7° 06' E", "7.1"),
        ("13°29'30\"S", "-13.4917"),
        ("12.5° W", "-12.5"),
        ("S 14°30'", "-14.5"),
        ("W14.5", "-14.5"),
        ("14 30 00 N", "14.5"),
        ("-14.5", "-14.5"),
        ("0040", "40"),
        ("2 million", "2000000"),
        ("\u20ac 2m", "2000000"),
        ("1,5 Mio", "1500000"),
        ("300k", "300000"),
        ("5 Mrd. EUR", "5000000000"),
        ("EUR 2 000 000", "2000000"),
        ("1.000.000,50", "1000000.50"),
        ("1,000,000.50", "1000000.50"),
        ("40 s", "40"),
    ],
)
def test_the_number(text: str, number: str) -> None:
    """With signs between the thousands, a comma, words or degrees."""
    found = read_written_number(text)
    assert found is not None
    assert found.number == number


@pytest.mark.parametrize("text", ["", "many", "40 to 50", "1,200,5", "2026-03-14", "3/4", "2 billion", "30QUC1234567890"])
def test_no_number(text: str) -> None:
    """Where two numbers stand, nobody knows which is meant."""
    assert read_written_number(text) is None
