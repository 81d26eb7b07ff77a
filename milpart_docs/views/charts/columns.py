"""Columns: a number for each year (or the like), in parts that stand on one another, each a link to what makes it up."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from milpart_docs.views.charts.chart import PATTERNS, Cell, Chart, DataTable, linked
from milpart_docs.views.charts.legend import legend, patch
from milpart_docs.views.markup import Markup, element, joined

NARROWEST = 340
WIDEST = 700
LEFT = 44
"""So much of the width is for the numbers beside the columns."""
STEP = 58
"""From one column to the next, where there is room."""
TOP = 22
PLOT = 190
BOTTOM = 26
LETTER = 7.0
"""About the width of a letter under the columns."""
STEPS = (1, 2, 5, 10)
LINES = 5
_PATTERNS = (*PATTERNS.values(), "M2,2 H4 V4 H2 Z", "M0,2 H8 M0,6 H8", "M2,0 V8 M6,0 V8", "M0,0 L8,8 M0,8 L8,0")


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a column: its number, how that is written, and where it leads."""

    value: float
    shown: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """What is counted in every column: its name, the class of the style sheet that colours it (``mp-bar-new``), and its numbers."""

    name: str
    fill: str
    values: Sequence[Segment]


def column_chart(  # noqa: PLR0913, PLR0917 - a chart is a title, a description, a table, and what is drawn
    title: str, description: str, table_columns: tuple[str, ...], series: Sequence[Series], labels: Sequence[str], key: str
) -> Chart:
    """Draw columns; ``table_columns`` are the titles of the table behind: what the labels are, and one for each series."""
    step = min(float(STEP), (WIDEST - LEFT) / max(len(labels), 1))
    width = max(NARROWEST, round(LEFT + step * len(labels)))
    wholes = [sum(max(each.values[place].value, 0) for each in series) for place in range(len(labels))]
    unit = find_step(max(wholes, default=0))
    top = unit * max(math.ceil(max(wholes, default=0) / unit), 1)
    columns = (
        _column(place, label, series, (LEFT + step * (place + 0.16), step * 0.68, PLOT / top), key) for place, label in enumerate(labels)
    )
    drawn = joined(_fills(series, key), _grid(unit, top, width), columns, _labels(labels, step))
    rows = tuple(
        (Cell(label), *(Cell(each.values[place].shown, each.values[place].url, each.values[place].value) for each in series))
        for place, label in enumerate(labels)
    )
    below = legend((patch(fill=f"url(#{key}-{place})"), each.name) for place, each in enumerate(series)) if len(series) > 1 else joined()
    return Chart(title, description, DataTable(table_columns, rows), drawn, width, TOP + PLOT + BOTTOM, below=below)


def find_step(most: float) -> float:
    """Give the distance of the lines behind columns: 1, 2 or 5 times a power of ten, at most five of them, and no parts of one."""
    if most <= LINES:
        return 1.0
    power = 10.0 ** math.floor(math.log10(most / LINES))
    return next(step * power for step in STEPS if step * power * LINES >= most)


def _fills(series: Sequence[Series], key: str) -> Markup:
    """Define a colour and a pattern for each series; the first is plain, and the others take the patterns in turn."""
    return element("defs", (_fill(each, place, key) for place, each in enumerate(series)))


def _fill(series: Series, place: int, key: str) -> Markup:
    ground = element("rect", width=8, height=8, class_=series.fill)
    hatch = element("path", d=_PATTERNS[(place - 1) % len(_PATTERNS)], class_="mp-hatch") if place else None
    return element("pattern", ground, hatch, id=f"{key}-{place}", width=8, height=8, patternUnits="userSpaceOnUse")


def _column(place: int, label: str, series: Sequence[Series], box: tuple[float, float, float], key: str) -> Markup:
    """Draw a column: its parts from below, and the sum of more than one above it; ``box`` is left, width, and the height of one."""
    left, width, scale = box
    heights = [max(each.values[place].value, 0) * scale for each in series]
    parts = (
        _part(each.values[place], f"{label}, {each.name}", (left, TOP + PLOT - reached, width, height), f"url(#{key}-{number})")
        for number, (each, height, reached) in enumerate(zip(series, heights, accumulate(heights), strict=True))
        if height
    )
    return joined(parts, _sum(series, place, left + width / 2, TOP + PLOT - sum(heights)))


def _part(segment: Segment, name: str, box: tuple[float, float, float, float], fill: str) -> Markup:
    x, y, width, height = (round(number, 1) for number in box)
    drawn = element("rect", x=x, y=y, width=width, height=height, fill=fill, class_="mp-segment")
    return linked(segment.url, f"{name}: {segment.shown}", drawn)


def _sum(series: Sequence[Series], place: int, middle: float, top: float) -> Markup | None:
    segments = [each.values[place] for each in series if each.values[place].value > 0]
    if not segments:
        return None
    shown = segments[0].shown if len(segments) == 1 else f"{sum(segment.value for segment in segments):,.10g}"
    return element("text", shown, x=round(middle, 1), y=round(top - 8, 1), text_anchor="middle", class_="mp-svg-text mp-svg-value")


def _grid(unit: float, top: float, width: int) -> Markup:
    """Draw lines behind the columns, with their numbers at the left."""
    return element(
        "g",
        (_line(unit * place, TOP + PLOT * (1 - unit * place / top), width) for place in range(round(top / unit) + 1)),
        aria_hidden="true",
    )


def _line(value: float, y: float, width: int) -> Markup:
    line = element("path", d=f"M{LEFT} {y:.1f}H{width}", class_="mp-svg-line" if value else "mp-svg-ink")
    number = element("text", f"{value:,.10g}", x=LEFT - 6, y=round(y, 1), text_anchor="end", class_="mp-svg-text mp-svg-small mp-svg-quiet")
    return joined(line, number)


def _labels(labels: Sequence[str], step: float) -> Iterator[Markup]:
    """Write what the columns are, or every second, fifth, … where they would touch."""
    longest = max((len(label) for label in labels), default=0) * LETTER + 8
    every = next((each for each in (1, 2, 5, 10, 20, 50, 100) if each * step >= longest), 200)
    for place in range(0, len(labels), every):
        x = round(LEFT + step * (place + 0.5), 1)
        yield element("text", labels[place], x=x, y=TOP + PLOT + 14, text_anchor="middle", class_="mp-svg-text mp-svg-quiet")
