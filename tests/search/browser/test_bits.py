"""Numbers come back from their bits as they were."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.browser.bits import Codes, arrange, fixed, golomb, interleave, join_codes, pack, rice
from tests.search.browser.reader import BitReader

NUMBERS = st.lists(st.integers(0, 2**20), max_size=60)


@given(NUMBERS, st.integers(0, 16))
def test_rice(numbers: list[int], parameter: int) -> None:
    """Rice's code gives the numbers back, whatever its parameter."""
    small = [min(number, 900 << parameter) for number in numbers]
    reader = BitReader(pack(rice(np.array(small, dtype=np.int64), parameter)))
    assert [reader.rice(parameter) for _ in small] == small


@given(NUMBERS, st.integers(0, 9), st.integers(0, 9))
def test_golomb_in_turns(numbers: list[int], first: int, second: int) -> None:
    """Two streams in turns are read in turns."""
    values = np.array(numbers, dtype=np.int64)
    reader = BitReader(pack(interleave(golomb(values, first), golomb(values, second))))
    assert [(reader.golomb(first), reader.golomb(second)) for _ in numbers] == [(number, number) for number in numbers]


@given(NUMBERS)
def test_fixed(numbers: list[int]) -> None:
    """Numbers of a known width stand one after the other."""
    reader = BitReader(pack(fixed(np.array(numbers, dtype=np.int64), 21)))
    assert [reader.fixed(21) for _ in numbers] == numbers


def test_nothing_is_no_byte() -> None:
    """No codes are no bytes."""
    assert pack(Codes(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))) == b""


def test_codes_are_arranged_by_place() -> None:
    """Codes of one place keep their order."""
    first, second = fixed(np.array([1, 2]), 4), fixed(np.array([3, 4]), 4)
    assert arrange(np.array([1, 0, 0, 1]), first, second).values.tolist() == [2, 3, 1, 4]
    assert join_codes(first, second).values.tolist() == [1, 2, 3, 4]
