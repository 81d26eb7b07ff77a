"""How the rows of a catalogue are laid out: as tables under headings, as a board of lanes, or as a tree."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import chain

from milpart_docs.catalogue.column import Row
from milpart_docs.catalogue.definition import Definition, Layout
from milpart_docs.catalogue.selection import REST, group_rows
from milpart_docs.views.addresses import slug_of
from milpart_docs.views.tables import Table, Tables
from milpart_docs.vocabulary.labels import plural_of_type

NOT_STATED = "Not stated"
IN_A_LANE = 12
"""So many cards stand in a lane of a board; the lane leads to the rest."""
DEEPEST = 8
"""Deeper steps of a tree are not set further in."""


@dataclass(frozen=True)
class Section:
    """Rows under one heading. ``url`` is the catalogue that the heading leads to, relative to the site's root."""

    title: str
    anchor: str
    url: str
    count: int
    table: Table
    rows: tuple[Row, ...]
    depths: Mapping[str, int] | None = None

    def html(self, row: Row) -> str:
        """Write one row, set in by its depth where the section is a tree."""
        written = self.table.row(row)
        if self.depths:
            depth = min(self.depths.get(row.entry.id, 0), DEEPEST)
            return written.replace("<tr>", f'<tr class="mp-depth-{depth}">', 1) if depth else written
        return written


def lay_out(definition: Definition, rows: Sequence[Row], tables: Tables, here: str) -> list[Section]:
    """Lay the rows of a catalogue out in sections: by its group, or in one; a tree has its parents before their children."""
    if definition.layout is Layout.TREE:
        ordered, depths = order_tree(rows)
        return [Section("", "", "", len(rows), _table_of(definition, rows, tables, here), tuple(ordered), depths)]
    if not definition.group:
        return [Section("", "", "", len(rows), _table_of(definition, rows, tables, here), tuple(rows))] if rows else []
    column = tables.columns.find(definition.group, definition.scope)
    sections = []
    for value, found in group_rows(rows, definition.group, tables.columns, definition.scope).items():
        title = column.label(value) if value != REST else NOT_STATED
        url = tables.addresses.facet_value(column.facet, str(value)) if column.facet and value != REST else ""
        table = _table_of(definition, found, tables, here)
        sections.append(Section(title, f"of-{slug_of(str(value) or 'rest')}", url, len(found), table, tuple(found)))
    return sections


def _table_of(definition: Definition, rows: Sequence[Row], tables: Tables, here: str) -> Table:
    """Give the table of a catalogue: of its own columns, or of those that its records have by themselves where all are of one type."""
    if definition.columns:
        return tables.of(definition.columns, here, definition.scope)
    kinds = {row.entry.type for row in rows}
    return tables.of_type(kinds.pop() if len(kinds) == 1 else "", here)


def sections_by_type(rows: Sequence[Row], tables: Tables, here: str) -> list[Section]:
    """Lay rows out by the type of their records, each in the columns of its type."""
    groups = group_rows(rows, "type", tables.columns)
    return [
        Section(plural_of_type(kind), f"of-{kind}", "", len(found), tables.of_type(kind, here), tuple(found))
        for kind, found in ((str(value), found) for value, found in groups.items())
    ]


def order_tree(rows: Sequence[Row]) -> tuple[list[Row], dict[str, int]]:
    """Put children behind their parents, by the field ``broader``; what hangs below nothing that is there begins a tree of its own."""
    known = {row.entry.id: row for row in rows}
    children: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        parent = row.entry.fields.get("broader")
        children[parent if isinstance(parent, str) and parent in known and parent != row.entry.id else ""].append(row)
    ordered: list[Row] = []
    depths: dict[str, int] = {}
    for root in chain(children[""], (_in_circle(row, known) for row in rows if row.entry.id not in depths)):
        waiting = [(root, 0)]
        while waiting:
            row, depth = waiting.pop()
            if row.entry.id not in depths:
                depths[row.entry.id] = depth
                ordered.append(row)
                waiting += [(child, depth + 1) for child in reversed(children[row.entry.id])]
    return ordered, depths


def _in_circle(row: Row, known: Mapping[str, Row]) -> Row:
    """Give a record of the circle that a record hangs below, so that the circle, which a rule tells, stands before what hangs from it."""
    passed: set[str] = set()
    while row.entry.id not in passed:
        passed.add(row.entry.id)
        row = known.get(str(row.entry.fields.get("broader")), row)
    return row


def render_board(definition: Definition, rows: Sequence[Row], tables: Tables, here: str) -> str:
    """Render a board: a lane for each group, with its first cards, and a way to all of them."""
    column = tables.columns.find(definition.group, definition.scope)
    facet = column.facet or ("status" if column.key == "status" else "")
    lanes = []
    for value, found in group_rows(rows, definition.group, tables.columns, definition.scope).items():
        url = here + tables.addresses.facet_value(facet, str(value)) if facet and value != REST else ""
        lanes.append(_lane(column.label(value) if value != REST else NOT_STATED, url, found, tables, here))
    return f'<div class="mp-board" tabindex="0" role="region" aria-label="{escape(definition.title)}">{"".join(lanes)}</div>'


def _lane(title: str, url: str, rows: Sequence[Row], tables: Tables, here: str) -> str:
    def linked(words: str) -> str:
        return f'<a href="{escape(url)}">{escape(words)}</a>' if url else escape(words)

    cards = "".join(_cards(rows[:IN_A_LANE], tables, here))
    rest = len(rows) - IN_A_LANE
    more = f'<p class="mp-more">{linked(f"and {rest} more")}</p>' if rest > 0 else ""
    return f'<section class="mp-lane"><h2>{linked(title)} <span class="mp-count">{len(rows)}</span></h2><ul>{cards}</ul>{more}</section>'


def _cards(rows: Sequence[Row], tables: Tables, here: str) -> Iterator[str]:
    for row in rows:
        entry = row.entry
        pillars = ", ".join(tables.columns.facets.label("pillar", value) for value in tables.columns.facets.values(entry, "pillar"))
        note = " · ".join(filter(None, (entry.id, pillars)))
        url = escape(here + tables.addresses.record(entry.id))
        yield f'<li><a href="{url}">{escape(entry.title)}</a><span class="mp-quiet">{escape(note)}</span></li>'
