"""Text cut into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.charts.texts import fit_lines


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one two", ("one two",)),
        ("one two three", ("one two", "three")),
        ("one two three four five", ("one two", "three…")),
        ("incomprehensible", ("incompr…",)),
        ("", ()),
        ("  spaces   go ", ("spaces", "go")),
    ],
)
def test_lines_of_eight_letters(text: str, found: tuple[str, ...]) -> None:
    """Two lines of eight letters; the last ends with an ellipsis where something is left out."""
    assert fit_lines(text, 8, 2) == found


@given(st.text(), st.integers(2, 20), st.integers(1, 4))
def test_never_longer(text: str, letters: int, most: int) -> None:
    """Whatever the text is."""
    found = fit_lines(text, letters, most)
    assert len(found) <= most
    assert all(0 < len(line) <= letters for line in found)
