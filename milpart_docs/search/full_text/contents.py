"""What an index knows beside its postings: the documents, the words, the values of facets, and which records are related."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from milpart_docs.catalogue.facets import Facets
from milpart_docs.search.collection import Collection
from milpart_docs.search.fields import K1, B
from milpart_docs.search.full_text.arrays import Content, Numbers, pack_numbers, pack_words, select, unpack_numbers, unpack_words
from milpart_docs.search.full_text.facet_lists import FacetLists, build_facet_lists, unpack_facet_lists
from milpart_docs.search.full_text.flow import Flow, build_flow, unpack_flow
from milpart_docs.search.full_text.lexicon import Lexicon, build_lexicon, unpack_lexicon
from milpart_docs.search.related import find_related

_LEXICON, _FLOW, _FACETS = "lexicon/", "flow/", "facets/"


@dataclass(frozen=True)
class Contents:
    """The documents of a collection in its order, as arrays; records stand before pages.

    ``dates`` are whole days as text, or empty; ``lengths`` weighted words; ``neighbours`` a row of numbers for each document, -1 for none.
    """

    ids: list[str]
    dates: list[str]
    languages: list[str]
    records: int
    lengths: Numbers
    neighbours: Numbers
    lexicon: Lexicon
    flow: Flow
    facets: FacetLists

    @property
    def size(self) -> int:
        """How many documents there are, pages included."""
        return len(self.ids)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each document by identifier."""
        return {identifier: number for number, identifier in enumerate(self.ids)}

    @cached_property
    def norms(self) -> npt.NDArray[np.float64]:
        """What the length of each document adds to a frequency before it is damped."""
        mean = float(self.lengths.mean()) if self.size and self.lengths.any() else 1.0
        return np.asarray(K1 * (1 - B + B * self.lengths / mean), np.float64)

    def pack(self) -> dict[str, Content]:
        """Pack everything by name."""
        return {
            "ids": pack_words(self.ids),
            "dates": pack_words(self.dates),
            "languages": pack_words(self.languages),
            "records": pack_numbers(np.array([self.records])),
            "lengths": pack_numbers(self.lengths),
            "neighbours": pack_numbers(self.neighbours),
            **{_LEXICON + name: piece for name, piece in self.lexicon.pack().items()},
            **{_FLOW + name: piece for name, piece in self.flow.pack().items()},
            **{_FACETS + name: piece for name, piece in self.facets.pack().items()},
        }


def build_contents(collection: Collection, facets: Facets, root: Path | None = None) -> Contents:
    """Take what there is to know of a collection; the records most alike are kept in ``root``, the folder of the project."""
    documents = collection.documents
    return Contents(
        ids=[document.id for document in documents],
        dates=[(document.date + "-01-01")[:10] if document.date else "" for document in documents],
        languages=list(collection.languages),
        records=sum(not document.is_page for document in documents),
        lengths=collection.lengths,
        neighbours=find_related(collection, root).neighbours,
        lexicon=build_lexicon(collection),
        flow=build_flow(collection),
        facets=build_facet_lists(collection, facets),
    )


def unpack_contents(pieces: Mapping[str, Content]) -> Contents:
    """Unpack what ``pack`` made."""
    ids = unpack_words(pieces["ids"])
    neighbours = unpack_numbers(pieces["neighbours"])
    return Contents(
        ids=ids,
        dates=unpack_words(pieces["dates"]),
        languages=unpack_words(pieces["languages"]),
        records=int(unpack_numbers(pieces["records"])[0]),
        lengths=unpack_numbers(pieces["lengths"]),
        neighbours=neighbours.reshape(len(ids), -1) if ids else neighbours.reshape(0, 0),
        lexicon=unpack_lexicon(select(pieces, _LEXICON)),
        flow=unpack_flow(select(pieces, _FLOW)),
        facets=unpack_facet_lists(select(pieces, _FACETS), len(ids)),
    )
