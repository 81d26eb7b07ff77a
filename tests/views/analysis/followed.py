"""Follows the links of pages of analyses, as a reader does: to the record, or to the section that lists the records behind a number."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from urllib.parse import urldefrag, urljoin

from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.site import Site
from tests.views.elements import Element, read_elements

ROOT = "https://site.test/"


class Bodies(dict[str, Element]):
    """The elements of pages by the pages' names, read when they are first asked for."""

    def __init__(self, pages: Mapping[str, AnalysisPage]) -> None:
        """Take the pages."""
        super().__init__()
        self.pages = pages

    def __missing__(self, name: str) -> Element:
        """Read a page."""
        self[name] = read_elements(self.pages[name].body)
        return self[name]


class Followed:
    """The pages of a site by their address."""

    def __init__(self, site: Site, pages: Iterable[AnalysisPage]) -> None:
        """Take the pages; no two have the same name."""
        self.site = site
        self._ids: dict[str, set[str]] = {}
        self.pages = {page.name: page for page in pages}
        self.bodies = Bodies(self.pages)

    def addressed(self, name: str, href: str) -> str:
        """Give where a link on a page leads, from the site's root."""
        return urljoin(ROOT + self.site.addresses.of(name), href).removeprefix(ROOT)

    @cached_property
    def sections(self) -> dict[str, list[str]]:
        """The addresses of all that is listed under each heading behind numbers, by the heading's address, also where it goes on."""
        found: dict[str, list[str]] = defaultdict(list)
        begun: dict[str, str] = {}
        for name in self.pages:
            for section in self.bodies[name].all("section", class_="mp-section") if "/records/p" in name else ():
                anchor = section.all("h2")[0].get("id")
                folder = name.split(".")[0]
                address = begun.setdefault(folder + anchor, f"{self.site.addresses.of(name)}#{anchor}")
                found[address] += [self.addressed(name, link.get("href")) for link in section.all("a")]
        return found

    def behind(self, name: str, href: str) -> list[str]:
        """Give the addresses of the records, or parts of records, behind a number on a page."""
        address = self.addressed(name, href)
        return [address] if address.startswith("records/") else self.sections[address]

    def ids_behind(self, name: str, href: str) -> list[str]:
        """Give the identifiers of the records behind a number, each as often as it is listed."""
        return [address.split("#")[0].removeprefix("records/").rstrip("/").removesuffix(".html") for address in self.behind(name, href)]

    @cached_property
    def _known(self) -> dict[str, str | None]:
        """Every address with the name of the page; what others make has no name here, and its anchors are not known."""
        addresses = self.site.addresses
        own = {addresses.of(name): name for name in self.pages}
        records = dict.fromkeys(addresses.record(identifier) for identifier in self.site.corpus.by_id)
        facets = dict.fromkeys(addresses.facet_value(key, value) for key in ("partner", "pillar") for value in self.site.facet_groups[key])
        return {**records, **facets, addresses.of("analysis/index"): None, **own}

    def dead(self, name: str) -> list[str]:
        """Give the links of a page that lead nowhere: those in the page, to the one above it, and to those beside it."""
        page = self.pages[name]
        rooted = [ROOT + step.url for step in page.tabs] + ([ROOT + page.parent[1]] if page.parent else [])
        links = [self.addressed(name, href) for href in (*(link.get("href") for link in self.bodies[name].all("a")), *rooted)]
        return [link for link in links if not self._leads(link)]

    def _leads(self, link: str) -> bool:
        address, anchor = urldefrag(link)
        if address not in self._known:
            return False
        name = self._known[address]
        return not anchor or name is None or anchor in self._anchors(name)

    def _anchors(self, name: str) -> set[str]:
        if name not in self._ids:
            self._ids[name] = ids_in(self.bodies[name])
        return self._ids[name]


def ids_in(body: Element) -> set[str]:
    """Give all ids of a page; none stands twice."""
    found = [child.attributes["id"] for child in _all(body) if child.attributes.get("id")]
    assert len(found) == len(set(found)), "an id stands twice"
    return {str(identifier) for identifier in found}


def _all(element: Element) -> Iterable[Element]:
    for child in element.children:
        yield child
        yield from _all(child)
