"""A file that takes the place of an old one whole or not at all.

It is written under another name beside its place, brought to the disk, and renamed. Killed at any moment, the old file stands; what was
left half-written is overwritten by the next run. A lock on it keeps two runs at once apart; it ends with the process, however that ends.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl


class PlaceError(Exception):
    """A place in which no file can be written, in one sentence."""

    status = 1
    """The exit status of a command that ends by it."""


class TakenError(PlaceError):
    """A place that another run is writing to; a later try may succeed (EX_TEMPFAIL of BSD's ``sysexits.h``)."""

    status = 75


def partial_of(output: Path) -> Path:
    """Give the name under which a file is written before it takes its place."""
    return output.with_name(f".{output.name}.part")


@contextmanager
def replaced(output: Path) -> Iterator[BinaryIO]:
    """Open a new file that takes a place when the block ends well, and vanishes when it does not.

    Raises PlaceError where the place cannot be taken or another run is at it, and OSError where the disk does not allow it.
    """
    if output.exists() and not output.is_file():
        raise PlaceError(f"{output} is there and is no file; name another place")
    if not output.parent.is_dir():
        raise PlaceError(f"there is no folder {output.parent}; make it, or name another place")
    partial = partial_of(output)
    with named(output, partial), _claim(partial, output) as stream:
        try:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
            if sys.platform == "win32":
                stream.close()  # Windows renames no open file
            partial.replace(output)
        except BaseException:
            with contextlib.suppress(OSError):
                stream.close()
            partial.unlink(missing_ok=True)
            raise
    settle(output.parent)


@contextmanager
def named(path: Path, *others: Path) -> Iterator[None]:
    """Give an error of the system the name of what was to be written, where it has none (a full disk) or that of another file."""
    try:
        yield
    except OSError as error:
        if error.errno and error.filename in {None, *map(str, others)}:
            error.filename = str(path)
        raise


@contextmanager
def _claim(partial: Path, output: Path) -> Iterator[BinaryIO]:
    """Open the file to write, empty and for this run alone."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    while True:
        with os.fdopen(os.open(partial, flags, 0o666), "w+b") as stream:
            _lock(stream, output)
            if _is_same(stream, partial):
                stream.truncate(0)
                yield stream
                return


def _lock(stream: BinaryIO, output: Path) -> None:
    if sys.platform != "win32":
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise TakenError(f"another run is writing {output}; try again when it has ended") from None
        except OSError:
            return  # a disk without locks


def _is_same(stream: BinaryIO, partial: Path) -> bool:
    """Tell whether the file that was opened still has its name: another run may have renamed it to its place meanwhile."""
    try:
        return os.path.samestat(os.fstat(stream.fileno()), partial.stat())
    except FileNotFoundError:
        return False


def write_whole(path: Path, data: bytes) -> None:
    """Write a file that takes its place when all of it is on the disk; the rights are those of the user's other files."""
    with replaced(path) as stream:
        stream.write(data)


def settle(folder: Path) -> None:
    """Let the disk take down the new names in a folder; not every system can do that, or needs it."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
