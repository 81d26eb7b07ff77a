"""Bars: one for each thing that is counted, longest or first at the top."""

from collections.abc import Sequence
from dataclasses import dataclass

from milpart_docs.views.charts.chart import Cell, Chart, DataTable, linked
from milpart_docs.views.markup import Markup, element, joined

WIDTH = 560
LABELS = 190
"""So much of the width is for the names of the bars."""
VALUES = 60
STEP = 24
BAR = 16
LETTERS = 28
"""Longer names are cut in the drawing; the table has them whole."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, its length, what is written behind it, where it leads, and its tone (a class of the style sheet)."""

    label: str
    value: float
    shown: str
    url: str = ""
    tone: str = "mp-bar-plain"


def bar_chart(title: str, description: str, columns: tuple[str, str], bars: Sequence[Bar]) -> Chart:
    """Draw bars; ``columns`` are the titles of the table behind: what is counted, and how many."""
    most = max((bar.value for bar in bars), default=0) or 1
    drawn = joined(_bar(bar, place, (WIDTH - LABELS - VALUES) * bar.value / most) for place, bar in enumerate(bars))
    rows = tuple((Cell(bar.label), Cell(bar.shown, bar.url, bar.value)) for bar in bars)
    return Chart(title, description, DataTable(columns, rows), drawn, WIDTH, max(STEP * len(bars), STEP) + 4)


def _bar(bar: Bar, place: int, length: float) -> Markup:
    middle = place * STEP + STEP / 2 + 2
    name = element("text", shortened(bar.label, LETTERS), x=float(LABELS - 8), y=middle, text_anchor="end", class_="mp-svg-text")
    drawn = element("rect", x=float(LABELS), y=middle - BAR / 2, width=max(length, 1.0), height=float(BAR), class_=bar.tone)
    value = element("text", bar.shown, x=LABELS + max(length, 1.0) + 6, y=middle, class_="mp-svg-text mp-svg-value")
    return linked(bar.url, f"{bar.label}: {bar.shown}", name, drawn, value)


def shortened(text: str, letters: int) -> str:
    """Cut a text that is too long for its place in a drawing."""
    return text if len(text) <= letters else text[: letters - 1].rstrip() + "…"
