"""Strips: for each row five boxes, one a level, that show how far somebody has come and what is still to do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from milpart_docs.views.charts.chart import PATTERNS, Cell, Chart, DataTable, linked
from milpart_docs.views.charts.widths import SMALL, fitted
from milpart_docs.views.markup import Markup, element, joined

LABELS = 196
BOX = 52
GAP = 4
ROW = 34
TAIL = 290
LEGEND = 30
STATES: Mapping[str, str] = {
    "reached": "reached",
    "to-confirm": "to confirm",
    "to-meet": "to meet",
    "undescribed": "not described",
    "beyond": "beyond the target",
}
"""How a box is drawn, and what that means: filled, dashed with a question mark, hatched, dotted with a dash, empty."""
_SIGNS = {"to-confirm": "?", "undescribed": " -"}


@dataclass(frozen=True, slots=True)
class Strip:
    """One row: its name, where that leads, the state of each level from 1 on (keys of ``STATES``), and what is written behind."""

    label: str
    url: str
    states: Sequence[str]
    note: str


def strip_chart(title: str, description: str, strips: Sequence[Strip], levels: int) -> Chart:
    """Draw the rows, one below the other."""
    drawn = joined(_defs(), _legend(), (_strip(strip, LEGEND + place * ROW) for place, strip in enumerate(strips)))
    columns = ("Capability", *(f"Level {number}" for number in range(1, levels + 1)), "Where it stands")
    rows = tuple((Cell(strip.label, strip.url), *(Cell(STATES[state]) for state in strip.states), Cell(strip.note)) for strip in strips)
    return Chart(
        title,
        description,
        DataTable(columns, rows),
        drawn,
        LABELS + levels * (BOX + GAP) + TAIL,
        LEGEND + ROW * len(strips) + 4,
    )


def _strip(strip: Strip, top: int) -> Markup:
    middle = top + ROW / 2
    name = element("text", fitted(strip.label, LABELS - 10), x=float(LABELS - 8), y=middle, text_anchor="end", class_="mp-svg-text")
    boxes = (_box(state, LABELS + place * (BOX + GAP), top, str(place + 1)) for place, state in enumerate(strip.states))
    left = LABELS + len(strip.states) * (BOX + GAP) + 4
    note = element("text", fitted(strip.note, TAIL - 8, SMALL), x=left, y=middle, class_="mp-svg-text mp-svg-small mp-svg-quiet")
    return linked(strip.url, f"{strip.label}: {strip.note}", name, *boxes, note)


def _box(state: str, left: float, top: float, text: str, width: float = BOX) -> Markup:
    box = element("rect", x=left, y=top + 5, width=width, height=ROW - 10, class_=f"mp-box mp-box-{state}")
    hatch = (
        element("rect", x=left, y=top + 5, width=width, height=ROW - 10, fill="url(#mp-box-hatch)", class_="mp-box-over")
        if state == "to-meet"
        else None
    )
    on = {"reached": " mp-mark-on", "to-meet": " mp-box-halo"}.get(state, "")
    sign = element(
        "text",
        f"{text}{_SIGNS.get(state, '')}",
        x=left + width / 2,
        y=top + ROW / 2,
        text_anchor="middle",
        class_=f"mp-svg-text mp-box-text{on}",
    )
    return joined(box, hatch, sign)


def _defs() -> Markup:
    line = element("path", d=PATTERNS["train"], class_="mp-box-line")
    return element("defs", element("pattern", line, id="mp-box-hatch", width="8", height="8", patternUnits="userSpaceOnUse"))


def _legend() -> Markup:
    drawn, left = [], 1.0
    for state, words in STATES.items():
        drawn.append(_box(state, left, -4, "", 24))
        drawn.append(element("text", words, x=left + 30, y=13, class_="mp-svg-text mp-svg-small mp-svg-quiet"))
        left += 44 + len(words) * 6.2
    return joined(drawn)
