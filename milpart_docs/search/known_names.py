"""The names of things as queries may have them: what is known of each in a collection."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.collection import Collection
from milpart_docs.search.folding import split_words

ANY = ""
"""The language of abbreviations, which hold in all; it has no stop words."""
CAPITALS = "A"
"""The language of abbreviations that are another word where they are not in capitals, as *sea*."""
UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What is known of documents: their languages, the number of each term, the terms of a surface, and the documents of a term."""

    languages: Sequence[str]
    term_numbers: Mapping[str, int]
    stems_of: Callable[[str], tuple[int, ...]]
    docs_of: Callable[[int], npt.NDArray[np.int32]]

    def is_own(self, terms: Iterable[int], concept: int) -> bool:
        """Tell whether a word means nothing but a concept: each document that has it names the concept anyway.

        A single word of a language that no document is in counts only then: *former* is an English word before it is French for *train*.
        """
        return all(self._count_shared(term, concept) == len(self.docs_of(term)) for term in terms)

    def is_usual(self, terms: Iterable[int], concept: int) -> bool:
        """Tell whether a word means a concept in at least half of the documents that have it."""
        return all(2 * self._count_shared(term, concept) >= len(self.docs_of(term)) for term in terms)

    def _count_shared(self, term: int, concept: int) -> int:
        return int(np.isin(self.docs_of(term), self.docs_of(concept), assume_unique=True).sum())


def vocabulary_of(collection: Collection) -> Vocabulary:
    """Give what a collection knows."""
    offsets, docs, *_ = collection.postings
    return Vocabulary(
        collection.languages, collection.term_numbers, collection.stems_of, lambda term: docs[offsets[term] : offsets[term + 1]]
    )


class KnownName(NamedTuple):
    """A name as a query may have it: its language, its words without stop words, and the term of each; an abbreviation has no terms.

    ``text`` is the name as readers are shown it among the others of a thing; it is empty where they are not.
    """

    text: str
    language: str
    words: tuple[str, ...]
    terms: tuple[int, ...]


class Known(NamedTuple):
    """A thing that documents speak of: the term of its concept, and its names, the first of which readers are shown."""

    term: int
    names: tuple[KnownName, ...]

    def list_others(self, written: str) -> tuple[str, ...]:
        """List the names that readers are shown, other than one that was written, in folded words, each once."""
        return tuple(dict.fromkeys(name.text for name in self.names if name.text and " ".join(split_words(name.text)) != written))
