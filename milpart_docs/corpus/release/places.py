"""Where links of a text lead: to which page, which place on it, and which file, from wherever the text is shown."""

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote
from weakref import WeakKeyDictionary

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.loading import read_file_text
from milpart_docs.corpus.release.handed_out import PAGE_SUFFIXES, is_attachment
from milpart_docs.reading.mentions import plain_path

GENERATED = ("catalogue", "analysis", "search", "release", "submit", "cms")
"""Folders of pages that are made when a site is built."""
_MADE_BY_MARKDOWN = re.compile(r"fn(?:ref\d*)?:|__|_\d+$")
"""Places that Markdown makes: footnotes, tabs and annotations, and headings without letters."""
_COUNTED = re.compile(r"_\d+$")
_NAMED = re.compile(r"(?:#|\b(?:id|name)\s*=\s*[\"']?)(?P<place>[^\s\"'#}>]+)(?=[\s\"'}>])")
"""A place that has a name: ``{#name}``, ``id="name"``."""
_MAKING_PLACES = ("terms", "rules", "fields")
"""Blocks in whose place something computed goes that has places of its own."""
_PLACES: WeakKeyDictionary[Entry, frozenset[str]] = WeakKeyDictionary()
_NAMES: WeakKeyDictionary[Entry, frozenset[str]] = WeakKeyDictionary()


def is_page(path: str) -> bool:
    """Tell whether a path is that of a page, as MkDocs takes it."""
    return path.lower().endswith(PAGE_SUFFIXES)


def find_page(released: Corpus, path: str, target: str) -> Entry | None:
    """Find the released page that a target leads to which is written in the file at a path."""
    plain = plain_path(target)
    if not plain:
        return released.by_path.get(path) if target.startswith("#") else None
    return next((released.by_path[name] for name in _files(released, path, plain) if name in released.by_path), None)


def is_page_missing(released: Corpus, path: str, target: str) -> bool:
    """Tell whether a target means a page that is not released; it may be written as a file or as an address.

    Pages that are made when a site is built are not known here.
    """
    plain = plain_path(target)
    if not plain or not (is_page(plain) or _may_be_address(plain)) or find_page(released, path, target) is not None:
        return False
    folders = [_inside(released, folder) for folder in find_paths(released, path, plain)]
    if any(_is_made(released, folder) for folder in folders):
        return False
    return is_page(plain) or not any(is_attachment(released.settings, file) for file in find_paths(released, path, plain))


def _is_made(released: Corpus, folder: str) -> bool:
    """Tell whether the build makes something at an address: the home page, a catalogue, the page of a record that is released."""
    first, _, rest = folder.partition("/")
    return not folder or first in GENERATED or (first == "records" and rest.removesuffix(".html") in released.by_id)


def is_place_missing(released: Corpus, path: str, target: str) -> bool:
    """Tell whether a target means a place that a released page does not have."""
    place = unquote(target.partition("#")[2])
    page = find_page(released, path, target) if place else None
    if page is None or _MADE_BY_MARKDOWN.match(place):
        return False
    if any(block.words.split(" ", 1)[0] in _MAKING_PLACES for block in page.blocks):
        return False
    if not _places_of(page).isdisjoint({_letters(_COUNTED.sub("", place)), _letters(place)}):
        return False
    return place not in _names_of(released, page)


def _places_of(page: Entry) -> frozenset[str]:
    """Give the letters of all places that headings and numbers make; they are asked for with every link to a place."""
    if page not in _PLACES:
        _PLACES[page] = frozenset(map(_letters, page.anchors))
    return _PLACES[page]


def _names_of(released: Corpus, page: Entry) -> frozenset[str]:
    """Give the places that the text of a page names itself."""
    if page not in _NAMES:
        _NAMES[page] = frozenset(found["place"] for found in _NAMED.finditer(read_file_text(released, page)))
    return _NAMES[page]


def _may_be_address(plain: str) -> bool:
    name = plain.rpartition("/")[2]
    return "." not in name.strip(".") or name.lower().endswith((".html", ".htm"))


def _files(released: Corpus, path: str, plain: str) -> Iterator[str]:
    """Give the files that may stand behind a target."""
    for found in find_paths(released, path, plain):
        if is_page(plain):
            yield found
        elif _may_be_address(plain):
            stem = re.sub(r"(?:^|/)index\.html?$|\.html?$", "", found)
            yield from (f"{stem}.md", posixpath.join(stem, "index.md"), posixpath.join(stem, "README.md"))


def find_paths(released: Corpus, path: str, plain: str) -> Iterator[str]:
    """Give the paths in the project that a target may mean: from the file that it is written in, and from the address of its page."""
    docs = released.settings.docs_dir
    if plain.startswith("/"):
        yield posixpath.normpath(posixpath.join(docs, plain.lstrip("/")))
        return
    yield posixpath.normpath(posixpath.join(posixpath.dirname(path), plain))
    if not is_page(plain):
        yield posixpath.normpath(posixpath.join(posixpath.splitext(path)[0], plain))
        entry = released.by_path.get(path)
        if entry is not None and entry.kind == "record":
            yield posixpath.normpath(posixpath.join(docs, "records", entry.id, plain))


def _inside(released: Corpus, path: str) -> str:
    """Give a path from the folder of pages; empty for that folder itself."""
    docs = released.settings.docs_dir
    return "" if path in {docs, "."} else path.removeprefix(docs + "/")


def _letters(place: str) -> str:
    """Give what stays of the name of a place, however it was made of a heading: plain letters and digits."""
    plain = unicodedata.normalize("NFKD", place).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.casefold())
