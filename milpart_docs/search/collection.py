"""The collection: which terms each document has how often. Ranking, related records and both indexes are made from it.

A *surface* is a folded word as it stands in texts; a *term* is what is counted: a stem, or the token of a concept. Everything is a pure
function of the documents.
"""

import json
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.compounds import find_parts
from milpart_docs.search.documents import Document
from milpart_docs.search.fields import FIELDS
from milpart_docs.search.languages import find_language
from milpart_docs.search.thesaurus import Concept, Name, Thesaurus
from milpart_docs.search.word_lists import WordLists, read_words

Numbers = npt.NDArray[np.int32]
TITLE = 0
"""The place of the title among the fields."""
FIELD_BITS = 3
"""The bits of the place of a field."""
PIECE = 1 << 20
"""So many words are looked up at once."""
COMPOUNDING = "de"
"""The language whose compounds are taken apart."""


class Postings(NamedTuple):
    """Which documents have each term: those of term *t* stand from ``offsets[t]`` up to ``offsets[t + 1]``, in ascending order.

    ``weights`` are the frequencies, each times the weight of its field; ``titled`` says whether the title has the term.
    """

    offsets: npt.NDArray[np.int64]
    docs: Numbers
    weights: Numbers
    titled: npt.NDArray[np.bool_]


class Flow(NamedTuple):
    """All words of all documents in a row: the surface of each, its document and field; behind that the language of each document.

    ``languages`` holds for each document a place among ``codes``. A word in capitals has the field behind the last.
    """

    words: Numbers
    documents: Numbers
    fields: npt.NDArray[np.int8]
    languages: npt.NDArray[np.int8]
    codes: Sequence[str]

    @property
    def is_in_text(self) -> npt.NDArray[np.bool_]:
        """Which of the words stand in a field, and not among the words in capitals."""
        found: npt.NDArray[np.bool_] = self.fields < len(FIELDS)
        return found

    @property
    def spoken(self) -> npt.NDArray[np.int8]:
        """The language of each word."""
        return self.languages[self.documents]


