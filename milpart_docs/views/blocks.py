"""Computed blocks: a line ``::: milpart NAME`` in a page is where the block of that name goes."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from milpart_docs.corpus import Corpus
from milpart_docs.reading.body import blank_code
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.facets import FACETS, group
from milpart_docs.views.labels import type_label
from milpart_docs.views.manual import render_fields, render_rules, render_terms
from milpart_docs.views.references import escape

NEWEST = 8
_LINE = re.compile(r"^::: milpart (?P<name>[a-z-]+)[ \t]*$", re.MULTILINE)

Block = Callable[[Corpus, Addresses, str], str]


def render_figures(corpus: Corpus, addresses: Addresses, here: str) -> str:
    """Render the number of records of each type, each a link to its catalogue."""
    by_type = FACETS[0]
    items = []
    for kind, found in group(corpus.by_id.values(), by_type).items():
        url = escape(here + addresses.facet_value("type", kind))
        items.append(f'<li><a href="{url}"><strong>{len(found)}</strong> <span>{escape(by_type.label(kind))}</span></a></li>')
    return f'<ul class="mp-figures">{"".join(items)}</ul>'


def render_newest(corpus: Corpus, addresses: Addresses, here: str) -> str:
    """Render the records changed last, lessons and best practices first among equals."""
    entries = [entry for entry in corpus.by_id.values() if entry.type in {"lesson", "best-practice", "doctrine"}]
    newest = sorted(entries, key=lambda entry: (str(entry.fields.get("modified")), entry.id), reverse=True)[:NEWEST]
    items = [
        f'<li><a href="{escape(here + addresses.record(entry.id))}">{escape(entry.title)}</a>'
        f' <span class="mp-quiet">{escape(type_label(entry.type))} · {escape(str(entry.fields.get("modified")))}</span></li>'
        for entry in newest
    ]
    return f'<ul class="mp-newest">{"".join(items)}</ul>'


BLOCKS: Mapping[str, Block] = MappingProxyType(
    {
        "figures": render_figures,
        "newest": render_newest,
        "fields": lambda *_: render_fields(),
        "rules": lambda *_: render_rules(),
        "terms": lambda *_: render_terms(),
    }
)


def place_blocks(markdown: str, corpus: Corpus, addresses: Addresses, here: str) -> str:
    """Put every computed block in its place; a name that does not exist, and whatever stands in code, is left as it is."""
    if "::: milpart" not in markdown:
        return markdown
    pieces, last = [], 0
    for match in _LINE.finditer(blank_code(markdown)):
        block = BLOCKS.get(match["name"])
        if block is not None:
            pieces += [markdown[last : match.start()], block(corpus, addresses, here)]
            last = match.end()
    return "".join([*pieces, markdown[last:]])
