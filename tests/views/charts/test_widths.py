"""Text that must fit its place in a drawing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.charts.widths import fit_lines, fitted


def test_capitals_take_more_room() -> None:
    """Fifty narrow letters fit where twenty wide ones do not; what fits is left whole."""
    assert fitted("Course", 100) == "Course"
    assert fitted("i" * 50, 200) == "i" * 50
    assert fitted("abcdeghknopqsuvxyz abcdegh", 200) == "abcdeghknopqsuvxyz abcdegh"
    assert fitted("ABCDEGHKNOPQSUVXYZ ABCDEGH", 200).endswith("…")
    assert len(fitted("W" * 50, 200)) < 20
    assert fitted("W" * 50, 200).endswith("W…")


@given(st.text(max_size=80), st.integers(20, 300))
def test_cut_names_begin_as_the_name_does(text: str, width: int) -> None:
    """Whole, or a beginning of it with a sign that there is more."""
    found = fitted(text, width)
    assert found == text or (found.endswith("…") and text.startswith(found[:-1]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one two", ("one two",)),
        ("one two three", ("one two", "three")),
        ("one two three four five", ("one two", "three…")),
        ("incomprehensible", ("incom…",)),
        ("", ()),
        ("  spaces   go ", ("spaces", "go")),
    ],
)
def test_lines(text: str, found: tuple[str, ...]) -> None:
    """Two lines with room for seven common letters of ten points (0.56 of that each); the last says where something is left out."""
    assert fit_lines(text, 42, 2, 10) == found


def test_lines_go_by_width() -> None:
    """Where narrow letters stand, more of them have room; where capitals stand, fewer."""
    assert fit_lines("illicit still", 70, 1, 10) == ("illicit still",)
    assert fit_lines("COMMAND POST", 70, 1, 10) == ("COMMAND…",)


@given(st.text(max_size=80), st.integers(20, 300), st.integers(1, 4))
def test_lines_are_never_more_and_leave_out_nothing_silently(text: str, width: int, most: int) -> None:
    """Whatever the text is: every word is there, or a sign that one is not."""
    found = fit_lines(text, width, most)
    assert len(found) <= most
    assert all(line and line == fitted(line, width) for line in found)
    assert any(line.endswith("…") for line in found) or " ".join(found) == " ".join(text.split())
