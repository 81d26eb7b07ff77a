"""The files beside records and pages that released ones use: nothing else of that kind goes out, whatever folder it lies in.

A picture that no released text shows is left behind even where nobody says so: it may belong to what was cut.
"""

import os
import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.real_path import find_real_path, is_below
from milpart_docs.corpus.release.attached_file import LARGEST_TEXT, USING, find_used, hand_out
from milpart_docs.corpus.release.handed_out import is_attachment
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.places import find_paths
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.corpus.settings import Settings
from milpart_docs.reading.encoding import find_encoding
from milpart_docs.reading.mentions import plain_path

_TEMPLATES = (".html",)


class Attachments(NamedTuple):
    """The paths of the files that go out, in order, and the new content of those that named something that does not.

    ``used`` are the paths by which any file is used, whether there is one or not.
    """

    paths: tuple[str, ...]
    rewritten: Mapping[str, bytes] = MappingProxyType({})
    used: frozenset[str] = frozenset()


def find_attachments(corpus: Corpus, audience: Audience) -> Attachments:
    """Find the files that a released corpus uses, and those that its configuration and its theme name."""
    settings, names = corpus.settings, Names(corpus)
    coming = list(dict.fromkeys([*_configured(settings), *_used(corpus), *_used_by_theme(settings)]))
    seen: set[str] = set()
    found: dict[str, bytes | None] = {}
    while coming:
        path = coming.pop()
        if path in seen:
            continue
        seen.add(path)
        if not is_attachment(settings, path) or names.is_path_missing(path):
            continue
        handed = hand_out(path, names, audience)
        if handed is not None:
            found[path] = handed.data
            coming += (meant for target in handed.targets for meant in (*find_paths(corpus, path, target), _from_docs(settings, target)))
    return Attachments(tuple(sorted(found)), {path: data for path, data in found.items() if data is not None}, frozenset(seen))


def _configured(settings: Settings) -> Iterator[str]:
    return (_from_docs(settings, path) for path in filter(None, map(plain_path, settings.assets)))


def _used(corpus: Corpus) -> Iterator[str]:
    for entry in corpus.entries:
        for target in entry.targets:
            yield from find_paths(corpus, entry.path, target)


def _from_docs(settings: Settings, path: str) -> str:
    """Give the path in the project of what a configuration, a template or a script means: from the folder of pages."""
    return posixpath.normpath(posixpath.join(settings.docs_dir, path.lstrip("/")))


def _used_by_theme(settings: Settings) -> Iterator[str]:
    """Find what the project's own files of the theme use, seen from the pages, from the file or from the theme: in quotes, or as a link."""
    for theme, path in _files_of_theme(settings):
        try:
            with (settings.root / path).open("rb") as opened:
                data = opened.read(LARGEST_TEXT)
        except OSError:
            continue
        encoding = find_encoding(data)
        for target in find_used(path, data.decode(encoding)) if encoding else ():
            yield _from_docs(settings, target)
            yield from (posixpath.normpath(posixpath.join(folder, target)) for folder in (posixpath.dirname(path), theme))


def _files_of_theme(settings: Settings) -> Iterator[tuple[str, str]]:
    """Find the templates, styles and scripts of each folder of the theme; among the content, templates alone are known to be that."""
    content = [real for folder in settings.content_dirs if (real := find_real_path(settings.root, folder)) is not None]
    for tool in settings.tools:
        real = find_real_path(settings.root, tool)
        if real is None or real in content or any(is_below(folder, [real]) for folder in content):
            continue  # a folder with content in it is no theme, whatever the configuration says
        kinds = _TEMPLATES if is_below(real, content) else USING
        for directory, _, files in os.walk(settings.root / real):
            paths = (Path(directory, name).relative_to(settings.root).as_posix() for name in files if name.lower().endswith(kinds))
            there = (path for path in paths if (settings.root / path).is_file() and find_real_path(settings.root, path) is not None)
            yield from ((real, path) for path in there)
