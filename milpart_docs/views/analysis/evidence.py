"""The records behind the numbers: every number that a page shows leads to the records that make it up.

A number of one record leads to the record. Other sets of records stand on pages of their own, one section for each number, in the order
in which the numbers are written; a page that is full is followed by the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.views.addresses import Addresses, numbered, slug_of
from milpart_docs.views.analysis.page import FOLDER, AnalysisPage
from milpart_docs.views.catalogue_page import FULL, near_steps
from milpart_docs.views.links import link_view
from milpart_docs.views.markup import Markup, element, joined

MOST_TITLES = 5
"""So many further numbers that the same records make up are named."""
AROUND = 400
"""So many bytes their names take, about."""


class Item(NamedTuple):
    """One thing that is counted: a record, or a part of it that has an anchor there; ``note`` says which part, or why it counts."""

    entry: Entry
    anchor: str = ""
    note: str = ""


@dataclass
class Section:
    """The records behind a number, and behind every other number that they make up: its titles, the first of which heads it."""

    anchor: str
    count: int
    titles: list[str]

    def render(self, rows: Sequence[Markup]) -> Markup:
        """Write the section, or the part of it that stands on one page."""
        heading = element("h2", self.titles[0], " ", element("span", self.count, class_="mp-count"), id=self.anchor)
        others = self.titles[1 : MOST_TITLES + 1]
        also = element("p", "The same records: ", "; ".join(others), class_="mp-quiet") if others else None
        return element("section", heading, also, element("ul", rows, class_="mp-links"), class_="mp-section")


class Evidence:
    """The pages behind the numbers of one analysis."""

    def __init__(self, addresses: Addresses, name: str, title: str) -> None:
        """Begin without any number; ``name`` is that of the analysis (``picture``), ``title`` what it is called."""
        self.addresses = addresses
        self.name = f"{FOLDER}/records/{name}"
        self.title = title
        self._here = addresses.prefix(self.name)
        self._known: dict[frozenset[Item], tuple[str, Section]] = {}
        self._anchors: dict[str, int] = {}
        self._pages: list[list[tuple[Section, list[Markup]]]] = [[]]
        self._room = FULL
        self._rows: dict[Item, Markup] = {}

    def address(self, title: str, items: Sequence[Item | Entry]) -> str:
        """Give the address, from the site's root, of what makes a number up; nothing for the number nought."""
        found = tuple(dict.fromkeys(item if isinstance(item, Item) else Item(item) for item in items))
        if not found:
            return ""
        if len(found) == 1:
            return self.addresses.record(found[0].entry.id, found[0].anchor)
        known = frozenset(found)
        if known not in self._known:
            self._known[known] = self._place(title, found)
        address, section = self._known[known]
        if title not in section.titles and len(section.titles) <= MOST_TITLES:
            section.titles.append(title)
        return address

    def _place(self, title: str, items: tuple[Item, ...]) -> tuple[str, Section]:
        """Place a section, on as many pages as it takes, and give the address of its beginning."""
        section = Section(self._free(slug_of(title)), len(items), [title])
        rows = [self._row(item) for item in items]
        around = _size(section.render(())) + AROUND
        if self._pages[-1] and around + sum(map(_size, rows)) > self._room:
            self._turn()
        number = len(self._pages)
        self._room -= around
        part: list[Markup] = []
        self._pages[-1].append((section, part))
        for row in rows:
            if part and _size(row) > self._room:
                self._turn()
                part = []
                self._pages[-1].append((section, part))
            part.append(row)
            self._room -= _size(row)
        return self.addresses.page(numbered(self.name, number)) + f"#{section.anchor}", section

    def _turn(self) -> None:
        self._pages.append([])
        self._room = FULL

    def _free(self, slug: str) -> str:
        """Give an anchor that no section has: that of the title, and where several have the same, with a number."""
        number, anchor = self._anchors.get(slug, 0), ""
        while not anchor or anchor in self._anchors:
            number += 1
            anchor = slug if number == 1 else f"{slug}-{number}"
        self._anchors[slug] = number
        self._anchors.setdefault(anchor, 1)
        return anchor

    def _row(self, item: Item) -> Markup:
        """Write an item, once for all the numbers that it makes up."""
        if item not in self._rows:
            self._rows[item] = self._written(item)
        return self._rows[item]

    def _written(self, item: Item) -> Markup:
        view = link_view(item.entry, self.addresses)
        link = element("a", view.title, href=self._here + self.addresses.record(view.id, item.anchor))
        about = element("span", f"{view.type} · ", element("span", view.id, class_="mp-id"), f" · {view.status}", class_="mp-quiet")
        note = (" ", element("span", item.note, class_="mp-reason")) if item.note else ()
        return element("li", link, " ", about, note)

    def pages(self, parent: tuple[str, str]) -> Iterator[AnalysisPage]:
        """Give the pages with all that was asked for; none where no number needed one."""
        for number, parts in enumerate(self._pages, 1):
            if parts:
                tabs = near_steps(len(self._pages), number, lambda step: self.addresses.page(numbered(self.name, step)))
                meaning = "The records that make up each number."
                body = joined(section.render(rows) for section, rows in parts)
                yield AnalysisPage(numbered(self.name, number), f"Behind the numbers: {self.title}", meaning, body, parent, tabs)


def _size(text: Markup) -> int:
    """Give the bytes that a text takes in a file."""
    return len(text.encode())
