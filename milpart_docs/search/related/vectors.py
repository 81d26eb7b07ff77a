"""Documents as vectors of weighted terms, and what lies nearest to one: the likeness of two documents is the cosine between them.

The weight of a term is that of BM25: its rarity, times how strongly the document has it. Only the weightiest terms of a document are looked
up, and of a frequent term only the documents that have it most; so the work for one document does not grow with their number.

What all weights depend on, as the number of documents that have a term, is taken in a few digits. So the edit of one document leaves nearly
all weights of all others exactly as they are, and what was found with these still holds.
"""

from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.collection import Collection
from milpart_docs.search.fields import K1, B
from milpart_docs.search.rows import find_starts, sort_by, spread

QUERY_TERMS = 25
"""So many of a document's terms are looked up, the weightiest first."""
CHAMPIONS = 400
"""So many of the documents that have a term are looked at, those with the greatest weight."""
KEPT = 10
"""So many of the nearest documents are kept."""
DIGITS = 6
"""Likeness is compared as it is told, so that the last bit of a sum decides nothing."""
COUNT_DIGITS = 4
"""Binary digits of numbers of documents and of words; the error is a tenth at most, that of a rarity much less."""
NORM_DIGITS = 6
"""Binary digits of the length of a vector, which is rounded up, so that no likeness is more than one."""
AREA = 1 << 20
"""So many weights are looked through at once."""
Numbers = npt.NDArray[np.int32]
Weights = npt.NDArray[np.float64]
Hashes = npt.NDArray[np.uint64]


class Near(NamedTuple):
    """The nearest documents by number, the most alike first, and how alike each is, from 0 to 1."""

    docs: Numbers
    scores: Weights


class Vector(NamedTuple):
    """A document as terms with their weights, whose squares add up to one, in ascending order of the terms."""

    terms: Numbers
    weights: Weights


class LookedUp(NamedTuple):
    """The terms of all documents that are looked up, document by document, the weightiest first; those of the first begin at ``starts[0]``.

    ``ranks`` count the terms of each document from nothing up.
    """

    starts: npt.NDArray[np.int64]
    terms: Numbers
    weights: Weights
    ranks: npt.NDArray[np.int64]

    def of(self, doc: int) -> Vector:
        """Give those of one document."""
        span = slice(self.starts[doc], self.starts[doc + 1])
        return Vector(self.terms[span], self.weights[span])


