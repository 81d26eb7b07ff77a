"""The file that somebody meant who wrote the path of another one, for hints."""

import os
import posixpath
from functools import cached_property

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.vocabulary import find_nearest

MOST = 5_000
"""Of more files than these no further ones are looked at: a hint is not worth the wait."""


class NearFiles:
    """Looks into the folders of a project when it is first asked, and then never again."""

    def __init__(self, corpus: Corpus) -> None:
        """Take the corpus whose files are meant."""
        self._corpus = corpus

    def find(self, entry: Entry, target: str) -> str:
        """Give the path, as it would be written in a file, of what a target means; nothing, where that is not plain.

        That is the file which stands there in the repository and elsewhere on the site, the only one of that name, or else the one with
        the nearest name beside it.
        """
        path = target.replace("\\", "/")
        direct = self._uri(posixpath.normpath(posixpath.join(posixpath.dirname(entry.path), path)))
        found = direct if direct in self._files else self._find_named(entry, path, posixpath.dirname(direct))
        written = posixpath.relpath(found, posixpath.dirname(self._uri(entry.path)) or ".") if found else ""
        return f"<{written}>" if " " in written else written

    def _find_named(self, entry: Entry, path: str, stood: str) -> str:
        wanted = posixpath.basename(path.rstrip("/"))
        same = [found for found in self._files if posixpath.basename(found).casefold() == wanted.casefold()]
        if len(same) == 1 or not wanted:
            return next(iter(same), "")
        base = posixpath.dirname(self._uri(entry.path))
        folder = posixpath.normpath(posixpath.join(base, posixpath.dirname(path)))
        beside = {posixpath.basename(found): found for found in self._files if posixpath.dirname(found) in {folder, base, stood}}
        return beside.get(find_nearest(wanted, beside) or "", "")

    def _uri(self, path: str) -> str:
        return path.removeprefix(f"{self._corpus.settings.docs_dir}/")

    @cached_property
    def _files(self) -> tuple[str, ...]:
        """List what can be linked to, by its path on the site."""
        found: list[str] = []
        for folder in self._corpus.settings.content_dirs:
            for directory, folders, names in os.walk(self._corpus.settings.root / folder):
                folders[:] = sorted(name for name in folders if not name.startswith("."))
                base = os.path.relpath(directory, self._corpus.settings.root).replace(os.sep, "/")
                found += [self._uri(f"{base}/{name}") for name in sorted(names) if not name.startswith(".")]
                if len(found) > MOST:
                    return tuple(dict.fromkeys(found[:MOST]))
        return tuple(dict.fromkeys(found))
