"""Bytes as what differs from others."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle.difference import Range, apply_difference, find_difference, read_ranges
from milpart_docs.bundle.problem import DamagedError
from tests.bundle.sites import make_text

BYTES = st.one_of(
    st.binary(max_size=300), st.text("ab", max_size=300).map(str.encode), st.builds(make_text, st.integers(0, 9), st.integers(0, 9000))
)


@given(BYTES, BYTES)
def test_there_and_back(old: bytes, new: bytes) -> None:
    """Whatever the two are."""
    assert apply_difference(old, find_difference(old, new), len(new)) == new


@given(BYTES, BYTES, st.integers(0, 9000))
def test_parts_moved(old: bytes, new: bytes, place: int) -> None:
    """What stood behind stands in front, and something between."""
    moved = old[place:] + new + old[:place]
    assert apply_difference(old, find_difference(old, moved), len(moved)) == moved


def test_small_changes_are_small() -> None:
    """A word here and a line there take their bytes and a few numbers, even where all lines look alike."""
    old = make_text(0, 90_000)
    new = old.replace(b"entry 60<", b"entry sixty<").replace(b"entry 900<", b"").replace(b"entry 1500<", b"<li>One line more</li>\n<")
    assert len(find_difference(old, new)) < 80
    assert len(find_difference(old, old)) < 8
    assert len(find_difference(bytes(90_000), bytes(80_000))) < 12


def test_bytes_that_stand_twice() -> None:
    """Of the places where they stand the next one is taken, behind which more is the same."""
    first, second, third = (Random(number).randbytes(64) for number in range(3))  # noqa: S311 - no secret
    old, new = first + second + first + third, first + b"?" + first + third
    assert list(read_ranges(find_difference(old, new), len(old), len(new))) == [
        Range(b"", 0, 64),
        Range(b"?", 128, 256),
        Range(b"", 256, 256),
    ]


@pytest.mark.parametrize(
    ("told", "most"),
    [
        (b"\3abc", 2),
        (b"\4abc", 9),
        (b"\0\0\7\0", 9),
        (b"\0\1\1\0", 9),
        (b"\0\x0d\1\0", 9),
        (b"\0\0\6\0\x0b\6\0", 11),
        (b"\0\0", 9),
        (b"\0\0\x80", 9),
        (b"\xff" * 12, 9),
    ],
)
def test_what_is_no_difference(told: bytes, most: int) -> None:
    """More than was announced, cut off, before the old bytes and behind them, the same again and again, a number without end."""
    with pytest.raises(DamagedError):
        apply_difference(b"abcdef", told, most)


@given(st.binary(max_size=60), st.integers(0, 100))
def test_any_bytes(told: bytes, most: int) -> None:
    """They tell no more than they may, or nothing."""
    try:
        assert len(apply_difference(b"some old bytes", told, most)) <= most
    except DamagedError:
        return
