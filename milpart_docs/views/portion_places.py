"""Where the lines that begin and end marked blocks stand: in code, between the rows of a table, in a list, or in running text.

A table ends at a blank line, and behind a paragraph that is not indented a list begins anew. So what readers are told of a marked block
must fit in where its line stands. Lists and indentation are as Python-Markdown has them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from milpart_docs.reading.code import STEP

_SIGNS = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_ITEM = re.compile(r"(?:[-*+]|[0-9]+[.)])(?:[ \t]|\Z)")
_RULE = re.compile(r"[|: \t]*-[|:\- \t]*")


class Edge(NamedTuple):
    """A line that begins or ends a marked block: its offsets in the text, and the number of its block.

    The end of a block that nothing ends is the end of the text, and empty.
    """

    start: int
    end: int
    block: int
    is_first: bool


class Place(NamedTuple):
    """How such a line can be shown where it stands: not at all, as a row of a table, as the item of a list, or as text.

    Text stands ``indent`` columns further to the right than its line did; ``is_apart`` tells whether it is a paragraph of its own, and
    not the last line of one; or, of an item, whether what follows is.
    """

    kind: Literal["code", "row", "item", "text"]
    indent: int = 0
    is_apart: bool = True


class _Line(NamedTuple):
    """A line: how many quotations it stands in, its column there, and what is written."""

    quotes: int
    column: int
    text: str

    @property
    def is_item(self) -> bool:
        return _ITEM.match(self.text) is not None

    @property
    def inside(self) -> int:
        """The column of what belongs to an item."""
        return self.column - self.column % STEP + STEP


class _Ahead(NamedTuple):
    """What stands behind a line: the next line, and the next one that is not empty; lines of marked blocks do not count."""

    line: _Line
    text: _Line


_NOTHING = _Line(0, 0, "")


def place_edges(plain: str, edges: Iterable[Edge]) -> Iterator[tuple[Edge, Place]]:
    """Find the place of each line of marked blocks, in the order of the text; ``plain`` is the text with blanks in the place of code."""
    found = sorted(edges, key=lambda edge: (edge.start, -edge.block))
    starts = [0, *(match.end() for match in re.finditer("\n", plain))]
    lines = [_read(line) for line in plain.split("\n")]
    whole = {edge.start for edge in found if edge.start < edge.end}
    ahead = _look_ahead(lines, [start in whole for start in starts])
    walk, number = _Walk(), 0
    for start, line, behind in zip(starts, lines, ahead, strict=True):
        if start not in whole:
            walk.take(line)
            continue
        yield found[number], walk.place(found[number], line, behind)
        number += 1
    yield from ((edge, walk.place(edge, None, _Ahead(_NOTHING, _NOTHING))) for edge in found[number:])


def _look_ahead(lines: Sequence[_Line], are_edges: Sequence[bool]) -> list[_Ahead]:
    """Give for each line what stands behind it."""
    ahead, found = _Ahead(_NOTHING, _NOTHING), []
    for line, is_edge in zip(reversed(lines), reversed(are_edges), strict=True):
        found.append(ahead)
        if not is_edge:
            ahead = _Ahead(line, line if line.text else ahead.text)
    return found[::-1]


@dataclass
class _Walk:
    """Goes through the lines; knows the table and the lists in which each stands, and which blocks began in code, a table or an item."""

    together: list[_Line] = field(default_factory=list)
    """The first lines since the last blank one; two tell a table."""
    items: list[_Line] = field(default_factory=list)
    """The items that are open, one inside the other."""
    in_code: set[int] = field(default_factory=set)
    in_table: set[int] = field(default_factory=set)
    in_item: set[int] = field(default_factory=set)

    def take(self, line: _Line) -> None:
        """Go on behind a line of text."""
        if not line.text:
            self.together = []
            return
        if line.is_item or not self.together:
            self.items = [item for item in self.items if item.quotes <= line.quotes and item.column < line.column]
        if line.is_item:
            self.items.append(line)
        if len(self.together) < 2:  # noqa: PLR2004 - the head of a table and the rule below it
            self.together.append(line)

    def place(self, edge: Edge, line: _Line | None, ahead: _Ahead) -> Place:
        """Find the place of a line of a marked block; the end of the text is none."""
        if (line is not None and not line.text) or (line is None and edge.block in self.in_code):
            self.in_code.add(edge.block)
            return Place("code")
        if self._is_in_table() and ("|" in ahead.line.text or (edge.block in self.in_table and not ahead.line.text)):
            self.in_table.add(edge.block)
            return Place("row")
        if line is not None and line.is_item and edge.is_first:
            self.take(line)
            return Place("item", is_apart=ahead.line.column >= line.inside)
        if line is not None and self._is_in_item(edge, ahead):
            self.in_item.add(edge.block)
            return Place("text", max(0, self.items[-1].inside - line.column), is_apart=False)
        return self._place_text(line or _NOTHING, ahead)

    def _is_in_item(self, edge: Edge, ahead: _Ahead) -> bool:
        """Tell whether a line stands among the words of an item, which go on without a blank line, indented or not."""
        if not self.items or not self.together or self._is_in_table():
            return False
        return edge.block in self.in_item or (edge.is_first and bool(ahead.line.text) and not ahead.line.is_item)

    def _place_text(self, line: _Line, ahead: _Ahead) -> Place:
        """Keep a list whole: between two of its items the words belong to the first."""
        following = ahead.text
        is_between = following.is_item and any(item[:2] == following[:2] for item in self.items)
        if not is_between or line.quotes != following.quotes or line.column < following.column:
            self.together = []
            return Place("text")
        is_apart = not self.together or not ahead.line.text or self._is_in_table()
        self.together = [] if is_apart else self.together
        return Place("text", max(0, following.inside - line.column), is_apart)

    def _is_in_table(self) -> bool:
        return len(self.together) > 1 and all("|" in line.text for line in self.together) and bool(_RULE.fullmatch(self.together[1].text))


def _read(line: str) -> _Line:
    """Read a line: its signs of quotation, the column behind them, and what is written there."""
    signs = _SIGNS.match(line)
    before = signs.group() if signs else ""
    blanks = before.rpartition(">")[2]
    return _Line(before.count(">"), len(blanks.expandtabs(STEP)) - (">" in before and blanks[:1] == " "), line[len(before) :].strip())
