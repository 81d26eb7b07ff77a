"""The facts of a record on paper: its fields and parts as tables, where they are not too wide, and its sources."""

from collections.abc import Iterable, Sequence

from milpart_docs.views.handbook.places import IN_REFERENCES, id_of
from milpart_docs.views.handbook.tables import BREAKS, DENSE, PLAIN, SMALL, has_long_word, room_for
from milpart_docs.views.markup import Markup, element, joined, scrolled
from milpart_docs.views.record_view import RecordView, SourceView
from milpart_docs.views.values import Fact, Row, Table, Value
from milpart_docs.vocabulary.labels import field_label

WIDEST = 5
"""Tables of more columns are laid out as a list of parts."""
IDENTIFIER = field_label("id")
TAKEN_UP = frozenset({"changes"})
"""Tables that have a place of their own in a publication."""


def render_facts(view: RecordView, without: frozenset[str] = frozenset()) -> Markup:
    """Write everything that a record's fields say, in the order of its page on the site."""
    terms = [("Pillars", view.pillars), ("Topics", view.topics), *((fact.label, fact.values) for fact in view.facts)]
    rows = [_row(label, values) for label, values in terms if values]
    tables = [_part(view.id, fact) for fact in view.tables if fact.key not in without]
    return joined(element("table", element("tbody", rows), class_="mp-facts") if rows else None, tables)


def places_of(view: RecordView) -> dict[str, str]:
    """Give the words for every part of a record that can be cited: its identifier in the record (*N1*), by the id in the handbook."""
    rows = [(fact.table.columns, row) for fact in view.tables if fact.table for row in fact.table.rows if row.anchor]
    named = ((row.anchor, dict(zip(columns, row.cells, strict=True)).get(IDENTIFIER)) for columns, row in rows)
    return {id_of(view.id, anchor): values[0].text for anchor, values in named if values}


def render_sources(sources: Iterable[SourceView]) -> Markup:
    """Write where facts come from, with the addresses in full: paper has no links."""
    return element("ul", (_source(source) for source in sources), class_="mp-sources")


def render_values(values: Sequence[Value]) -> Markup:
    """Write values in one line; a record that the handbook does not hold is named with its identifier."""
    return Markup("; ").join(_value(value) for value in values)


def _row(label: str, values: Sequence[Value]) -> Markup:
    return element("tr", element("th", label, scope="row"), element("td", render_values(values)))


def _value(value: Value) -> Markup:
    if value.url.startswith(f"#{IN_REFERENCES}"):
        return joined(value.text, " (", element("a", value.url.removeprefix(f"#{IN_REFERENCES}"), href=value.url, class_="mp-outside"), ")")
    if value.url.startswith("#"):
        return element("a", value.text, href=value.url, class_="mp-inside" if "lexicon-" not in value.url else "mp-term")
    if value.url:
        return element("a", value.text, href=value.url)
    return joined(value.text)


def _part(identifier: str, fact: Fact) -> Markup | None:
    table = fact.table
    if table is None:
        return None
    caption = element("p", fact.label, class_="mp-caption")
    needed = room_for([column, *(_text(row.cells[place]) for row in table.rows)] for place, column in enumerate(table.columns))
    if len(table.columns) <= WIDEST and needed <= DENSE:
        head = element("thead", element("tr", (element("th", column, scope="col") for column in table.columns)))
        body = element("tbody", (_cells(identifier, row) for row in table.rows))
        return joined(
            caption, scrolled(element("table", head, body, class_=f"mp-parts {SMALL}" if needed > PLAIN else "mp-parts"), fact.label)
        )
    return joined(caption, (_listed(identifier, table, row) for row in table.rows))


def _cells(identifier: str, row: Row) -> Markup:
    cells = (element("td", render_values(values), class_=BREAKS if has_long_word(_text(values)) else None) for values in row.cells)
    return element("tr", cells, id=_anchor(identifier, row))


def _text(values: Sequence[Value]) -> str:
    return " ".join(value.text for value in values)


def _listed(identifier: str, table: Table, row: Row) -> Markup:
    lines = [_row(label, values) for label, values in zip(table.columns, row.cells, strict=True) if values]
    return element("table", element("tbody", lines), class_="mp-facts mp-part", id=_anchor(identifier, row))


def _anchor(identifier: str, row: Row) -> str | None:
    return id_of(identifier, row.anchor) if row.anchor else None


def _source(source: SourceView) -> Markup:
    address = (
        element("a", source.url, href=source.url, class_="mp-address") if source.url.startswith(("https://", "http://")) else source.url
    )
    return element("li", source.title, f", {source.details}" if source.details else None, ". " if source.url else ".", address or None)
