"""Catalogues as pages: every definition becomes one, those with a page for each group become many, and long ones are cut into pages.

No page grows with the corpus: rows are written until a page is full, lists of values are cut likewise, and the browser gets all rows of
a long catalogue only when a reader sorts or filters it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from milpart_docs.catalogue.column import Row
from milpart_docs.catalogue.definition import Definition, Layout, Shown
from milpart_docs.catalogue.facets import BY_KEY, FACETS
from milpart_docs.catalogue.selection import group_rows, select
from milpart_docs.corpus import Entry
from milpart_docs.views.addresses import numbered, slug_of
from milpart_docs.views.analysis.page import ANALYSES
from milpart_docs.views.catalogue_page import (
    CataloguePage,
    Catalogues,
    FacetValueView,
    FacetView,
    Listing,
    Step,
    fill_pages,
    near_steps,
)
from milpart_docs.views.layouts import Section, lay_out, render_board, sections_by_type
from milpart_docs.views.links import MOST_LINKS, NO_WAYS, Ways, group_links, link_view, suggestion_views
from milpart_docs.views.site import Site

VALUES = 600
"""So many values of a facet stand on a page."""
LANES = 40
"""A board of more lanes is shown as tables, which can be cut into pages."""
JUMPS = 150
"""So many sections of a catalogue are listed at its head."""
NARROW = 12
"""So many values of each other facet lead on from a catalogue."""
LINK_COLUMNS = (Shown("title"), Shown("type"), Shown("status"), Shown("modified"))
"""The columns of a catalogue of links."""


class CatalogueBuilder:
    """Builds the catalogues of one corpus."""

    def __init__(self, site: Site, ways: Ways = NO_WAYS, shelf: tuple[Step, ...] = ()) -> None:
        """Count what every catalogue tells of the others; ``ways`` lead to the analyses, and so does ``shelf`` from the overview."""
        self.site = site
        self.ways = ways
        self.shelf = shelf
        self.corpus = site.corpus
        self.facets = site.facets
        self.addresses = site.addresses
        self.tables = site.tables
        self.columns = site.tables.columns
        self.listings: dict[str, Listing] = {}

    def _entries(self) -> list[Entry]:
        return sorted(self.corpus.by_id.values(), key=lambda entry: entry.id)

    def build(self) -> Catalogues:
        """Build every page: the overview, and those of each definition that has any rows."""
        pages = []
        listed: dict[str, list[Step]] = {ANALYSES: list(self.shelf)} if self.shelf else {}
        for definition in self.site.definitions.catalogues.values():
            own = list(self._of(definition))
            pages += own
            if own and definition.shelf:
                address = self.addresses.index if definition.pages else self.addresses.page
                step = Step(definition.title, address(f"catalogue/{definition.name}"), own[0].count)
                listed.setdefault(definition.shelf, []).append(step)
        pages += [page for entry in self._entries() for page in self._links_of(entry)]
        shelves = {shelf: tuple(steps) for shelf, steps in listed.items()}
        overview = CataloguePage("index", "Catalogues", "Every record, by what you know about it.", len(self.corpus.by_id), shelves=shelves)
        return Catalogues((replace(overview, facets=self._overview_facets()), *pages), self.listings, self.tables)

    def _overview_facets(self) -> tuple[FacetView, ...]:
        return tuple(self._facet_view(key, group, 2 * NARROW) for key, group in self.site.facet_groups.items() if group)

    def _of(self, definition: Definition) -> Iterator[CataloguePage]:
        rows = select(definition, self.columns)
        if not rows:
            return
        if definition.pages:
            yield from self._paged_by_group(definition, rows)
            return
        name = definition.name
        here = self.addresses.prefix(f"catalogue/{name}")
        unit = "record" if not definition.each else "entry"
        whole = CataloguePage(name, definition.title, definition.meaning, len(rows), unit, self._home())
        sections = lay_out(definition, rows, self.tables, here)
        if definition.layout is Layout.BOARD and len(sections) <= LANES:
            whole = replace(whole, board=render_board(definition, rows, self.tables, here))
            csv = _csv(name)
            self.listings[csv] = Listing(sections=tuple(sections))
            yield replace(whole, csv=csv)
        else:
            yield from self._cut(whole, sections, (f"rows/{definition.name}",))

    def _links_of(self, entry: Entry) -> Iterator[CataloguePage]:
        """Build the catalogue of everything that refers to a record to which more refers than its own page can show."""
        groups = group_links(self.corpus, entry)
        if not any(len(found) > MOST_LINKS for found in groups.values()):
            return
        name = f"links/{slug_of(entry.id)}"
        table = self.tables.of(LINK_COLUMNS, self.addresses.prefix(f"catalogue/{name}"))
        sections = [
            Section(relation.capitalize(), f"of-{slug_of(relation)}", "", len(found), table, tuple(Row(other) for other in found))
            for relation, found in groups.items()
        ]
        parent = (entry.title, self.addresses.record(entry.id))
        count = sum(len(found) for found in groups.values())
        whole = CataloguePage(name, f"What is linked to {entry.title}", "By relation, in the order of identifiers.", count, "link", parent)
        yield from self._cut(whole, sections, (f"rows/links-{slug_of(entry.id)}",))

    def _home(self) -> tuple[str, str]:
        return "Catalogues", self.addresses.index("catalogue")

    def _paged_by_group(self, definition: Definition, rows: Sequence[Row]) -> Iterator[CataloguePage]:
        """Build the page of all groups, and a catalogue for each."""
        column = self.columns.find(definition.group, definition.scope)
        found_groups = group_rows(rows, definition.group, self.columns, definition.scope)
        groups = {str(value): found for value, found in found_groups.items() if value != ""}
        values = tuple(
            FacetValueView(value, column.label(value), len(found), self.addresses.facet_value(definition.name, value))
            for value, found in groups.items()
        )
        grouped = {row.entry.path for found in groups.values() for row in found}
        if values:
            yield from self._values_pages(definition, values, len(grouped))
        for view in values:
            yield from self._value_pages(definition, view, groups[view.value])

    def _values_pages(self, definition: Definition, values: tuple[FacetValueView, ...], count: int) -> Iterator[CataloguePage]:
        url, csv = self.addresses.facet(definition.name), _csv(definition.name)
        self.listings[csv] = Listing(values=values)
        pages = [values[start : start + VALUES] for start in range(0, len(values), VALUES)]
        for number, part in enumerate(pages, 1):
            name = numbered(f"{definition.name}/index", number)
            facet = FacetView(definition.name, definition.title, url, part)
            steps = self._steps(f"{definition.name}/index", len(pages), number)
            yield CataloguePage(
                name, definition.title, definition.meaning, count, parent=self._home(), facets=(facet,), steps=steps, csv=csv
            )

    def _value_pages(self, definition: Definition, view: FacetValueView, rows: Sequence[Row]) -> Iterator[CataloguePage]:
        """Build the catalogue of one value: its records by type, what to read first, and the other facets within it."""
        name = f"{definition.name}/{slug_of(view.value)}"
        here = self.addresses.prefix(f"catalogue/{name}")
        is_facet = definition.group in BY_KEY
        is_own = bool(definition.records or definition.without or definition.columns or definition.each)
        alone = replace(definition, group="", pages=False)
        sections = lay_out(alone, rows, self.tables, here) if definition.columns else sections_by_type(rows, self.tables, here)
        subject = self.facets.subject(definition.group, view.value) if is_facet else None
        suggestions = self.site.read_first.suggest(subject) if subject else ()
        title = BY_KEY[definition.group].title if is_facet else definition.title.removeprefix("By ")
        whole = CataloguePage(
            name,
            view.label,
            f"{title}: {view.label}",
            len(rows),
            parent=(definition.title, self.addresses.facet(definition.name)),
            facets=self._narrow([row.entry for row in rows], definition.group),
            is_narrowing=True,
            subject=link_view(subject, self.addresses) if subject else None,
            ways=self.ways.get((definition.group, view.value), ()) if is_facet else (),
            read_first=suggestion_views(suggestions, self.addresses),
            where=f"{definition.group}={view.value}" if is_facet and not is_own else "",
        )
        shared = tuple(f"rows/type-{section.anchor.removeprefix('of-')}" for section in sections)
        data = shared if whole.where else (f"rows/{definition.name}.{slug_of(view.value)}",)
        yield from self._cut(whole, sections, data)

    def _narrow(self, entries: Sequence[Entry], key: str) -> tuple[FacetView, ...]:
        """Give the other facets of some records; where the whole site has one value only, as one marking, it would lead nowhere."""
        others = [facet.key for facet in FACETS if facet.key != key and len(self.site.facet_groups[facet.key]) > 1]
        groups = ((other, self.facets.group(entries, other)) for other in others)
        return tuple(self._facet_view(other, group, NARROW) for other, group in groups if group)

    def _facet_view(self, key: str, group: Mapping[str, Sequence[Entry]], most: int) -> FacetView:
        """Give a facet with the values that most records have, in the facet's own order."""
        counts = {value: len(found) for value, found in group.items()}
        kept = set(sorted(counts, key=lambda value: (-counts[value], value))[:most])
        whole = self.site.facet_groups[key]
        values = tuple(
            FacetValueView(value, self.facets.label(key, value), count, self.addresses.facet_value(key, value), len(whole[value]))
            for value, count in counts.items()
            if value in kept
        )
        return FacetView(key, BY_KEY[key].title, self.addresses.facet(key), values, len(counts) - len(values))

    def _cut(self, whole: CataloguePage, sections: Sequence[Section], data: tuple[str, ...]) -> Iterator[CataloguePage]:
        """Cut a catalogue into pages that are not too long, and note where each section begins."""
        csv = _csv(whole.name)
        self.listings[csv] = Listing(sections=tuple(sections))
        pages = list(fill_pages(sections))
        begins = {id(piece.section): number for number, pieces in enumerate(pages, 1) for piece in pieces if piece.is_first}
        for number, pieces in enumerate(pages, 1):
            jumps = [
                Step(section.title, self._page_url(whole.name, begins[id(section)], number) + f"#{section.anchor}", section.count)
                for section in sections[:JUMPS]
                if section.title and len(sections) > 1
            ]
            yield replace(
                whole,
                name=numbered(whole.name, number),
                pieces=pieces,
                jumps=tuple(jumps),
                steps=self._steps(whole.name, len(pages), number),
                csv=csv,
                data=tuple(f"catalogue/{name}.js" for name in data) if len(pages) > 1 else (),
                read_first=whole.read_first if number == 1 else (),
                facets=whole.facets if number == 1 else (),
            )

    def _page_url(self, name: str, number: int, current: int) -> str:
        """Give the address of a page of a catalogue; nothing for the page that one is on."""
        if number == current:
            return ""
        if name.endswith("/index") and number == 1:
            return self.addresses.facet(name.removesuffix("/index"))
        return self.addresses.page(f"catalogue/{numbered(name, number)}")

    def _steps(self, name: str, total: int, current: int) -> tuple[Step, ...]:
        """Give the pages of a catalogue near the current one."""
        return near_steps(total, current, lambda number: self._page_url(name, number, current))


def _csv(name: str) -> str:
    """Give the address of a catalogue's spreadsheet."""
    return f"catalogue/{name}.csv"
