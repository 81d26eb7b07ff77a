"""The words in their order: rows of words are found where a plain look at every place finds them."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.fields import FIELD_KEYS
from milpart_docs.search.full_text import flow as module
from milpart_docs.search.full_text.flow import PARTS, STOP_WORD, Flow, unpack_flow

FIELD = st.lists(st.integers(STOP_WORD, 3), max_size=4)
DOCUMENTS = st.lists(st.lists(FIELD, min_size=len(FIELD_KEYS), max_size=len(FIELD_KEYS)), max_size=4)
ROW = st.tuples(
    st.sets(st.integers(STOP_WORD, 3), max_size=3),
    st.lists(st.none() | st.sets(st.integers(STOP_WORD, 3), min_size=1, max_size=3), max_size=3),
)


def make_flow(documents: Sequence[Sequence[Sequence[int]]]) -> Flow:
    """Put the fields of documents one after the other."""
    counts = np.array([[len(field) for field in fields] for fields in documents], np.int32).reshape(-1, len(FIELD_KEYS))
    return Flow(np.array([word for fields in documents for field in fields for word in field], np.int32), counts)


def has(field: Sequence[int], row: Sequence[set[int] | None]) -> bool:
    """Tell whether a field has a row of words."""
    starts = range(len(field) - len(row) + 1)
    return any(all(fits is None or field[start + step] in fits for step, fits in enumerate(row)) for start in starts)


@pytest.mark.parametrize("few", [0, 99])
@given(DOCUMENTS, st.lists(ROW, max_size=3), st.sampled_from(["", *PARTS]))
def test_rows_of_words(few: int, documents: list[list[list[int]]], rows: list[tuple[set[int], list[set[int] | None]]], field: str) -> None:
    """In one field, or in any; looked through as they stand, and sorted; also after they were packed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "FEW", few)
        flow = make_flow(documents)
        again = unpack_flow(flow.pack())
        wanted = [key in PARTS[field] if field else True for key in FIELD_KEYS]
        for first, rest in rows:
            row = [first, *rest]
            found = [any(is_wanted and has(words, row) for words, is_wanted in zip(fields, wanted, strict=True)) for fields in documents]
            arrays = [None if fits is None else np.array(sorted(fits), np.int32) for fits in row]
            assert flow.find(arrays, field).tolist() == again.find(iter(arrays), field).tolist() == found


def test_a_row_is_read_no_further_than_needed() -> None:
    """Where no document is left, what follows is not even looked up."""
    flow = make_flow([[[1, 2], *[[]] * (len(FIELD_KEYS) - 1)]])

    def row() -> object:
        yield np.array([1], np.int32)
        yield np.array([3], np.int32)
        raise AssertionError

    assert flow.find(row()).tolist() == [False]  # type: ignore[arg-type]
