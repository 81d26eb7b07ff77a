"""Which bytes of a new bundle stand in the old one, and what of the old one the others resemble."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from milpart_docs.bundle.recipe import Step
from milpart_docs.bundle.segments import Segment

RUN = 12 << 10
"""New bytes that are told at once, about; the dictionary of deflate, 32 KB, has room for the tokens of as many old ones and some more."""
MARGIN = 2 << 10
NEAR = 64 << 10
"""A range of the old bundle that is so much longer than the new bytes in its place is not what they were made of."""


class Match(NamedTuple):
    """A range of the old bundle that stands in the new one, and the lengths of the new segments behind it."""

    offset: int
    length: int
    new: tuple[int, ...]


def find_steps(old: Iterable[Segment], new: Iterable[Segment]) -> Iterator[Step]:
    """Find the steps to a new bundle; each names what its new bytes may resemble, and does not say yet how they are held."""
    places: dict[bytes, int] = {}
    at: dict[int, bytes] = {}
    end = 0
    for segment in old:
        places.setdefault(segment.digest, segment.offset)
        at[segment.offset] = segment.digest
        end = segment.offset + segment.length
    starts = [*at, end]
    matches = [*_find_matches(at, places, new), Match(end, 0, ())]
    for match, following in pairwise(matches):
        yield from _split_match(match, following.offset, starts)


def _find_matches(at: dict[int, bytes], places: dict[bytes, int], new: Iterable[Segment]) -> Iterator[Match]:
    """Find for each segment of the new bundle the same one in the old, and join what lies together in both.

    The segment behind the last one that was copied is tried first: pages share pieces, and a range that goes on costs nothing.
    """
    offset, length, fresh = 0, 0, list[int]()
    for segment in new:
        end = offset + length
        place = end if at.get(end) == segment.digest else places.get(segment.digest)
        if place is None:
            fresh.append(segment.length)
        elif place == end and not fresh:
            length += segment.length
        else:
            yield Match(offset, length, tuple(fresh))
            offset, length, fresh = place, segment.length, []
    yield Match(offset, length, tuple(fresh))


def _split_match(match: Match, following: int, starts: list[int]) -> Iterator[Step]:
    """Split new bytes into runs, and give each its share of what stood in their place."""
    place = match.offset + match.length
    total = sum(match.new)
    gap = following - place if place <= following <= place + total + NEAR else min(total, starts[-1] - place)
    margin = MARGIN if total > RUN else 0
    offset, length, done = match.offset, match.length, 0
    for run in _join_runs(match.new):
        first, last = place + gap * done // total - margin, place + gap * (done + run) // total + margin
        base = _align(starts, max(first, place) if gap else max(place - RUN, 0))
        base_end = _align(starts, min(last, place + gap))
        yield Step(offset, length, run, run, base, base_end - base)
        offset, length, done = place, 0, done + run
    if not match.new:
        yield Step(offset, length)


def _align(starts: list[int], place: int) -> int:
    """Give the first place from there on where a segment of the old bundle begins."""
    return starts[bisect_left(starts, place)]


def _join_runs(lengths: Iterable[int]) -> Iterator[int]:
    """Join segments to runs that are as long as can be told at once."""
    run = 0
    for length in lengths:
        if run and run + length > RUN:
            yield run
            run = 0
        run += length
    if run:
        yield run
