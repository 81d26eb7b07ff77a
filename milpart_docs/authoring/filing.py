"""A new record becomes a file: never in the place of another, and never with a number that another has.

Two runs at once are kept apart by a lock on the project's folder; whoever comes second sees the file of the first and takes the next
number.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from milpart_docs.authoring.drafts.finished import Finished
from milpart_docs.corpus.whole_file import named, settle
from milpart_docs.model.identifier import leading_identifier

if sys.platform != "win32":
    import fcntl


class NumberTakenError(Exception):
    """Meanwhile there is a file with the identifier."""


class OutsideError(Exception):
    """The folder leads out of the project."""


def file_record(root: Path, folders: tuple[str, ...], record: Finished) -> Path:
    """Write the file of a new record, and give its path.

    Raises NumberTakenError where a file of one of the folders bears its identifier, OutsideError where its folder lies outside of the
    project, and OSError where the disk does not allow it.
    """
    path = root / record.path
    if not path.parent.resolve().is_relative_to(root.resolve()):
        raise OutsideError(f"{record.path} leads out of the project")
    with _lock(root):
        if record.id in identifiers_on_disk(root, folders):
            raise NumberTakenError(record.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_new(path, record.text.encode())
    settle(path.parent)
    return path


def identifiers_on_disk(root: Path, folders: tuple[str, ...]) -> frozenset[str]:
    """Give the identifiers with which the names of files begin at this moment."""
    names = (name for folder in folders for _, _, files in os.walk(root / folder) for name in files)
    return frozenset(filter(None, map(leading_identifier, names)))


@contextmanager
def _lock(root: Path) -> Iterator[None]:
    """Wait until no other run writes a new record; a disk without locks keeps nobody waiting."""
    if sys.platform == "win32":
        yield
        return
    handle = os.open(root, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there; what was written in part goes again."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags, 0o666)
    except FileExistsError:
        raise NumberTakenError(path.name) from None
    with named(path), os.fdopen(handle, "wb") as stream:
        try:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        except BaseException:
            path.unlink(missing_ok=True)
            raise
