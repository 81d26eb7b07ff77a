"""Where the links of a text lead on paper: to a record as its identifier does, to the web by address, and to files nowhere."""

import posixpath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from milpart_docs.corpus import Entry
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.handbook.tree import text_of

ABROAD = ("https://", "http://", "mailto:")


def settle_targets(tree: Element, path: str, book: Book) -> None:
    """Settle the links that Markdown made of addresses in the file at ``path``; those within the text are left as they are."""
    for node in tree.iter("a"):
        address = node.get("href", "")
        if address.startswith("#") or address.lower().startswith(ABROAD):
            continue
        target = book.corpus.by_path.get(find_file(path, address))
        node.attrib.clear()
        if target is not None and target.id:
            _lead_to(node, target, book)


def find_file(path: str, address: str) -> str:
    """Give the path in the project that an address in the file at ``path`` means; empty for what lies elsewhere or is hidden."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    is_odd = any(not step or step.startswith(".") for step in found.split("/")) or "\\" in found or not found.isprintable()
    return "" if is_odd else found


def _lead_to(node: Element, target: Entry, book: Book) -> None:
    node.set("href", book.places.record(target.id))
    is_inside = target.id in book.places.inside
    node.set("class", "mp-inside" if is_inside else "mp-term" if target.type == "term" else "mp-outside")
    if not is_inside and target.type != "term" and target.id not in text_of(node):
        last = node[-1] if len(node) else None
        if last is None:
            node.text = f"{node.text or ''} ({target.id})"
        else:
            last.tail = f"{last.tail or ''} ({target.id})"
