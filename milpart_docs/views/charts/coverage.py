"""Coverage of needs: a bar for each partner and level of gravity, cut into what is open, partly covered and covered."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain

from milpart_docs.views.charts.chart import Cell, Chart, DataTable, fill_of, linked
from milpart_docs.views.charts.legend import legend, patch
from milpart_docs.views.charts.widths import fitted
from milpart_docs.views.markup import Markup, element, joined

LABELS = 180
"""So much of the width is for the names."""
STEP, BAR, HEAD = 34, 22, 26
GAP = 36
"""What stands between the bars of two levels."""
UNIT, WIDEST = 44.0, 264.0
"""One need is so wide, but no bar wider than this."""
NARROW = 16
"""A shorter piece has no room for its number."""
LEAST = 84
"""A column takes at least the width of its title."""


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One thing whose needs are counted: its name, where it leads, and for each column the numbers of its pieces."""

    label: str
    url: str
    columns: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """What a piece of a bar stands for: its key in the style sheet and its words."""

    key: str
    label: str


@dataclass(frozen=True)
class Coverage:
    """What is drawn: ``columns`` are the levels, ``pieces`` what each bar is cut into, and ``key`` is the chart's name on its page."""

    key: str
    columns: Sequence[str]
    pieces: Sequence[Piece]
    rows: Sequence[CoverageRow]

    def draw(self, title: str, description: str) -> Chart:
        """Draw the bars of all columns to one scale."""
        heads = (
            element("text", words, x=x, y=HEAD / 2, class_="mp-svg-text mp-svg-value")
            for words, x in zip(self.columns, self._starts, strict=False)
        )
        drawn = (self._row(row, HEAD + (place + 0.5) * STEP) for place, row in enumerate(self.rows))
        below = legend((patch(f"mp-cover-{piece.key}", self._fill(piece)), piece.label) for piece in self.pieces)
        height = HEAD + max(len(self.rows), 1) * STEP + 4
        return Chart(
            title, description, self._table(), joined(partly_def(self.key), heads, drawn), round(self._starts[-1]), height, below=below
        )

    @cached_property
    def _most(self) -> list[float]:
        """The longest bar of each column, in needs."""
        return [max((_total(row.columns[place]) for row in self.rows), default=0) for place in range(len(self.columns))]

    @cached_property
    def _unit(self) -> float:
        """How wide one need is."""
        return min(UNIT, *(WIDEST / max(count, 1) for count in self._most))

    @cached_property
    def _starts(self) -> list[float]:
        """Where each column begins, and where the last one ends."""
        return [float(LABELS), *(LABELS + end for end in accumulate(max(self._unit * count, LEAST) + GAP for count in self._most))]

    def _table(self) -> DataTable:
        titles = ("Partner", *(f"{column}: {piece.label.lower()}" for column in self.columns for piece in self.pieces))
        return DataTable(titles, tuple((Cell(row.label, row.url), *chain.from_iterable(row.columns)) for row in self.rows))

    def _row(self, row: CoverageRow, middle: float) -> Markup:
        name = element("text", fitted(row.label, LABELS - 14), x=LABELS - 12.0, y=middle, text_anchor="end", class_="mp-svg-text")
        bars = (self._bar(row, place, middle) for place in range(len(self.columns)))
        return joined(linked(row.url, row.label, name), bars)

    def _bar(self, row: CoverageRow, place: int, middle: float) -> Markup:
        """Draw one bar, piece by piece from the left."""
        x, drawn = self._starts[place], []
        for piece, cell in zip(self.pieces, row.columns[place], strict=True):
            width = (cell.sort or 0) * self._unit
            if width:
                label = f"{row.label}, {self.columns[place].lower()}, {piece.label.lower()}: {cell.text}"
                drawn.append(
                    linked(cell.url, label, self._piece(piece, x, middle, width), _shown(piece, cell, x + width / 2, middle, width))
                )
            x += width
        return joined(drawn)

    def _piece(self, piece: Piece, x: float, middle: float, width: float) -> Markup:
        size = {"width": max(width - 2, 1.5), "height": float(BAR)}
        return element("rect", x=x + 1, y=middle - BAR / 2, **size, fill=self._fill(piece) or None, class_=f"mp-cover-{piece.key}")

    def _fill(self, piece: Piece) -> str:
        return fill_of(self.key, piece.key) if piece.key == "partly" else ""


def _total(cells: Sequence[Cell]) -> float:
    return sum(cell.sort or 0 for cell in cells)


def _shown(piece: Piece, cell: Cell, x: float, middle: float, width: float) -> Markup:
    """Write a number into its piece, where there is room for it."""
    if width < NARROW:
        return Markup()
    return element("text", cell.text, x=x, y=middle, text_anchor="middle", class_=f"mp-svg-text mp-svg-value mp-on-{piece.key}")


def partly_def(key: str) -> Markup:
    """Define the hatching of what is partly covered for one chart, so that it differs in black and white."""
    inside = (element("rect", width="6", height="6", class_="mp-partly-ground"), element("path", d="M0,6 L6,0", class_="mp-partly-line"))
    return element("defs", element("pattern", inside, id=f"{key}-partly", width="6", height="6", patternUnits="userSpaceOnUse"))
