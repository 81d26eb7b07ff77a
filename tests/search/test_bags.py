"""Bags of words count what stands in the fields of documents."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.bags import TITLE, WEIGHTS, Bags, count_words, join_bags
from milpart_docs.search.fields import FIELDS
from milpart_docs.search.rows import find_starts

PARTS = st.lists(st.lists(st.integers(0, 5), max_size=6), min_size=len(FIELDS) + 1, max_size=len(FIELDS) + 1)
"""The words of each field, and those in capitals, which no bag has."""
DOCUMENTS = st.lists(PARTS, max_size=5)


def count(documents: list[list[list[int]]]) -> Bags:
    """Count the words of documents."""
    words = np.array([word for parts in documents for part in parts for word in part], np.int32)
    return count_words(words, np.array([[len(part) for part in parts] for parts in documents], np.int32).reshape(-1, len(FIELDS) + 1))


def read(bags: Bags) -> list[dict[int, tuple[int, bool]]]:
    """Give for each document its words with their weight, and whether the title has them."""
    entries = iter(zip(bags.words.tolist(), bags.weights.tolist(), bags.titled.tolist(), strict=True))
    return [{word: (weight, titled) for word, weight, titled in (next(entries) for _ in range(number))} for number in bags.counts.tolist()]


@given(DOCUMENTS)
def test_bags_count_words(documents: list[list[list[int]]]) -> None:
    """Each word once, with the sum of the weights of its fields."""
    wanted = []
    for parts in documents:
        weights: Counter[int] = Counter()
        for field, part in enumerate(parts[: len(FIELDS)]):
            for word in part:
                weights[word] += int(WEIGHTS[field])
        wanted.append({word: (weight, word in parts[TITLE]) for word, weight in weights.items()})
    assert read(count(documents)) == wanted


@given(DOCUMENTS, st.integers(0, 5))
def test_bags_are_cut_and_joined(documents: list[list[list[int]]], place: int) -> None:
    """What is cut in two and joined again is what it was."""
    bags = count(documents)
    place, starts = min(place, len(documents)), find_starts(bags.counts)
    parts = bags.cut(0, place, starts), bags.cut(place, len(documents), starts)
    assert read(parts[1]) == read(count(documents[place:]))
    assert read(join_bags(*parts)) == read(bags)
