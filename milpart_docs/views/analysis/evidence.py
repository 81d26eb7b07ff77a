"""The records behind the numbers: every number that a page shows leads to the records that make it up.

A number of one record leads to the record. Other sets of records stand on pages of their own, one section for each number, in the order
in which the numbers are written; a page that is full is followed by the next.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.views.addresses import Addresses, slug_of
from milpart_docs.views.analysis.page import FOLDER, AnalysisPage
from milpart_docs.views.catalogue_page import FULL, Step
from milpart_docs.views.links import link_view
from milpart_docs.views.markup import Markup, element, joined


class Item(NamedTuple):
    """One thing that is counted: a record, or a part of it that has an anchor there; ``note`` says which part, or why it counts."""

    entry: Entry
    anchor: str = ""
    note: str = ""


class Evidence:
    """The pages behind the numbers of one analysis."""

    def __init__(self, addresses: Addresses, name: str, title: str) -> None:
        """Begin without any number; ``name`` is that of the analysis (``picture``), ``title`` what it is called."""
        self.addresses = addresses
        self.name = f"{FOLDER}/records/{name}"
        self.title = title
        self._here = addresses.prefix(self.name)
        self._known: dict[frozenset[Item], str] = {}
        self._anchors: set[str] = set()
        self._pages: list[list[Markup]] = [[]]
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
            self._known[known] = self._write(title, found)
        return self._known[known]

    def _write(self, title: str, items: tuple[Item, ...]) -> str:
        """Write a section, on as many pages as it takes, and give the address of its beginning."""
        anchor = self._free(slug_of(title))
        rows = [self._row(item) for item in items]
        around = _size(_section(title, anchor, len(items), ()))
        if self._pages[-1] and around + sum(map(_size, rows)) > self._room:
            self._turn()
        number = len(self._pages)
        self._room -= around
        part: list[Markup] = []
        for row in rows:
            if part and _size(row) > self._room:
                self._pages[-1].append(_section(title, anchor, len(items), part))
                self._turn()
                part = []
            part.append(row)
            self._room -= _size(row)
        self._pages[-1].append(_section(title, anchor, len(items), part))
        return self.addresses.page(self._numbered(number)) + f"#{anchor}"

    def _turn(self) -> None:
        self._pages.append([])
        self._room = FULL

    def _free(self, slug: str) -> str:
        anchor, number = slug, 1
        while anchor in self._anchors:
            number += 1
            anchor = f"{slug}-{number}"
        self._anchors.add(anchor)
        return anchor

    def _numbered(self, number: int) -> str:
        return self.name if number == 1 else f"{self.name}.{number}"

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
        for number, sections in enumerate(self._pages, 1):
            if sections:
                steps = [
                    Step(str(step), self.addresses.page(self._numbered(step)), is_current=step == number)
                    for step in range(1, len(self._pages) + 1)
                ]
                tabs = tuple(steps) if len(steps) > 1 else ()
                meaning = "The records that make up each number."
                yield AnalysisPage(self._numbered(number), f"Behind the numbers: {self.title}", meaning, joined(sections), parent, tabs)


def _size(text: Markup) -> int:
    """Give the bytes that a text takes in a file."""
    return len(text.encode())


def _section(title: str, anchor: str, count: int, rows: Sequence[Markup]) -> Markup:
    heading = element("h2", title, " ", element("span", count, class_="mp-count"), id=anchor)
    return element("section", heading, element("ul", rows, class_="mp-links"), class_="mp-section")
