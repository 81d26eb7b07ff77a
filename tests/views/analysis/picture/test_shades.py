"""Shades of numbers in a matrix."""

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.analysis.picture.shades import scale_shade


def test_steps_by_hand() -> None:
    """From 1 to 16 a doubling is a step; small ranges stay pale, because the darkest needs five times the least."""
    assert [scale_shade(value, 1, 16)[-1] for value in (1, 2, 3, 4, 8, 16)] == ["1", "2", "2", "3", "4", "5"]
    assert [scale_shade(value, 1, 2)[-1] for value in (1, 2)] == ["1", "2"]
    assert scale_shade(7, 7, 7) == "mp-shade-1"
    assert scale_shade(0, 0, 0) == "mp-shade-1"


@given(st.lists(st.floats(0.01, 1e12), min_size=1))
def test_more_is_never_paler(values: list[float]) -> None:
    """Shades go up with the numbers, and stay among the five; the least is the palest."""
    shades = [scale_shade(value, min(values), max(values)) for value in sorted(values)]
    assert shades == sorted(shades)
    assert shades[0] == "mp-shade-1"
    assert set(shades) <= {f"mp-shade-{number}" for number in range(1, 6)}
