"""Why two documents are alike, in words: the weightiest terms that both have, as the text spells them, and neighbours as one phrase."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np

from milpart_docs.search.documents import Document
from milpart_docs.search.fields import FIELDS
from milpart_docs.search.folding import fold, split_words
from milpart_docs.search.languages import find_language
from milpart_docs.search.related.vectors import Numbers, Vector, Vectors
from milpart_docs.search.thesaurus import MARK

MOST_REASONS = 5
CONSIDERED = 12
"""So many of the weightiest shared terms may become reasons; what comes after them says little."""
LONGEST_PHRASE = 3
SHOWN = ("title", "summary", "body")
"""The fields whose words readers see as they are written."""
_WRITTEN = re.compile(r"\w+")
_SHORTEST = 4
"""Shorter words are told only where they are written in capitals."""
_GAP = np.full(1, -1, np.int32)
Pairs = Counter[tuple[int, int]]
"""How often one term stands right before another."""


class Reasons:
    """Tells why others are like one document, in the words of that document."""

    def __init__(self, vectors: Vectors, document: Document, vector: Vector) -> None:
        """Take the document and its vector; it need not belong to the collection."""
        self._vectors = vectors
        self._collection = vectors.collection
        self._document = document
        self._vector = vector

    def find(self, other: int) -> tuple[str, ...]:
        """Give the words that say why a document of the collection is like this one, the weightiest first."""
        there = self._vectors.vector_of(other)
        shared, at_here, at_there = np.intersect1d(self._vector.terms, there.terms, assume_unique=True, return_indices=True)
        weights = self._vector.weights[at_here] * there.weights[at_there]
        words = dict(self._words(shared[np.argsort(-weights, kind="stable")[:CONSIDERED]].tolist()))
        return tuple(_tell(words, self._following(other, list(words))))

    def _words(self, terms: Sequence[int]) -> Iterator[tuple[int, str]]:
        """Give terms that say something with a word for each: as the document spells it, or the first name of a concept."""
        for term in terms:
            token = self._collection.terms[term]
            word = self._concepts.get(token, "") if token.startswith(MARK) else self._spelled.get(token, "")
            if _is_telling(word):
                yield term, word

    @cached_property
    def _spelled(self) -> Mapping[str, str]:
        """The most frequent spelling of each stem of the text."""
        spellings = spell_words(self._document)
        spelled: dict[str, str] = {}
        for stem, word in zip(find_language(self._document.language).stem(list(spellings)), spellings.values(), strict=True):
            spelled.setdefault(stem, word)
        return spelled

    @cached_property
    def _concepts(self) -> Mapping[str, str]:
        return {concept.token: concept.names[0].text for concept in self._collection.thesaurus.concepts}

    @cached_property
    def _own_row(self) -> Numbers:
        number = self._collection.numbers.get(self._document.id)
        if number is not None and self._collection.documents[number] is self._document:
            return self._row_of(number)
        numbers = self._collection.surface_numbers
        words = [word for key in SHOWN for word in (*split_words(self._document.texts.get(key, "")), "")]
        return np.array([numbers.get(word, -1) for word in words], np.int32)

    def _row_of(self, doc: int) -> Numbers:
        """Give the surfaces of what readers see of a document, in their order, with a gap between the fields."""
        shown = (words for place, words in self._collection.fields_of(doc) if FIELDS[place].key in SHOWN)
        return np.concatenate([part for words in shown for part in (words, _GAP)])

    def _following(self, other: int, terms: Sequence[int]) -> Mapping[int, int]:
        """Give for terms the one that follows right behind in both documents; where there are several, the most frequent."""
        places = np.full(len(self._collection.surfaces) + 1, -1, np.int32)  # the last is that of stop words and gaps, -1
        for place, term in enumerate(terms):
            places[self._vectors.surfaces_of(term)] = place
        here, there = (_count_pairs(places[row]) for row in (self._own_row, self._row_of(other)))
        both = sorted((pair for pair in here if pair in there), key=lambda pair: (-min(here[pair], there[pair]), pair))
        following: dict[int, int] = {}
        for first, second in both:
            if first not in following and second not in following.values() and first != second:
                following[first] = second
        return {terms[first]: terms[second] for first, second in following.items()}


def _count_pairs(row: Numbers) -> Pairs:
    at = np.flatnonzero((row[:-1] >= 0) & (row[1:] >= 0))
    return Counter(zip(row[at].tolist(), row[at + 1].tolist(), strict=True))


def spell_words(document: Document) -> Mapping[str, str]:
    """Give the most frequent spelling of each folded word that readers see in a document, in the order in which they come first."""
    counts = Counter(_WRITTEN.findall("\n".join(document.texts.get(key, "") for key in SHOWN)))
    best: dict[str, tuple[int, str]] = {}
    for word, count in counts.items():
        folded = word.lower() if word.isascii() else fold(word)
        if folded not in best or best[folded] < (count, word):
            best[folded] = (count, word)
    return {folded: word for folded, (_, word) in best.items()}


def _is_telling(word: str) -> bool:
    """Tell whether a word says something by itself: numbers do not, and short words only as abbreviations."""
    return len(word) > 1 and not any(map(str.isdigit, word)) and (len(word) >= _SHORTEST or word.isupper())


def _tell(words: Mapping[int, str], following: Mapping[int, int]) -> Iterator[str]:
    """Give the first words; those that follow one another become one phrase, at the place of the weightiest."""
    before = {second: first for first, second in following.items()}
    told: set[int] = set()
    phrases: dict[str, None] = {}
    for term in words:
        if term not in told and len(phrases) < MOST_REASONS:
            phrase = _chain(term, before, following)
            told.update(phrase)
            phrases[" ".join(words[each] for each in phrase)] = None
    return iter(phrases)


def _chain(term: int, before: Mapping[int, int], following: Mapping[int, int]) -> list[int]:
    """Give the terms that stand in a row with one."""
    row = [before.get(term, term)]
    while len(row) < LONGEST_PHRASE and (after := following.get(row[-1])) is not None and after not in row:
        row.append(after)
    return row if term in row else [term]
