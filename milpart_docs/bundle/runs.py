"""Which bytes of a new bundle stand in the old one, and what of the old one the others resemble."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from milpart_docs.bundle.recipe import LARGEST_RUN, Step
from milpart_docs.bundle.segments import Segment

RUN = 128 << 10
"""New bytes that are told at once, about."""
MOST_SEGMENTS = 32
"""Segments of them."""


def find_steps(old: Mapping[str, Sequence[Segment]], new: Iterable[tuple[str, Sequence[Segment]]]) -> Iterator[Step]:
    """Find the steps to a new bundle; each names what its new bytes may resemble, and does not say yet how they are held.

    A new file resembles the old one of its name; if there was none, the one of the file before it. A range that goes on costs nothing, so
    the segment behind the last one that was copied is tried first.
    """
    places, at = _find_places(old)
    step, near = Step(0, 0), tuple[Segment, ...]()
    for name, segments in new:
        near = tuple(old.get(name, near))
        for segment, fresh, base in _find_fresh(segments, near, places):
            end = step.offset + step.length
            for run, resembled in _split_fresh(fresh, base):
                yield step._replace(new=run, held=run, base=resembled.offset, base_length=resembled.length)
                step = Step(end, 0)
            if segment:
                place = end if at.get(end) == segment.digest else places[segment.digest]
                if place != end:
                    yield from [step] * bool(step.length)
                    step = Step(place, 0)
                step = step._replace(length=step.length + segment.length)
    yield from [step] * bool(step.length)


def _find_places(old: Mapping[str, Sequence[Segment]]) -> tuple[dict[bytes, int], dict[int, bytes]]:
    """Find where each segment of the old bundle begins, and which one begins where."""
    places: dict[bytes, int] = {}
    at: dict[int, bytes] = {}
    for segments in old.values():
        for segment in segments:
            places.setdefault(segment.digest, segment.offset)
            at[segment.offset] = segment.digest
    return places, at


_Fresh = tuple[Segment | None, Sequence[Segment], Sequence[Segment]]


def _find_fresh(segments: Sequence[Segment], near: Sequence[Segment], places: Mapping[bytes, int]) -> Iterator[_Fresh]:
    """Give each segment of a file that the old bundle has, behind the new ones before it, and what stands in their place; at last none."""
    numbers = {segment.digest: number for number, segment in enumerate(near)}
    fresh, first = list[Segment](), 0
    for segment in segments:
        if segment.digest not in places:
            fresh.append(segment)
            continue
        stop = numbers.get(segment.digest, first)
        yield segment, fresh, near[first : max(first, stop)]
        fresh, first = [], max(first, stop + 1 if segment.digest in numbers else first)
    yield None, fresh, near[first:]


def _split_fresh(fresh: Sequence[Segment], base: Sequence[Segment]) -> Iterator[tuple[int, Segment]]:
    """Split new segments into runs, and give the length of each and its share of what stands in their place."""
    start = 0
    while start < len(fresh):
        stop, run = start + 1, fresh[start].length
        while stop < min(len(fresh), start + MOST_SEGMENTS) and run + fresh[stop].length <= RUN:
            run += fresh[stop].length
            stop += 1
        share = base[len(base) * start // len(fresh) : -(-len(base) * stop // len(fresh))]
        yield run, _join_share(share)
        start = stop


def _join_share(segments: Sequence[Segment]) -> Segment:
    """Join segments that lie together to one, as long as it may be."""
    length = 0
    for segment in segments:
        if length + segment.length > LARGEST_RUN:
            break
        length += segment.length
    return Segment(segments[0].offset if segments else 0, length, b"")
