"""Activities over time: a row for each, from its start to its end, in the colour and pattern of its first pillar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from milpart_docs.views.charts.chart import PATTERNS, Cell, Chart, DataTable, fill_of, linked, pattern_defs
from milpart_docs.views.charts.legend import legend, patch, pillar_entries, swatch
from milpart_docs.views.charts.time_scale import Scale, day_of, fit_scale, new_year
from milpart_docs.views.charts.widths import fitted
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.vocabulary import VOCABULARIES

WIDTH = 700
LABELS = 222
"""So much of the width is for the names of the activities."""
TOP = 40
"""So much of the height is for the years and the word *today*."""
STEP = 22
BAR = 13
ARROW = 9
SHORTEST = 4.0
"""No bar is drawn shorter, so that a visit of a day can be seen and clicked."""
MOST = 60
"""So many activities are drawn; of more, those that began last."""


@dataclass(frozen=True, slots=True)
class Span:
    """An activity in time: days are ordinals, ``end`` is None where it has none, ``note`` is what its tooltip says besides."""

    label: str
    start: int
    end: int | None
    pillar: str = ""
    url: str = ""
    note: str = ""
    is_planned: bool = False

    @property
    def last(self) -> int | None:
        """The last day; never before the first."""
        return self.end if self.end is None else max(self.start, self.end)


def timeline(title: str, description: str, bars: Sequence[Span], today: int, key: str) -> Chart:
    """Draw activities under one another, the earliest first."""
    shown = sorted(sorted(bars, key=lambda bar: (-bar.start, bar.label, bar.url))[:MOST], key=lambda bar: (bar.start, bar.label))
    if len(bars) > len(shown):
        description = (
            f"{description} Drawn are the {len(shown)} that began last; {len(bars) - len(shown):,} that began earlier are not.".lstrip()
        )
    scale = fit_scale([today, *(day for bar in shown for day in (bar.start, bar.last) if day is not None)], LABELS, WIDTH - ARROW)
    rows = (_row(bar, TOP + STEP * place, scale, today, key) for place, bar in enumerate(shown))
    height = TOP + STEP * max(len(shown), 1) + 4
    drawn = joined(pattern_defs(key), _grid(scale, height), rows, _today(scale, today, height))
    return Chart(title, description, _table(shown), drawn, WIDTH, height, below=_legend(shown, key))


def _row(bar: Span, top: int, scale: Scale, today: int, key: str) -> Markup:
    middle = top + STEP / 2
    ground = element("rect", x=0, y=top, width=WIDTH, height=STEP, class_="mp-ground")
    name = element("text", fitted(bar.label, LABELS - 10), x=0, y=middle, class_="mp-svg-text")
    begin = scale.x(bar.start)
    until = scale.x(today if bar.last is None else min(bar.last + 1, new_year(scale.last)))
    end = max(until, begin + SHORTEST)
    fill, tone = _look(bar, key)
    drawn = element("rect", x=round(begin, 1), y=middle - BAR / 2, width=round(end - begin, 1), height=BAR, fill=fill or None, class_=tone)
    onward = _arrow(end, WIDTH - 1.0, middle) if bar.last is None else None
    return linked(bar.url, told(bar), ground, name, drawn, *([onward] if onward else []))


def _look(bar: Span, key: str) -> tuple[str, str]:
    tone = "mp-span mp-span-planned" if bar.is_planned else "mp-span"
    return (fill_of(key, bar.pillar), tone) if bar.pillar in PATTERNS else ("", f"{tone} mp-span-none")


def _arrow(start: float, end: float, middle: float) -> Markup:
    """Draw that something goes on: a broken line to an arrow."""
    line = f"M{start:.1f} {middle:g}H{end:g}M{end - 5:g} {middle - 4:g}L{end:g} {middle:g}L{end - 5:g} {middle + 4:g}"
    return element("path", d=line, class_="mp-onward")


def told(bar: Span) -> str:
    """Tell an activity in words, as its tooltip does."""
    end = "goes on" if bar.last is None else f"to {day_of(bar.last).isoformat()}"
    words = [f"{bar.label}: {day_of(bar.start).isoformat()} {end}", _pillar(bar), "planned" if bar.is_planned else "", bar.note]
    return ", ".join(word for word in words if word)


def _pillar(bar: Span) -> str:
    return VOCABULARIES["pillar"].label(bar.pillar) if bar.pillar in PATTERNS else bar.pillar


def _grid(scale: Scale, height: int) -> Markup:
    """Draw a line for each year that has one, with its number; a number that would be cut off at the edge stands beside its line."""
    lines = (element("path", d=f"M{scale.x(new_year(year)):.1f} {TOP - 4}V{height}", class_="mp-svg-line") for year in scale.years())
    numbers = (
        element(
            "text", year, x=round(scale.x(new_year(year)), 1), y=10, text_anchor="middle", class_="mp-svg-text mp-svg-quiet mp-svg-value"
        )
        for year in scale.years()
        if year < scale.last
    )
    return element("g", lines, numbers, aria_hidden="true")


def _today(scale: Scale, today: int, height: int) -> Markup:
    x = scale.x(today)
    place = min(max(x, LABELS + 18), WIDTH - 18)
    word = element("text", "today", x=round(place, 1), y=27, text_anchor="middle", class_="mp-svg-text mp-svg-small mp-today-word")
    line = element("path", d=f"M{x:.1f} {TOP - 4}V{height}", class_="mp-today")
    return element("g", element("title", f"Today: {day_of(today).isoformat()}"), line, word)


def _legend(bars: Sequence[Span], key: str) -> Markup:
    entries = pillar_entries(key, [bar.pillar for bar in bars])
    if any(bar.pillar not in PATTERNS for bar in bars):
        entries.append((patch("mp-span-none"), "no pillar stated"))
    if any(bar.is_planned for bar in bars):
        entries.append((swatch(element("rect", x=1, y=1, width=24, height=12, class_="mp-span mp-span-planned mp-span-none")), "planned"))
    if any(bar.last is None for bar in bars):
        entries.append((swatch(_arrow(1.0, 24.0, 7.0)), "no end stated: goes on"))
    return legend(entries) if entries else joined()


def _table(bars: Sequence[Span]) -> DataTable:
    rows = (
        (
            Cell(bar.label, bar.url),
            Cell(day_of(bar.start).isoformat(), sort=bar.start),
            Cell(
                "goes on" if bar.last is None else day_of(bar.last).isoformat(), sort=date.max.toordinal() if bar.last is None else bar.last
            ),
            Cell(_pillar(bar)),
            Cell("; ".join(word for word in ("planned" if bar.is_planned else "", bar.note) if word)),
        )
        for bar in bars
    )
    return DataTable(("Activity", "From", "To", "Pillar", "Note"), tuple(rows))
