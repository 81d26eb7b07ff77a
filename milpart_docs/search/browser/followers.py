"""Which terms follow which: found in the running text of all documents, counted, and listed where they often do."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.browser.bits import Numbers
from milpart_docs.search.collection import Collection
from milpart_docs.search.languages import find_language
from milpart_docs.search.rows import sort_by

RUNNING = frozenset({"title", "summary", "sections", "body"})
"""The fields with running text; in the others, words that stand together say nothing."""


class Followers(NamedTuple):
    """Which terms follow at which postings, and the term of each of these; ascending, each once."""

    places: Numbers
    terms: Numbers
    owners: Numbers


class Pairs(NamedTuple):
    """Terms that stand together, a term and the one that follows it, each pair once, and in how many documents they do.

    ``at`` has for each follower the place of its pair.
    """

    owners: Numbers
    terms: Numbers
    counts: Numbers
    at: npt.NDArray[np.int32]


class Lists(NamedTuple):
    """The terms that often follow each term, the most frequent first; and for each pair its place there from one up, or nothing."""

    owners: Numbers
    terms: Numbers
    ranks: Numbers


def find_followers(collection: Collection, digits: int) -> Followers:
    """Find for each posting the terms that follow; ``digits`` are those of the greatest number of a term."""
    words, documents, fields = collection.content_of(RUNNING)
    stems = find_stems(collection, words, documents)
    is_followed = (documents[:-1] == documents[1:]) & (fields[:-1] == fields[1:])
    size = max(1, collection.size)
    keys = (stems[:-1][is_followed] * size + documents[:-1][is_followed]) << digits | stems[1:][is_followed]
    keys.sort()
    keys = keys[np.diff(keys, prepend=-1) > 0]
    postings = keys >> digits
    is_other = np.diff(postings, prepend=-1) > 0
    owners = np.repeat(np.arange(len(collection.terms), dtype=np.int64), np.diff(collection.postings.offsets))
    found = np.searchsorted(owners * size + collection.postings.docs, postings[is_other])
    places = found[np.cumsum(is_other) - 1]
    return Followers(places, keys & ((1 << digits) - 1), owners[places])


def find_stems(collection: Collection, words: npt.NDArray[np.int32], documents: npt.NDArray[np.int32]) -> Numbers:
    """Find the stem of each word of some documents: a term that the document has, since it is that of its own language.

    A word has several terms where languages differ, or where a compound has parts; only such words are stemmed again.
    """
    stems: Numbers = collection.surface_terms[collection.surface_offsets[:-1]].astype(np.int64)[words]
    several = np.flatnonzero((np.diff(collection.surface_offsets) > 1)[words])
    languages = np.array([collection.languages.index(document.language) for document in collection.documents], np.int64)
    spoken = languages[documents[several]]
    for place, code in enumerate(collection.languages):
        at = several[spoken == place]
        surfaces, rows = np.unique(words[at], return_inverse=True)
        found = find_language(code).stem([collection.surfaces[surface] for surface in surfaces.tolist()])
        stems[at] = np.array([collection.term_numbers[stem] for stem in found], np.int64)[rows]
    return stems


def count_pairs(followers: Followers) -> Pairs:
    """Count in how many documents each pair of terms stands together."""
    order = sort_by(followers.terms)  # those that they follow stand in ascending order already
    owners, terms = followers.owners[order], followers.terms[order]
    starts = np.flatnonzero((np.diff(terms, prepend=-1) != 0) | (np.diff(owners, prepend=-1) != 0))
    counts = np.diff(np.append(starts, len(order)))
    at = np.empty(len(order), np.int32)
    at[order] = np.repeat(np.arange(len(starts), dtype=np.int32), counts)
    return Pairs(owners[starts], terms[starts], counts, at)


def list_followers(pairs: Pairs, least: int) -> Lists:
    """List the pairs that stand together in so many documents at least."""
    at = np.flatnonzero(pairs.counts >= least)
    at = at[np.lexsort((pairs.terms[at], -pairs.counts[at], pairs.owners[at]))]
    owners = pairs.owners[at]
    ranks = np.zeros(len(pairs.counts), np.int64)
    ranks[at] = np.arange(len(at)) - np.searchsorted(owners, owners) + 1
    return Lists(owners, pairs.terms[at], ranks)
