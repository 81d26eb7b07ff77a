"""The pages of analyses of a built site, read back: their elements, their links with where they lead, and the records behind numbers."""

import html
import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from tests.views.elements import Element, read_elements

ROOT = "https://site.test/"
BEGIN, END = '<article class="mp-analysis">', "</article>"
_ID = re.compile(r'\sid="([^"]*)"')
_LINK = re.compile(r'<(?:a|link|script|img|source)\s[^>]*?(?:href|src)="([^"]*)"')
_SCRIPT = re.compile(r"<script.*?</script>", re.DOTALL)


@dataclass(frozen=True)
class Place:
    """An element, the elements around it from the outermost, and what the reader is told that it is: a column, a fact, a figure."""

    element: Element
    around: tuple[Element, ...]
    label: str

    @property
    def text(self) -> str:
        """What the element says, in one line."""
        return " ".join(self.element.text.split())

    def within(self, name: str, class_: str = "") -> Element | None:
        """Give the nearest element around of a name, and of a class if one is given."""
        found = (element for element in reversed(self.around) if element.name == name)
        return next((element for element in found if not class_ or element.has("class_", class_)), None)


@dataclass(frozen=True)
class Link:
    """A link of a page: the address that it leads to, from the site's root, and the place there."""

    page: str
    place: Place
    target: str
    fragment: str

    @property
    def is_record(self) -> bool:
        """Tell whether it leads to a record."""
        return self.target.startswith("records/")

    @property
    def is_evidence(self) -> bool:
        """Tell whether it leads to a page behind numbers."""
        return self.target.startswith("analysis/records/")

    def __str__(self) -> str:
        """Say where the link stands, what it says, and where it leads."""
        return f"{self.page}: {self.place.text!r} ({self.place.label}) to {self.target}#{self.fragment}"


class AnalysisPages:
    """The pages of analyses of a site, by address from its root."""

    def __init__(self, site: Path) -> None:
        """Read the pages of a built site."""
        self.site = site
        files = {_address(path.relative_to(site).as_posix()): path for path in sorted(site.rglob("*.html"))}
        self.files = files
        self.texts = {name: path.read_text(encoding="utf-8") for name, path in files.items() if name.startswith("analysis/")}
        self._ids: dict[str, list[str]] = {}

    @cached_property
    def articles(self) -> dict[str, str]:
        """What each page says, without the theme around it."""
        return {name: text[text.index(BEGIN) : text.index(END, text.index(BEGIN)) + len(END)] for name, text in self.texts.items()}

    @cached_property
    def bodies(self) -> dict[str, Element]:
        """The same as elements."""
        return {name: read_elements(text) for name, text in self.articles.items()}

    @cached_property
    def shown(self) -> dict[str, Element]:
        """The pages without those behind numbers."""
        return {name: body for name, body in self.bodies.items() if not name.startswith("analysis/records/")}

    @cached_property
    def places(self) -> dict[str, list[Place]]:
        """Every element of each page without those behind numbers."""
        return {name: list(_walk(body, (), "")) for name, body in self.shown.items()}

    @cached_property
    def links(self) -> list[Link]:
        """Every link of those pages."""
        found = []
        for page, places in self.places.items():
            for place in places:
                if place.element.name == "a":
                    target, fragment = self.follow(page, place.element.get("href"))
                    found.append(Link(page, place, target, fragment))
        return found

    def follow(self, page: str, href: str) -> tuple[str, str]:
        """Give the address from the site's root, and the place there, that an address on a page leads to."""
        target, fragment = urldefrag(urljoin(ROOT + page, html.unescape(href)))
        return _address(target.removeprefix(ROOT)), fragment

    def ids(self, page: str) -> list[str]:
        """Give all ids of any page of the site, in their order."""
        if page not in self._ids:
            text = _SCRIPT.sub("", self.files[page].read_text(encoding="utf-8"))
            self._ids[page] = [html.unescape(found) for found in _ID.findall(text)]
        return self._ids[page]

    def dead(self, page: str) -> list[str]:
        """Give what a page, with the theme around it, leads to or loads and is not there."""
        found = sorted({html.unescape(href) for href in _LINK.findall(self.texts[page])})
        return [href for href in found if not urljoin(ROOT, href).startswith("mailto:") and not self._is_there(page, href)]

    def _is_there(self, page: str, href: str) -> bool:
        target, fragment = self.follow(page, href)
        if "://" in target:
            return True  # elsewhere; that nothing is loaded from there is looked at in the browser
        if target in self.files:
            return not fragment or fragment.startswith("__") or fragment in self.ids(target)
        return (self.site / posixpath.normpath(target)).is_file()

    @cached_property
    def sections(self) -> dict[tuple[str, str], list[tuple[int, list[str]]]]:
        """The sections behind numbers, by address of the page where they begin and their place: what each part says and lists."""
        found: dict[tuple[str, str], list[tuple[int, list[str]]]] = defaultdict(list)
        begun: dict[tuple[str, str], str] = {}
        for name, body in sorted(self.bodies.items(), key=lambda item: _number(item[0])):
            for section in body.all("section", class_="mp-section") if name.startswith("analysis/records/") else ():
                (heading,) = section.all("h2")
                anchor = heading.get("id")
                begin = begun.setdefault((_number(name)[0], anchor), name)
                hrefs = [self._listed(name, item) for item in section.all("li")]
                found[begin, anchor].append((int(heading.all("span", class_="mp-count")[0].text), hrefs))
        return dict(found)

    def _listed(self, page: str, item: Element) -> str:
        """Give where an item leads, with the note on it: an activity may be listed once for each of its partners."""
        return " ".join(
            ["#".join(self.follow(page, item.all("a")[0].get("href"))), *(note.text for note in item.all("span", class_="mp-reason"))]
        )

    def behind(self, link: Link) -> list[str]:
        """Give the records, or parts of records, behind a number; nothing for what leads to neither."""
        if link.is_record:
            return [f"{link.target}#{link.fragment}"]
        return [href for _, part in self.sections.get((link.target, link.fragment), []) for href in part]


@cache
def read_analyses(site: Path) -> AnalysisPages:
    """Read the pages of analyses of a site, once for all tests of a worker."""
    return AnalysisPages(site)


def _address(path: str) -> str:
    return path.removesuffix("index.html") if path.endswith("/index.html") or path == "index.html" else path


def _number(name: str) -> tuple[str, int]:
    """Split the address of a page behind numbers into the analysis and the number of the page."""
    found = re.fullmatch(r"analysis/records/([\w-]+?)(?:\.(\d+))?(?:/|\.html)", name)
    return (found[1], int(found[2] or 1)) if found else (name, 0)


def _walk(element: Element, around: tuple[Element, ...], label: str) -> Iterator[Place]:
    term = ""
    for child in element.children:
        told = _label(child, term) or label
        term = child.text if child.name == "dt" else term
        yield Place(child, around, told)
        yield from _walk(child, (*around, child), told)


def _label(element: Element, term: str) -> str:
    """Give what an element itself says that it is about."""
    if element.name == "td":
        return element.attributes.get("data-label") or ""
    if element.name == "dd":
        return term
    if element.name == "li" and element.all("strong") and element.all("span"):
        return element.all("span")[0].text
    return ""
