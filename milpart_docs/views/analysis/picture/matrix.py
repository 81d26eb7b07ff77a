"""A matrix of the picture: who (rows) does how much with whom, or in which pillar (columns), in activities, money and trainees.

A cell has all three; a switch above the table shows one of them, by style alone. Darker cells have more.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from milpart_docs.analysis.picture.activities import Activity, Money
from milpart_docs.analysis.picture.picture import NOTHING, Cell
from milpart_docs.views.analysis.picture.amounts import short_amount, whole_amount
from milpart_docs.views.analysis.picture.matrix_axes import Axis
from milpart_docs.views.analysis.picture.shades import scale_shade
from milpart_docs.views.analysis.picture.source import PictureSource
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.markup import Markup, element, joined
from milpart_docs.views.words.picture import REST

MEASURES = (("activities", "Activities"), ("money", "Money"), ("trainees", "Trainees"))
"""What the switch can show: the name in the style sheet, and what a reader sees."""
SHADE_RULE = (
    "Darker cells have more; the darkest have at least five times as much as the palest. Of amounts, only those in the currency that "
    "is stated most often are shaded, because others cannot be compared with it."
)
_BLANK = element("td")


@dataclass(frozen=True)
class Matrix:
    """A matrix of some activities on a page."""

    sheet: Sheet
    source: PictureSource
    activities: tuple[Activity, ...]
    rows: Axis
    columns: Axis

    @cached_property
    def by_row(self) -> Mapping[str, Cell]:
        """The activities of each row, each once."""
        return self.rows.place(self.activities)

    @cached_property
    def by_column(self) -> Mapping[str, Cell]:
        """The activities of each column, each once."""
        return self.columns.place(self.activities)

    @cached_property
    def cells(self) -> Mapping[str, Mapping[str, Cell]]:
        """The activities of each cell, by row and column."""
        return {row: self.columns.place(cell.activities) for row, cell in self.by_row.items()}

    @cached_property
    def currency(self) -> str:
        """The currency whose amounts are shaded."""
        return main_currency(self.activities)

    @cached_property
    def ranges(self) -> tuple[tuple[float, float], ...]:
        """The least and the most of each measure in one cell."""
        cells = [cell for row in self.cells.values() for cell in row.values()]
        amounts = (self._own_amount(cell) for cell in cells)
        measures = ((cell.count for cell in cells), amounts, (cell.trainees or 0 for cell in cells))
        found = [[float(value) for value in values if value > 0] for values in measures]
        return tuple((min(values, default=0.0), max(values, default=0.0)) for values in found)

    def _own_amount(self, cell: Cell) -> float:
        return sum(money.amount for money in cell.money if money.currency == self.currency)

    def render(self, key: str, label: str) -> Markup:
        """Write the matrix with its switch; ``key`` begins the ids of the switch."""
        table = element("table", self._head(), self._bodies(), class_="mp-table mp-matrix")
        scroll = element("div", table, class_="mp-scroll", tabindex="0", role="region", aria_label=label)
        switch = (_option(key, name, words, is_first=place == 0) for place, (name, words) in enumerate(MEASURES))
        return element("div", switch, scroll, class_="mp-heat", role="group", aria_label=f"{label}: activities, money or trainees")

    def _head(self) -> Markup:
        heads = (_head_cell(self.columns.name(key), self.columns.url(key)) for key in self.columns.keys)
        return element("thead", element("tr", element("th", "Provider", scope="col"), heads, _head_cell("All", "")))

    def _bodies(self) -> Iterator[Markup]:
        for group in self.rows.groups:
            title = element(
                "tr", element("th", group.title, scope="rowgroup"), element("td", colspan=len(self.columns.keys) + 1), class_="mp-group"
            )
            yield element(
                "tbody", title, (self._row(key) for key in group.providers), class_=_without(self.by_row[key] for key in group.providers)
            )
        yield element("tbody", self._row(REST) if self.rows.has_rest else None, self._totals())

    def _row(self, key: str) -> Markup:
        name, url, own = self.rows.name(key), self.rows.url(key), self.cells.get(key, {})
        head = element("th", element("a", name, href=url) if url else name, scope="row")
        cells = (self._cell((name, self.columns.name(column)), own[column]) if column in own else _BLANK for column in self.columns.keys)
        cell = self.by_row.get(key, NOTHING)
        return element("tr", head, cells, self._total((name,), cell), class_=_without((cell,)))

    def _cell(self, names: Sequence[str], cell: Cell) -> Markup:
        return element("td", self._numbers(names, cell))

    def _totals(self) -> Markup:
        totals = (self._total((self.columns.name(key),), self.by_column.get(key, NOTHING)) for key in self.columns.keys)
        return element("tr", element("th", "All providers", scope="row"), totals, self._total((), Cell(self.activities)), class_="mp-total")

    def _total(self, names: Sequence[str], cell: Cell) -> Markup:
        return element("td", self._numbers(names, cell, is_shaded=False), class_="mp-total")

    def _numbers(self, names: Sequence[str], cell: Cell, *, is_shaded: bool = True) -> Iterator[Markup]:
        """Write what a cell has: a number of activities, amounts, a number of trainees."""
        if not cell.count:
            return
        title = " with ".join(names) or "All activities"
        values = (cell.count, self._own_amount(cell), cell.trainees or 0)
        count, money, trainees = (self._shade(place, value) if is_shaded else "" for place, value in enumerate(values))
        yield self._link(title, cell.activities, f"{cell.count:,}", "mp-n" + count)
        if cell.money:
            yield element("span", (self._amount(title, cell, amount) for amount in cell.money), class_="mp-m" + money)
        if cell.trainees is not None:
            stated = [activity for activity in cell.activities if activity.trainees is not None]
            yield self._link(f"{title}: trainees", stated, f"{cell.trainees:,}", "mp-t" + trainees)

    def _amount(self, title: str, cell: Cell, money: Money) -> Markup:
        paid = [activity for activity in cell.activities if activity.money and activity.money.currency == money.currency]
        return self._link(f"{title}: {money.currency}", paid, short_amount(money), None, whole_amount(money))

    def _link(self, title: str, activities: Iterable[Activity], shown: str, style: str | None, hint: str | None = None) -> Markup:
        url = self.sheet.behind(title, self.source.items(activities))
        return element("a" if url else "span", shown, href=url or None, class_=style, title=hint)

    def _shade(self, measure: int, value: float) -> str:
        return f" {scale_shade(value, *self.ranges[measure])}" if value > 0 else ""


def _without(cells: Iterable[Cell]) -> str | None:
    """Give the classes of rows that have no money or no trainees: the switch hides them."""
    known = tuple(cells)
    lacks = {"mp-no-m": not any(cell.money for cell in known), "mp-no-t": all(cell.trainees is None for cell in known)}
    return " ".join(name for name, is_so in lacks.items() if is_so) or None


def main_currency(activities: Iterable[Activity]) -> str:
    """Give the currency in which most activities state their money; of equally many, the first by code."""
    counts = Counter(activity.money.currency for activity in activities if activity.money)
    return min(counts, key=lambda currency: (-counts[currency], currency), default="")


def _head_cell(name: str, url: str) -> Markup:
    turned = element("span", name, class_="mp-turned")
    return element("th", element("a", turned, href=url) if url else turned, scope="col", title=name)


def _option(key: str, name: str, words: str, *, is_first: bool) -> Markup:
    """Write one choice of the switch: a radio button that the style sheet looks at, and its label."""
    own = f"{key}-{name}"
    button = element("input", type="radio", name_=f"{key}-measure", id=own, class_=f"mp-by-{name}", checked=is_first)
    return joined(button, element("label", words, for_=own))
