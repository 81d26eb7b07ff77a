"""The chain from a need to a change of level as a drawing: a column for each step, a row for each way on which the need is answered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from milpart_docs.views.charts.chart import Cell, Chart, DataTable, linked
from milpart_docs.views.charts.widths import BOLD, SMALL, fit_lines, fitted
from milpart_docs.views.markup import Markup, element, joined

STEPS = ("Need", "Proposal", "Activity", "Result", "Change of level")
BOX, GAP = 188, 24
HEIGHT, STEP, HEAD = 98, 110, 24
LINES = 3
INSET = 10.0
ROOM = BOX - 2 * INSET + 4
"""So wide is a line of a box."""
WIDTH = len(STEPS) * BOX + (len(STEPS) - 1) * GAP + 4


@dataclass(frozen=True, slots=True)
class Box:
    """One step: the line above, the words that matter, the line below, where it leads, and its tone.

    A box without an address is not there yet (``missing``), or says something that has no record of its own.
    """

    above: str
    words: str
    below: str = ""
    url: str = ""
    tone: str = "plain"

    @property
    def label(self) -> str:
        """All that it says, for whoever does not see it."""
        return ". ".join(filter(None, (self.above, self.words, self.below)))

    def cell(self) -> Cell:
        """Give the same as a cell of a table, whose column says which step it is."""
        return Cell(". ".join(filter(None, (self.words, self.below))), self.url)


def missing(step: str) -> Box:
    """Make the box of a step that has not been taken."""
    return Box(step, "nothing yet", tone="missing")


@dataclass(frozen=True, slots=True)
class ChainRow:
    """The middle of one way: proposal, activity and result; no proposal or activity where the way goes on without one."""

    proposal: Box | None
    activity: Box | None
    result: Box

    @property
    def boxes(self) -> tuple[Box | None, ...]:
        """The steps in their order."""
        return (self.proposal, self.activity, self.result)


@dataclass(frozen=True)
class Chain:
    """A need, the ways on which it is answered, and the change of level that they lead to."""

    need: Box
    rows: Sequence[ChainRow]
    change: Box

    def table(self) -> DataTable:
        """Give the same steps as a table."""
        rows = ((self.need, *row.boxes, self.change) for row in self.rows)
        return DataTable(STEPS, tuple(tuple(box.cell() if box else Cell("passed over") for box in row) for row in rows))


def chain_chart(title: str, description: str, chain: Chain) -> Chart:
    """Draw a need on the left, the change of level on the right, and between them every way from the one to the other."""
    need, rows, change = chain.need, chain.rows, chain.change
    height = HEAD + STEP * len(rows)
    middle = HEAD + (STEP * len(rows) - (STEP - HEIGHT)) / 2
    heads = (
        element("text", words, x=float(_left(place)), y=10.0, class_="mp-svg-text mp-svg-small mp-svg-quiet")
        for place, words in enumerate(STEPS)
    )
    ways = (_way(row, HEAD + STEP * place + HEIGHT / 2, middle, change) for place, row in enumerate(rows))
    ends = _box(need, 0, middle), _box(change, len(STEPS) - 1, middle)
    return Chart(title, description, chain.table(), joined(heads, ways, ends), WIDTH, height)


def _left(place: int) -> float:
    return 2.0 + place * (BOX + GAP)


def _way(row: ChainRow, y: float, middle: float, change: Box) -> Markup:
    """Draw one way: its connectors first, so that boxes stand over them."""
    boxes = [box for box in enumerate(row.boxes, 1) if box[1] is not None]
    return joined(_connectors(row, y, middle, change), (_box(box, place, y) for place, box in boxes if box is not None))


def _connectors(row: ChainRow, y: float, middle: float, change: Box) -> Iterator[Markup]:
    """Draw a line into each box of a way; one that leads to what is not there is dashed, and a step that is left out is passed."""
    x, from_y = _left(0) + BOX, middle
    for place, box in [*enumerate(row.boxes, 1), (len(STEPS) - 1, change)]:
        if box is None:
            continue
        to_x, to_y = _left(place), middle if box is change else y
        half = to_x - GAP / 2
        yield element(
            "path",
            d=f"M{x:g},{from_y:g} H{half:g} V{to_y:g} H{to_x:g}",
            class_="mp-chain-line mp-chain-line--missing" if box.tone == "missing" else "mp-chain-line",
        )
        x, from_y = to_x + BOX, to_y


def _box(box: Box, place: int, middle: float) -> Markup:
    left, top = _left(place), middle - HEIGHT / 2
    frame = element("rect", x=left, y=top, width=float(BOX), height=float(HEIGHT), rx=3.0, class_=f"mp-chain-box mp-chain-box--{box.tone}")
    lines = fit_lines(box.words, ROOM, LINES, BOLD)
    texts = [
        _text(fitted(box.above, ROOM, SMALL), left, top + 14, "mp-svg-small mp-svg-quiet") if box.tone != "missing" else Markup(),
        *(_text(line, left, top + 33 + 16 * number, "mp-chain-words" if box.url else "") for number, line in enumerate(lines)),
        _text(fitted(box.below, ROOM, SMALL), left, top + HEIGHT - 13, "mp-svg-small") if box.below else Markup(),
    ]
    return linked(box.url, box.label, frame, *texts)


def _text(words: str, left: float, y: float, class_: str) -> Markup:
    return element("text", words, x=left + INSET, y=y, class_=f"mp-svg-text {class_}".rstrip())
