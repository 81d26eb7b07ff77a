"""Previews of the records that a page refers to: small cards, once for each record, that a script shows on hovering and on focus."""

from collections.abc import Iterable
from html import escape

from milpart_docs.corpus import Entry
from milpart_docs.views.links import link_view
from milpart_docs.views.site import Site

OF_BACKLINKS = 40
"""So many of the records that refer to a page's own are previewed on it."""


def entries_to_preview(site: Site, path: str) -> list[Entry]:
    """Give the records that the file at a path refers to, and the first of those that refer to it."""
    graph, own = site.corpus.graph, site.corpus.by_path.get(path)
    targets = {link.target.id: link.target for link in graph.links.get(path, ())}
    if own is not None and own.kind == "record":
        targets |= {entry.id: entry for entry, _ in site.read_first.suggest(own)}
        back = dict.fromkeys(link.source for link in graph.backlinks.get(own.id, ()) if link.source.kind == "record")
        targets |= {entry.id: entry for entry in list(back)[:OF_BACKLINKS]}
        targets.pop(own.id, None)
    return [targets[identifier] for identifier in sorted(targets)]


def render_previews(entries: Iterable[Entry], site: Site) -> str:
    """Render the cards, hidden until a script shows one; ``data-for`` is the end of the address that a card belongs to."""
    cards = []
    for entry in entries:
        view = link_view(entry, site.addresses)
        cards.append(
            f'<div class="mp-preview" data-for="{escape(view.url)}"><p class="mp-kicker">{escape(view.type)} '
            f'<span class="mp-id">{escape(view.id)}</span> <span class="mp-status mp-tone-{view.tone}">{escape(view.status)}</span></p>'
            f"<p><strong>{escape(view.title)}</strong></p><p>{escape(view.summary)}</p></div>"
        )
    return f'<div class="mp-previews" hidden>{"".join(cards)}</div>' if cards else ""
