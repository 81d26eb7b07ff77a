"""Catalogues: generated pages that list records, grouped by a facet."""

from collections.abc import Sequence
from dataclasses import dataclass

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.views.addresses import Addresses, slug_of
from milpart_docs.views.facets import BY_KEY, FACETS, Facet, group
from milpart_docs.views.record_view import LinkView, link_view


@dataclass(frozen=True, slots=True)
class FacetValueView:
    """One value of a facet, how many of the records at hand have it, its catalogue, and how many stand there."""

    value: str
    label: str
    count: int
    url: str
    total: int = 0


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet with its values."""

    key: str
    title: str
    meaning: str
    url: str
    values: tuple[FacetValueView, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One record in a catalogue's table."""

    link: LinkView
    summary: str
    marking: str
    modified: str


@dataclass(frozen=True, slots=True)
class CatalogueView:
    """A catalogue page: which records, and under which headings they stand.

    ``facets`` are the ways to go on from here; ``sections`` the records by type, in the order of the types.
    """

    name: str
    title: str
    meaning: str
    count: int
    facets: tuple[FacetView, ...]
    sections: tuple[tuple[str, tuple[Row, ...]], ...]
    parent: tuple[str, str] | None = None


Totals = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Whole:
    """What every catalogue of a corpus needs of the others: the row of each record, and how many records each value has."""

    rows: dict[str, Row]
    totals: Totals
    addresses: Addresses


def build_catalogues(corpus: Corpus, addresses: Addresses) -> list[CatalogueView]:
    """Build every catalogue of a corpus: the overview, one for each facet, and one for each value that some record has."""
    entries = sorted(corpus.by_id.values(), key=lambda entry: entry.id)
    groups = [(facet, group(entries, facet)) for facet in FACETS]
    totals = {(facet.key, value): len(members) for facet, found in groups for value, members in found.items()}
    whole = Whole({entry.id: build_row(entry, addresses) for entry in entries}, totals, addresses)
    facets = tuple(_facet_view(facet, found, addresses) for facet, found in groups if found)
    overview = CatalogueView("index", "Catalogues", "Every record, by what you know about it.", len(entries), facets, ())
    catalogues = [overview]
    for view, found in zip(facets, [found for _, found in groups if found], strict=True):
        catalogues.append(_facet_catalogue(view, len(entries), addresses))
        catalogues += [_value_catalogue(view, value, members, whole) for value, members in found.items()]
    return catalogues


def _facet_catalogue(view: FacetView, count: int, addresses: Addresses) -> CatalogueView:
    """Build the catalogue of one facet: its values with their counts."""
    title = f"By {view.title if view.title == 'Member State' else view.title.lower()}"
    return CatalogueView(f"{view.key}/index", title, view.meaning, count, (view,), (), ("Catalogues", addresses.index("catalogue")))


def _facet_view(facet: Facet, groups: dict[str, list[Entry]], addresses: Addresses, totals: Totals | None = None) -> FacetView:
    values = []
    for value, members in groups.items():
        total = totals[facet.key, value] if totals else len(members)
        values.append(FacetValueView(value, facet.label(value), len(members), addresses.facet_value(facet.key, value), total))
    return FacetView(facet.key, facet.title, facet.meaning, addresses.facet(facet.key), tuple(values))


def _value_catalogue(view: FacetView, value: str, members: Sequence[Entry], whole: Whole) -> CatalogueView:
    """Build the catalogue of one value: its records by type, and the other facets within it as ways to narrow."""
    by_type, facet, addresses, totals = FACETS[0], BY_KEY[view.key], whole.addresses, whole.totals
    sections = tuple(
        (by_type.label(kind), tuple(whole.rows[entry.id] for entry in found)) for kind, found in group(members, by_type).items()
    )
    others = tuple(
        _facet_view(other, found, addresses, totals) for other in FACETS if other is not facet and (found := group(members, other))
    )
    name = f"{facet.key}/{slug_of(value)}"
    parent = (f"By {facet.title}", view.url)
    return CatalogueView(name, facet.label(value), f"{facet.title}: {facet.label(value)}", len(members), others, sections, parent)


def build_row(entry: Entry, addresses: Addresses) -> Row:
    """Give the row of a record."""
    fields = entry.fields
    return Row(link_view(entry, addresses), str(fields.get("summary", "")), str(fields.get("marking", "")), str(fields.get("modified", "")))
