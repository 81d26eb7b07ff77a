"""The files beside catalogue pages: each catalogue as a spreadsheet, and the rows that the browser sorts and filters.

A page read from ``file://`` may load a script and nothing else, so the rows are data inside a call (``milpartRows(name, …)``); they are
written once for each record type, and once for each catalogue with rows of its own that does not fit on one page.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from milpart_docs.catalogue.column import Row
from milpart_docs.catalogue.definition import Shown
from milpart_docs.catalogue.facets import FACETS
from milpart_docs.views.catalogue_page import CataloguePage, Catalogues, Listing
from milpart_docs.views.layouts import Section
from milpart_docs.views.spreadsheet import render_csv
from milpart_docs.views.tables import Tables

COMMON = tuple(Shown(key) for key in ("type", "status", "pillar", "partner", "member-state", "topic", "year", "modified"))
"""The columns of a spreadsheet whose records are of several types."""


def write_files(catalogues: Catalogues) -> Iterator[tuple[str, str]]:
    """Give path and text of every file, the paths relative to the site's root."""
    texts = _Texts(catalogues.tables)
    for path, listing in catalogues.listings.items():
        yield path, render_csv(texts.of(listing))
    for path, sections in _data(catalogues.pages).items():
        yield path, _render_rows(path, sections, catalogues.tables)


class _Texts:
    """Gives rows as texts; those in the common columns are made once for each record."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._common = tables.of(COMMON, "")
        self._made: dict[str, list[str]] = {}

    def of(self, listing: Listing) -> Iterable[Sequence[str]]:
        if listing.values:
            yield ["Value", "Name", "Records", "Address"]
            yield from ([value.value, value.label, str(value.count), value.url] for value in listing.values)
            return
        shown = {section.table.columns for section in listing.sections}
        if len(shown) == 1 and any(section.title for section in listing.sections):
            yield from self._own(listing.sections, is_grouped=True)
        elif len(shown) == 1:
            yield from self._own(listing.sections, is_grouped=False)
        else:
            yield ["Identifier", "Title", *(column.title for column in self._common.columns), "Summary", "Address"]
            yield from (self._row(row) for section in listing.sections for row in section.rows)

    def _own(self, sections: Sequence[Section], *, is_grouped: bool) -> Iterator[Sequence[str]]:
        """Give the rows in the catalogue's own columns, with the heading that each stands under."""
        yield [*(["Group"] if is_grouped else []), *(column.title for column in sections[0].table.columns), "Identifier", "Address"]
        for section in sections:
            for row in section.rows:
                address = self._tables.addresses.record(row.entry.id)
                yield [*([section.title] if is_grouped else []), *section.table.texts(row), row.entry.id, address]

    def _row(self, row: Row) -> list[str]:
        entry = row.entry
        if entry.id not in self._made:
            summary, address = str(entry.fields.get("summary", "")), self._tables.addresses.record(entry.id)
            self._made[entry.id] = [entry.id, entry.title, *self._common.texts(row), summary, address]
        return self._made[entry.id]


def _data(pages: Iterable[CataloguePage]) -> dict[str, list[Section]]:
    """Collect the sections that each file of rows must hold: those of every catalogue that is cut into pages."""
    found: dict[str, dict[int, Section]] = {}
    for page in pages:
        for path in page.data:
            kind = path.rpartition("/type-")[2].removesuffix(".js") if "/type-" in path else ""
            sections = (piece.section for piece in page.pieces if not kind or piece.section.anchor == f"of-{kind}")
            found.setdefault(path, {}).update((id(section), section) for section in sections)
    return {path: list(sections.values()) for path, sections in found.items()}


def _render_rows(path: str, sections: Sequence[Section], tables: Tables) -> str:
    """Render rows with what they can be narrowed by: the values of the facets, or every heading that they stand under."""
    name = path.removeprefix("catalogue/rows/").removesuffix(".js")
    is_shared = name.startswith("type-")
    rows: dict[tuple[str, object], tuple[str, list[str]]] = {}
    for section in sections:
        for row in section.rows:
            key = (row.entry.path, row.place)
            if key not in rows:
                rows[key] = (section.html(row), _marks(row, tables) if is_shared else [])
            if not is_shared:
                rows[key][1].append(section.anchor)
    head = {section.anchor: section.title for section in sections}
    return f"milpartRows({json.dumps(name)},{json.dumps({'sections': head, 'rows': list(rows.values())}, ensure_ascii=False)});\n"


def _marks(row: Row, tables: Tables) -> list[str]:
    values = tables.columns.facets.of(row.entry)
    return [f"{facet.key}={value}" for facet in FACETS for value in values.get(facet.key, ())]
