"""Bars: one for each thing that is counted, longest or first at the top."""

from collections.abc import Sequence
from dataclasses import dataclass

from milpart_docs.views.charts.chart import Cell, Chart, DataTable, linked
from milpart_docs.views.charts.widths import fitted
from milpart_docs.views.markup import Markup, element, joined

WIDTH = 320
"""As wide as a phone shows without scrolling: so each name stands above its bar."""
VALUES = 56
"""So much of the width is for the number behind the longest bar."""
STEP = 38
NAME = 16
"""So high is the line of a name."""
BAR = 14


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
    drawn = joined(_bar(bar, place * STEP, (WIDTH - VALUES) * bar.value / most) for place, bar in enumerate(bars))
    rows = tuple((Cell(bar.label), Cell(bar.shown, bar.url, bar.value)) for bar in bars)
    return Chart(title, description, DataTable(columns, rows), drawn, WIDTH, STEP * max(len(bars), 1))


def _bar(bar: Bar, top: int, length: float) -> Markup:
    """Draw a name, the bar below it, and its number behind; a name that is too long is cut, and the table has it whole."""
    long = max(length, 1.0)
    below = top + NAME + 2.0
    name = element("text", fitted(bar.label, WIDTH), x="0", y=top + NAME / 2, class_="mp-svg-text")
    drawn = element("rect", x="0", y=below, width=long, height=float(BAR), class_=bar.tone)
    value = element("text", bar.shown, x=long + 6, y=below + BAR / 2, class_="mp-svg-text mp-svg-value")
    return linked(bar.url, f"{bar.label}: {bar.shown}", name, drawn, value)
