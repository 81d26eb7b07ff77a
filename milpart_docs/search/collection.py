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
from unicodedata import unidata_version

import numpy as np
import numpy.typing as npt
import Stemmer
from whoosh import versionstring

from milpart_docs.search.bags import TITLE, WEIGHTS, Bags
from milpart_docs.search.compounds import find_parts
from milpart_docs.search.documents import Document
from milpart_docs.search.fields import FIELDS
from milpart_docs.search.languages import find_language
from milpart_docs.search.rows import find_starts, sort_by
from milpart_docs.search.thesaurus import Concept, Name, Thesaurus
from milpart_docs.search.word_lists import WordLists, read_words

Numbers = npt.NDArray[np.int32]
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


class Entries(NamedTuple):
    """Terms or surfaces in documents, with the weight of each, and whether the title has it."""

    numbers: Numbers
    documents: Numbers
    weights: Numbers
    titled: npt.NDArray[np.bool_]

    def where(self, is_chosen: npt.NDArray[np.bool_]) -> "Entries":
        """Give some of them."""
        if is_chosen.all():
            return self
        return Entries(self.numbers[is_chosen], self.documents[is_chosen], self.weights[is_chosen], self.titled[is_chosen])


class Collection:
    """Documents, their words, and the postings of their terms."""

    def __init__(self, documents: Sequence[Document], thesaurus: Thesaurus, lists: WordLists) -> None:
        """Take documents in the order of the index with their words; ``build_collection`` reads these."""
        self.documents = tuple(documents)
        self.thesaurus = thesaurus
        self._all_surfaces, self._words, self._parts, bags = lists
        self._starts = find_starts(self._parts.sum(axis=1, dtype=np.int64))
        self._codes = sorted({document.language for document in self.documents})
        self._spoken = np.array([self._codes.index(document.language) for document in self.documents], np.int8)
        self._index(bags)

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
        """Digest all that it is made from: what is made of collections with the same digest, by the same code, is the same."""
        described = [(document.id, document.type, document.language, document.digest().hex()) for document in self.documents]
        made_by = [Stemmer.version(), versionstring(), unidata_version]
        return blake2b(json.dumps([described, self.thesaurus.concepts, made_by]).encode(), digest_size=32).digest()

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
        bounds = self._starts[doc] + find_starts(self._parts[doc][: len(FIELDS)])
        for field, (start, end) in enumerate(pairwise(bounds.tolist())):
            yield field, self._surface_places[self._spoken[doc], self._words[start:end]]

    def content_of(self, keys: Container[str]) -> tuple[Numbers, Numbers, Numbers]:
        """Give the words of some fields of all documents in their order, without stop words: the surface, document and field of each."""
        counts, width = self._parts.ravel(), self._parts.shape[1]
        is_chosen = np.tile([place < len(FIELDS) and FIELDS[place].key in keys for place in range(width)], self.size)
        words = self._words[np.repeat(is_chosen, counts)]
        parts = np.repeat(np.flatnonzero(is_chosen).astype(np.int32), counts[is_chosen])
        documents, fields = parts // width, parts % width
        places = _look_up(self._surface_places, self._spoken, documents, words)
        is_content = places >= 0
        return places[is_content], documents[is_content], fields[is_content]

    def _index(self, bags: Bags) -> None:
        """Compute surfaces, terms and postings."""
        documents = np.repeat(np.arange(self.size, dtype=np.int32), bags.counts)
        words = Entries(bags.words, documents, bags.weights, bags.titled)
        stemmed = _Stems(self._all_surfaces, words, self._spoken, self._codes)
        self.terms = [*stemmed.terms]
        terms = _look_up(stemmed.primary, self._spoken, documents, bags.words)
        is_content = terms >= 0
        words, terms = words.where(is_content), terms[is_content]
        self._list_surfaces(stemmed, words)
        self.lengths = self._measure(words)
        found = [words._replace(numbers=terms), *stemmed.further(words)]
        found += self._find_concepts(stemmed.primary)
        self.postings = _gather(found, len(self.terms))

    def _measure(self, words: Entries) -> Numbers:
        """Give the length of each document in weighted words, without the fields that make none longer."""
        lengths = np.bincount(words.documents, words.weights, self.size)
        _, documents, fields = self.content_of({field.key for field in FIELDS if not field.has_length})
        return np.asarray(lengths - np.bincount(documents, WEIGHTS[fields], self.size), np.int32)

    def _find_concepts(self, primary: Numbers) -> Iterator[Entries]:
        """Give each concept that texts name a term of its own, behind those of the words, with the documents and fields that name it."""
        if not self.thesaurus.concepts:
            return
        counts = self._parts.sum(axis=1)
        documents = np.repeat(np.arange(self.size, dtype=np.int32), counts)
        fields = np.repeat(np.tile(np.arange(self._parts.shape[1], dtype=np.int8), self.size), self._parts.ravel())
        flow = Flow(self._words, documents, fields, self._spoken, self._codes)
        concepts = _Concepts(self.thesaurus.concepts, self._all_surfaces, self.terms, primary, flow)
        for concept in sorted(self.thesaurus.concepts, key=lambda concept: concept.token):
            documents, fields = concepts.find(concept)
            if len(documents):
                self.terms.append(concept.token)
                yield Entries(np.full(len(documents), len(self.terms) - 1, np.int32), documents, WEIGHTS[fields], fields == TITLE)

    def _list_surfaces(self, stemmed: "_Stems", words: Entries) -> None:
        """List the surfaces that have terms, how many documents have each, and its terms."""
        counts = np.bincount(words.numbers, minlength=len(self._all_surfaces))
        numbers = np.flatnonzero(counts)
        places = np.full(len(self._all_surfaces), -1, np.int32)
        places[numbers] = np.arange(len(numbers), dtype=np.int32)
        self._surface_places = np.where(stemmed.primary >= 0, places, -1)
        self.surfaces = [self._all_surfaces[number] for number in numbers.tolist()]
        self.surface_df = counts[numbers].astype(np.int32)
        rows, self.surface_terms = stemmed.terms_of(numbers)
        self.surface_offsets = np.searchsorted(rows, np.arange(len(numbers) + 1))


