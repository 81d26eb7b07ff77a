"""The words of an index: which terms each stands for, and which words begin alike."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from milpart_docs.search.collection import Collection
from milpart_docs.search.full_text.arrays import Content, Numbers, pack_numbers, pack_words, unpack_numbers, unpack_words

LAST = "\U0010ffff"
"""Comes behind every sign that a word may have."""


@dataclass(frozen=True)
class Lexicon:
    """The surfaces of a collection in order, with the number of documents of each, and their terms as ``Collection`` has them."""

    terms: list[str]
    surfaces: list[str]
    frequencies: Numbers
    offsets: Numbers
    surface_terms: Numbers

    @cached_property
    def term_numbers(self) -> dict[str, int]:
        """The number of each term."""
        return {term: number for number, term in enumerate(self.terms)}

    @cached_property
    def surface_numbers(self) -> dict[str, int]:
        """The number of each surface."""
        return {surface: number for number, surface in enumerate(self.surfaces)}

    def frequency(self, word: str) -> int:
        """Give the number of documents that have a word."""
        number = self.surface_numbers.get(word)
        return 0 if number is None else int(self.frequencies[number])

    def stems_of(self, surface: str) -> tuple[int, ...]:
        """Give the terms of a surface; none where it is not known."""
        number = self.surface_numbers.get(surface)
        return () if number is None else tuple(self.surface_terms[self.offsets[number] : self.offsets[number + 1]].tolist())

    def find_prefix(self, prefix: str) -> range:
        """Give the numbers of the surfaces that begin with a prefix."""
        return range(bisect_left(self.surfaces, prefix), bisect_left(self.surfaces, prefix + LAST))

    def terms_of_surfaces(self, surfaces: range) -> tuple[int, ...]:
        """Give the terms of some surfaces that stand together, each once."""
        return tuple(sorted(set(self.surface_terms[self.offsets[surfaces.start] : self.offsets[surfaces.stop]].tolist())))

    def find_surfaces(self, terms: tuple[int, ...]) -> Numbers:
        """Give the numbers of the surfaces that stand for any of some terms."""
        is_wanted = np.zeros(len(self.terms), bool)
        is_wanted[list(terms)] = True
        found = np.searchsorted(self.offsets, np.flatnonzero(is_wanted[self.surface_terms]), side="right") - 1
        return found[np.diff(found, prepend=-1) > 0].astype(np.int32)

    def pack(self) -> dict[str, Content]:
        """Pack everything by name."""
        return {
            "terms": pack_words(self.terms),
            "surfaces": pack_words(self.surfaces),
            "frequencies": pack_numbers(self.frequencies),
            "offsets": pack_numbers(self.offsets),
            "surface_terms": pack_numbers(self.surface_terms),
        }


def build_lexicon(collection: Collection) -> Lexicon:
    """Take the words of a collection."""
    offsets = collection.surface_offsets.astype(np.int32)
    return Lexicon(list(collection.terms), list(collection.surfaces), collection.surface_df, offsets, collection.surface_terms)


def unpack_lexicon(pieces: dict[str, Content]) -> Lexicon:
    """Unpack what ``pack`` made."""
    numbers = (unpack_numbers(pieces[name]) for name in ("frequencies", "offsets", "surface_terms"))
    return Lexicon(unpack_words(pieces["terms"]), unpack_words(pieces["surfaces"]), *numbers)
