"""The postings of all terms: which documents have each, how often, and which have it in their title.

Shards hold the terms in their order. A shard begins with the length of each of its terms in bits; a term's own bits are::

    how many documents; unless one: the parameter of the gaps, the order of the frequencies
    for each document: the gap to the one before, the frequency
    how many of them have it in their title, and which, as gaps among them
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.browser.bits import Codes, Numbers, arrange, bit_lengths, fixed, golomb, interleave, join_codes, pack, rice
from milpart_docs.search.collection import Postings

SHARD = 16_000
"""Bytes of a shard at least; one term may need more."""
MOST_SHARDS = 480
"""So many shards at most, more or less: each is a file."""
BYTES = 0.8
"""What a posting takes, more or less."""
PART = 1_000_000
"""Postings that are coded at once, to keep the memory small."""
LENGTH_ORDER = 5
COUNT_ORDER = 2
ORDERS = 3
"""Orders that are tried for frequencies."""
ORDER_WIDTH = 2


class Shards(NamedTuple):
    """Packed shards, and the number of the first term of each."""

    first: list[int]
    contents: list[bytes]


def build_postings(postings: Postings, size: int, shard: int = SHARD) -> Shards:
    """Pack all postings of a collection of ``size`` documents."""
    shards = Shards([], [])
    shard = max(shard, int(len(postings.docs) * BYTES) // MOST_SHARDS)
    for start, end in parts_of(postings.offsets):
        codes, terms = _code_terms(postings, size, start, end)
        cut_shards(shards, codes, terms, start, shard)
    return shards


def parts_of(offsets: npt.NDArray[np.int64], part: int = PART) -> Iterator[tuple[int, int]]:
    """Give ranges of terms that have about so many postings together."""
    start, last = 0, len(offsets) - 1
    while start < last:
        end = max(start + 1, int(np.searchsorted(offsets, offsets[start] + part, side="right")) - 1)
        yield start, min(end, last)
        start = min(end, last)


def cut_shards(shards: Shards, codes: Codes, terms: Numbers, first: int, size: int) -> None:
    """Cut codes into shards at bounds of terms; ``terms`` has the number of codes of each."""
    ends = np.concatenate(([0], np.cumsum(terms)))
    bits = np.concatenate(([0], np.cumsum(codes.widths, dtype=np.int64)))[ends]
    start, last = 0, len(terms)
    while start < last:
        end = max(start + 1, int(np.searchsorted(bits, bits[start] + size * 8, side="right")) - 1)
        end = min(end, last)
        span = slice(ends[start], ends[end])
        lengths = golomb(np.diff(bits[start : end + 1]), LENGTH_ORDER)
        shards.first.append(first + start)
        shards.contents.append(pack(join_codes(lengths, Codes(codes.values[span], codes.widths[span]))))
        start = end


def default_parameter(sizes: Numbers | int, counts: Numbers) -> Numbers:
    """Give the parameter that gaps among so many are expected to need: the digits of the mean gap, less one."""
    return np.maximum(0, bit_lengths(np.maximum(1, sizes // np.maximum(1, counts))) - 1)


def _code_terms(postings: Postings, size: int, start: int, end: int) -> tuple[Codes, Numbers]:
    """Code the terms from one up to another; also give the number of codes of each."""
    low, high = int(postings.offsets[start]), int(postings.offsets[end])
    offsets = (postings.offsets[start:end] - low).astype(np.int64)
    counts = np.diff(np.append(offsets, high - low))
    term_of = np.repeat(np.arange(end - start), counts)
    gaps = _gaps(postings.docs[low:high].astype(np.int64), offsets)
    excess = postings.weights[low:high].astype(np.int64) - 1
    usual = default_parameter(size, counts)
    parameters = _choose_parameters(gaps, offsets, counts, usual)
    orders = _choose_orders(excess, offsets, counts)
    head = _code_heads(counts, parameters - usual, orders)
    body = interleave(rice(gaps, parameters[term_of]), golomb(excess, orders[term_of]))
    tail, tail_terms = _code_titled(postings.titled[low:high], term_of, offsets, counts)
    head_terms = np.concatenate((np.arange(end - start), np.repeat(np.flatnonzero(counts > 1), 2)))
    places = np.concatenate((head_terms * 3, np.repeat(term_of, 2) * 3 + 1, tail_terms * 3 + 2))
    numbers = np.bincount(places // 3, minlength=end - start)
    return arrange(places, head, body, tail), numbers


def _gaps(docs: Numbers, offsets: Numbers) -> Numbers:
    gaps = np.diff(docs, prepend=-1) - 1
    gaps[offsets] = docs[offsets]
    return gaps


def _choose_parameters(gaps: Numbers, offsets: Numbers, counts: Numbers, usual: Numbers) -> Numbers:
    """Choose for each term the parameter that makes its gaps shortest, among some near the usual one; a single gap has the usual one."""
    tried = [np.maximum(0, usual + step) for step in (0, -1, -2, 1)]
    costs = [np.add.reduceat(gaps >> np.repeat(found, counts), offsets) + counts * found for found in tried]
    best = np.choose(np.argmin(costs, axis=0), tried)
    return np.where(counts > 1, best, usual)


def _choose_orders(excess: Numbers, offsets: Numbers, counts: Numbers) -> Numbers:
    costs = [np.add.reduceat(golomb(excess, order).widths, offsets) for order in range(ORDERS)]
    return np.where(counts > 1, np.argmin(costs, axis=0), 0)


def _code_heads(counts: Numbers, steps: Numbers, orders: Numbers) -> Codes:
    several = counts > 1
    signed = np.where(steps < 0, -2 * steps - 1, 2 * steps)
    further = interleave(golomb(signed[several], 0), fixed(orders[several], ORDER_WIDTH))
    return join_codes(golomb(counts - 1, COUNT_ORDER), further)


def _code_titled(titled: npt.NDArray[np.bool_], term_of: Numbers, offsets: Numbers, counts: Numbers) -> tuple[Codes, Numbers]:
    """Code which postings are of titles; also give the term of each code."""
    at = np.flatnonzero(titled)
    terms = term_of[at]
    found = np.bincount(terms, minlength=len(counts))
    begins = np.flatnonzero(np.diff(terms, prepend=-1))
    gaps = _gaps(at - offsets[terms], begins)
    parameters = default_parameter(counts, found)[terms]
    return join_codes(golomb(found, 0), rice(gaps, parameters)), np.concatenate((np.arange(len(counts)), terms))


def first_terms(shards: Shards) -> list[int]:
    """Give the steps between the first terms of shards."""
    return [later - earlier for earlier, later in pairwise([0, *shards.first])]
