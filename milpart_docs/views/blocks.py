"""Computed blocks: a line ``::: milpart NAME …`` in a page is where the block of that name goes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from html import escape
from types import MappingProxyType

from milpart_docs.catalogue.blocks import CATALOGUE, read_block_line
from milpart_docs.catalogue.definition import Definition, Layout
from milpart_docs.catalogue.facets import BY_KEY
from milpart_docs.catalogue.selection import select
from milpart_docs.reading.body import read_body
from milpart_docs.views.analysis.picture.pages import render_map
from milpart_docs.views.layouts import Section, lay_out, render_board
from milpart_docs.views.manual import render_fields, render_rules, render_terms
from milpart_docs.views.site import Site
from milpart_docs.vocabulary.labels import type_label

NEWEST = 8
FEW = 10
"""More rows than that can be filtered."""
ROWS = 25
"""So many rows of a catalogue stand in a page, where the line does not say how many; a link leads to the rest."""

Block = Callable[[Site, str], str]
"""Gives the Markdown or HTML of a block, for a page from which a prefix leads to the site's root."""


def render_figures(site: Site, here: str) -> str:
    """Render the number of records of each type, each a link to its catalogue."""
    items = []
    for kind, found in site.facets.group(site.corpus.by_id.values(), "type").items():
        url, label = escape(here + site.addresses.facet_value("type", kind)), escape(BY_KEY["type"].label(site.facets, kind))
        items.append(f'<li><a href="{url}"><strong>{len(found)}</strong> <span>{label}</span></a></li>')
    return f'<ul class="mp-figures">{"".join(items)}</ul>'


def render_newest(site: Site, here: str) -> str:
    """Render the lessons, best practices and doctrine changed last."""
    entries = site.corpus.of_type("lesson", "best-practice", "doctrine")
    newest = sorted(entries, key=lambda entry: (str(entry.fields.get("modified")), entry.id), reverse=True)[:NEWEST]
    items = [
        f'<li><a href="{escape(here + site.addresses.record(entry.id))}">{escape(entry.title)}</a>'
        f' <span class="mp-quiet">{escape(type_label(entry.type))} · {escape(str(entry.fields.get("modified")))}</span></li>'
        for entry in newest
    ]
    return f'<ul class="mp-newest">{"".join(items)}</ul>'


def render_catalogue(site: Site, definition: Definition, here: str) -> str:
    """Render the rows of a catalogue, with a link to the whole where it is one that has a page."""
    whole = site.definitions.catalogues.get(definition.name)
    rows = select(replace(definition, limit=whole.limit if whole else 0), site.tables.columns)
    if definition.layout is Layout.BOARD and definition.group:
        shown = set(rows[: definition.limit or None])
        written = render_board(definition, rows[: definition.limit or None], site.tables, here) if rows else ""
    else:
        sections = list(_first(lay_out(definition, rows, site.tables, here), definition.limit or ROWS))
        shown = {row for section in sections for row in section.rows}
        tables = "".join(_section(section) for section in sections)
        written = f'<div class="mp-listing">{tables}</div>' if len(shown) > FEW else tables
    return f'<div class="mp-block">{written or EMPTY}{_rest(site, definition, len(rows) - len(shown), here)}</div>'


def _first(sections: Iterable[Section], most: int) -> Iterator[Section]:
    """Give the first rows under their headings; each heading still counts all that stand under it."""
    for section in sections:
        if most > 0 and section.rows:
            yield replace(section, rows=section.rows[:most])
            most -= len(section.rows)


EMPTY = '<p class="mp-quiet">There is nothing to show.</p>'


def _section(section: Section) -> str:
    heading = (
        f'<p class="mp-block-title">{escape(section.title)} <span class="mp-count">{section.count}</span></p>' if section.title else ""
    )
    rows = "".join(section.html(row) for row in section.rows)
    table = f'<table class="mp-table mp-rows"><thead>{section.table.head()}</thead><tbody>{rows}</tbody></table>'
    return f'<section class="mp-section">{heading}<div class="mp-scroll" tabindex="0">{table}</div></section>'


def _rest(site: Site, definition: Definition, left: int, here: str) -> str:
    whole = site.definitions.catalogues.get(definition.name)
    if whole is None or not select(replace(whole, limit=1), site.tables.columns):
        return f'<p class="mp-more">and {left} more</p>' if left > 0 else ""
    address = site.addresses.index if whole.pages else site.addresses.page
    words = f"{left} more in: " if left > 0 else "The whole catalogue: "
    url = escape(here + address(f"catalogue/{whole.name}"))
    return f'<p class="mp-more">{words}<a href="{url}">{escape(whole.title)}</a></p>'


RENDERERS: Mapping[str, Block] = MappingProxyType(
    {
        "figures": render_figures,
        "newest": render_newest,
        "map": render_map,
        "fields": lambda *_: render_fields(),
        "rules": lambda *_: render_rules(),
        "terms": lambda *_: render_terms(),
    }
)


def place_blocks(markdown: str, site: Site, here: str) -> str:
    """Put every computed block in its place; what is not understood, and whatever stands in code, is left as it is."""
    if "::: milpart" not in markdown:
        return markdown
    pieces, last = [], 0
    for block in read_body(markdown, 1).blocks:
        name, definition = read_block_line(block.words, site.definitions, lambda *_: None)
        if name and block.is_free:
            written = render_catalogue(site, definition, here) if name == CATALOGUE and definition else RENDERERS[name](site, here)
            pieces += [markdown[last : block.start], written]
            last = block.end
    return "".join([*pieces, markdown[last:]])
