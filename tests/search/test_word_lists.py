"""The words of documents, put together from what was kept and what is new."""

from pathlib import Path

import numpy as np
import pytest

from milpart_docs.search import word_lists
from milpart_docs.search.rows import Starts, find_starts
from milpart_docs.search.word_lists import WordLists, read_words
from tests.search.browser.collections import make_document


def split(*bodies: str, root: Path | None = None) -> WordLists:
    """Split documents with some bodies."""
    return read_words([make_document(number, body) for number, body in enumerate(bodies, 1)], root)


def values_of(lists: WordLists) -> tuple[object, ...]:
    """Give word lists as values that can be compared; the words of a bag stand in no order."""
    surfaces, words, lengths, bags = lists
    documents = np.repeat(np.arange(len(bags.counts)), bags.counts).tolist()
    entries = zip(documents, bags.words.tolist(), bags.weights.tolist(), bags.titled.tolist(), strict=True)
    return surfaces, words.tolist(), lengths.tolist(), sorted(entries)


def test_where_documents_begin_is_summed_up_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every other document was edited, each is a piece of its own; the sums are those of the two lists, and not of each piece."""
    before = [f"convoy number{number} of mentors" for number in range(40)]
    after = [f"{body} crossed a bridge" if number % 2 else body for number, body in enumerate(before)]
    split(*before, root=tmp_path)
    summed: list[int] = []

    def count(counts: Starts) -> Starts:
        summed.append(len(counts))
        return find_starts(counts)

    monkeypatch.setattr(word_lists, "find_starts", count)
    found = split(*after, root=tmp_path)
    assert sorted(summed) == [20, 20, 40, 40]
    assert values_of(found) == values_of(split(*after))
