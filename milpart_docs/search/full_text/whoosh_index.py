"""The postings of all terms in an index of Whoosh, kept in memory: the one module that knows Whoosh's files.

What is indexed are the terms of a collection with their weights, not texts: so there is one analysis for the browser and the command line,
and the weights are exact. Ranking is done elsewhere, from the postings that are read here; Whoosh's own knows lengths only roughly, and
counts documents that are gone.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh.codec.whoosh3 import W3Codec
from whoosh.columns import VarBytesColumn
from whoosh.fields import COLUMN, FieldType, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.formats import Existence
from whoosh.index import FileIndex

from milpart_docs.search.collection import Collection, Numbers

BLOCK = 4096
"""So many postings stand in one block of a file: long blocks are quicker to write, and to read whole."""
WORDS = "words"
ID = "id"
Weighted = Iterable[tuple[bytes, int]]


class Memory(RamStorage):  # type: ignore[misc]
    """Keeps everything in memory; Whoosh's own class puts what is unfinished into a folder that all users of a machine share."""

    def __init__(self, files: Mapping[str, bytes | memoryview] | None = None) -> None:
        """Take the content of files by name."""
        super().__init__()
        self.files.update(files or {})

    def __iter__(self) -> Iterator[str]:
        """Give the names of all files."""
        return iter(self.list())

    def temp_storage(self, name: str | None = None) -> "Memory":  # noqa: ARG002 - Whoosh calls it so
        """Give a place for what is unfinished."""
        return Memory()


class Terms(FieldType):  # type: ignore[misc]
    """A field whose value is not a text but its terms, each with its weight."""

    def __init__(self) -> None:
        """Keep weights and nothing else: no positions, no lengths."""
        super().__init__(Existence(), None)

    def index(self, value: Weighted, **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Give each term as Whoosh takes it: the term, how often it counts in lengths, its weight, and no more."""
        for term, weight in value:
            yield term, 1, float(weight), b""


class WholePostings:
    """Stands in the place of Whoosh's own collector of postings, which would sort millions of them."""

    def __init__(self, field: str, collection: Collection) -> None:
        """Take the name of the field, and the collection whose postings belong into it."""
        self._field = field
        self._collection = collection

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, int, bytes]]:
        """Give all postings in the order that Whoosh needs: by the bytes of the term, then by document."""
        offsets, docs, weights, _ = self._collection.postings
        terms = sorted((term.encode(), number) for number, term in enumerate(self._collection.terms))
        for text, number in terms:
            span = slice(offsets[number], offsets[number + 1])
            for doc, weight in zip(docs[span].tolist(), weights[span].tolist(), strict=True):
                yield self._field, text, doc, weight, b""

    def add(self, item: Any) -> None:
        """Refuse anything else."""
        raise NotImplementedError(item)

    def cleanup(self) -> None:
        """Leave nothing behind: there are no files."""


SCHEMA = Schema(**{ID: COLUMN(VarBytesColumn()), WORDS: Terms()})


class WhooshIndex:
    """An index of Whoosh in memory, which can be read and changed."""

    def __init__(self, files: Mapping[str, bytes | memoryview] | None = None) -> None:
        """Open an index of checked files, or a new one without any."""
        self._storage = Memory(files)
        self._index = FileIndex(self._storage, schema=SCHEMA) if files else FileIndex.create(self._storage, SCHEMA, "MAIN")
        self._reader = self._index.reader()

    @property
    def files(self) -> dict[str, bytes | memoryview]:
        """The content of all files by name."""
        return dict(sorted(self._storage.files.items()))

    def list_ids(self) -> list[str]:
        """Give the identifier of each of Whoosh's own document numbers; an empty one stands for a document that is gone."""
        ids: list[str] = []
        for leaf, _ in self._reader.leaf_readers():
            column = leaf.column_reader(ID) if leaf.doc_count_all() else ()
            ids += [
                "" if leaf.is_deleted(place) else bytes(column[place]).decode("utf-8", "surrogatepass")
                for place in range(leaf.doc_count_all())
            ]
        return ids

    def read(self, term: str) -> tuple[Numbers, Numbers]:
        """Read the postings of a term: Whoosh's numbers of the documents that have it and are not gone, and its weight in each."""
        docs: list[int] = []
        weights: list[float] = []
        for leaf, base in self._reader.leaf_readers():
            if (WORDS, term) in leaf:
                matcher = leaf.postings(WORDS, term)
                while matcher.is_active():
                    docs.append(base + matcher.id())
                    weights.append(matcher.weight())
                    matcher.next()
        return np.array(docs, np.int32), np.array(weights, np.int32)

    def write_all(self, collection: Collection) -> None:
        """Write the whole of a collection into a new index: its postings are in order already, and go straight into the file."""
        writer = self._index.writer(codec=W3Codec(blocklimit=BLOCK))
        for document in collection.documents:
            writer.add_document(**{ID: document.id.encode("utf-8", "surrogatepass")})
        writer.pool = WholePostings(WORDS, collection)
        self._commit(writer)

    def write_changes(self, gone: Iterable[int], added: Iterable[tuple[str, Weighted]]) -> None:
        """Take documents out, by Whoosh's numbers, and put others in, each with its terms."""
        writer = self._index.writer(codec=W3Codec(blocklimit=BLOCK))
        for number in gone:
            writer.delete_document(number)
        for identifier, terms in added:
            writer.add_document(**{ID: identifier.encode("utf-8", "surrogatepass"), WORDS: terms})
        self._commit(writer)

    def count_segments(self) -> int:
        """Count the parts that the index consists of; each change adds one, and Whoosh joins small ones."""
        return sum(1 for _ in self._reader.leaf_readers())

    def _commit(self, writer: Any) -> None:
        writer.commit()
        self._reader = self._index.reader()


def number_documents(ids: Iterable[str], numbers: Mapping[str, int]) -> npt.NDArray[np.int32]:
    """Give for each of Whoosh's numbers that of the document in the collection; -1 for what is gone."""
    return np.array([numbers.get(identifier, -1) for identifier in ids], np.int32)
