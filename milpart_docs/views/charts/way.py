"""A way: what is done one after the other, as boxes from where somebody stands to where it wants to be."""

from collections.abc import Sequence
from dataclasses import dataclass

from milpart_docs.views.charts.chart import Cell, Chart, DataTable, linked
from milpart_docs.views.charts.widths import BOLD, SMALL, fit_lines
from milpart_docs.views.markup import Markup, element, joined

BOX = 164
HEIGHT = 78
GAP = 24
BETWEEN = 22
IN_A_ROW = 4
LINES = 2


@dataclass(frozen=True, slots=True)
class Stage:
    """One box: its title, what is said below it, where it leads, and how it is drawn (``end``, ``step`` or ``doubtful``)."""

    title: str
    note: str
    url: str = ""
    kind: str = "step"


def way_chart(title: str, description: str, stages: Sequence[Stage]) -> Chart:
    """Draw the boxes with arrows between them, four in a row."""
    drawn = joined((_arrow(place) for place in range(1, len(stages))), (_stage(stage, place) for place, stage in enumerate(stages)))
    rows = tuple((Cell(str(place)), Cell(stage.title, stage.url), Cell(stage.note)) for place, stage in enumerate(stages, 1))
    lines = (len(stages) + IN_A_ROW - 1) // IN_A_ROW
    width = min(len(stages), IN_A_ROW) * (BOX + GAP) - GAP + 2
    return Chart(
        title, description, DataTable(("Step", "What", "How"), rows), drawn, max(width, BOX + 2), lines * (HEIGHT + BETWEEN) - BETWEEN + 2
    )


def _corner(place: int) -> tuple[int, int]:
    row, column = divmod(place, IN_A_ROW)
    return 1 + column * (BOX + GAP), 1 + row * (HEIGHT + BETWEEN)


def _stage(stage: Stage, place: int) -> Markup:
    left, top = _corner(place)
    box = element("rect", x=left, y=top, width=BOX, height=HEIGHT, rx="3", class_=f"mp-stage mp-stage-{stage.kind}")
    titles = (
        element("text", line, x=left + 8, y=top + 15 + 15 * number, class_="mp-svg-text mp-stage-title")
        for number, line in enumerate(fit_lines(stage.title, BOX - 14, LINES, BOLD))
    )
    notes = (
        element("text", line, x=left + 8, y=top + 47 + 14 * number, class_="mp-svg-text mp-svg-small mp-svg-quiet")
        for number, line in enumerate(fit_lines(stage.note, BOX - 14, LINES, SMALL))
    )
    return linked(stage.url, f"{stage.title}: {stage.note}", box, *titles, *notes)


def _arrow(place: int) -> Markup:
    """Draw the arrow that leads to a box: from its left neighbour, or from the end of the row above."""
    left, top = _corner(place)
    if place % IN_A_ROW:
        middle = top + HEIGHT // 2
        return joined(
            element("line", x1=left - GAP, y1=middle, x2=left - 7, y2=middle, class_="mp-svg-ink"),
            element("path", d=f"M{left - 8},{middle - 4} L{left - 1},{middle} L{left - 8},{middle + 4} Z", class_="mp-arrow"),
        )
    start_left, start_top = _corner(place - 1)
    start, between, end = start_left + BOX // 2, top - BETWEEN // 2, left + BOX // 2
    return joined(
        element("path", d=f"M{start},{start_top + HEIGHT} V{between} H{end} V{top - 7}", class_="mp-svg-ink"),
        element("path", d=f"M{end - 4},{top - 8} L{end},{top - 1} L{end + 4},{top - 8} Z", class_="mp-arrow"),
    )
