"""What every chart has: a title, a description in words, a drawing, and the table of all that it shows.

A chart without its table cannot be made. Colours are classes of the style sheet (light, dark and print each have theirs), and what
colours tell is told a second time by a pattern or by words, so that a chart can be printed in black and read to somebody.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from milpart_docs.views.markup import Markup, element, joined

PATTERNS: Mapping[str, str] = MappingProxyType(
    {
        "advise": "M0,4 H8",
        "train": "M0,8 L8,0 M-2,2 L2,-2 M6,10 L10,6",
        "equip": "M4,0 V8",
        "accompany": "M0,4 H8 M4,0 V8",
        "reform": "M0,0 L8,8 M-2,6 L2,10 M6,-2 L10,2",
    }
)
"""What is drawn over the colour of each pillar, in a square of eight units."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: what it says, where it leads (an address from the page that it stands on), and what sorts it."""

    text: str
    url: str = ""
    sort: float | None = None

    @property
    def sort_key(self) -> str | None:
        """What sorts the cell, with all its digits: sums of money are long."""
        return None if self.sort is None else f"{self.sort:.15g}"

    def render(self) -> Markup:
        """Write what the cell says, as a link where it leads somewhere."""
        return element("a", self.text, href=self.url) if self.url else joined(self.text)


@dataclass(frozen=True)
class DataTable:
    """A table: titles of the columns, and rows of cells; the first cell of a row names it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def render(self, *, label: str = "", is_sortable: bool = False) -> Markup:
        """Write the table."""
        head = element("tr", (element("th", column, scope="col") for column in self.columns))
        body = (self._row(row) for row in self.rows)
        table = element(
            "table", element("thead", head), element("tbody", body), class_=f"mp-table mp-figures-table{' mp-rows' if is_sortable else ''}"
        )
        scroll = element("div", table, class_="mp-scroll", tabindex="0", role="region", aria_label=label or "Table")
        return element("div", scroll, class_="mp-listing") if is_sortable else scroll

    def _row(self, row: Sequence[Cell]) -> Markup:
        first, *rest = row
        cells = (
            element("td", cell.render(), data_label=column, data_sort=cell.sort_key)
            for cell, column in zip(rest, self.columns[1:], strict=True)
        )
        return element("tr", element("th", first.render(), scope="row", data_sort=first.sort_key), cells)


@dataclass(frozen=True)
class Chart:
    """A chart: ``drawing`` is what stands inside of the ``svg`` element, in units of ``width`` by ``height``.

    ``is_fluid`` charts take the width of the page; the others keep their size, so that their text stays readable, and scroll. ``below``
    is what stands under the drawing as text: its legend, and notes that must not be missing.
    """

    title: str
    description: str
    table: DataTable
    drawing: Markup
    width: int
    height: int
    is_fluid: bool = False
    below: Markup = Markup("")  # noqa: RUF009 - a text never changes


def render_chart(chart: Chart, key: str) -> Markup:
    """Write a chart as a figure; ``key`` is its name on the page, and begins the ids within it."""
    svg = element(
        "svg",
        element("title", chart.title, id=f"{key}-title"),
        element("desc", chart.description, id=f"{key}-desc"),
        chart.drawing,
        viewBox=f"0 0 {chart.width} {chart.height}",
        width=None if chart.is_fluid else chart.width,
        height=None if chart.is_fluid else chart.height,
        role="group" if "<a " in chart.drawing else "img",
        aria_labelledby=f"{key}-title",
        aria_describedby=f"{key}-desc",
        class_="mp-svg",
    )
    scroll = element("div", svg, class_="mp-scroll", tabindex="0", role="region", aria_label=chart.title)
    caption = element("figcaption", element("strong", chart.title), " ", element("span", chart.description, class_="mp-quiet"))
    table = element("details", element("summary", "The figures as a table"), chart.table.render(label=chart.title), class_="mp-data")
    return element("figure", caption, scroll, chart.below or None, table, class_="mp-chart", id=key)


def pattern_defs(key: str, names: Sequence[str] = tuple(PATTERNS)) -> Markup:
    """Define the patterns of pillars for one chart; ``fill_of`` refers to them."""
    patterns = (
        element(
            "pattern",
            element("rect", width="8", height="8", class_=f"mp-fill-{name}"),
            element("path", d=PATTERNS[name], class_="mp-hatch"),
            id=f"{key}-{name}",
            width="8",
            height="8",
            patternUnits="userSpaceOnUse",
        )
        for name in names
    )
    return element("defs", patterns)


def fill_of(key: str, name: str) -> str:
    """Give the fill of a pillar in the chart of a key."""
    return f"url(#{key}-{name})"


def linked(url: str, label: str, *drawn: Markup) -> Markup:
    """Make a part of a drawing a link with a name; without an address, a group with a tooltip."""
    inside = (element("title", label), *drawn)
    return element("a", inside, href=url, class_="mp-svg-link") if url else element("g", inside)