def build_collection(documents: Sequence[Document], thesaurus: Thesaurus | None = None, root: Path | None = None) -> Collection:
    """Build the collection of some documents, in the order of the index; words are kept in ``root``, the folder of the project."""
    ordered = sorted(documents, key=lambda document: document.order)
    return Collection(ordered, thesaurus or Thesaurus(), read_words(ordered, root))


class _Stems:
    """The terms of surfaces, language by language: the stem, and for compounds the stems of their parts."""

    def __init__(self, surfaces: Sequence[str], words: Entries, spoken: npt.NDArray[np.int8], codes: Sequence[str]) -> None:
        stems: list[dict[int, str]] = []
        parts: list[dict[int, tuple[str, ...]]] = []
        for place, code in enumerate(codes):
            own_words = words.numbers if len(codes) == 1 else words.numbers[spoken[words.documents] == place]
            numbers = np.flatnonzero(np.bincount(own_words, minlength=1)).tolist()
            known = find_language(code)
            own = {number: surfaces[number] for number in numbers if surfaces[number] not in known.stop_words}
            stems.append(dict(zip(own, known.stem(list(own.values())), strict=True)))
            compounds = find_parts(own.values()) if code == COMPOUNDING else {}
            parts.append({number: tuple(known.stem(compounds[word])) for number, word in own.items() if word in compounds})
        further = {stem for found in parts for row in found.values() for stem in row}
        self.terms = sorted({stem for found in stems for stem in found.values()} | further)
        number_of = {term: number for number, term in enumerate(self.terms)}
        self.primary = np.full((len(codes), len(surfaces)), -1, np.int32)
        for place, found in enumerate(stems):
            self.primary[place, list(found)] = [number_of[stem] for stem in found.values()]
        self._spoken = spoken
        self._parts = [{number: [number_of[stem] for stem in row] for number, row in found.items()} for found in parts]

    def further(self, words: Entries) -> Iterator[Entries]:
        """Give the terms of parts of compounds, with the documents in which the compounds stand."""
        for place, found in enumerate(self._parts):
            for number in range(max(map(len, found.values()), default=0)):
                part = np.full(self.primary.shape[1], -1, np.int32)
                rows = {surface: row[number] for surface, row in found.items() if len(row) > number}
                part[list(rows)] = list(rows.values())
                some = words.where((self._spoken[words.documents] == place) & (part[words.numbers] >= 0))
                yield some._replace(numbers=part[some.numbers])

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

    def __init__(self, concepts: Sequence[Concept], surfaces: Sequence[str], terms: Sequence[str], primary: Numbers, flow: Flow) -> None:
        self._flow = flow
        self._numbers = {term: number for number, term in enumerate(terms)}
        self._surfaces = {surface: number for number, surface in enumerate(surfaces)}
        word_terms = _look_up(primary, flow.languages, flow.documents, flow.words)
        word_terms[~flow.is_in_text] = -1
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


def _look_up(table: Numbers, spoken: npt.NDArray[np.int8], documents: Numbers, words: Numbers) -> Numbers:
    """Look words up in a table with a row for each language, by the language of their documents; by pieces, to keep the memory small."""
    found = np.empty(len(words), np.int32)
    for start in range(0, len(words), PIECE):
        piece = slice(start, start + PIECE)
        found[piece] = table[0][words[piece]] if len(table) == 1 else table[spoken[documents[piece]], words[piece]]
    return found


def _gather(found: Sequence[Entries], terms: int) -> Postings:
    """Gather entries into postings: the same term in the same document becomes one, with the sum of the weights."""
    entries = found[0] if len(found) == 1 else Entries(*(np.concatenate(parts) for parts in zip(*found, strict=True)))
    order = sort_by(entries.numbers, sort_by(entries.documents) if len(found) > 1 else None)
    numbers, documents = entries.numbers[order], entries.documents[order]
    is_first = np.ones(len(order), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=is_first[1:])
    is_first[1:] |= documents[1:] != documents[:-1]
    starts = np.flatnonzero(is_first)
    weights, titled = entries.weights[order], entries.titled[order]
    if len(starts) < len(order):
        weights, titled = np.add.reduceat(weights, starts), np.logical_or.reduceat(titled, starts)
    counts = np.bincount(numbers[starts], minlength=terms)
    offsets = find_starts(counts)
    return Postings(offsets, documents[starts], weights.astype(np.int32), titled)
