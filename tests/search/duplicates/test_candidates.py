"""Candidates by their fingerprints: whoever has enough in common is found, however many records there are."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.duplicates import candidates
from milpart_docs.search.duplicates.candidates import ALL_PAIRS, TOO_MANY, find_candidates


def of(*numbers: int) -> tuple[int, ...]:
    """Make a fingerprint."""
    return tuple(sorted(numbers))


def test_enough_in_common() -> None:
    """Three numbers of a dozen."""
    assert find_candidates([of(*range(12)), of(*range(9, 21)), of(*range(100, 112))]).pairs == ((0, 1),)


def test_too_little_in_common() -> None:
    """Two numbers are chance."""
    assert find_candidates([of(*range(12)), of(*range(10, 22))]).pairs == ()


def test_language_of_the_house() -> None:
    """What many records have in common is no sign, and is told."""
    found = find_candidates([of(1, 2, 3, 4, 1000 + place) for place in range(TOO_MANY + 1)])
    assert found.pairs == ()
    assert found.common == {1, 2, 3, 4}


def test_what_several_have_weighs_less() -> None:
    """Three numbers that nine others have, too, do not make a pair; three that only these two have, do."""
    family = [of(1, 2, 3, *range(100 * place, 100 * place + 9)) for place in range(1, 10)]
    assert find_candidates(family[:2]).pairs == ((0, 1),)
    assert find_candidates(family).pairs == ()


def test_copies_however_many() -> None:
    """Equal ones are found also where all their numbers are as frequent as the language of the house; each with the next."""
    count = TOO_MANY + 5
    assert find_candidates([of(*range(9))] * count).pairs == tuple((place, place + 1) for place in range(count - 1))
    assert len(find_candidates([of(*range(9))] * ALL_PAIRS).pairs) == ALL_PAIRS * (ALL_PAIRS - 1) // 2


def test_records_without_words() -> None:
    """They are like nothing, not even like one another."""
    assert find_candidates([(), (), of(1, 2, 3)]).pairs == ()
    assert find_candidates([]).pairs == ()


fingerprints = st.lists(st.sets(st.integers(0, 60), max_size=12).map(lambda numbers: of(*numbers)), max_size=9)


@given(fingerprints, st.integers(1, 9))
def test_portions_change_nothing(found: list[tuple[int, ...]], portion: int) -> None:
    """Numbers are counted in portions where there are many records; the candidates are the same."""
    whole = find_candidates(found)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(candidates, "PORTION", portion)
        assert find_candidates(found) == whole


@given(fingerprints)
def test_all_pairs_of_few(found: list[tuple[int, ...]]) -> None:
    """What is found by groups is what a comparison of all with all finds."""
    frequency = {number: sum(number in other for other in found) for fingerprint in found for number in fingerprint}

    def is_candidate(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
        shared = set(first) & set(second)
        weight = sum(1 / (frequency[number] - 1) for number in shared)
        return first == second != () or (len(shared) >= candidates.FEWEST_SHARED and weight >= candidates.LEAST_WEIGHT)

    met = (pair for pair in combinations(range(len(found)), 2) if is_candidate(found[pair[0]], found[pair[1]]))
    if len(found) <= ALL_PAIRS:
        assert find_candidates(found).pairs == tuple(met)
