"""Tables of records: each row written once, as HTML for pages and as texts for spreadsheets.

HTML is written here and not in a template, because a table stands in catalogue pages, in pages that authors write and in the data that
the browser sorts, and because a catalogue of ten thousand records has ten thousand rows.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

from milpart_docs.catalogue.column import EVERYWHERE, Column, Kind, Raw, Row, Scope, plain
from milpart_docs.catalogue.columns import Columns
from milpart_docs.catalogue.definition import Shown
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.illustrations import is_illustrative
from milpart_docs.views.tones import tone_of

_DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
"""A date with its day, which must not break over two lines."""


class ShownColumn(NamedTuple):
    """A column under the title that its table gives it."""

    column: Column
    title: str


def show_columns(shown: Sequence[Shown], columns: Columns, scope: Scope = EVERYWHERE) -> tuple[ShownColumn, ...]:
    """Look the columns of a table up."""
    found = [(columns.find(item.key, scope), item.title) for item in shown]
    return tuple(ShownColumn(column, title or column.title) for column, title in found)


@dataclass
class Table:
    """Writes rows in some columns; ``here`` leads from the page to the site's root, and is the same for all pages that share a table."""

    columns: tuple[ShownColumn, ...]
    addresses: Addresses
    here: str
    _written: dict[tuple[str, int], str] = field(default_factory=dict)

    def head(self) -> str:
        """Write the row of titles."""
        return "<tr>" + "".join(f'<th scope="col">{escape(shown.title)}</th>' for shown in self.columns) + "</tr>"

    def row(self, row: Row) -> str:
        """Write a row; what was written before is given again."""
        key = (row.entry.path, row.place[-1] if row.place and isinstance(row.place[-1], int) else -1)
        if key not in self._written:
            self._written[key] = "<tr>" + "".join(self._cell(shown, row) for shown in self.columns) + "</tr>"
        return self._written[key]

    def _cell(self, shown: ShownColumn, row: Row) -> str:
        values = shown.column.values(row)
        words = ",<wbr> ".join(self._value(shown.column, value) for value in values)
        if shown.column.kind is Kind.TITLE:
            return f'<td class="mp-title" data-label="{escape(shown.title)}">{words}{summary_of(row)}</td>'
        return f'<td data-label="{escape(shown.title)}"{_sort_key(shown.column, values)}>{words}</td>'

    def _value(self, column: Column, value: Raw) -> str:
        words = escape(column.label(value))
        match column.kind:
            case Kind.TITLE | Kind.RECORD:
                identifier, _, anchor = str(value).partition("#")
                return _link(self.here + self.addresses.record(identifier, anchor), words, str(value)) if column.is_known(value) else words
            case Kind.FACET:
                return _link(self.here + self.addresses.facet_value(column.facet, str(value)), words)
            case Kind.STATUS:
                return f'<span class="mp-status mp-tone-{tone_of(str(value))}">{words}</span>'
            case Kind.ADDRESS:
                return _link(str(value), words) if str(value).startswith(("https://", "http://")) else words
            case _:
                return f'<time class="mp-date">{words}</time>' if _DAY.fullmatch(words) else words

    def texts(self, row: Row) -> list[str]:
        """Give the row for a spreadsheet: several values of a column stand with semicolons between them, and numbers as they are."""
        return ["; ".join(_text(shown.column, value) for value in shown.column.values(row)) for shown in self.columns]


class Tables:
    """The tables of a site: pages at the same depth that show the same columns share one, so that each row is written once."""

    def __init__(self, columns: Columns, defaults: Mapping[str, tuple[Shown, ...]], addresses: Addresses) -> None:
        """Take the columns that a record type has by itself."""
        self.columns = columns
        self.addresses = addresses
        self._defaults = defaults
        self._tables: dict[tuple[tuple[Shown, ...], str, Scope], Table] = {}

    def of(self, shown: tuple[Shown, ...], here: str, scope: Scope = EVERYWHERE) -> Table:
        """Give the table of some columns."""
        key = (shown, here, scope)
        if key not in self._tables:
            self._tables[key] = Table(show_columns(shown, self.columns, scope), self.addresses, here)
        return self._tables[key]

    def of_type(self, record_type: str, here: str) -> Table:
        """Give the table of a record type's own columns."""
        return self.of(self._defaults.get(record_type, (Shown("title"), Shown("status"))), here, Scope("", (record_type,)))


def summary_of(row: Row) -> str:
    """Write the line below a title: identifier, whether the record illustrates, and summary."""
    summary = escape(str(row.entry.fields.get("summary", "")))
    mark = ' <span class="mp-example">Illustration</span>' if is_illustrative(row.entry) else ""
    return f'<span class="mp-row-summary"><span class="mp-id">{escape(row.entry.id)}</span>{mark} {summary}</span>'


def _text(column: Column, value: Raw) -> str:
    """Give a value for a spreadsheet; a number has no comma, which many countries read as the decimal point."""
    return str(value) if column.label is plain else column.label(value)


def _link(address: str, words: str, title: str = "") -> str:
    hint = f' title="{escape(title)}"' if title else ""
    return f'<a href="{escape(address)}"{hint}>{words}</a>'


def _sort_key(column: Column, values: tuple[Raw, ...]) -> str:
    """Write what the browser sorts a cell by, where that is not its text: a number, or a term's place in its vocabulary."""
    if not values:
        return ""
    place, number, *_ = column.order(values[0])
    if place == 0 and isinstance(number, int | float):
        return f' data-sort="{number}"'
    return ""
