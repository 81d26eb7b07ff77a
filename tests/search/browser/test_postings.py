"""Postings come back from their shards."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.browser.postings import build_postings
from milpart_docs.search.collection import Postings
from tests.search.browser.reader import BitReader

SIZE = 300
POSTING = st.tuples(st.integers(1, 60), st.booleans())
TERMS = st.lists(st.dictionaries(st.integers(0, SIZE - 1), POSTING, min_size=1, max_size=40), min_size=1, max_size=30)
Term = dict[int, tuple[int, bool]]


def make_postings(terms: list[Term]) -> Postings:
    """Make postings of terms, each given by its documents with frequency and whether the title has it."""
    rows = [sorted(term.items()) for term in terms]
    flat = [(doc, weight, titled) for row in rows for doc, (weight, titled) in row]
    return Postings(
        np.cumsum([0, *map(len, rows)], dtype=np.int64),
        np.array([row[0] for row in flat], np.int32),
        np.array([row[1] for row in flat], np.int32),
        np.array([row[2] for row in flat], bool),
    )


def usual(size: int, count: int) -> int:
    """Give the parameter that is expected."""
    return max(1, size // max(1, count)).bit_length() - 1


def read_term(reader: BitReader) -> Term:
    """Read a term as the browser does."""
    count = reader.golomb(2) + 1
    parameter, order = usual(SIZE, count), 0
    if count > 1:
        step = reader.golomb(0)
        parameter += -(step + 1) // 2 if step % 2 else step // 2
        order = reader.fixed(2)
    docs, weights, last = [], [], -1
    for _ in range(count):
        last += reader.rice(parameter) + 1
        docs.append(last)
        weights.append(reader.golomb(order) + 1)
    titled, at = set(), -1
    found = reader.golomb(0)
    for _ in range(found):
        at += reader.rice(usual(count, found)) + 1
        titled.add(docs[at])
    return {doc: (weight, doc in titled) for doc, weight in zip(docs, weights, strict=True)}


@given(TERMS, st.integers(20, 400))
def test_postings_come_back(terms: list[Term], shard: int) -> None:
    """Every term is found in its shard, at the place that the lengths in front say."""
    shards = build_postings(make_postings(terms), SIZE, shard)
    bounds = [*shards.first, len(terms)]
    found: list[Term] = []
    for content, start, end in zip(shards.contents, bounds, bounds[1:], strict=False):
        reader = BitReader(content)
        lengths = [reader.golomb(5) for _ in range(end - start)]
        for length in lengths:
            begun = reader.at
            found.append(read_term(reader))
            assert reader.at - begun == length
    assert found == terms


def test_postings_are_short() -> None:
    """A word that half of the documents have takes less than half a byte for each."""
    terms: list[Term] = [dict.fromkeys(range(0, SIZE, 2), (1, False))]
    assert len(build_postings(make_postings(terms), SIZE).contents[0]) < SIZE // 2 // 2
