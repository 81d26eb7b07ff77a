"""How many words two texts share."""

import pytest

from milpart_docs.corpus.shared_words import have_nothing_in_common, share_words


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [
        ("Recovery vehicles stayed behind", "Recovery vehicles stayed elsewhere", 0.75),
        ("Recovery vehicles", "Recovery vehicles, and very much else about convoys", 1.0),
        ("## Observation\n\nAmmunition", "## Observation\n\nVehicles", 0.0),
        ("", "Vehicles", None),
        ("a b c", "d e f", 0.0),
        ("a b c", "A b d", 2 / 3),
        ("Σφαίρες και οχήματα", "Οχήματα", 1.0),
    ],
)
def test_share_words(first: str, second: str, share: float | None) -> None:
    """Of the shorter text, by long words where there are some; headings do not count, and a text without words is no evidence."""
    assert share_words(first, second) == share_words(second, first) == share


@pytest.mark.parametrize(
    ("first", "second", "nothing"),
    [
        ("Late fuel", "Radios differ", True),
        ("Late fuel", "No fuel", False),
        ("Late fuel", "A", False),
        ("", "", False),
        ("Late FUEL", "fuel", False),
    ],
)
def test_titles_without_a_word_in_common(first: str, second: str, nothing: bool) -> None:  # noqa: FBT001 - it is a case
    """A title without words of some length tells nothing."""
    assert have_nothing_in_common(first, second) == have_nothing_in_common(second, first) == nothing
