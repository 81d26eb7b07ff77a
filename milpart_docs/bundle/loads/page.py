"""What a page or a drawing loads, with what its styles and scripts load.

A link loads nothing until a reader follows it. What is not known counts as something that loads: every ``src``, every ``href`` that is not
a link's, every relation of ``<link>`` that is not known to be harmless.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from milpart_docs.bundle.loads.elements import Element, read_elements
from milpart_docs.bundle.loads.load import Load
from milpart_docs.bundle.loads.script import find_loads_in_map, find_loads_in_script
from milpart_docs.bundle.loads.style import find_loads_in_style

_ANYWHERE = ("src", "poster", "background", "lowsrc", "dynsrc", "manifest", "codebase", "formaction")
_LISTS = ("srcset", "imagesrcset", "ping", "attributionsrc")
_OF_ELEMENT = {"a": (), "area": (), "form": ("action",), "object": ("data", "archive"), "applet": ("archive",)}
_OTHERWISE = ("href", "xlink:href")
_STYLED = frozenset(
    {"style", "fill", "stroke", "mask", "filter", "clip-path", "cursor", "marker", "marker-start", "marker-mid", "marker-end"}
)
_HARMLESS = frozenset(
    {
        "alternate",
        "author",
        "bookmark",
        "canonical",
        "edit",
        "feed",
        "first",
        "help",
        "index",
        "last",
        "license",
        "me",
        "next",
        "prev",
        "search",
        "self",
        "start",
        "up",
    }
)
"""Relations of ``<link>`` that make no browser load anything (HTML standard, section 4.6.7)."""
_EMOJI = frozenset({"emojione", "gemoji", "twemoji"})
"""The classes of the pictures that the extension ``pymdownx.emoji`` takes from another host."""
_LONG = 500
_REFRESH = re.compile(r"[\d.\s]*+[;,]?\s*+(?:url\s*+=\s*+)?[\"']?([^\"']*)", re.IGNORECASE)
_REPOSITORY = re.compile(r"github\.com|gitlab", re.IGNORECASE)
_SHEET = re.compile(r"<\?xml-stylesheet\b([^<>]*+)>")
_DRAWN = ("http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg")
"""What an XML file names that a browser shows as more than a tree of texts."""


def find_loads_in_page(text: str) -> Iterator[Load]:
    """Find what a page of HTML or a drawing of SVG loads."""
    yield from _find_sheets(text)
    yield from _find_in_page(text, _find_in_frame)


def find_loads_in_feed(text: str) -> Iterator[Load]:
    """Find what an XML file loads: its style sheets, and what stands in elements of HTML or SVG."""
    yield from find_loads_in_page(text) if any(name in text for name in _DRAWN) else _find_sheets(text)


def _find_sheets(text: str) -> Iterator[Load]:
    for sheet in _SHEET.finditer(text):
        yield Load("xml-stylesheet href", Element("", sheet[1].rstrip("?")).read_attributes().get("href", ""))


def _find_in_frame(text: str) -> Iterator[Load]:
    """Find what a page inside of a page loads; one inside of that is not read, and so not let through."""
    return _find_in_page(text, lambda _: iter([Load("srcdoc", "a page in a page in a page", is_hidden=True)]))


def _find_in_page(text: str, find_in_frame: Callable[[str], Iterator[Load]]) -> Iterator[Load]:
    has_diagram = has_mermaid = False
    for element in read_elements(text):
        yield from (_find_in_known_tag if len(element.written) < _LONG else _find_in_tag)(element.name, element.written)
        if element.text:
            yield from _find_in_text(element)
        if element.name == "iframe":
            attributes = element.read_attributes()
            yield from find_in_frame(attributes["srcdoc"]) if "srcdoc" in attributes else ()
        if "mermaid" in element.written:
            attributes = element.read_attributes()
            has_diagram = has_diagram or "mermaid" in attributes.get("class", "").split()
            has_mermaid = has_mermaid or (element.name == "script" and "mermaid" in attributes.get("src", "").rpartition("/")[2])
    if has_diagram and not has_mermaid:
        # the theme's script loads Mermaid from another host, where a page has a diagram and nobody has brought what draws it
        yield Load("mermaid", "a diagram without the script that draws it", is_hidden=True)


def _find_in_tag(name: str, written: str) -> tuple[Load, ...]:
    return tuple(_find_in_attributes(name, Element(name, written).read_attributes()))


_find_in_known_tag = lru_cache(maxsize=8192)(_find_in_tag)
"""Remembers short tags: most tags of a page stand in all others, too."""


def _find_in_attributes(name: str, attributes: Mapping[str, str]) -> Iterator[Load]:
    if name == "link":
        yield from _find_in_link(attributes)
    keys = (*_ANYWHERE, *(() if name == "link" else _OF_ELEMENT.get(name, _OTHERWISE)))
    is_emoji = name == "img" and not _EMOJI.isdisjoint(attributes.get("class", "").split())
    yield from (Load("emoji" if is_emoji else f"{name} {key}", attributes[key]) for key in keys if key in attributes)
    yield from (Load(f"{name} {key}", address) for key in _LISTS if key in attributes for address in _split(attributes[key]))
    for key in _STYLED & attributes.keys():
        yield from find_loads_in_style(attributes[key])
    if attributes.get("http-equiv", "").strip().lower() == "refresh":
        target = _REFRESH.match(attributes.get("content", ""))
        yield Load("meta refresh", target[1] if target else "")
    if attributes.get("data-md-component") == "source" and _REPOSITORY.search(attributes.get("href", "")):
        # the theme's script asks the repository's host for stars, forks and releases
        yield Load("repository", attributes["href"])


def _find_in_link(attributes: Mapping[str, str]) -> Iterator[Load]:
    relations = attributes.get("rel", "").lower().split()
    if not _HARMLESS.issuperset(relations):
        yield Load(f"link {' '.join(relations)}", attributes.get("href", ""))


def _find_in_text(element: Element) -> Iterator[Load]:
    if element.name == "style":
        yield from find_loads_in_style(element.text)
    elif element.name == "script":
        type_ = element.read_attributes().get("type", "").strip().lower()
        if type_ in {"importmap", "speculationrules"}:
            yield from find_loads_in_map(element.text)
        elif type_ in {"", "module"} or type_.endswith(("javascript", "ecmascript")):
            yield from find_loads_in_script(element.text)


def _split(several: str) -> Iterator[str]:
    """Give the addresses of a list; the sizes between them count as addresses, too, which lead nowhere else."""
    for part in several.split():
        yield part.strip(",")
        if "," in part and not part.lower().startswith("data:"):
            yield from filter(None, part.split(","))
