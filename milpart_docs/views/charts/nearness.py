"""A triangle of shades: how near every two of a few things are, with the number in each field."""

from collections.abc import Sequence
from dataclasses import dataclass

from milpart_docs.views.charts.chart import Cell, Chart, DataTable, linked
from milpart_docs.views.charts.widths import fitted
from milpart_docs.views.markup import Markup, element, joined

LABELS = 120
"""So much of the width is for the names of the rows; longer ones are cut in the drawing, and the table has them whole."""
WIDE, HIGH = 38, 26
SHADES = 5
UNKNOWN = "—"


@dataclass(frozen=True, slots=True)
class Near:
    """How near two things are, from 0 to 1 (nothing, where that is not known), how it is written, and where it leads."""

    nearness: float | None
    shown: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """One of the things that are compared: its name, and a short form that stands above its column."""

    name: str
    short: str


def nearness_chart(
    title: str, description: str, columns: tuple[str, str, str], things: Sequence[Thing], pairs: Sequence[Sequence[Near]]
) -> Chart:
    """Draw a triangle; ``pairs`` has for each thing how near those before it are, ``columns`` are the titles of the table behind."""
    drawn = joined(_row(things, place, row) for place, row in enumerate(pairs))
    rows = tuple(
        (Cell(things[place].name), Cell(things[other].name), Cell(near.shown, near.url, near.nearness))
        for place, row in enumerate(pairs)
        for other, near in enumerate(row)
    )
    return Chart(title, description, DataTable(columns, rows), drawn, LABELS + WIDE * len(things) + 4, HIGH * len(things) + 4)


def shade_of(nearness: float | None) -> int:
    """Give the shade of a nearness: nought for nothing in common, and five steps above it."""
    return min(SHADES, int(nearness * SHADES) + 1) if nearness else 0


def _row(things: Sequence[Thing], place: int, row: Sequence[Near]) -> Markup:
    middle = place * HIGH + HIGH / 2 + 2
    name = element("text", fitted(things[place].name, LABELS - 10), x=float(LABELS - 8), y=middle, text_anchor="end", class_="mp-svg-text")
    head = element(
        "text", things[place].short, x=_middle(place), y=middle, text_anchor="middle", class_="mp-svg-text mp-svg-small mp-svg-quiet"
    )
    fields = (_field(f"{things[place].name}, {things[other].name}: {near.shown}", other, middle, near) for other, near in enumerate(row))
    return joined(name, fields, head)


def _field(label: str, column: int, middle: float, near: Near) -> Markup:
    shade = shade_of(near.nearness)
    left, top = _middle(column) - WIDE / 2 + 1, middle - HIGH / 2 + 1
    field = element("rect", x=left, y=top, width=float(WIDE - 2), height=float(HIGH - 2), rx="2", class_=f"mp-near mp-shade-{shade}")
    words = UNKNOWN if near.nearness is None else f"{near.nearness * 100:.0f}"
    text = element("text", words, x=_middle(column), y=middle, text_anchor="middle", class_=f"mp-svg-text mp-svg-value mp-on-{shade}")
    return linked(near.url, label, field, text)


def _middle(column: int) -> float:
    return LABELS + column * WIDE + WIDE / 2
