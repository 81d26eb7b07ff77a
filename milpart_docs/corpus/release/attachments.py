"""The files beside records and pages that released ones use: nothing else of that kind goes out, whatever folder it lies in.

A picture that no released text shows is left behind even where nobody says so: it may belong to what was cut.
"""

import codecs
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.release.handed_out import is_attachment
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.unnaming import Rewriter
from milpart_docs.corpus.settings import Settings
from milpart_docs.reading.comments import without_comments
from milpart_docs.reading.mentions import find_targets

_MARKED_UP = (".svg", ".html", ".htm", ".xml")
_STYLES = (".css",)
_USING = (*_MARKED_UP, *_STYLES)
"""Files that can use others in their turn."""
_TEXTS = (*_USING, ".js", ".json", ".csv", ".tsv", ".txt", ".yml", ".yaml")
"""Files that are text, and so may name records."""
_COMMENT_OF_STYLES = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
LARGEST_TEXT = 5_000_000
"""Larger files are not taken for text, in bytes."""


class Attachments(NamedTuple):
    """The paths of the files that go out, in order, and the new content of those that named something that does not."""

    paths: tuple[str, ...]
    rewritten: Mapping[str, bytes] = MappingProxyType({})


def find_attachments(corpus: Corpus) -> Attachments:
    """Find the files that a released corpus uses, and those that its configuration names."""
    settings, names = corpus.settings, Names(corpus)
    coming = list(dict.fromkeys([*_configured(settings), *_used(corpus)]))
    found: set[str] = set()
    rewritten: dict[str, bytes] = {}
    while coming:
        path = coming.pop()
        if path in found or not is_attachment(settings, path) or names.is_path_missing(path):
            continue
        found.add(path)
        text = _read_text(settings, path)
        if text is not None:
            new = _rewrite(path, text[0], names)
            coming += _resolve(path, find_targets(new)) if path.lower().endswith(_USING) else ()
            if new != text[0]:
                rewritten[path] = new.encode(text[1])
    return Attachments(tuple(sorted(found)), rewritten)


def _read_text(settings: Settings, path: str) -> tuple[str, str] | None:
    """Read a file that is text, with the name of its encoding; any bytes are text in the last of them."""
    file = settings.root / path
    if not path.lower().endswith(_TEXTS) or file.stat().st_size > LARGEST_TEXT:
        return None
    data = file.read_bytes()
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8",):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), "latin-1"


def _rewrite(path: str, text: str, names: Names) -> str:
    """Rewrite a file that is text as the body of a page would be: without comments, and without names of what is not released."""
    rewriter, kind = Rewriter(path, names), path.lower()
    if kind.endswith(_MARKED_UP):
        return rewriter.links(without_comments(text))
    return rewriter.mentions(_COMMENT_OF_STYLES.sub("", text) if kind.endswith(_STYLES) else text)


def _configured(settings: Settings) -> Iterator[str]:
    return (posixpath.normpath(posixpath.join(settings.docs_dir, path)) for path in settings.assets)


def _used(corpus: Corpus) -> Iterator[str]:
    for entry in corpus.entries:
        yield from _resolve(entry.path, entry.targets)


def _resolve(path: str, targets: Iterable[str]) -> Iterator[str]:
    """Give what targets mean that are written in the file at a path: from its folder."""
    return (posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) for target in targets)
