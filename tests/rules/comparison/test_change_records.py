"""Versions, and which of two is higher."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.rules.comparison.change_records import compare_versions

VERSIONS = st.lists(st.integers(0, 12), min_size=1, max_size=4).map(lambda numbers: ".".join(map(str, numbers)))


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("1.0", "1", 0),
        ("1.0", "1.00", 0),
        ("1.10", "1.1", 1),
        ("1.9", "1.10", -1),
        ("0", "0.0", 0),
        ("A", "A", 0),
        ("B", "A", -1),
        ("1", "A", -1),
    ],
)
def test_compare_versions(one: str, other: str, order: int) -> None:
    """As numbers, without zeros at the end; what is none is only the same or another one."""
    assert compare_versions(one, other) == order


@given(VERSIONS, VERSIONS, VERSIONS)
def test_versions_have_an_order(one: str, other: str, third: str) -> None:
    """It has two directions, and holds across a third."""
    assert compare_versions(one, other) == -compare_versions(other, one)
    if compare_versions(one, other) <= 0 and compare_versions(other, third) <= 0:
        assert compare_versions(one, third) <= 0
