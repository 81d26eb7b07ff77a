"""Headings and numbers of a text: levels without gaps, the sections of a record as chapters or below one, numbered paragraphs.

A doctrine publication has numbers of its own, which are cited; they stay. Every other record gets numbers for its sections and
paragraphs, one row at each level, so that people who hold the same handbook can point at a place. Those hold in that handbook only.
"""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from milpart_docs.reading.body import slugify
from milpart_docs.views.handbook.places import id_of
from milpart_docs.views.handbook.tree import text_of

_HEADING = re.compile(r"h([1-6])")
_OWN = re.compile(r"([0-9]+(?:\.[0-9]+)*)\.?\s+")
LOWEST = 6
NUMBER = "mp-number"
MARK = "mp-portion"


@dataclass
class Numbering:
    """Goes through the text of one record and numbers it.

    ``top`` is the level of its first headings; ``prefix`` the number of the chapter that it is, empty where its own sections are the
    chapters. ``places`` gathers what can be cited: the words for each id.
    """

    identifier: str
    top: int
    prefix: str
    has_own: bool
    places: dict[str, str] = field(default_factory=dict)
    _levels: list[int] = field(default_factory=list, init=False)
    _counts: list[int] = field(default_factory=list, init=False)

    def number(self, tree: Element) -> None:
        """Give every heading and paragraph of a text its level, id and number."""
        _wrap_text(tree)
        own_ids(tree, self.identifier)
        self.places.update((node.attrib["id"], "") for node in tree.iter() if "id" in node.attrib)
        top_level = set(tree)
        for node in list(tree.iter()):
            is_heading = _HEADING.fullmatch(node.tag)
            if is_heading and node in top_level:
                self._take_heading(node, int(is_heading[1]))
            elif is_heading:
                node.tag = "p"
                node.set("class", "mp-heading")
            elif node.tag == "p" and node in top_level and "class" not in node.attrib and text_of(node) and not _is_mark(node):
                self._take_paragraph(node)
        self._keep_places(tree)

    def _take_heading(self, node: Element, level: int) -> None:
        """Put a heading on the level below the one that it stands under, however many its author left out."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        depth = min(len(self._levels), LOWEST - self.top + 1)
        node.tag = f"h{self.top + depth - 1}"
        title = text_of(node)
        own = _OWN.match(title)
        slug = id_of(self.identifier, slugify(title) or "section")
        if "id" not in node.attrib:
            node.set("id", self._free(slug))
        if not self.has_own:
            self._add_number(node, self._next(depth))
        elif own:
            self.places[node.attrib["id"]] = _name_section(node, own[1])

    def _take_paragraph(self, node: Element) -> None:
        first = node[0] if len(node) and not (node.text or "").strip() else None
        if self.has_own:
            if first is not None and first.get("class") == NUMBER:
                node.set("class", "mp-paragraph")
            return
        node.set("class", "mp-paragraph")
        number = self._next(len(self._levels) + 1)
        node.set("id", node.get("id") or self._free(id_of(self.identifier, f"p-{number}")))
        self._add_number(node, number)

    def _next(self, depth: int) -> str:
        """Give the next number of a depth; everything deeper begins anew."""
        del self._counts[depth:]
        self._counts += [0] * (depth - len(self._counts))
        self._counts[-1] += 1
        return ".".join(filter(None, [self.prefix, *map(str, self._counts)]))

    def _add_number(self, node: Element, number: str) -> None:
        span = Element("span", {"class": NUMBER})
        span.text, span.tail = number, f" {node.text or ''}"
        node.text = ""
        node.insert(0, span)
        self.places[node.attrib["id"]] = f"para {number}" if node.tag == "p" else _name_section(node, number)

    def _free(self, wanted: str) -> str:
        """Give an id that nothing else has."""
        found, count = wanted, 1
        while found in self.places:
            count += 1
            found = f"{wanted}-{count}"
        self.places[found] = ""
        return found

    def _keep_places(self, tree: Element) -> None:
        """Keep the place of every paragraph that has a number of its own."""
        for node in tree.iter("span"):
            if self.has_own and node.get("class") == NUMBER and node.get("id") and node.text:
                self.places[node.attrib["id"]] = f"para {node.text}"


def _is_mark(node: Element) -> bool:
    """Tell whether a paragraph only says where a marked block begins or ends."""
    return len(node) == 1 and MARK in node[0].get("class", "").split() and text_of(node[0]) == text_of(node)


def _name_section(heading: Element, number: str) -> str:
    return f"chapter {number}" if heading.tag == "h2" else f"section {number}"


def own_ids(tree: Element, identifier: str) -> None:
    """Put the record's identifier before every id that its author or Markdown gave, and before what leads to it; each id once."""
    seen: set[str] = set()
    for node in tree.iter():
        if "id" in node.attrib:
            node.set("id", id_of(identifier, node.attrib["id"]))
            if node.attrib["id"] in seen:
                del node.attrib["id"]
            else:
                seen.add(node.attrib["id"])
        address = node.get("href", "")
        if address.startswith("#") and not node.get("class", "").startswith("mp-"):
            node.set("href", f"#{id_of(identifier, address[1:])}")


def parts_of(heading: Element) -> tuple[str, str]:
    """Give the number of a heading and its words; the number is empty where it has none."""
    title = text_of(heading)
    number = text_of(heading[0]) if len(heading) and heading[0].get("class") == NUMBER else ""
    return number, title.removeprefix(number).lstrip(". ") if number else title


def _wrap_text(tree: Element) -> None:
    """Make paragraphs of text that stands in none, as raw HTML leaves it, so that nothing is lost when the text is split."""
    children = list(tree)
    for place, node in reversed(list(enumerate(children))):
        if (node.tail or "").strip():
            _insert(tree, place + 1, node.tail or "")
        node.tail = None
    if (tree.text or "").strip():
        _insert(tree, 0, tree.text or "")
    tree.text = None


def _insert(tree: Element, place: int, text: str) -> None:
    paragraph = Element("p")
    paragraph.text = text
    tree.insert(place, paragraph)
