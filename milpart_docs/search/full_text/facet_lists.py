"""The values of all facets, with the documents of each: what narrows a search, and what is counted among hits."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.catalogue.facets import FACETS, Facets
from milpart_docs.search.collection import Collection
from milpart_docs.search.full_text.arrays import Content, Numbers, pack_numbers, pack_words, unpack_numbers, unpack_words
from milpart_docs.search.query.parser import join_words
from milpart_docs.search.rows import find_starts

Mask = npt.NDArray[np.bool_]


class _Facet(NamedTuple):
    """The values of one facet in order, their labels, and the documents of each: those of value *v* stand from ``offsets[v]`` on."""

    values: list[str]
    labels: list[str]
    offsets: Numbers
    docs: Numbers


@dataclass(frozen=True)
class FacetLists:
    """All facets by key."""

    facets: dict[str, _Facet]
    size: int

    def count(self, found: Mask) -> dict[str, dict[str, int]]:
        """Count the values of every facet among the documents found; values and facets without any are left out."""
        counts = {key: self._count(facet, found) for key, facet in self.facets.items()}
        return {key: values for key, values in counts.items() if values}

    def _count(self, facet: _Facet, found: Mask) -> dict[str, int]:
        sums = find_starts(found[facet.docs])
        counts = np.diff(sums[facet.offsets]).tolist()
        return {value: count for value, count in zip(facet.values, counts, strict=True) if count}

    def find(self, key: str, wanted: str) -> list[int]:
        """Find the values that a typed one names, by their places: by key, else by label."""
        names = self._names_of(key) if wanted else []
        by_key = [place for place, name in enumerate(names) if name.startswith(f" {wanted} |")]
        return by_key or [place for place, name in enumerate(names) if name.endswith(f"| {wanted} ")]

    def find_near(self, key: str, wanted: str) -> list[int]:
        """Find the values that have some words in their key or label, which may be what was meant where none is named so."""
        return [place for place, name in enumerate(self._names_of(key)) if f" {wanted} " in name] if wanted else []

    def labels_of(self, key: str, places: Sequence[int]) -> list[str]:
        """Give the labels of some values in order."""
        return sorted(self.facets[key].labels[place] for place in places)

    def _names_of(self, key: str) -> list[str]:
        """Give the folded words of all values of a facet, those of the key and those of the label, with a bar between."""
        if key not in self._names:
            facet = self.facets.get(key)
            pairs = zip(facet.values, facet.labels, strict=True) if facet else ()
            self._names[key] = [f" {join_words(value)} | {join_words(label)} " for value, label in pairs]
        return self._names[key]

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        return {}

    def mask(self, key: str, places: Sequence[int]) -> Mask:
        """Tell which documents have any of some values."""
        mask = np.zeros(self.size, bool)
        for place in places:
            facet = self.facets[key]
            mask[facet.docs[facet.offsets[place] : facet.offsets[place + 1]]] = True
        return mask

    def between(self, key: str, first: str, last: str) -> list[int]:
        """Give the places of the values within bounds, as text; an empty bound is open."""
        values = self.facets[key].values if key in self.facets else []
        return [place for place, value in enumerate(values) if first <= value and (not last or value <= last)]

    def pack(self) -> dict[str, Content]:
        """Pack everything by name."""
        pieces: dict[str, Content] = {}
        for key, facet in self.facets.items():
            pieces[f"{key}/values"] = pack_words(facet.values)
            pieces[f"{key}/labels"] = pack_words(facet.labels)
            pieces[f"{key}/offsets"] = pack_numbers(facet.offsets)
            pieces[f"{key}/docs"] = pack_numbers(facet.docs)
        return pieces


def build_facet_lists(collection: Collection, facets: Facets) -> FacetLists:
    """Gather the values of all documents."""
    found = {facet.key: _gather(collection, facets, facet.key) for facet in FACETS}
    return FacetLists({key: facet for key, facet in found.items() if facet.values}, collection.size)


def _gather(collection: Collection, facets: Facets, key: str) -> _Facet:
    docs: dict[str, list[int]] = {}
    for number, document in enumerate(collection.documents):
        for value in document.facets.get(key, ()):
            docs.setdefault(value, []).append(number)
    values = sorted(docs)
    offsets = np.cumsum([0, *(len(docs[value]) for value in values)], dtype=np.int32)
    labels = [" ".join(facets.label(key, value).split()) for value in values]
    return _Facet(values, labels, offsets, np.array([doc for value in values for doc in docs[value]], np.int32))


def unpack_facet_lists(pieces: dict[str, Content], size: int) -> FacetLists:
    """Unpack what ``pack`` made."""
    keys = [facet.key for facet in FACETS if f"{facet.key}/values" in pieces]
    return FacetLists({key: _unpack(pieces, key) for key in keys}, size)


def _unpack(pieces: dict[str, Content], key: str) -> _Facet:
    values, labels = (unpack_words(pieces[f"{key}/{name}"]) for name in ("values", "labels"))
    offsets, docs = (unpack_numbers(pieces[f"{key}/{name}"]) for name in ("offsets", "docs"))
    return _Facet(values, labels, offsets, docs)
