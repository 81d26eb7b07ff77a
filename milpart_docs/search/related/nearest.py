"""The nearest of all documents, of which only those are looked for that may be others than in the run before.

What is nearest to a document follows from the terms that are looked up for it, their weights, and the documents to which these lead with
theirs. A digest of all that is kept with what was found: where it is the same, nothing is looked for again. It is a sum over all of these,
so that the digests of all documents are made at once.
"""

from hashlib import blake2b
from pathlib import Path

import numpy as np
import numpy.typing as npt

from milpart_docs.search.collection import Collection
from milpart_docs.search.documents import Document
from milpart_docs.search.kept import read_pieces, write_pieces
from milpart_docs.search.related.vectors import KEPT, QUERY_TERMS, Hashes, LookedUp, Vectors, add_up

NAME = "related"
DIGEST_SIZE = 8
NEAR = np.dtype([("doc", "<i4"), ("score", "<f8")])
Rows = npt.NDArray[np.void]
"""For each document a row of those nearest to it, the number and the score of each; -1 stands for none."""


def recall_all(collection: Collection, root: Path | None) -> Rows | None:
    """Give the nearest of each document as they were kept for the same collection; nothing, where it is another."""
    pieces = read_pieces(root, NAME)
    return _unpack(pieces["rows"]) if bytes(pieces.get("collection", b"")) == collection.digest else None


def find_all(vectors: Vectors, root: Path | None) -> Rows:
    """Find the nearest of each document, and keep them."""
    looked_up = vectors.list_looked_up()
    documents = np.array([_digest_document(document) for document in vectors.collection.documents], "<u8")
    digests = _digest_ways(vectors, looked_up, documents)
    found, is_known = _recall(root, documents, digests)
    for doc in np.flatnonzero(~is_known).tolist():
        near = vectors.find_nearest_to(looked_up.of(doc), doc)
        found["doc"][doc, : len(near.docs)] = near.docs
        found["score"][doc, : len(near.docs)] = near.scores
    kept = {"documents": documents.tobytes(), "digests": digests.tobytes(), "rows": found.tobytes()}
    write_pieces(root, NAME, {"collection": vectors.collection.digest, **kept})
    return found


def _unpack(rows: bytes | memoryview) -> Rows:
    return np.frombuffer(rows, NEAR).reshape(-1, KEPT)


def _recall(root: Path | None, documents: Hashes, digests: Hashes) -> tuple[Rows, npt.NDArray[np.bool_]]:
    """Give what was kept of the documents whose digests are the same, none for all others, and tell which these are."""
    found, is_known = np.zeros((len(documents), KEPT), NEAR), np.zeros(len(documents), bool)
    found["doc"] = -1
    pieces = read_pieces(root, NAME)
    if pieces:
        at = _find(np.frombuffer(pieces["digests"], "<u8"), digests)
        numbers = np.append(_find(documents, np.frombuffer(pieces["documents"], "<u8")), -1)  # the last is none
        is_known = at >= 0
        found[is_known] = _unpack(pieces["rows"])[at[is_known]]
        found["doc"] = numbers[found["doc"]]
    return found, is_known


def _find(row: Hashes, wanted: Hashes) -> npt.NDArray[np.int64]:
    """Find the place of each of some numbers in a row; -1 for what does not stand there."""
    order = np.argsort(row)
    places = np.append(order, -1)[np.searchsorted(row[order], wanted)]
    return np.where(np.append(row, 0)[places] == wanted, places, -1)


def _digest_document(document: Document) -> int:
    """Digest what tells a document from others and sorts it among them."""
    return _digest(repr(document.order).encode())


def _digest_ways(vectors: Vectors, looked_up: LookedUp, documents: Hashes) -> Hashes:
    """Digest for each document all from which follows what is nearest to it."""
    ranks = np.array([_digest(b"%d" % rank) | 1 for rank in range(QUERY_TERMS)], np.uint64)
    ways = vectors.digest_champions(documents)[looked_up.terms]
    ways *= looked_up.weights.view(np.uint64) | np.uint64(1)
    ways *= ranks[looked_up.ranks]
    return add_up(ways, looked_up.starts) + documents


def _digest(content: bytes) -> int:
    return int.from_bytes(blake2b(content, digest_size=DIGEST_SIZE).digest(), "little")
