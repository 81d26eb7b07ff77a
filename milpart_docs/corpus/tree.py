"""The files of a commit that may be records or pages, by git's names of their contents; nothing is checked out.

What counts is what the reader of the disk takes: files that end in ``.md``, and nothing hidden. A link is left out: git holds only where it
leads.
"""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from milpart_docs.corpus.files import SUFFIX
from milpart_docs.corpus.git import ask_git
from milpart_docs.corpus.real_path import find_real_path
from milpart_docs.reading.text import LARGEST_FILE

Tree = Mapping[str, str]
"""The name of each file's content, by its path in the project."""
_REGULAR = ("100644 ", "100755 ")
_HASHES = {40: hashlib.sha1, 64: hashlib.sha256}
"""How git makes the name of a content, by the length of the name; it is no safeguard of ours."""


def load_tree(root: Path, place: str, folders: Iterable[str], suffix: str = SUFFIX) -> Tree:
    """Load the files below some folders of the project whose names end in a suffix; none, where there are no such folders.

    ``place`` is the folder of the project in a commit, ``COMMIT:FOLDER``.
    """
    found: dict[str, str] = {}
    for folder in dict.fromkeys(folders):
        real = find_real_path(root, folder)
        listed = ask_git(root, "ls-tree", "-r", "-z", "--full-tree", place, *([] if real == "." else ["--", f"{real}/"])) if real else None
        text = (listed or b"").decode("utf-8", "surrogateescape")
        found.update(_read_tree(text, suffix, _prefix(folder), _prefix(real or folder)))
    return found


def _prefix(folder: str) -> str:
    """Give what the paths in a folder begin with."""
    return "" if folder == "." else f"{folder}/"


def _read_tree(listed: str, suffix: str, folder: str, real: str) -> Iterator[tuple[str, str]]:
    """Read what ``git ls-tree`` prints; ``real`` is what its paths begin with, ``folder`` what the project's paths to them begin with."""
    for line in filter(None, listed.split("\0")):
        about, _, path = line.partition("\t")
        inside = path.removeprefix(real)
        if about.startswith(_REGULAR) and inside.endswith(suffix) and "/." not in f"/{inside}" and _is_text(path):
            yield folder + inside, about.rpartition(" ")[2]


def _is_text(path: str) -> bool:
    """Tell whether a path is UTF-8: one that is not names no file of the corpus."""
    return path.isascii() or path.encode("utf-8", "ignore").decode() == path


def has_content(file: str, name: str) -> bool:
    """Tell whether a file holds the content that git gives a name to, whichever line ends git writes on this machine."""
    return name in names_of(file, len(name))


def names_of(file: str, length: int = 40, largest: int = LARGEST_FILE) -> Iterator[str]:
    """Give the names that git may have for the content of a file, each of a length: none, for what is no plain file or too large."""
    try:
        status = os.lstat(file)
        if not stat.S_ISREG(status.st_mode) or status.st_size > largest:
            return
        with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 - of ten thousand files, paths as objects are half of the work
            data = opened.readall()
    except OSError:
        return
    yield _name_of(data, length)
    if b"\r\n" in data:
        yield _name_of(data.replace(b"\r\n", b"\n"), length)


def _name_of(data: bytes, length: int) -> str:
    """Give the name that git has for a content."""
    return _HASHES[length](b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
