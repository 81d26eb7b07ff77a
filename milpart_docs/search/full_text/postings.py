"""Where the postings of a term come from: an index of Whoosh, or the collection itself where there is no index."""

from typing import NamedTuple, Protocol

from milpart_docs.search.collection import Collection
from milpart_docs.search.full_text.arrays import Numbers
from milpart_docs.search.full_text.whoosh_index import WhooshIndex


class Had(NamedTuple):
    """The documents that have a term, each once, and its weight in each."""

    docs: Numbers
    weights: Numbers


class Postings(Protocol):
    """Gives the postings of terms."""

    def read(self, term: int) -> Had:
        """Read the postings of a term by its number."""


class CollectionPostings:
    """The postings of a collection in memory."""

    def __init__(self, collection: Collection) -> None:
        """Take the collection."""
        self._postings = collection.postings

    def read(self, term: int) -> Had:
        """Read the postings of a term by its number."""
        span = slice(self._postings.offsets[term], self._postings.offsets[term + 1])
        return Had(self._postings.docs[span], self._postings.weights[span])


class WhooshPostings:
    """The postings of an index of Whoosh, each read once."""

    def __init__(self, index: WhooshIndex, numbers: Numbers, terms: list[str]) -> None:
        """Take the index, the number in the collection of each of Whoosh's documents (-1 for those that are gone), and all terms."""
        self._index = index
        self._numbers = numbers
        self._terms = terms
        self._read: dict[int, Had] = {}

    def read(self, term: int) -> Had:
        """Read the postings of a term by its number."""
        if term not in self._read:
            places, weights = self._index.read(self._terms[term])
            self._read[term] = Had(self._numbers[places], weights)
        return self._read[term]
