"""What follows each word: enough to tell whether the words of a phrase stand one after another.

For each posting of a term there is the set of the terms that follow it in that document. Those that follow a term often are listed with
it, the most frequent first, and each is told by its place in the list; all others by a number of few bits, which stands for several.
So it is known exactly whether words stand together that often do, and for others with a small chance of error. Stop words are passed
over: *rule of law* is the words *rule* and *law*. These shards are loaded for phrases only. A term's own bits are::

    how many terms are listed; if any: the order of the places, and each of them
    for each document: how many terms follow, against its frequency; for each, its place from one up, or nothing and the number of few bits
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.browser.bits import Codes, Numbers, arrange, bit_lengths, fixed, golomb, join_codes
from milpart_docs.search.browser.followers import Followers, Lists, Pairs, count_pairs, find_followers, list_followers
from milpart_docs.search.browser.postings import Shards, cut_shards, parts_of
from milpart_docs.search.collection import Collection, Postings

SHARD = 100_000
"""Bytes of a shard."""
FORMS = ((8, 8), (8, 6), (16, 4), (64, 4), (64, 3), (256, 3), (256, 2))
"""How often a term must follow to be listed, and the bits for the others; from the exact to the small."""
MOST_SHARDS = 120
"""So many shards, more or less, at most: each is a file."""
COST = 1.07
"""How much longer a script is than its bytes."""
ORDER_WIDTH = 4
MIX = 2654435761
"""Spreads the numbers of terms (D. E. Knuth, *The Art of Computer Programming*, volume 3, section 6.4); the browser does the same."""
MIX_BITS = 32


class Phrases(NamedTuple):
    """The packed shards, and the bits of the numbers for terms that are not listed."""

    shards: Shards
    width: int


class Form(NamedTuple):
    """The lists of terms; the place of each follower there, or nothing; the bits for one that is not listed, and those of a term."""

    lists: Lists
    ranks: Numbers
    width: int
    digits: int


class Range(NamedTuple):
    """Terms from one up to another, and their followers: the posting of each, its place in the list, its own term and the one it follows.

    Postings and terms are counted from the first of the range.
    """

    start: int
    end: int
    places: Numbers
    ranks: Numbers
    terms: Numbers
    owners: Numbers


def build_phrases(collection: Collection, room: float, shard: int = SHARD) -> Phrases:
    """Pack for every posting which terms follow, as exactly as there is room for, in bytes of scripts."""
    postings = collection.postings
    digits = max(1, len(collection.terms).bit_length())
    followers = find_followers(collection, digits)
    form, bits = _choose_form(count_pairs(followers), len(postings.docs), room, digits)
    shard = max(shard, int(bits / 8 / MOST_SHARDS))
    shards = Shards([], [])
    for start, end in parts_of(postings.offsets):
        codes, numbers = _code_terms(postings, _take(postings, followers, form, start, end), form)
        cut_shards(shards, codes, numbers, start, shard)
    return Phrases(shards, form.width)


def mark(terms: Numbers, width: int) -> Numbers:
    """Give the number of few bits that stands for a term."""
    mixed: Numbers = (terms * MIX % (1 << MIX_BITS)) >> (MIX_BITS - width)
    return mixed


def _choose_form(pairs: Pairs, postings: int, room: float, digits: int) -> tuple[Form, float]:
    """Choose the most exact form for which there is room, else the smallest; also give the bits that it needs, more or less."""
    for least, width in FORMS:
        lists = list_followers(pairs, least)
        bits = len(lists.terms) * digits + 2.0 * postings + _estimate(pairs.counts, lists.ranks, width)
        if bits * COST <= room * 8:
            break
    return Form(lists, lists.ranks[pairs.at], width, digits), bits


def _estimate(counts: Numbers, ranks: Numbers, width: int) -> float:
    """Estimate the bits of all followers: places, and for those that are not listed the numbers of few bits."""
    return 1.45 * float((counts * bit_lengths(ranks + 1)).sum()) + float(counts[ranks == 0].sum()) * width


def _take(postings: Postings, followers: Followers, form: Form, start: int, end: int) -> Range:
    low, high = int(postings.offsets[start]), int(postings.offsets[end])
    span = slice(*np.searchsorted(followers.places, [low, high]).tolist())
    return Range(start, end, followers.places[span] - low, form.ranks[span], followers.terms[span], followers.owners[span] - start)


def _code_terms(postings: Postings, some: Range, form: Form) -> tuple[Codes, Numbers]:
    """Code the terms of a range; also give the number of codes of each.

    Codes are sorted by places: what stands before the postings of a term at twice its first one, what belongs to a posting behind that.
    """
    offsets = postings.offsets[some.start : some.end + 1]
    low, high = int(offsets[0]), int(offsets[-1])
    owner = np.repeat(np.arange(some.end - some.start), np.diff(offsets))
    orders = _choose_orders(some)
    heads, head_terms, listed = _code_lists(some, form, orders)
    counts = np.bincount(some.places, minlength=high - low)
    amounts = golomb(_against(counts, postings.weights[low:high]), 0)
    tells, tell_places = _code_followers(some, form.width, orders, listed)
    at = np.concatenate((2 * (offsets[head_terms] - low), 2 * np.arange(high - low) + 1, 2 * tell_places + 1))
    numbers = np.bincount(np.concatenate((head_terms, owner, owner[tell_places])), minlength=some.end - some.start)
    return arrange(at, heads, amounts, tells), numbers


def _against(counts: Numbers, weights: npt.NDArray[np.int32]) -> Numbers:
    """Write numbers of followers as what they lack to the frequencies, which the browser has; one that is greater stands as it is."""
    return np.where(counts <= weights, weights - counts, counts)


def _choose_orders(some: Range) -> Numbers:
    """Choose the order of the code for places, by their mean for each term."""
    count = some.end - some.start
    sums, found = np.bincount(some.owners, weights=some.ranks, minlength=count), np.bincount(some.owners, minlength=count)
    means: Numbers = (sums / np.maximum(1, found)).astype(np.int64)
    return np.clip(bit_lengths(means + 1) - 1, 0, (1 << ORDER_WIDTH) - 1)


def _code_lists(some: Range, form: Form, orders: Numbers) -> tuple[Codes, Numbers, Numbers]:
    """Code the lists of terms; also give the term of each code, and how many each has listed."""
    span = slice(*np.searchsorted(form.lists.owners, [some.start, some.end]).tolist())
    holders = form.lists.owners[span] - some.start
    counts = np.bincount(holders, minlength=some.end - some.start)
    having = np.flatnonzero(counts)
    codes = join_codes(golomb(counts, 0), fixed(orders[having], ORDER_WIDTH), fixed(form.lists.terms[span], form.digits))
    return codes, np.concatenate((np.arange(len(counts)), having, holders)), counts


def _code_followers(some: Range, width: int, orders: Numbers, listed: Numbers) -> tuple[Codes, Numbers]:
    """Code the followers in turn: the place in the list where there is one, and the number of few bits where it is not listed."""
    places, marks = golomb(some.ranks, orders[some.owners]), fixed(mark(some.terms, width), width)
    is_needed = np.column_stack((listed[some.owners] > 0, some.ranks == 0)).ravel()
    values = np.column_stack((places.values, marks.values)).ravel()[is_needed]
    widths = np.column_stack((places.widths, marks.widths)).ravel()[is_needed]
    return Codes(values, widths), np.repeat(some.places, 2)[is_needed]
