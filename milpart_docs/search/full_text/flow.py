"""The words of all documents in their order: where a phrase stands, and which part of a record has a word."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from milpart_docs.search.collection import Collection
from milpart_docs.search.fields import FIELD_KEYS
from milpart_docs.search.full_text.arrays import Content, Numbers, pack_numbers, unpack_numbers

Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]
PARTS = {"title": ("title",), "summary": ("summary",), "body": ("sections", "body"), "id": ("id",)}
"""The fields of the index that each field of the query language means."""
STOP_WORD = -1
"""Stands in the place of a word that is left out."""
FEW = 20
"""So many times all words are looked through; after that it pays to sort them once."""


class Flow:
    """The surfaces of all documents one after the other, and how many of them each field of each document has."""

    def __init__(self, words: Numbers, counts: Numbers) -> None:
        """Take the words, ``STOP_WORD`` for those left out, and a row of counts for each document."""
        self.words = words
        self.counts = counts
        self._ends = np.cumsum(counts.ravel(), dtype=np.int64)
        self._looked = 0
        self._order: Places | None = None

    def find(self, row: Iterable[Numbers | None], field: str = "") -> Mask:
        """Tell which documents have words that follow one another in one field.

        For each word of the row there are the surfaces by which it is met, or nothing where anything may stand. The row is read no
        further than to where no document is left, so that a long one costs no more than what it finds.
        """
        at = np.zeros(0, np.int64)
        for step, surfaces in enumerate(row):
            at = self._follow(at, step, surfaces) if step else self._begin(surfaces)
            if not len(at):
                break
        fields = self._fields_of(at)
        if field:
            fields = fields[np.isin(fields % len(FIELD_KEYS), [FIELD_KEYS.index(key) for key in PARTS[field]])]
        found = np.zeros(len(self.counts), bool)
        found[fields // len(FIELD_KEYS)] = True
        return found

    def _begin(self, surfaces: Numbers | None) -> Places:
        """Give all places of some surfaces."""
        if surfaces is None:
            return np.arange(len(self.words))
        self._looked += 1
        if self._looked <= FEW:
            return np.flatnonzero(np.isin(self.words, surfaces))
        if self._order is None:
            self._order = np.argsort(self.words, kind="stable")
        firsts, lasts = (np.searchsorted(self.words, surfaces, side, sorter=self._order).tolist() for side in ("left", "right"))
        found: Places = np.concatenate([self._order[:0], *(self._order[first:last] for first, last in zip(firsts, lasts, strict=True))])
        return found

    def _follow(self, at: Places, step: int, surfaces: Numbers | None) -> Places:
        """Give the places behind which, some steps further and in the same field, one of some surfaces stands."""
        at = at[at + step < len(self.words)]
        at = at if surfaces is None else at[np.isin(self.words[at + step], surfaces)]
        is_within: Mask = self._fields_of(at) == self._fields_of(at + step)
        return at[is_within]

    def _fields_of(self, at: Places) -> Places:
        """Give the fields in which places are, counted through all documents."""
        return np.searchsorted(self._ends, at, side="right")

    def pack(self) -> dict[str, Content]:
        """Pack everything by name."""
        return {"words": pack_numbers(self.words), "counts": pack_numbers(self.counts)}


def build_flow(collection: Collection) -> Flow:
    """Take the words of a collection."""
    rows = [piece for doc in range(collection.size) for _, piece in collection.fields_of(doc)]
    counts = np.array([len(row) for row in rows], np.int32).reshape(collection.size, len(FIELD_KEYS))
    return Flow(np.concatenate(rows) if rows else np.zeros(0, np.int32), counts)


def unpack_flow(pieces: dict[str, Content]) -> Flow:
    """Unpack what ``pack`` made."""
    return Flow(unpack_numbers(pieces["words"]), unpack_numbers(pieces["counts"]).reshape(-1, len(FIELD_KEYS)))
