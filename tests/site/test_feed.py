"""The feed: valid Atom (RFC 4287), with the newest records, and known to every page."""

import json
import re
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, parse

import pytest

from tests.site.conftest import SITE_CONFIG, build, make_site_project

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://records.example/library/"


@pytest.fixture(params=["without", "with"])
def feed(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Element, Path, str]:
    """Give a feed, its site, and the site's address: the shipped one has none, another has."""
    site: Path = tmp_path / "site"
    if request.param == "without":
        site = request.getfixturevalue("shipped_site")
    else:
        config = f"site_url: {ADDRESS}\n{SITE_CONFIG}"
        assert build(make_site_project(tmp_path / "project", {"mkdocs.yml": config}), site, "--strict").returncode == 0
    return parse(site / "feed.xml").getroot(), site, ADDRESS if request.param == "with" else ""  # noqa: S314 - we wrote it


def text(element: Element, name: str) -> str:
    """Give the text of a child that must be there once, and not empty."""
    found = element.findall(ATOM + name)
    assert len(found) == 1, name
    words = "".join(found[0].itertext())
    assert words.strip(), name
    return words


def links(element: Element) -> dict[str, str]:
    """Give the addresses that a feed or entry leads to, by relation; at most one of each relation and type (4.1.1)."""
    found = [(link.get("rel", "alternate"), str(link.get("href"))) for link in element.findall(ATOM + "link")]
    assert len(dict(found)) == len(found)
    return dict(found)


def test_feed_has_what_the_standard_requires(feed: tuple[Element, Path, str]) -> None:
    """Id, title and moment once (4.1.1, 4.1.2), an author, a link to itself; absolute ids, each once; moments with a zone (3.3)."""
    root, _, _ = feed
    entries = root.findall(ATOM + "entry")
    assert root.tag == ATOM + "feed"
    assert "self" in links(root)
    assert entries
    for element in (root, *entries):
        assert urlsplit(text(element, "id")).scheme in {"https", "urn"}
        assert text(element, "title")
        assert datetime.fromisoformat(text(element, "updated")).tzinfo is not None
        assert all(text(author, "name") for author in element.findall(ATOM + "author"))
        assert element.find(ATOM + "author") is not None
    for entry in entries:
        assert "alternate" in links(entry)
        assert text(entry, "summary")
        assert all(category.get("term") for category in entry.findall(ATOM + "category"))
    identifiers = [text(element, "id") for element in (root, *entries)]
    assert len(set(identifiers)) == len(identifiers)


def test_entries_are_the_newest_records_and_lead_to_them(feed: tuple[Element, Path, str]) -> None:
    """The newest stands first, and gives the feed its moment; every link leads to a page of the site."""
    root, site, address = feed
    entries = root.findall(ATOM + "entry")
    moments = [text(entry, "updated") for entry in entries]
    assert moments == sorted(moments, reverse=True)
    assert text(root, "updated") == moments[0]
    shown = {address + row["url"]: row["title"] for row in json.loads((site / "records.json").read_text(encoding="utf-8"))}
    assert all(shown[links(entry)["alternate"]] == text(entry, "title") for entry in entries)
    assert len(entries) == min(50, len(shown))


def test_every_page_leads_to_the_feed(shipped_pages: dict[str, str]) -> None:
    """The head of each page says where the feed is, as feed readers look for it, and in a way that the theme takes for no language."""
    wrong = []
    for path, page in shipped_pages.items():
        found = re.search(r'<link rel="([^"]*)" type="application/atom\+xml" title="[^"]+" href="([^"]*)">', page.partition("</head>")[0])
        expected = "/feed.xml" if path == "404.html" else "../" * path.count("/") + "feed.xml"
        if not found or "alternate" not in found[1].split() or found[1] == "alternate" or found[2] != expected:
            wrong.append(path)
    assert wrong == []
