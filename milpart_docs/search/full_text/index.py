"""Opens the index of a corpus: as it lies on the disk if nothing has changed, brought up to date by what has, or made anew.

Whatever happened before, the answers are those of an index that is made anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np

from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.sealed_file import read_sealed, write_sealed
from milpart_docs.corpus.user_key import load_key
from milpart_docs.search.collection import Collection, build_collection
from milpart_docs.search.documents import build_documents
from milpart_docs.search.full_text.arrays import Content, pack_numbers, pack_words, select, unpack_numbers, unpack_words
from milpart_docs.search.full_text.contents import Contents, build_contents, unpack_contents
from milpart_docs.search.full_text.fingerprint import Digests, fingerprint_corpus, fingerprint_documents, fingerprint_makers
from milpart_docs.search.full_text.postings import CollectionPostings, Postings, WhooshPostings
from milpart_docs.search.full_text.whoosh_index import WhooshIndex, number_documents
from milpart_docs.search.thesaurus import Thesaurus, build_thesaurus

MOST_CHANGED = 0.25
"""Where more of the documents have changed, the index is made anew, which is quicker then."""
FILE = "index-"
"""Begins the names of the files; behind it stands a digest of the audience."""
_CONTENTS, _WHOOSH = "contents/", "whoosh/"


@dataclass(frozen=True)
class Index:
    """All that a search needs: what is known of the documents, their postings, and the names of things."""

    contents: Contents
    postings: Postings
    thesaurus: Thesaurus


def open_index(corpus: Corpus, audience: str | None = None) -> Index:
    """Open the index of a corpus that has been cut to its audience; that of each audience is a file of its own."""
    thesaurus = build_thesaurus(corpus)
    root = corpus.settings.root
    key = load_key(root)
    if key is None:
        return _in_memory(corpus, audience, thesaurus)
    name = FILE + blake2b((audience or "").encode("utf-8", "surrogatepass"), digest_size=8, person=b"milpart-audience").hexdigest()
    code, fingerprint = fingerprint_makers(), fingerprint_corpus(corpus)
    kept = read_sealed(root, name, key)
    if kept is not None and bytes(kept.get("code", b"")) != code:
        kept = None
    if kept is not None and kept["fingerprint"] == fingerprint:
        return _open(kept, thesaurus)
    collection, contents = _build(corpus, audience, thesaurus)
    digests = fingerprint_documents(collection, key)
    whoosh = _update(kept, collection, digests, is_released=audience is not None) if kept is not None else None
    if whoosh is None:
        whoosh = WhooshIndex()
        whoosh.write_all(collection)
    pieces = {"code": code, "fingerprint": fingerprint, **_pack(contents, whoosh, digests)}
    if all(document.is_as_read for document in collection.documents):  # else it is not that of the files that the fingerprint tells
        write_sealed(root, name, key, pieces)
    return _open(pieces, thesaurus)


def _in_memory(corpus: Corpus, audience: str | None, thesaurus: Thesaurus) -> Index:
    collection, contents = _build(corpus, audience, thesaurus)
    return Index(contents, CollectionPostings(collection), thesaurus)


def _build(corpus: Corpus, audience: str | None, thesaurus: Thesaurus) -> tuple[Collection, Contents]:
    """Analyse a corpus; words and likenesses are kept for the project itself only, and not for what an audience sees of them."""
    facets, root = Facets(corpus), corpus.settings.root if audience is None else None
    documents = build_documents(corpus, facets)
    collection = build_collection(documents, thesaurus, root)
    return collection, build_contents(collection, facets, root)


def _pack(contents: Contents, whoosh: WhooshIndex, digests: Digests) -> dict[str, Content]:
    return {
        "digests": pack_numbers(digests),
        "whoosh-ids": pack_words(whoosh.list_ids()),
        **{_CONTENTS + name: piece for name, piece in contents.pack().items()},
        **{_WHOOSH + name: piece for name, piece in whoosh.files.items()},
    }


def _open(pieces: Mapping[str, Content], thesaurus: Thesaurus) -> Index:
    contents = unpack_contents(select(pieces, _CONTENTS))
    numbers = number_documents(unpack_words(pieces["whoosh-ids"]), contents.numbers)
    whoosh = WhooshIndex(select(pieces, _WHOOSH))
    return Index(contents, WhooshPostings(whoosh, numbers, contents.lexicon.terms), thesaurus)


def _update(kept: Mapping[str, Content], collection: Collection, digests: Digests, *, is_released: bool) -> WhooshIndex | None:
    """Write into an index only what differs from it; nothing, where that is so much that it is better made anew.

    What is gone stays in Whoosh's files until it joins their parts. In the index of an audience it may be what they may no longer see:
    so that one is made anew.
    """
    ids = unpack_words(kept[f"{_CONTENTS}ids"])
    whoosh_ids = unpack_words(kept["whoosh-ids"])
    before = dict(zip(ids, map(bytes, unpack_numbers(kept["digests"]).reshape(len(ids), -1)), strict=True)) if ids else {}
    now = {document.id: bytes(digest) for document, digest in zip(collection.documents, digests, strict=True)}
    added = [identifier for identifier, digest in now.items() if before.get(identifier) != digest]
    gone = {identifier for identifier, digest in before.items() if now.get(identifier) != digest}
    stale = len(whoosh_ids) - len(ids) + len(gone)
    if (gone and is_released) or max(len(added), stale) > MOST_CHANGED * max(1, len(ids)):
        return None
    whoosh = WhooshIndex(select(kept, _WHOOSH))
    if added or gone:
        terms = _terms_of(collection, [collection.numbers[identifier] for identifier in added])
        places = [place for place, identifier in enumerate(whoosh_ids) if identifier in gone]
        whoosh.write_changes(places, zip(added, terms, strict=True))
    return whoosh


def _terms_of(collection: Collection, docs: list[int]) -> list[list[tuple[bytes, int]]]:
    """Give the terms of some documents with their weights."""
    offsets, owners, weights, _ = collection.postings
    row_of = np.full(collection.size, -1, np.int32)
    row_of[docs] = np.arange(len(docs), dtype=np.int32)
    at = np.flatnonzero(row_of[owners] >= 0)
    terms = np.searchsorted(offsets, at, side="right") - 1
    rows: list[list[tuple[bytes, int]]] = [[] for _ in docs]
    for row, term, weight in zip(row_of[owners[at]].tolist(), terms.tolist(), weights[at].tolist(), strict=True):
        rows[row].append((collection.terms[term].encode("utf-8", "surrogatepass"), weight))
    return rows
