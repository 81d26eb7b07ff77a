"""The index of Whoosh: what is written into it, at once or by changes, is what is read."""

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.collection import build_collection
from milpart_docs.search.full_text.whoosh_index import WhooshIndex, number_documents
from tests.search.browser.collections import make_documents

TERMS = [b"alpha", b"bravo", b"charlie", "\u00e4\u6771".encode(), b"=trm-x"]
DOCUMENT = st.dictionaries(st.sampled_from(TERMS), st.integers(1, 1_000_000), max_size=4)
CHANGE = st.tuples(st.sets(st.integers(0, 8), max_size=3), st.dictionaries(st.integers(0, 8), DOCUMENT, max_size=3))


def test_a_collection_is_read_as_it_was_written() -> None:
    """Every term has its documents and its weights, also after the files were opened again."""
    collection = build_collection(make_documents(60))
    index = WhooshIndex()
    index.write_all(collection)
    index = WhooshIndex(index.files)
    assert index.list_ids() == [document.id for document in collection.documents]
    for number, term in enumerate(collection.terms):
        span = slice(collection.postings.offsets[number], collection.postings.offsets[number + 1])
        docs, weights = index.read(term)
        assert docs.tolist() == collection.postings.docs[span].tolist()
        assert weights.tolist() == collection.postings.weights[span].tolist()
    assert index.read("nobody")[0].tolist() == []


@given(st.lists(CHANGE, max_size=12))
def test_changes_give_what_stands_now(changes: list[tuple[set[int], dict[int, dict[bytes, int]]]]) -> None:
    """After any changes, with files opened again each time, the documents are those that were put in last and not taken out."""
    index = WhooshIndex()
    now: dict[str, dict[bytes, int]] = {}
    for gone, added in changes:
        out = {str(number) for number in (*gone, *added)}
        places = [place for place, identifier in enumerate(index.list_ids()) if identifier in out]
        index.write_changes(places, [(str(number), terms.items()) for number, terms in added.items()])
        now = {identifier: terms for identifier, terms in now.items() if identifier not in out}
        now |= {str(number): terms for number, terms in added.items()}
        index = WhooshIndex(index.files)
    names = index.list_ids()
    assert sorted(filter(None, names)) == sorted(now)
    for term in TERMS:
        docs, weights = index.read(term.decode())
        found = {names[doc]: weight for doc, weight in zip(docs.tolist(), weights.tolist(), strict=True) if names[doc]}
        assert found == {identifier: terms[term] for identifier, terms in now.items() if term in terms}


def test_many_small_changes_do_not_pile_up() -> None:
    """Whoosh joins small parts, so that a search need not look into hundreds."""
    index = WhooshIndex()
    for number in range(40):
        index.write_changes([], [(str(number), [(b"alpha", 1)])])
    assert index.count_segments() < 10
    assert len(index.read("alpha")[0]) == 40


def test_nothing_is_written_to_a_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index holds what not everyone may see, and two searches at once must not meet: so not even a temporary file is made."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    index = WhooshIndex()
    index.write_all(build_collection(make_documents(20)))
    index.write_changes([0], [("x", [(b"alpha", 1)])])
    assert not (tmp_path / "none").exists()


def test_documents_that_are_gone_have_no_number() -> None:
    """They count for nothing."""
    assert number_documents(["b", "", "a", "gone"], {"a": 0, "b": 1}).tolist() == [1, -1, 0, -1]
    assert number_documents([], {}).dtype == np.int32
