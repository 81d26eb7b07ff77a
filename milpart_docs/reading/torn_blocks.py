"""Marked blocks that a comment or code tears: it begins in one and ends outside of it, or only makes a line ``:::`` when it is gone.

Comments go out to nobody. With such a comment a line would go at which a block begins or ends, and what stands there would be protected
otherwise than it says; and where a block takes the beginning of some code with it, other words behind it are shown, or are comments. What
the author meant cannot be known, so that such a file counts as the highest, whoever asks.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, combinations, islice

from milpart_docs.reading.comments import ROUNDS, Span, find_comment_spans, find_odd_spans, find_pairs, take_out_comments, without_spans
from milpart_docs.reading.fault import Fault
from milpart_docs.reading.marked_blocks import COLONS, MarkedBlock, read_marked_blocks
from milpart_docs.vocabulary.markings import OPEN

MOST = 3
"""Of so many different protections of blocks every choice is tried; of more, each alone and all together."""


def find_torn_block(body: str, blocks: Sequence[MarkedBlock], first_line: int) -> Fault | None:
    """Find a marked block of a body that is not the same with or without comments, or makes comments others where it is cut.

    The fault stands at the block, or at the first comment; ``first_line`` is the line of the file on which the body begins.
    """
    if COLONS.search(body) is None or ("<" not in body and "]:" not in body):
        return None
    return _find_by_comments(body, blocks, first_line) or _find_by_cuts(body, blocks)


def _find_by_comments(body: str, blocks: Sequence[MarkedBlock], first_line: int) -> Fault | None:
    """Take comments out, round by round, and see that each block keeps its lines; first those in code, too."""
    offset = 0
    for text, spans in chain([(body, [*find_pairs(body, body)])], islice(take_out_comments(body), ROUNDS)):
        if not spans:
            continue
        offset = spans[0][0] if text == body else offset
        now = blocks if text == body else read_marked_blocks(text, first_line).blocks
        torn = next(_find_torn(now, spans), None)
        if torn is not None and torn in blocks:
            return _at(torn)
        if torn is not None or _makes_others(now, spans, without_spans(text, spans)):
            return Fault("block-in-comment", first_line + body.count("\n", 0, offset), offset - body.rfind("\n", 0, offset))
    return None


def _at(block: MarkedBlock) -> Fault:
    return Fault("block-in-comment", block.line, block.column)


def _find_by_cuts(body: str, blocks: Sequence[MarkedBlock]) -> Fault | None:
    """Cut blocks, as for audiences that may not see them, and see that what is left has the same comments as before."""
    kinds = (find_comment_spans, find_odd_spans)
    comments = [find(body) for find in kinds]
    for hidden in _choices(blocks):
        gone = _joined((block.start, block.end) for block in hidden)
        left = without_spans(body, gone)
        ends = [end for _, end in gone]
        for find, before in zip(kinds, comments, strict=True):
            if find(left) != [_moved(span, gone, ends) for span in before if not _is_in(span[0], gone, ends)]:
                return _at(hidden[0])
    return None


def _choices(blocks: Sequence[MarkedBlock]) -> Iterator[list[MarkedBlock]]:
    """Give what audiences may not see: some of the protections, with all blocks of each."""
    known = list(dict.fromkeys(block.protection for block in blocks if block.protection != OPEN))
    counts = range(1, len(known) + 1) if len(known) <= MOST else sorted({1, len(known)})
    for chosen in chain.from_iterable(combinations(known, count) for count in counts):
        yield [block for block in blocks if block.protection in chosen]


def _is_in(offset: int, spans: list[Span], ends: list[int]) -> bool:
    number = bisect_right(ends, offset)
    return number < len(spans) and spans[number][0] <= offset


def _moved(span: Span, gone: list[Span], ends: list[int]) -> Span:
    """Give the place of a span in a text from which others are gone."""
    lengths = [0, *accumulate(end - start for start, end in gone)]
    start, end = (offset - lengths[bisect_right(ends, offset)] for offset in span)
    return start, end


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
