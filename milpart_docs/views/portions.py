"""Marked blocks as readers see them: what only some may see says so where it begins and where it ends."""

from collections.abc import Iterator
from html import escape

from milpart_docs.corpus import Corpus
from milpart_docs.reading.body import read_body
from milpart_docs.reading.marked_blocks import MarkedBlock
from milpart_docs.views.markings import community_name, releasable


def mark_portions(markdown: str, corpus: Corpus) -> str:
    """Put a line that readers understand in the place of each line by which a marked block begins or ends.

    It stands in a paragraph of its own, as far to the right as the block, so that what is between remains Markdown.
    """
    pieces, last = [], 0
    for start, end, words in sorted(line for block in read_body(markdown, 1).marked for line in _lines(block, corpus)):
        before = _before(markdown[start:end])
        pieces.append(f"{markdown[last:start]}{before.rstrip()}\n{before}{words}\n{before.rstrip()}\n")
        last = end
    return "".join([*pieces, markdown[last:]])


def _lines(block: MarkedBlock, corpus: Corpus) -> Iterator[tuple[int, int, str]]:
    """Give the offsets of a block's lines, and what stands in the place of each."""
    marking = escape(block.protection.marking)
    note = escape(releasable([community_name(community, corpus) for community in block.protection.communities]))
    further = f", {note}" if note else ""
    yield block.start, block.inner_start, f'<p class="mp-portion mp-portion--start">{marking}{further}</p>'
    yield block.inner_end, block.end, f'<p class="mp-portion mp-portion--end">End of {marking}</p>'


def _before(line: str) -> str:
    """Give what stands before the colons: indentation and signs of quotation; a sign of a list becomes as many blanks."""
    before = line[: line.find(":")] if ":" in line else ""
    return "".join(char if char in " \t>" else " " for char in before)
