"""Text that must fit its place in a drawing."""

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.charts.widths import fitted, shortened


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


def test_shortening() -> None:
    """What fits is left alone; what does not ends with a sign of it, and without a space before that."""
    assert shortened("four", 4) == "four"
    assert shortened("fives", 4) == "fiv…"
    assert shortened("of a kind", 4) == "of…"
