"""Shading: classes of numbers, and the shade of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.charts.shading import find_classes, shade_of


@pytest.mark.parametrize(
    ("values", "classes"),
    [
        ([], []),
        ([0, 0], []),
        ([3, 3, 0], [(3, 3, 4)]),
        ([1, 9], [(1, 1, 2), (9, 9, 5)]),
        ([1, 2, 3, 4, 5], [(1, 1, 1), (2, 2, 2), (3, 3, 3), (4, 4, 4), (5, 5, 5)]),
        ([1, 2, 2, 2, 2, 3, 4, 5, 6, 7], [(1, 1, 1), (2, 2, 2), (3, 3, 3), (4, 5, 4), (6, 7, 5)]),
        (list(range(1, 11)), [(1, 2, 1), (3, 4, 2), (5, 6, 3), (7, 8, 4), (9, 10, 5)]),
    ],
)
def test_classes(values: list[float], classes: list[tuple[float, float, int]]) -> None:
    """Up to five numbers are classes of their own; ten make five classes of two; nought is in none. Fewer classes take shades far apart.

    Equal numbers stand where the middle one of them does: of ten, the third, which is in the second fifth.
    """
    assert [tuple(found) for found in find_classes(values)] == classes


@given(st.lists(st.integers(0, 400) | st.floats(0, 1e9, allow_subnormal=False)))
def test_every_number_has_one_class(values: list[float]) -> None:
    """Classes do not overlap, the larger is darker, and each holds at least one number."""
    classes = find_classes(values)
    assert len(classes) <= 5
    assert [found.shade for found in classes] == sorted({found.shade for found in classes})
    for value in values:
        assert sum(found.lowest <= value <= found.highest for found in classes) == (value > 0)
    assert all(any(found.lowest <= value <= found.highest for value in values) for found in classes)


def test_shade_of_a_number() -> None:
    """That of its class; nought, and what is between the classes, has that of nothing."""
    classes = find_classes([1, 9])
    assert [shade_of(value, classes) for value in (0, 1, 5, 9)] == [0, 2, 0, 5]
