"""Marked blocks as readers see them, on the site and on paper: what only some may see says so where it begins and where it ends."""

import re
from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.reading.body import read_body
from milpart_docs.reading.code import blank_code
from milpart_docs.reading.marked_blocks import MarkedBlock
from milpart_docs.views.markings import community_name, releasable
from milpart_docs.views.portion_places import Edge, Place, place_edges
from milpart_docs.views.references import escape

_BEFORE = re.compile(r"(?P<quotes>[ \t>]*)(?P<sign>[*+-]?[ \t]*(?:[0-9]+[.)][ \t]+)?[ \t>*+-]*)(?P<colons>:{3,})?")


def mark_portions(markdown: str, corpus: Corpus) -> str:
    """Put a line that readers understand in the place of each line by which a marked block begins or ends.

    What is between remains the Markdown that it is: a list goes on, a table has a row more. In code nothing changes: there the author's
    own lines can be read.
    """
    blocks = read_body(markdown, 1).marked
    if not blocks:
        return markdown
    words = [_words(block, corpus) for block in blocks]
    pieces, last = [], 0
    for edge, place in place_edges(blank_code(markdown), _edges(blocks)):
        if place.kind != "code":
            mark = _mark(*words[edge.block], is_first=edge.is_first)
            pieces += [markdown[last : edge.start], _write(mark, markdown[edge.start : edge.end], place)]
            last = edge.end
    return "".join([*pieces, markdown[last:]])


def _edges(blocks: tuple[MarkedBlock, ...]) -> Iterator[Edge]:
    for number, block in enumerate(blocks):
        yield Edge(block.start, block.inner_start, number, is_first=True)
        yield Edge(block.inner_end, block.end, number, is_first=False)


def _words(block: MarkedBlock, corpus: Corpus) -> tuple[str, str]:
    """Give the marking of a block, and who may see it further."""
    note = releasable([community_name(community, corpus) for community in block.protection.communities])
    return escape(block.protection.marking), f", {escape(note)}" if note else ""


def _mark(marking: str, further: str, *, is_first: bool) -> str:
    if is_first:
        return f'<span class="mp-portion mp-portion--start">{marking}{further}</span>'
    return f'<span class="mp-portion mp-portion--end">End of {marking}</span>'


def _write(mark: str, line: str, place: Place) -> str:
    """Write a mark in the place of a line; words of the author that stand before the colons stay behind it."""
    found = _BEFORE.match(line)
    before, sign = (found["quotes"], found["sign"]) if found else ("", "")
    if line and not (found and found["colons"]):
        return f"{before.rstrip()}\n{before}{mark}\n{before.rstrip()}\n{line}"
    if not line:
        return f"\n{mark} |" if place.kind == "row" else f"\n\n{mark}\n"
    if place.kind == "row":
        return f"{before}{mark} |\n"
    if place.kind == "item":
        return f"{before}{sign}{mark}\n" + (f"{before.rstrip()}\n" if place.is_apart else "")
    before += " " * (len(sign) + place.indent)
    return f"{before.rstrip()}\n{before}{mark}\n{before.rstrip()}\n" if place.is_apart else f"{before}{mark}\n"
