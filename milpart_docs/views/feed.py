"""The Atom feed (RFC 4287) of the newest changes."""

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.views.addresses import Addresses, slug_of
from milpart_docs.vocabulary.labels import type_label

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 50
"""So many records the feed holds."""
FEED = "feed.xml"
MARKING = "urn:milpart:marking"
"""The scheme of the category that says the marking of a record."""
_LONG_AGO = "1970-01-01"
_NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no character for; a title can have it, written as an escape in its front matter."""


def render_feed(corpus: Corpus, addresses: Addresses, title: str, site_url: str) -> bytes:
    """Render the feed of the records changed last.

    Without the site's address, identifiers are URNs made of the site's title and the records' identifiers, and links are relative.
    """
    newest = sorted(corpus.by_id.values(), key=lambda entry: (_day(entry), entry.id), reverse=True)[:NEWEST]
    base = site_url.rstrip("/") + "/" if site_url else ""
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    _text(feed, "title", title)
    _text(feed, "id", base or _urn(title))
    _text(feed, "updated", _moment(_day(newest[0]) if newest else _LONG_AGO))
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": base + FEED})
    SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": base or "./"})
    _text(SubElement(feed, "author"), "name", title)
    for entry in newest:
        feed.append(_entry(corpus, entry, addresses, base, title))
    indent(feed)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(corpus: Corpus, entry: Entry, addresses: Addresses, base: str, title: str) -> Element:
    written = Element("entry")
    address = addresses.record(entry.id)
    originator = corpus.by_id.get(str(entry.fields.get("originator")))
    _text(written, "title", entry.title)
    _text(written, "id", base + address if base else f"{_urn(title)}:{entry.id}")
    _text(written, "published", _moment(str(entry.fields.get("created") or _day(entry))))
    _text(written, "updated", _moment(_day(entry)))
    SubElement(written, "link", {"rel": "alternate", "type": "text/html", "href": base + address})
    SubElement(written, "category", {"term": entry.type, "label": type_label(entry.type)})
    SubElement(written, "category", {"term": str(entry.fields.get("marking", "")), "scheme": MARKING})
    _text(SubElement(written, "author"), "name", originator.title if originator else title)
    _text(written, "summary", f"{entry.fields.get('summary', '')}")
    return written


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _NOT_IN_XML.sub("", text)


def _day(entry: Entry) -> str:
    return str(entry.fields.get("modified") or entry.fields.get("created") or _LONG_AGO)


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _urn(title: str) -> str:
    return f"urn:milpart:{slug_of(title)}"
