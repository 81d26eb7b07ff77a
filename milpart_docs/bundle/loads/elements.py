"""Reads the elements of HTML and SVG, one tag after another, in time linear in the text, whatever the text is.

It cuts a page into tags where a browser does (HTML standard, section 13.2.5: comments, quoted values, text of scripts and styles), and
builds no tree. Where it differs, it sees more elements than a browser, not fewer. Python's own ``html.parser`` is several times
slower, and some of its versions need time with the square of the length for pages that are broken in certain ways.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(
    r"""<([a-zA-Z][^\s/>]*+)
    ((?: [^>=]++
       | =\s*+ (?: "[^"]*+" | '[^']*+' | [^\s>"'][^\s>]*+ | (?=>) )
    )*+) >""",
    re.VERBOSE,
)
"""A start tag; a quote opens a value behind an equals sign only. Nothing is tried twice, so a tag that never ends is passed once."""
_ATTRIBUTE = re.compile(r"""([^\s=>/"'][^\s=>/]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?+""")
_COMMENT_END = re.compile(r"--!?>")
_RAW = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "iframe", "xmp")}
"""Elements whose content is text, with what ends it."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its name in small letters, its attributes as they are written, and its text if it is one that holds text only."""

    name: str
    written: str
    text: str = ""

    def read_attributes(self) -> dict[str, str]:
        """Read the attributes: names in small letters, character references resolved; the first of a name holds, as in browsers."""
        found: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(self.written):
            found.setdefault(name.lower(), html.unescape("".join(values)))
        return found


def read_elements(text: str) -> Iterator[Element]:
    """Give the elements of a page in their order."""
    position = text.find("<")
    while position >= 0:
        tag = _TAG.match(text, position)
        if tag is None:
            position = _pass(text, position)
            continue
        name, end = tag[1].lower(), tag.end()
        inside = ""
        if name in _RAW:
            closing = _RAW[name].search(text, end)
            until = closing.start() if closing else len(text)
            inside, end = text[end:until], until
        yield Element(name, tag[2], inside)
        position = text.find("<", end)


def _pass(text: str, position: int) -> int:
    """Give the place of the next tag behind what is no start tag; below zero where there is none."""
    if text.startswith("<!--", position):
        end = _COMMENT_END.search(text, position + 2)
        return text.find("<", end.end()) if end else -1
    following = text[position + 1 : position + 2]
    # a start tag that does not end: browsers drop it, and all that follows
    return -1 if following.isascii() and following.isalpha() else text.find("<", position + 1)