class Collection:
    """Documents, their words, and the postings of their terms."""

    def __init__(self, documents: Sequence[Document], thesaurus: Thesaurus, lists: WordLists) -> None:
        """Take documents in the order of the index with their words; ``build_collection`` reads these."""
        self.documents = tuple(documents)
        self.thesaurus = thesaurus
        order = sorted(range(len(lists.surfaces)), key=lists.surfaces.__getitem__)
        self._all_surfaces = [lists.surfaces[number] for number in order]
        self._words = _renumber(order)[lists.words]
        self._parts = lists.lengths
        del lists  # its words are the largest of all
        self._index()

    @property
    def size(self) -> int:
        """How many documents there are."""
        return len(self.documents)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each document by identifier."""
        return {document.id: number for number, document in enumerate(self.documents)}

    @cached_property
    def term_numbers(self) -> dict[str, int]:
        """The number of each term."""
        return {term: number for number, term in enumerate(self.terms)}

    @cached_property
    def surface_numbers(self) -> dict[str, int]:
        """The number of each surface."""
        return {surface: number for number, surface in enumerate(self.surfaces)}

    @cached_property
    def digest(self) -> bytes:
        """Digest all that it holds: what is made of collections with the same digest is the same, whatever texts and stemmers they had."""
        described = [(document.id, document.type, document.language) for document in self.documents]
        digest = blake2b(json.dumps([described, self.terms, self.surfaces]).encode(), digest_size=32)
        for numbers in (*self.postings, self.lengths, self.surface_df, self.surface_offsets, self.surface_terms):
            digest.update(numbers.data)
        for numbers in (self._parts, self._content):
            digest.update(numbers.ravel().data)
        return digest.digest()

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages of the documents, the most frequent first."""
        codes = [document.language for document in self.documents]
        return tuple(sorted(set(codes), key=lambda code: (-codes.count(code), code)))

    @cached_property
    def mean_length(self) -> float:
        """The mean length of the documents, in weighted words."""
        return float(self.lengths.mean()) if self.size and self.lengths.any() else 1.0

    def frequency(self, term: int) -> int:
        """Give the number of documents that have a term."""
        return int(self.postings.offsets[term + 1] - self.postings.offsets[term])

    def stems_of(self, surface: str) -> tuple[int, ...]:
        """Give the terms of a surface: several where languages differ, or where a compound has parts; none where it is not known."""
        number = self.surface_numbers.get(surface)
        if number is None:
            return ()
        return tuple(self.surface_terms[self.surface_offsets[number] : self.surface_offsets[number + 1]].tolist())

    def words_of(self, doc: int) -> Numbers:
        """Give the surfaces of a document in their order, field by field with a gap between; stop words and gaps are -1."""
        pieces = [piece for _, piece in self.fields_of(doc)]
        return np.concatenate([np.append(piece, np.int32(-1)) for piece in pieces]) if pieces else np.zeros(0, np.int32)

    def fields_of(self, doc: int) -> Iterator[tuple[int, Numbers]]:
        """Give the surfaces of a document, field by field: the place of the field in ``FIELDS``, and its words; stop words are -1."""
        bounds = self._starts[doc] + np.concatenate([np.zeros(1, np.int64), np.cumsum(self._parts[doc][: len(FIELDS)])])
        for field, (start, end) in enumerate(pairwise(bounds.tolist())):
            yield field, self._surface_places[self._content[start:end]]

    def content_of(self, keys: Container[str]) -> tuple[Numbers, Numbers, Numbers]:
        """Give the words of some fields of all documents in their order, without stop words: the surface, document and field of each."""
        is_chosen = np.zeros(self._parts.shape, bool)
        is_chosen[:, [place for place, field in enumerate(FIELDS) if field.key in keys]] = True
        counts = self._parts.ravel()
        at = np.flatnonzero(np.repeat(is_chosen.ravel(), counts) & (self._content >= 0))
        parts = np.repeat(np.arange(len(counts), dtype=np.int32), counts)[at]
        width = self._parts.shape[1]
        return self._surface_places[self._content[at]], parts // width, parts % width

    def _index(self) -> None:
        """Compute surfaces, terms and postings."""
        counts = self._parts.sum(axis=1, dtype=np.int64)
        self._starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)])
        documents = np.repeat(np.arange(self.size, dtype=np.int32), counts)
        fields = np.repeat(np.tile(np.arange(self._parts.shape[1], dtype=np.int8), self.size), self._parts.ravel())
        codes = sorted({document.language for document in self.documents})
        languages = np.array([codes.index(document.language) for document in self.documents], np.int8)
        flow = Flow(self._words, documents, fields, languages, codes)
        stemmed = _Stems(self._all_surfaces, flow)
        self.terms = [*stemmed.terms]
        word_terms = stemmed.find_terms(flow)
        is_content = word_terms >= 0
        self._content = np.where(is_content, self._words, -1)
        found = [(word_terms[is_content], documents[is_content], fields[is_content])]
        found += list(stemmed.further(flow))
        found += list(self._find_concepts(_Concepts(self.thesaurus.concepts, self._all_surfaces, self.terms, word_terms, flow)))
        self.postings = _gather(found, len(self.terms), self.size)
        weights = np.array([field.weight if field.has_length else 0 for field in FIELDS])
        self.lengths = np.bincount(documents[is_content], weights[fields[is_content]], self.size).astype(np.int32)
        self._list_surfaces(stemmed, documents)

    def _find_concepts(self, concepts: "_Concepts") -> Iterator[tuple[Numbers, Numbers, npt.NDArray[np.int8]]]:
        """Give each concept that texts name a term of its own, behind those of the words, with the documents and fields that name it."""
        for concept in sorted(self.thesaurus.concepts, key=lambda concept: concept.token):
            documents, fields = concepts.find(concept)
            if len(documents):
                self.terms.append(concept.token)
                yield np.full(len(documents), len(self.terms) - 1, np.int32), documents, fields

    def _list_surfaces(self, stemmed: "_Stems", documents: Numbers) -> None:
        """List the surfaces that have terms, how many documents have each, and its terms."""
        has_terms = np.bincount(self._content[self._content >= 0], minlength=len(self._all_surfaces)) > 0
        numbers = np.flatnonzero(has_terms)
        places = np.full(len(self._all_surfaces) + 1, -1, np.int32)  # the last is that of stop words, -1
        places[numbers] = np.arange(len(numbers), dtype=np.int32)
        self._surface_places = places
        self.surfaces = [self._all_surfaces[number] for number in numbers.tolist()]
        at = self._content >= 0
        pairs = places[self._content[at]].astype(np.int64)
        pairs *= max(1, self.size)
        pairs += documents[at]
        pairs.sort()
        pairs = pairs[_starts_of(pairs)]
        self.surface_df = np.bincount(pairs // max(1, self.size), minlength=len(numbers)).astype(np.int32)
        rows, self.surface_terms = stemmed.terms_of(numbers)
        self.surface_offsets = np.searchsorted(rows, np.arange(len(numbers) + 1))


def build_collection(documents: Sequence[Document], thesaurus: Thesaurus | None = None, root: Path | None = None) -> Collection:
    """Build the collection of some documents, in the order of the index; words are kept in ``root``, the folder of the project."""
    ordered = sorted(documents, key=lambda document: document.order)
    return Collection(ordered, thesaurus or Thesaurus(), read_words(ordered, root))


def _renumber(order: Sequence[int]) -> Numbers:
    places = np.empty(len(order), np.int32)
    places[np.array(order, np.int64)] = np.arange(len(order), dtype=np.int32)
    return places


class _Stems:
    """The terms of surfaces, language by language: the stem, and for compounds the stems of their parts."""

    def __init__(self, surfaces: Sequence[str], flow: Flow) -> None:
        stems: list[dict[int, str]] = []
        parts: list[dict[int, tuple[str, ...]]] = []
        for place, code in enumerate(flow.codes):
            numbers = np.flatnonzero(np.bincount(flow.words[flow.is_in_text & (flow.spoken == place)], minlength=1)).tolist()
            known = find_language(code)
            own = {number: surfaces[number] for number in numbers if surfaces[number] not in known.stop_words}
            stems.append(dict(zip(own, known.stem(list(own.values())), strict=True)))
            compounds = find_parts(own.values()) if code == COMPOUNDING else {}
            parts.append({number: tuple(known.stem(compounds[word])) for number, word in own.items() if word in compounds})
        further = {stem for found in parts for row in found.values() for stem in row}
        self.terms = sorted({stem for found in stems for stem in found.values()} | further)
        number_of = {term: number for number, term in enumerate(self.terms)}
        self.primary = np.full((len(flow.codes), len(surfaces)), -1, np.int32)
        for place, found in enumerate(stems):
            self.primary[place, list(found)] = [number_of[stem] for stem in found.values()]
        self._parts = [{number: [number_of[stem] for stem in row] for number, row in found.items()} for found in parts]

    def find_terms(self, flow: Flow) -> Numbers:
        """Give the term of each word, -1 for stop words and what is in no text; by pieces, to keep the memory small."""
        found = np.empty(len(flow.words), np.int32)
        for start in range(0, len(found), PIECE):
            piece = slice(start, start + PIECE)
            found[piece] = self.primary[flow.languages[flow.documents[piece]], flow.words[piece]]
        found[~flow.is_in_text] = -1
        return found

    def further(self, flow: Flow) -> Iterator[tuple[Numbers, Numbers, npt.NDArray[np.int8]]]:
        """Give the terms of parts of compounds, with the documents and fields in which the compounds stand."""
        for place, found in enumerate(self._parts):
            for number in range(max(map(len, found.values()), default=0)):
                part = np.full(self.primary.shape[1], -1, np.int32)
                rows = {surface: row[number] for surface, row in found.items() if len(row) > number}
                part[list(rows)] = list(rows.values())
                at = (flow.spoken == place) & flow.is_in_text & (part[flow.words] >= 0)
                yield part[flow.words[at]], flow.documents[at], flow.fields[at]

    def terms_of(self, surfaces: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], Numbers]:
        """Give the terms of some surfaces in all languages, each once and in ascending order, with the place of the surface of each."""
        places = np.full(self.primary.shape[1], -1, np.int64)
        places[surfaces] = np.arange(len(surfaces))
        compounds = [(places[surface], term) for found in self._parts for surface, row in found.items() for term in row]
        width = max(1, len(self.terms))
        keys = (np.arange(len(surfaces)) * width + self.primary[:, surfaces])[self.primary[:, surfaces] >= 0]
        further = np.array([place * width + term for place, term in compounds if place >= 0], np.int64)
        keys = np.unique(np.concatenate([keys, further]))
        return keys // width, (keys % width).astype(np.int32)


