"""Finds what a finished site would load from outside of its own folder: from another host, or from a path that begins at a root.

A bundle with such a call does not look the same without a network, and it tells another host who reads it and when. So a bundle is made
only of a site without any.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from milpart_docs.bundle.loads.load import Load, find_place_outside
from milpart_docs.bundle.loads.page import find_loads_in_feed, find_loads_in_page
from milpart_docs.bundle.loads.script import find_loads_in_manifest, find_loads_in_script
from milpart_docs.bundle.loads.style import find_loads_in_style

_READERS: dict[str, Callable[[str], Iterator[Load]]] = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".svg"), find_loads_in_page),
    ".xml": find_loads_in_feed,
    ".css": find_loads_in_style,
    **dict.fromkeys((".js", ".mjs"), find_loads_in_script),
    ".webmanifest": find_loads_in_manifest,
}
_MANIFEST = "manifest.json"
_LONGEST = 200
"""So many characters of an address are told."""
_ADVICE = {
    "form action": "nothing can be sent from a folder: leave the address out",
    "formaction": "nothing can be sent from a folder: leave the address out",
    "base href": "leave it out: pages name their files by relative paths",
    "meta refresh": "make it a link that a reader follows",
    "link preconnect": "leave it out: there is no host to connect to",
    "link dns-prefetch": "leave it out: there is no host to look up",
    "ping": "leave it out: it tells another host which link a reader follows",
    "attributionsrc": "leave it out: it tells another host what a reader sees or follows",
    "emoji": "use the theme's own: emoji_generator: !!python/name:material.extensions.emoji.to_svg",
    "mermaid": "keep mermaid.min.js below docs/ and name it under extra_javascript, or put a picture in place of the diagram",
    "repository": "take the link's data-md-component away: by it, the theme asks the repository's host for figures",
    "srcdoc": "make it a page of its own",
}
"""What to do, by the kind of a load or the end of that."""
_OTHERWISE = "keep the file below docs/ and name it by a relative path"


@dataclass(frozen=True, slots=True, order=True)
class Call:
    """A call: the file of the site (its path there), what calls with the address as it is written, and a sentence with what to do."""

    page: str
    what: str
    message: str


def find_calls(site: Path) -> tuple[Call, ...]:
    """Find the calls of a finished site, in the order of its files; each is told once for a file."""
    files = sorted((path.relative_to(site).as_posix(), path) for path in site.rglob("*") if path.is_file() and not path.is_symlink())
    return tuple(call for name, path in files for call in _find_calls_in(name, path))


def _find_calls_in(name: str, path: Path) -> list[Call]:
    reader = find_loads_in_manifest if path.name.lower() == _MANIFEST else _READERS.get(path.suffix.lower())
    if reader is None:
        return []
    loads = dict.fromkeys(reader(_read(path)))
    return sorted(_tell(name, load, place) for load in loads if (place := find_place_outside(load, name.count("/"))))


def _read(path: Path) -> str:
    """Read a file as browsers do: as UTF-8 unless its first bytes say otherwise, whatever is in it."""
    content = path.read_bytes()
    is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if is_wide else "utf-8-sig", errors="replace")


def _tell(name: str, load: Load, place: str) -> Call:
    address = " ".join(load.address.split())
    shown = address if len(address) <= _LONGEST else address[:_LONGEST] + "…"
    advice = _ADVICE.get(load.kind) or _ADVICE.get(load.kind.rpartition(" ")[2]) or _OTHERWISE
    return Call(name, f"{load.kind}: {shown}", f"{load.kind} leads to {place}; {advice}")
