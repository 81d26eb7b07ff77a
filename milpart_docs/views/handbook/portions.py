"""The parts of a text that have a marking of their own, shown with it on paper, before and behind."""

from milpart_docs.reading.marked_blocks import MarkedBlock, read_marked_blocks
from milpart_docs.views.references import escape


def mark_portions(markdown: str) -> str:
    """Put a line with the marking before and behind every marked block, in the place of the lines ``:::``."""
    cuts = [cut for block in read_marked_blocks(markdown, 1).blocks for cut in _cuts(block)]
    pieces, last = [], 0
    for start, end, words in sorted(cuts):
        pieces += [markdown[last : max(start, last)], f'\n\n<p class="mp-portion">{escape(words)}</p>\n\n']
        last = max(end, last)
    return "".join([*pieces, markdown[last:]])


def _cuts(block: MarkedBlock) -> tuple[tuple[int, int, str], tuple[int, int, str]]:
    marking, communities = block.protection
    words = f"{marking}, releasable to {', '.join(communities)}" if communities else marking
    return (block.start, block.inner_start, f"{words}: from here"), (block.inner_end, block.end, f"{words}: to here")