class _Places:
    """Where some numbers stand in a row, in ascending order."""

    def __init__(self, row: Numbers, wanted: Iterable[int]) -> None:
        at = np.flatnonzero(np.isin(row, np.array(sorted(wanted), row.dtype)))
        self._order = at[np.argsort(row[at], kind="stable")]
        self._sorted = row[self._order]

    def of(self, number: int) -> npt.NDArray[np.int64]:
        """Give the places of one of the numbers."""
        low, high = np.searchsorted(self._sorted, [number, number + 1])
        return self._order[low:high]


class _Concepts:
    """Finds the names of concepts in texts: abbreviations among the words in capitals, other names as rows of stems."""

    def __init__(self, concepts: Sequence[Concept], surfaces: Sequence[str], terms: Sequence[str], word_terms: Numbers, flow: Flow) -> None:
        self._flow = flow
        self._numbers = {term: number for number, term in enumerate(terms)}
        self._surfaces = {surface: number for number, surface in enumerate(surfaces)}
        self._at = np.flatnonzero(word_terms >= 0)
        self._row = word_terms[self._at]
        names = [name for concept in concepts for name in concept.names]
        self._begun = _Places(self._row, {self._numbers.get(name.stems[0], -1) for name in names if name.stems})
        self._capitals = np.flatnonzero(~flow.is_in_text)
        abbreviations = {self._surfaces.get(name.text, -1) for name in names if name.is_abbreviation}
        self._abbreviated = _Places(flow.words[self._capitals], abbreviations)

    def find(self, concept: Concept) -> tuple[Numbers, npt.NDArray[np.int8]]:
        """Give the documents and fields that name a concept, each as often as it does; an abbreviation counts as one of the terms."""
        places = np.unique(np.concatenate([self._places(name) for name in concept.names]))
        return self._flow.documents[places], np.minimum(self._flow.fields[places], len(FIELDS) - 1).astype(np.int8)

    def _places(self, name: Name) -> npt.NDArray[np.int64]:
        """Give the places among all words at which a name begins."""
        if name.is_abbreviation:
            return self._capitals[self._abbreviated.of(self._surfaces.get(name.text, -1))]
        wanted = [self._numbers.get(stem, -1) for stem in name.stems]
        if name.language not in self._flow.codes or not wanted or min(wanted) < 0:
            return np.zeros(0, np.int64)
        first = self._begun.of(wanted[0])
        first = first[first + len(wanted) <= len(self._row)]
        for step, term in enumerate(wanted):
            first = first[self._row[first + step] == term]
        places, last = self._at[first], self._at[first + len(wanted) - 1]
        documents, fields = self._flow.documents, self._flow.fields
        is_whole = (documents[places] == documents[last]) & (fields[places] == fields[last])
        is_spoken = self._flow.languages[documents[places]] == self._flow.codes.index(name.language)
        found: npt.NDArray[np.int64] = places[is_whole & is_spoken]
        return found


