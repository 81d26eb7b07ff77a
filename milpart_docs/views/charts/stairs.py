"""Stairs: the levels of a ladder as steps, and on each step those who stand there."""

from collections.abc import Sequence
from dataclasses import dataclass

from milpart_docs.views.charts.chart import Cell, Chart, DataTable, linked
from milpart_docs.views.charts.widths import BOLD, SMALL, fit_lines, fitted
from milpart_docs.views.markup import Markup, element, joined

STEP = 164
"""The width of a step."""
LOWEST = 88
RISE = 46
LINE = 13
HEAD = 38
"""So much of a step is for its number and its name; what it states stands below."""
MARK = 20
"""The height of a mark."""
MOST = 6
"""So many marks stand on a step; those behind them are in the table."""
LEGEND = 34
KINDS = {"external": "assessed from outside", "self": "assessed by itself", "expired": "not assessed, or expired"}
"""How a mark is drawn, and what that means: filled, outlined, dashed."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Somebody who stands on a step: the short text, what it says in full, how it is drawn (a key of ``KINDS``), and where it leads."""

    text: str
    label: str
    kind: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its number, its name, what it states (nothing where it is not described), where it leads, and who stands there."""

    number: int
    name: str
    statement: str
    url: str = ""
    marks: Sequence[Mark] = ()


def stairs_chart(title: str, description: str, steps: Sequence[Step]) -> Chart:
    """Draw the steps from left to right, each higher than the one before."""
    tallest = max((_height(place) + MARK * _rows(step) for place, step in enumerate(steps)), default=LOWEST)
    height = LEGEND + tallest + 8
    drawn = joined(_legend(), (_step(step, place, height) for place, step in enumerate(steps)))
    rows = tuple(
        (
            Cell(f"{step.number} {step.name}", step.url, step.number),
            Cell(step.statement or "not described"),
            Cell("; ".join(mark.label for mark in step.marks) or "nobody"),
        )
        for step in steps
    )
    return Chart(title, description, DataTable(("Level", "Statement", "Who stands there"), rows), drawn, STEP * len(steps) + 2, height)


def _height(place: int) -> int:
    return LOWEST + RISE * place


def _rows(step: Step) -> int:
    return min(len(step.marks), MOST) + (1 if len(step.marks) > MOST else 0)


def _step(step: Step, place: int, bottom: int) -> Markup:
    left, top = place * STEP + 1, bottom - _height(place)
    block = element(
        "rect",
        x=left,
        y=top,
        width=STEP - 2,
        height=_height(place) - 1,
        class_="mp-stair" if step.statement else "mp-stair mp-stair-missing",
    )
    lines = fit_lines(step.statement or "not described", STEP - 14, (_height(place) - HEAD) // LINE, SMALL)
    words = (
        element("text", line, x=left + 6, y=top + HEAD + LINE * number + 4, class_="mp-svg-text mp-svg-small mp-svg-quiet")
        for number, line in enumerate(lines)
    )
    number = element("text", step.number, x=left + 6, y=top + 16, class_="mp-svg-text mp-stair-number")
    name = element("text", fitted(step.name, STEP - 30, BOLD), x=left + 24, y=top + 16, class_="mp-svg-text mp-svg-value")
    drawn = linked(step.url, f"Level {step.number}: {step.name}", block, number, name, *words)
    return joined(drawn, _marks(step, left, top))


def _marks(step: Step, left: int, top: int) -> Markup:
    shown = (mark_at(mark, left + 4, top - MARK * (row + 1), STEP - 10) for row, mark in enumerate(step.marks[:MOST]))
    more = len(step.marks) - MOST
    rest = (
        element("text", f"and {more} more", x=left + 8, y=top - MARK * MOST - 8, class_="mp-svg-text mp-svg-small mp-svg-quiet")
        if more > 0
        else None
    )
    return joined(shown, rest)


def mark_at(mark: Mark, x: float, y: float, width: float) -> Markup:
    """Draw a mark: filled, outlined or dashed, with its text."""
    box = element("rect", x=x, y=y + 1, width=width, height=MARK - 4, rx="3", class_=f"mp-mark mp-mark-{mark.kind}")
    on = " mp-mark-on" if mark.kind == "external" else ""
    text = element("text", fitted(mark.text, width - 10, SMALL), x=x + 6, y=y + MARK / 2 - 1, class_=f"mp-svg-text mp-svg-small{on}")
    return linked(mark.url, mark.label, box, text)


def _legend() -> Markup:
    drawn = []
    for place, (kind, words) in enumerate(KINDS.items()):
        left = 1 + place * 176
        drawn.append(element("rect", x=left, y=5, width=26, height=14, rx="3", class_=f"mp-mark mp-mark-{kind}"))
        drawn.append(element("text", words, x=left + 33, y=12, class_="mp-svg-text mp-svg-small mp-svg-quiet"))
    return joined(drawn, element("text", "→ target", x=1 + 3 * 176, y=12, class_="mp-svg-text mp-svg-small mp-svg-quiet"))
