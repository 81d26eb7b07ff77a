"""Texts that stand for something else than they say."""

import pytest

from milpart_docs.rules.content.placeholders import is_placeholder, names_all, names_nothing


@pytest.mark.parametrize("text", ["TBD", "tbd.", "xxx", "???", "n/a", "\u2026", "<title of your lesson>", "[insert date]"])
def test_placeholder(text: str) -> None:
    """Nothing but a sign that something is still to be written; it names nothing, either."""
    assert is_placeholder(text)
    assert names_nothing(text)


@pytest.mark.parametrize("text", ["", "TBD by the staff", "training", "x", "none of the courses", "Nonesuch"])
def test_something(text: str) -> None:
    """A text that says something."""
    assert not is_placeholder(text)
    assert not names_nothing(text)
    assert not names_all(text)


def test_words_for_nothing_and_all() -> None:
    """Words that people put into a list for the lack of entries, or for all of them."""
    assert names_nothing(" None.")
    assert names_nothing("keine")
    assert names_all("All")
    assert not names_all("none")
