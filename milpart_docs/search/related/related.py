"""The records most alike to each document of a collection, computed once, with the words that they share as the reason."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.collection import Collection
from milpart_docs.search.documents import Document
from milpart_docs.search.fields import FIELDS, NEIGHBOURS
from milpart_docs.search.folding import find_capitals, split_words
from milpart_docs.search.known_names import vocabulary_of
from milpart_docs.search.languages import find_language
from milpart_docs.search.naming import Naming, Word, list_concepts
from milpart_docs.search.related.nearest import find_all, recall_all
from milpart_docs.search.related.reasons import Reasons
from milpart_docs.search.related.vectors import KEPT, Near, Vector, Vectors


class Likeness(NamedTuple):
    """A record that is like another: its identifier, how alike from 0 to 1, and the words that both share, as they are written."""

    id: str
    score: float
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Related:
    """The records most alike to each document, by numbers; -1 stands for none. The vectors are made when somebody asks for reasons."""

    nearest: npt.NDArray[np.int32]
    scores: npt.NDArray[np.float64]
    find_vectors: Callable[[], Vectors]

    @cached_property
    def vectors(self) -> Vectors:
        """The vectors of all documents."""
        return self.find_vectors()

    @cached_property
    def neighbours(self) -> npt.NDArray[np.int32]:
        """The nearest of each document for the ranking: a row of ``NEIGHBOURS`` numbers, the most alike first."""
        return self.nearest[:, :NEIGHBOURS]

    def of(self, identifier: str, limit: int = KEPT) -> tuple[Likeness, ...]:
        """Give the records most alike to a document, the most alike first; none where the identifier is not known."""
        doc = self.vectors.collection.numbers.get(identifier)
        if doc is None:
            return ()
        is_there = self.nearest[doc] >= 0
        near = Near(self.nearest[doc][is_there][:limit], self.scores[doc][is_there][:limit])
        return _explain(self.vectors, self.vectors.vector_of(doc), self.vectors.collection.documents[doc], near)


def find_related(collection: Collection, root: Path | None = None) -> Related:
    """Find the records most alike to each document of a collection; in ``root``, the folder of the project, they are kept."""
    found = recall_all(collection, root)
    if found is not None:
        return Related(found["doc"].copy(), found["score"].copy(), lambda: Vectors(collection))
    vectors = Vectors(collection)
    found = find_all(vectors, root)
    return Related(found["doc"].copy(), found["score"].copy(), lambda: vectors)


def related_to_record(vectors: Vectors, identifier: str, limit: int = KEPT) -> tuple[Likeness, ...]:
    """Find the records most alike to one document of a collection, by its identifier, without looking at the others."""
    doc = vectors.collection.numbers[identifier]
    vector = vectors.vector_of(doc)
    near = vectors.find_nearest(vector, doc)
    return _explain(vectors, vector, vectors.collection.documents[doc], Near(near.docs[:limit], near.scores[:limit]))


def related_to_text(vectors: Vectors, document: Document, limit: int = KEPT) -> tuple[Likeness, ...]:
    """Find the records most alike to a document that the collection does not hold."""
    vector = _read_vector(vectors, document)
    near = vectors.find_nearest(vector)
    return _explain(vectors, vector, document, Near(near.docs[:limit], near.scores[:limit]))


def _explain(vectors: Vectors, vector: Vector, document: Document, near: Near) -> tuple[Likeness, ...]:
    reasons = Reasons(vectors, document, vector)
    documents = vectors.collection.documents
    return tuple(
        Likeness(documents[other].id, float(score), reasons.find(other))
        for other, score in zip(near.docs.tolist(), near.scores.tolist(), strict=True)
    )


def _read_vector(vectors: Vectors, document: Document) -> Vector:
    """Read the terms of a document in its language; words that the collection does not have count for its length only."""
    language, collection = find_language(document.language), vectors.collection
    naming, numbers = Naming(list(list_concepts(collection.thesaurus, vocabulary_of(collection)))), collection.term_numbers
    frequencies: Counter[int] = Counter()
    length = 0
    for field in FIELDS:
        words = split_words(document.texts.get(field.key, ""))
        content = [word for word in words if word not in language.stop_words]
        length += len(content) * field.weight * field.has_length
        known = [numbers[stem] for stem in language.stem(content) if stem in numbers]
        capitals = set(map(str.lower, find_capitals(document.texts.get(field.key, ""))))
        mentions = naming.find([Word(word, collection.stems_of(word), word in capitals) for word in words])
        for term in (*known, *(mention.known.term for mention in mentions)):
            frequencies[term] += field.weight
    terms = sorted(frequencies)
    return vectors.make_vector(np.array(terms, np.int32), np.array([frequencies[term] for term in terms], np.int32), length)
