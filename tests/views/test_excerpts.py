"""Texts that are cut after so many letters."""

from milpart_docs.views.excerpts import shortened


def test_shortening() -> None:
    """What fits is left alone; what does not ends with a sign of it, and without a space before that."""
    assert shortened("four", 4) == "four"
    assert shortened("fives", 4) == "fiv…"
    assert shortened("of a kind", 4) == "of…"
