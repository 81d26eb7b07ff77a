"""The files of a folder as they are, with links, devices and unreadable places told and never followed."""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from milpart_docs.bundle.limits import BLOCK, MOST_FILES
from milpart_docs.bundle.problem import DamagedError, Problem, shown


def find_content(folder: Path, *, has_hidden: bool) -> tuple[dict[str, int], list[Problem]]:
    """Find all regular files below a folder: path with slashes, and size; and what else stands there.

    ``has_hidden`` says whether names that begin with a full stop count.
    """
    files: dict[str, int] = {}
    problems: list[Problem] = []
    for path, status in _walk(folder, problems, has_hidden=has_hidden):
        if stat.S_ISREG(status.st_mode):
            files[path] = status.st_size
        else:
            kind = "a link" if stat.S_ISLNK(status.st_mode) else "no ordinary file"
            problems.append(Problem("link", shown(path), f"it is {kind}; only ordinary files are allowed"))
        if len(files) > MOST_FILES:
            return files, [Problem("too-large", "", f"there are more than {MOST_FILES:,} files")]
    return dict(sorted(files.items())), problems


def _walk(folder: Path, problems: list[Problem], *, has_hidden: bool) -> Iterator[tuple[str, os.stat_result]]:
    """Give everything below a folder but folders; what cannot be listed becomes a problem."""
    waiting = [""]
    while waiting:
        base = waiting.pop()
        try:
            with os.scandir(folder / base) as found:
                for item in found:
                    path = f"{base}{item.name}"
                    if item.name.startswith(".") and not has_hidden:
                        continue
                    if item.is_dir(follow_symlinks=False):
                        waiting.append(f"{path}/")
                    else:
                        yield path, item.stat(follow_symlinks=False)
        except OSError as error:
            problems.append(Problem("unreadable", shown(base), f"it cannot be read: {error.strerror or error}"))


def open_file(path: Path) -> BinaryIO:
    """Open a regular file, and nothing that has taken its place since it was found; raise OSError otherwise."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    stream = os.fdopen(os.open(path, flags), "rb")
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise OSError(0, "it is no ordinary file", str(path))
    return stream


def digest_file(path: Path) -> str:
    """Give the SHA-256 of a file, as 64 hexadecimal digits."""
    with open_file(path) as stream:
        return digest_stream(stream)


def digest_stream(stream: BinaryIO) -> str:
    """Give the SHA-256 of the rest of a stream."""
    digest = hashlib.sha256()
    while block := stream.read(BLOCK):
        digest.update(block)
    return digest.hexdigest()


def read_blocks(stream: BinaryIO, length: int) -> Iterator[bytes]:
    """Read so many bytes in blocks; raise DamagedError where there are fewer."""
    while length:
        block = stream.read(min(BLOCK, length))
        if not block:
            raise DamagedError("it was cut off")
        length -= len(block)
        yield block
