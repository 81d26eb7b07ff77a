"""Documents as vectors of weighted terms, and what lies nearest to one: the likeness of two documents is the cosine between them.

The weight of a term is that of BM25: its rarity, times how strongly the document has it. Only the weightiest terms of a document are looked
up, and of a frequent term only the documents that have it most; so the work for one document does not grow with their number.
"""

from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.collection import Collection
from milpart_docs.search.fields import K1, B

QUERY_TERMS = 25
"""So many of a document's terms are looked up, the weightiest first."""
CHAMPIONS = 400
"""So many of the documents that have a term are looked at, those with the greatest weight."""
KEPT = 10
"""So many of the nearest documents are kept."""
DIGITS = 6
"""Likeness is compared as it is told, so that the last bit of a sum decides nothing."""
PLACE_BITS = 36
"""The bits of a place among all postings."""
Numbers = npt.NDArray[np.int32]
Weights = npt.NDArray[np.float64]


class Near(NamedTuple):
    """The nearest documents by number, the most alike first, and how alike each is, from 0 to 1."""

    docs: Numbers
    scores: Weights


class Vector(NamedTuple):
    """A document as terms with their weights, whose squares add up to one, in ascending order of the terms."""

    terms: Numbers
    weights: Weights


class Vectors:
    """The vectors of all documents of a collection."""

    def __init__(self, collection: Collection) -> None:
        """Take a collection; ordinary pages have a vector, too, but are near to nothing."""
        self.collection = collection
        postings = collection.postings
        self._frequencies = np.diff(postings.offsets)
        self._rarities = np.log1p((collection.size - self._frequencies + 0.5) / (self._frequencies + 0.5))
        terms = np.repeat(np.arange(len(self._frequencies), dtype=np.int32), self._frequencies)
        weights = self._weigh(terms, postings.weights, collection.lengths[postings.docs])
        norms = np.sqrt(np.bincount(postings.docs, weights**2, collection.size))
        weights /= np.maximum(norms, np.finfo(np.float64).tiny)[postings.docs]
        order = _order_by(postings.docs)
        self._terms, self._weights = terms[order], weights[order]
        self._starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(np.bincount(postings.docs, minlength=collection.size))])
        self._list_champions(weights)

    def vector_of(self, doc: int) -> Vector:
        """Give the vector of a document."""
        span = slice(self._starts[doc], self._starts[doc + 1])
        return Vector(self._terms[span], self._weights[span])

    def surfaces_of(self, term: int) -> Numbers:
        """Give the surfaces that a term stands for."""
        order, starts = self._surfaces
        return order[starts[term] : starts[term + 1]]

    @cached_property
    def _surfaces(self) -> tuple[Numbers, npt.NDArray[np.int64]]:
        """The surfaces in the order of their terms, and where those of each term begin."""
        of_surface, offsets = self.collection.surface_terms, self.collection.surface_offsets
        surfaces = np.repeat(np.arange(len(offsets) - 1, dtype=np.int32), np.diff(offsets))
        counts = np.bincount(of_surface, minlength=len(self.collection.terms))
        return surfaces[np.argsort(of_surface, kind="stable")], np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])

    def make_vector(self, terms: Numbers, frequencies: Numbers, length: int) -> Vector:
        """Make the vector of a text from its terms, each once and in ascending order, with their weighted frequencies, and its length."""
        weights = self._weigh(terms, frequencies, np.full(len(terms), length))
        norm = float(np.sqrt((weights**2).sum()))
        return Vector(terms, weights / norm if norm else weights)

    def find_nearest(self, vector: Vector, without: int = -1) -> Near:
        """Find the records nearest to a vector, leaving out one; of equals the first in the order of the index."""
        terms, weights = self._weightiest(vector)
        starts, counts = self._first[terms], self._first[terms + 1] - self._first[terms]
        ends = np.cumsum(counts)
        places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + counts, counts)
        met = self._champions[places]
        scores = np.asarray(np.bincount(met, self._champion_weights[places] * np.repeat(weights, counts), self.collection.size), np.float64)
        if without >= 0:
            scores[without] = 0.0
        return _best(met, scores)

    def _weigh(self, terms: Numbers, frequencies: Numbers, lengths: npt.NDArray[np.integer[Any]]) -> Weights:
        damping = K1 * (1 - B + B * lengths / self.collection.mean_length)
        return np.asarray(self._rarities[terms] * frequencies / (frequencies + damping))

    def _weightiest(self, vector: Vector) -> Vector:
        """Give the terms of a vector that are looked up: what a single document has leads to no other."""
        known = self._frequencies[vector.terms] > 1
        terms, weights = vector.terms[known], vector.weights[known]
        best = np.argsort(-weights, kind="stable")[:QUERY_TERMS]
        return Vector(terms[best], weights[best])

    def _list_champions(self, weights: Weights) -> None:
        """List for each term the records that have it, those of frequent terms by their weight and cut off."""
        is_record = np.array([not document.is_page for document in self.collection.documents], bool)
        postings = self.collection.postings
        pieces = []
        for start, end in zip(postings.offsets[:-1].tolist(), postings.offsets[1:].tolist(), strict=True):
            if end - start > CHAMPIONS:
                places = np.flatnonzero(is_record[postings.docs[start:end]])
                places = start + np.sort(places[np.argsort(-weights[start:end][places], kind="stable")[:CHAMPIONS]])
            else:
                places = np.arange(start, end)
            pieces.append(places)
        chosen = np.concatenate(pieces) if pieces else np.zeros(0, np.int64)
        sizes = np.array([len(piece) for piece in pieces], np.int64)
        keep = is_record[postings.docs[chosen]]
        kept = np.concatenate([np.zeros(1, np.int64), np.cumsum(keep, dtype=np.int64)])
        self._first = kept[np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)])]
        self._champions, self._champion_weights = postings.docs[chosen[keep]], weights[chosen[keep]]


def _order_by(docs: Numbers) -> npt.NDArray[np.int64]:
    """Give the places of numbers in ascending order, equal ones in theirs: numbers with their places sort sooner than places by numbers."""
    keys = docs.astype(np.int64)
    keys <<= PLACE_BITS
    keys += np.arange(len(docs))
    keys.sort()
    keys &= (1 << PLACE_BITS) - 1
    return keys


def _best(met: Numbers, scores: Weights) -> Near:
    """Give the documents with the highest scores among those that were met, which come once for each term."""
    most = KEPT * QUERY_TERMS
    values = scores[met]
    if len(values) > most:
        met = met[values >= np.partition(values, len(values) - most)[len(values) - most]]
    docs = np.unique(met)
    rounded = np.round(scores[docs], DIGITS)
    best = np.argsort(-rounded, kind="stable")[:KEPT]
    best = best[rounded[best] > 0]
    return Near(docs[best], rounded[best])
