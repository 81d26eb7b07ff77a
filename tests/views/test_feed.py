"""The Atom feed: what RFC 4287 asks for, the newest first, and nothing that a reader of XML stumbles over."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.corpus import Corpus
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.feed import ATOM, NEWEST, render_feed
from tests.corpora import corpus_of, record, shipped_corpus

SITE = "https://milpart.example/docs"
IN = {"a": ATOM}


def feed_of(corpus: Corpus, site_url: str = SITE, addresses: Addresses | None = None) -> ET.Element:
    """Render the feed of a corpus, and parse it."""
    return ET.fromstring(render_feed(corpus, addresses or Addresses(), "EU Military Partnership", site_url))  # noqa: S314 - our own


def text_of(element: ET.Element, path: str) -> str:
    """Give the text of an element that must be there."""
    found = element.find(path, IN)
    assert found is not None, path
    return found.text or ""


def links_of(element: ET.Element) -> dict[str, str]:
    """Give the addresses of the links by their relation."""
    return {str(link.get("rel")): str(link.get("href")) for link in element.findall("a:link", IN)}


SMALL = corpus_of(
    record("LL-2026-0001", title="First", modified="2026-11-20", created="2026-01-02", originator="ACR-EUMS", summary="A gist."),
    record("LL-2026-0002", title="Second", modified="2026-11-21", originator="ACR-GONE"),
    record("ACR-EUMS", title="The staff", modified="2026-11-20"),
)


def test_feed_has_what_the_standard_requires() -> None:
    """RFC 4287, 4.1.1: id, title, updated; an author; and a link to itself."""
    feed = feed_of(SMALL)
    assert feed.tag == f"{{{ATOM}}}feed"
    assert text_of(feed, "a:id") == f"{SITE}/"
    assert text_of(feed, "a:title") == "EU Military Partnership"
    assert text_of(feed, "a:updated") == "2026-11-21T00:00:00Z"
    assert text_of(feed, "a:author/a:name") == "EU Military Partnership"
    assert links_of(feed) == {"self": f"{SITE}/feed.xml", "alternate": f"{SITE}/"}


def test_entry_has_what_the_standard_requires() -> None:
    """RFC 4287, 4.1.2: id, title, updated; the originator as its author, and the site where the originator is not there."""
    entries = {text_of(entry, "a:title"): entry for entry in feed_of(SMALL).findall("a:entry", IN)}
    first = entries["First"]
    assert text_of(first, "a:id") == links_of(first)["alternate"] == f"{SITE}/records/LL-2026-0001/"
    assert (text_of(first, "a:published"), text_of(first, "a:updated")) == ("2026-01-02T00:00:00Z", "2026-11-20T00:00:00Z")
    assert text_of(first, "a:summary") == "A gist."
    assert text_of(first, "a:author/a:name") == "The staff"
    assert text_of(entries["Second"], "a:author/a:name") == "EU Military Partnership"
    kind, marking = first.findall("a:category", IN)
    assert dict(kind.attrib) == {"term": "lesson", "label": "Lesson"}
    assert dict(marking.attrib) == {"term": "PUBLIC", "scheme": "urn:milpart:marking"}


def test_newest_first() -> None:
    """By the day of the last change; of one day those with the higher identifier, so that the order is the same each time."""
    assert [text_of(entry, "a:title") for entry in feed_of(SMALL).findall("a:entry", IN)] == ["Second", "First", "The staff"]


def test_only_the_newest() -> None:
    """The feed does not grow with the corpus."""
    corpus = corpus_of(*(record(f"LL-2026-{number:04}", modified=f"2026-{1 + number % 11:02}-01") for number in range(1, 120)))
    updated = [text_of(entry, "a:updated") for entry in feed_of(corpus).findall("a:entry", IN)]
    assert len(updated) == NEWEST
    assert updated == sorted(updated, reverse=True)


def test_without_an_address_of_the_site() -> None:
    """Identifiers are names that stay the same wherever the site lies, and links are relative to the feed."""
    feed = feed_of(SMALL, "")
    (entry, *_) = feed.findall("a:entry", IN)
    assert text_of(feed, "a:id") == "urn:milpart:eu-military-partnership"
    assert text_of(entry, "a:id") == "urn:milpart:eu-military-partnership:LL-2026-0002"
    assert links_of(feed) == {"self": "feed.xml", "alternate": "./"}
    assert links_of(entry) == {"alternate": "records/LL-2026-0002/"}


@pytest.mark.parametrize("site_url", ["https://milpart.example", "https://milpart.example/"])
def test_slash_at_the_end_makes_no_difference(site_url: str) -> None:
    """And addresses have the form that the site's pages have."""
    (entry, *_) = feed_of(SMALL, site_url, Addresses(use_directory_urls=False)).findall("a:entry", IN)
    assert links_of(entry) == {"alternate": "https://milpart.example/records/LL-2026-0002.html"}


def test_empty_corpus() -> None:
    """A feed without entries is one, too."""
    feed = feed_of(corpus_of())
    assert feed.findall("a:entry", IN) == []
    assert text_of(feed, "a:updated") == "1970-01-01T00:00:00Z"


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=20).filter(str.strip))
def test_whatever_a_title_holds_is_xml(title: str) -> None:
    """Control characters and what else XML has no character for are left out; everything else arrives."""
    corpus = corpus_of(record("LL-2026-0001", title=title, summary=title))
    entry = feed_of(corpus).find("a:entry", IN)
    assert entry is not None
    written = corpus.by_id["LL-2026-0001"].title
    kept = "".join(char for char in written if char.isprintable() or char in " \t\n")
    assert "".join(char for char in text_of(entry, "a:title") if char.isprintable() or char in " \t\n") == kept


def test_shipped_corpus_makes_a_feed() -> None:
    """Every entry has an identifier of its own and a day."""
    entries = feed_of(shipped_corpus()).findall("a:entry", IN)
    assert len({text_of(entry, "a:id") for entry in entries}) == len(entries) == NEWEST
    assert all(text_of(entry, "a:title") and text_of(entry, "a:updated")[10:] == "T00:00:00Z" for entry in entries)