def _starts_of(ascending: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Give the places at which another number begins."""
    is_other = np.ones(len(ascending), bool)
    np.not_equal(ascending[1:], ascending[:-1], out=is_other[1:])
    return np.flatnonzero(is_other)


def _gather(found: Sequence[tuple[Numbers, Numbers, npt.NDArray[np.int8]]], terms: int, size: int) -> Postings:
    """Gather words into postings: the same term in the same document becomes one, with the sum of the weights."""
    width = max(1, size)
    keys = np.concatenate([piece[0].astype(np.int64) for piece in found])
    for parts, factor in ((1, width), (2, 1 << FIELD_BITS)):
        keys *= factor
        keys += np.concatenate([piece[parts] for piece in found])
    keys.sort()
    fields = (keys & ((1 << FIELD_BITS) - 1)).astype(np.int8)
    keys >>= FIELD_BITS
    starts = _starts_of(keys)
    weight = np.array([field.weight for field in FIELDS], np.int32)[fields]
    weights = np.add.reduceat(weight, starts) if len(starts) else weight
    titled = np.logical_or.reduceat(fields == TITLE, starts) if len(starts) else np.zeros(0, bool)
    unique = keys[starts]
    offsets = np.concatenate([np.zeros(1, np.int64), np.cumsum(np.bincount(unique // width, minlength=terms), dtype=np.int64)])
    return Postings(offsets, (unique % width).astype(np.int32), weights.astype(np.int32), titled)
