"""Marked blocks that a comment tears: it begins in one and ends outside of it, or only makes a line ``:::`` when it is gone.

Comments go out to nobody. With such a comment a line would go at which a block begins or ends, and what stands there would be protected
otherwise than it says. What the author meant cannot be known.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from milpart_docs.reading.comments import ROUNDS, Span, find_pairs, take_out_comments, without_spans
from milpart_docs.reading.fault import Fault
from milpart_docs.reading.marked_blocks import COLONS, MarkedBlock, read_marked_blocks


def find_torn_block(body: str, blocks: Sequence[MarkedBlock], first_line: int) -> Fault | None:
    """Find a marked block of a body that does not stand in, beside or around its comments, or one that comes about without them.

    Comments are looked for in code as well: with what an audience may not see goes what makes code of something. The fault stands at the
    block, or at the first comment; ``first_line`` is the line of the file on which the body begins.
    """
    if COLONS.search(body) is None or ("<" not in body and "]:" not in body):
        return None
    offset = 0
    for text, spans in chain([(body, [*find_pairs(body, body)])], islice(take_out_comments(body), ROUNDS)):
        if not spans:
            continue
        offset = spans[0][0] if text == body else offset
        now = blocks if text == body else read_marked_blocks(text, first_line).blocks
        torn = next(_find_torn(now, spans), None)
        if torn is not None and torn in blocks:
            return Fault("block-in-comment", torn.line, torn.column)
        if torn is not None or _makes_others(now, spans, without_spans(text, spans)):
            return _at(body, offset, first_line)
    return None


def _at(body: str, offset: int, first_line: int) -> Fault:
    return Fault("block-in-comment", first_line + body.count("\n", 0, offset), offset - body.rfind("\n", 0, offset))


def _find_torn(blocks: Iterable[MarkedBlock], spans: Iterable[Span]) -> Iterator[MarkedBlock]:
    """Find blocks that begin in another comment than the one they end in, or of which one of these lines is in none."""
    comments = _joined(spans)
    starts = [start for start, _ in comments]
    for block in blocks:
        first, last = (block.start, block.inner_start), (block.inner_end, block.end)
        if _find_across(first, comments, starts) != _find_across(last, comments, starts):
            yield block


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _find_across(line: Span, comments: list[Span], starts: list[int]) -> set[Span]:
    """Find the comments that begin or end in a line, or go over it; those that are in it altogether tear nothing."""
    start, end = line
    nearest = {bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1} - {-1} if end > start else set()
    found = (comments[number] for number in nearest)
    return {(first, last) for first, last in found if last > start and (first < start or last > end)}


def _makes_others(blocks: Iterable[MarkedBlock], spans: Iterable[Span], left: str) -> bool:
    """Tell whether the blocks in what is left without comments are others than those that stood outside of them."""
    comments = _joined(spans)
    starts = [start for start, _ in comments]
    outside = (block for block in blocks if not _find_across((block.start, block.inner_start), comments, starts))
    now = read_marked_blocks(left, 1)
    strays = any(fault.kind == "block-without-start" for fault in now.faults)
    return strays or [block.protection for block in now.blocks] != [block.protection for block in outside]
