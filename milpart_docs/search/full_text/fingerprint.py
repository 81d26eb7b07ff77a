"""Digests that say whether something has changed: of a whole corpus, and of the terms of each document."""

from hashlib import blake2b

import numpy as np
import numpy.typing as npt
import Stemmer
from whoosh import versionstring

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.cache import CODE as ENTRIES
from milpart_docs.corpus.code import fingerprint_code
from milpart_docs.search.collection import Collection
from milpart_docs.search.rows import find_starts

Digests = npt.NDArray[np.int32]
_PARTS = 2
"""So many sums of 64 bits make a digest of a document."""
_CODE = ("catalogue", "search")


def fingerprint_makers() -> bytes:
    """Digest what makes an index: the code that reads and analyses files, Whoosh, the stemmers. An index of others is not looked into."""
    return blake2b(fingerprint_code(*ENTRIES, *_CODE) + f"{versionstring()}\0{Stemmer.version()}".encode(), digest_size=32).digest()


def fingerprint_corpus(corpus: Corpus) -> bytes:
    """Digest what an index is made of: every file of the corpus."""
    digest = blake2b(digest_size=32)
    for entry in corpus.entries:
        digest.update(f"{entry.path}\0{entry.kind}\0{entry.digest}\n".encode("utf-8", "surrogatepass"))
    return digest.digest()


def fingerprint_documents(collection: Collection, key: bytes) -> Digests:
    """Digest the terms of every document with their weights; documents with the same digest have the same postings.

    A digest is a sum over the terms, so that it needs no order and all are made at once. The key keeps anybody from making two alike.
    """
    offsets, docs, weights, _ = collection.postings
    order = np.argsort(docs, kind="stable")
    bounds = find_starts(np.bincount(docs, minlength=collection.size))
    terms = np.repeat(np.arange(len(collection.terms)), np.diff(offsets))[order]
    factors = (2 * weights[order].astype(np.uint64)) + np.uint64(1)
    texts = (blake2b(term.encode(), key=key, digest_size=8 * _PARTS).digest() for term in collection.terms)
    hashes = np.frombuffer(b"".join(texts), "<u8").reshape(-1, _PARTS)
    columns = [_sum(hashes[terms, part] * factors, bounds) for part in range(_PARTS)]
    return np.ascontiguousarray(np.stack(columns, axis=1)).view("<i4")


def _sum(values: npt.NDArray[np.uint64], bounds: npt.NDArray[np.int64]) -> npt.NDArray[np.uint64]:
    """Add up values from bound to bound; what is more than 64 bits hold is dropped."""
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(values, dtype=np.uint64)])
    parts: npt.NDArray[np.uint64] = sums[bounds[1:]] - sums[bounds[:-1]]
    return parts
