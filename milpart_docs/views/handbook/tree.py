"""HTML of authors as a tree that holds only what a printed document needs: no script, no form, nothing that is loaded from anywhere.

Elements and attributes that are not listed here go; what stands inside them stays, unless it is no text for readers. What authors left
open is closed, so that nothing reaches beyond its record and nothing is lost.
"""

import re
from html import escape
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

from milpart_docs.views.handbook.unclosed import NO_TEXT, drop_unclosed

_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre", "hr", "figure", "figcaption", "div"}
)
_ITEMS = frozenset({"li", "dt", "dd", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"})
_INLINE = frozenset(
    {
        *("a", "img", "span", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "br", "wbr"),
        *("code", "kbd", "samp", "var", "abbr", "cite", "q", "dfn", "time"),
    }
)
_AS = dict.fromkeys(("section", "article", "aside", "header", "footer", "main", "nav", "address", "details", "center"), "div") | {
    "summary": "p"
}
"""Elements that are written as others: whatever can be folded away is open on paper."""
_APART = frozenset({"desc", "option", "text", "title"})
"""Elements that go, whose text stands apart from the next."""
EMPTY = frozenset({"br", "col", "hr", "img", "wbr"})
_ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "style", "scope"},
    "ol": {"start"},
    "li": {"value"},
    "abbr": {"title"},
    "time": {"datetime"},
}
_EVERYWHERE = frozenset({"id", "class", "lang", "dir"})
_NUMBERS = frozenset({"colspan", "rowspan", "width", "height", "start", "value"})
_NUMBER = re.compile(r"[0-9]{1,3}")
_CLASSES = frozenset(
    {
        *("admonition", "admonition-title", "footnote", "footnote-ref", "footnote-backref"),
        *("mp-number", "mp-inside", "mp-placed", "mp-outside", "mp-term", "mp-left-out"),
        *("mp-portion", "mp-portion--start", "mp-portion--end"),
    }
)
"""Classes of Markdown's own extensions, and those of ours that are put into the text before it is HTML."""
_ALIGNED = re.compile(r"text-align:\s*(right|center)")
DEEPEST = 60
"""Elements further down are taken for their text."""


def read_tree(html: str) -> Element:
    """Read HTML into a tree below a ``div``, cleaned as this module says."""
    reader = _Reader()
    reader.feed(drop_unclosed(html))
    reader.close()
    return reader.root


def render_tree(node: Element) -> str:
    """Write an element with what is in it; text outside it is its parent's."""
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.items())
    if node.tag in EMPTY:
        return f"<{node.tag}{attributes}>"
    return f"<{node.tag}{attributes}>{render_inside(node)}</{node.tag}>"


def render_inside(node: Element) -> str:
    """Write what is in an element."""
    return escape(node.text or "") + "".join(render_tree(child) + escape(child.tail or "") for child in node)


def text_of(node: Element) -> str:
    """Give the text of an element without markup, blanks in one."""
    return " ".join("".join(node.itertext()).split())


class _Reader(HTMLParser):
    """Builds the tree while it reads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self.open = [self.root]
        self.silent = ""
        """The element without text that is being passed over."""

    def set_cdata_mode(self, elem: str, **_: bool) -> None:
        """Read as markup what newer versions of Python take for a value, in a text area, to the end of the text if nothing ends it."""
        if elem in NO_TEXT:
            super().set_cdata_mode(elem)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.silent or tag in NO_TEXT:
            self.silent = self.silent or tag
            return
        if tag in _APART:
            self.handle_data(" ")
        name = _AS.get(tag, tag)
        if name not in _BLOCKS | _ITEMS | _INLINE or len(self.open) > DEEPEST:
            return
        if name in _BLOCKS and self.open[-1].tag == "p":
            self.open.pop()
        node = SubElement(self.open[-1], name, _clean(name, attrs))
        if name not in EMPTY:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in EMPTY and not self.silent:
            self.handle_starttag(tag, attrs)
        elif tag not in NO_TEXT:
            self.handle_starttag(tag, attrs)
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.silent:
            self.silent = "" if tag == self.silent else self.silent
            return
        if tag in _APART:
            self.handle_data(" ")
        name = _AS.get(tag, tag)
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == name:
                del self.open[place:]
                return

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        node = self.open[-1]
        if len(node):
            node[-1].tail = (node[-1].tail or "") + data
        else:
            node.text = (node.text or "") + data


def _clean(tag: str, attributes: list[tuple[str, str | None]]) -> dict[str, str]:
    """Keep the attributes that are harmless; a direction that a style gives to a cell becomes a class."""
    kept: dict[str, str] = {}
    allowed = _EVERYWHERE | _ATTRIBUTES.get(tag, set())
    for name, written in attributes:
        value = (written or "").strip()
        if name not in allowed or (name in _NUMBERS and not _NUMBER.fullmatch(value)):
            continue
        if name == "style":
            aligned = _ALIGNED.search(value)
            name, value = "class", f"mp-{aligned[1]}" if aligned else ""  # noqa: PLW2901 - the attribute that stands for it
        elif name == "class":
            value = " ".join(each for each in value.split() if each in _CLASSES)
        if value or name == "alt":
            kept.setdefault(name, value)
    return kept