class Vectors:
    """The vectors of all documents of a collection."""

    def __init__(self, collection: Collection) -> None:
        """Take a collection; ordinary pages have a vector, too, but are near to nothing."""
        self.collection = collection
        postings = collection.postings
        self._frequencies = np.diff(postings.offsets)
        counts = _round(self._frequencies, COUNT_DIGITS)
        self._rarities = np.log1p((_round(np.array([collection.size]), COUNT_DIGITS) - counts + 0.5) / (counts + 0.5))
        self._mean = float(_round(np.array([collection.mean_length]), COUNT_DIGITS)[0])
        terms = np.repeat(np.arange(len(self._frequencies), dtype=np.int32), self._frequencies)
        weights = self._weigh(np.repeat(self._rarities, self._frequencies), postings.weights, self._damp(collection.lengths)[postings.docs])
        norms = _round_up(np.sqrt(np.bincount(postings.docs, weights**2, collection.size)), NORM_DIGITS)
        weights /= np.maximum(norms, np.finfo(np.float64).tiny)[postings.docs]
        order = sort_by(postings.docs)
        self._terms, self._weights = terms[order], weights[order]
        self._starts = find_starts(np.bincount(postings.docs, minlength=collection.size))
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
        return surfaces[np.argsort(of_surface, kind="stable")], find_starts(counts)

    def make_vector(self, terms: Numbers, frequencies: Numbers, length: int) -> Vector:
        """Make the vector of a text from its terms, each once and in ascending order, with their weighted frequencies, and its length."""
        weights = self._weigh(self._rarities[terms], frequencies, self._damp(np.array([length])))
        norm = float(_round_up(np.sqrt((weights**2).sum(keepdims=True)), NORM_DIGITS)[0])
        return Vector(terms, weights / norm if norm else weights)

    def find_nearest(self, vector: Vector, without: int = -1) -> Near:
        """Find the records nearest to a vector, leaving out one; of equals the first in the order of the index."""
        return self.find_nearest_to(self._weightiest(vector), without)

    def find_nearest_to(self, looked_up: Vector, without: int = -1) -> Near:
        """Find the records nearest to the terms of a vector that are looked up, the weightiest first."""
        terms, weights = looked_up
        starts, counts = self._first[terms], self._first[terms + 1] - self._first[terms]
        places = spread(starts, counts)
        met = self._champions[places]
        scores = np.asarray(np.bincount(met, self._champion_weights[places] * np.repeat(weights, counts), self.collection.size), np.float64)
        if without >= 0:
            scores[without] = 0.0
        return _best(met, scores)

    def list_looked_up(self) -> LookedUp:
        """List the terms of all documents that are looked up, as ``_weightiest`` gives them for one."""
        is_known = self._frequencies[self._terms] > 1
        weights = np.where(is_known, self._weights, 0.0)
        least = self._find_least(weights)
        docs = np.repeat(np.arange(self.collection.size, dtype=np.int32), np.diff(self._starts))
        at = np.flatnonzero(is_known & (weights >= least[docs]))
        at = at[np.argsort(-weights[at], kind="stable")]
        at = at[sort_by(docs[at])]
        found = np.bincount(docs[at], minlength=self.collection.size)
        begins = np.cumsum(found) - found
        ranks = np.arange(len(at)) - np.repeat(begins, found)
        at, ranks = at[ranks < QUERY_TERMS], ranks[ranks < QUERY_TERMS]
        starts = find_starts(np.minimum(found, QUERY_TERMS))
        return LookedUp(starts, self._terms[at], self._weights[at], ranks)

    def _find_least(self, weights: Weights) -> Weights:
        """Find the least weight for each document that is among its greatest; many rows are looked through at once."""
        least, sizes, first = np.zeros(self.collection.size), np.diff(self._starts), 0
        while first < len(sizes):
            widest = np.maximum.accumulate(sizes[first : first + AREA // QUERY_TERMS])
            fitting = np.searchsorted(widest * np.arange(1, len(widest) + 1), AREA, side="right")
            last = first + max(1, int(fitting))
            width = max(QUERY_TERMS, int(sizes[first:last].max()))
            rows = np.zeros((last - first, width))
            rows[np.arange(width) < sizes[first:last, None]] = weights[self._starts[first] : self._starts[last]]
            least[first:last] = np.partition(rows, width - QUERY_TERMS, axis=1)[:, width - QUERY_TERMS]
            first = last
        return least

    def digest_champions(self, digests: Hashes) -> Hashes:
        """Digest for each term where it leads: a sum over the documents with their weights. ``digests`` are those of the documents."""
        values = digests[self._champions] * (self._champion_weights.view(np.uint64) | np.uint64(1))
        return add_up(values, self._first)

    def _damp(self, lengths: npt.NDArray[np.integer[Any]]) -> Weights:
        """Give what the length of each document adds to a frequency before it is damped."""
        return np.asarray(K1 * (1 - B + B * _round(lengths, COUNT_DIGITS) / self._mean))

    def _weigh(self, rarities: Weights, frequencies: Numbers, damping: Weights) -> Weights:
        return np.asarray(rarities * frequencies / (frequencies + damping))

    def _weightiest(self, vector: Vector) -> Vector:
        """Give the terms of a vector that are looked up: what a single document has leads to no other."""
        known = self._frequencies[vector.terms] > 1
        terms, weights = vector.terms[known], vector.weights[known]
        best = np.argsort(-weights, kind="stable")[:QUERY_TERMS]
        return Vector(terms[best], weights[best])

    def _list_champions(self, weights: Weights) -> None:
        """List for each term the records that have it, those of frequent terms by their weight and cut off."""
        postings = self.collection.postings
        keep = np.array([not document.is_page for document in self.collection.documents], bool)[postings.docs]
        for term in np.flatnonzero(self._frequencies > CHAMPIONS).tolist():
            span = slice(postings.offsets[term], postings.offsets[term + 1])
            keep[span] = _greatest(np.where(keep[span], weights[span], 0.0), CHAMPIONS)
        kept = find_starts(keep)
        self._first = kept[postings.offsets]
        self._champions, self._champion_weights = postings.docs[keep], weights[keep]


def _round(values: npt.NDArray[Any], digits: int) -> Weights:
    """Round numbers down to so many binary digits."""
    parts, powers = np.frexp(np.asarray(values, np.float64))
    return np.asarray(np.ldexp(np.floor(np.ldexp(parts, digits)), powers - digits))


def _round_up(values: Weights, digits: int) -> Weights:
    """Round numbers up to so many binary digits."""
    return -_round(-values, digits)


def _greatest(values: Weights, count: int) -> npt.NDArray[np.bool_]:
    """Tell which of many numbers are the greatest, of equal ones the first, and greater than nothing."""
    least = np.partition(values, len(values) - count)[len(values) - count]
    chosen: npt.NDArray[np.bool_] = values > least
    equal = np.flatnonzero(values == least)[: count - int(chosen.sum())]
    chosen[equal] = least > 0
    return chosen


def add_up(values: Hashes, bounds: npt.NDArray[np.int64]) -> Hashes:
    """Add up numbers from bound to bound; what is more than 64 bits hold is dropped."""
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(values, dtype=np.uint64)])
    return np.asarray(sums[bounds[1:]] - sums[bounds[:-1]])


def _best(met: Numbers, scores: Weights) -> Near:
    """Give the documents with the highest scores among those that were met, which come once for each term."""
    most = KEPT * QUERY_TERMS
    values = scores[met]
    least = np.partition(values, len(values) - most)[len(values) - most] if len(values) > most else 0.0
    docs = np.flatnonzero(scores >= max(least, np.finfo(np.float64).tiny))
    rounded = np.round(scores[docs], DIGITS)
    best = np.argsort(-rounded, kind="stable")[:KEPT]
    best = best[rounded[best] > 0]
    return Near(docs[best].astype(np.int32), rounded[best])
