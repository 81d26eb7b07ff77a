"""The search itself, over the collection in memory: what command line and browser are compared with."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.relevance.judged import Judged
from benchmarks.relevance.measures import DEPTH
from benchmarks.relevance.records import build_documents, name_records, translate
from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus, Settings
from milpart_docs.search.collection import Collection, build_collection
from milpart_docs.search.full_text import Index, Options, Search
from milpart_docs.search.full_text.contents import build_contents
from milpart_docs.search.full_text.postings import CollectionPostings


def ask_reference(judged: Judged, texts: Sequence[str]) -> list[list[str]]:
    """Ask the search."""
    search = search_in(build_collection(build_documents(judged)))
    names = {name: doc for doc, name in name_records(judged).items()}
    return [translate((hit.id for hit in search.rank(text, Options(DEPTH))), names) for text in texts]


def search_in(collection: Collection, neighbours: npt.NDArray[np.int32] | None = None) -> Search:
    """Search in a collection, without an index; ``neighbours`` may name other related documents. The values of facets have no labels."""
    contents = build_contents(collection, Facets(Corpus(Settings(Path()), (), {})))
    if neighbours is not None:
        contents = replace(contents, neighbours=neighbours)
    return Search(Index(contents, CollectionPostings(collection), collection.thesaurus))
