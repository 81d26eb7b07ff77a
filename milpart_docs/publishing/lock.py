"""The lock: one build at a time for each site, and none that outlives its process.

The lock belongs to the process, not to the file: a file that a killed build left behind keeps nobody out.
"""

import contextlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from milpart_docs.publishing.error import LOCKED, PublishingError, cannot_write
from milpart_docs.publishing.place import Place

FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A link or a pipe in the place of the lock file is neither followed nor waited for."""
LONGEST_NUMBER = 20
TRIES = 1000
"""More than any number of builds that end one after the other; some network drives do not know a file again that they have just made."""

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        """Lock a byte far behind the text, which others may then still read."""
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(handle: int) -> None:
        """Lock the file for this process; POSIX locks are not inherited by processes that it starts."""
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def hold_lock(place: Place) -> Iterator[None]:
    """Hold the lock of a site, or of a file that is made of one; where another process holds it, say which."""
    handle = _acquire(place)
    try:
        yield
    finally:
        _release(place, handle)


def _acquire(place: Place) -> int:
    """Lock the file that bears the name; one that its last holder has just deleted is nobody's lock any more."""
    for _ in range(TRIES):
        handle = _open(place)
        try:
            _lock(place, handle)
            if _is_named(place, handle):
                _write_number(handle)
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
    raise cannot_write(place.folder, f"{place.lock.name} beside it is another file each time that it is looked at")


def _open(place: Place) -> int:
    try:
        place.folder.parent.mkdir(parents=True, exist_ok=True)
        return os.open(place.lock, FLAGS, 0o666)
    except OSError as error:
        if not place.folder.is_dir():
            raise cannot_write(place.folder, error.strerror) from None
        reason = f"{error.strerror}; what is new takes its place by its name, so the folder above must be writable, too"
        raise cannot_write(place.folder, reason) from None


def _lock(place: Place, handle: int) -> None:
    try:
        _try_lock(handle)
    except (BlockingIOError, PermissionError):
        number = _read_number(handle)
        who = f" (process {number})" if number else ""
        raise PublishingError(f"another run is writing {place.folder}{who}; try again when it has ended", LOCKED) from None
    except OSError as error:
        raise cannot_write(place.folder, f"{place.lock.name} cannot be locked: {error.strerror}") from None


def _is_named(place: Place, handle: int) -> bool:
    """Tell whether the open file still is the one that bears the name."""
    try:
        return os.path.samestat(os.fstat(handle), place.lock.stat(follow_symlinks=False))
    except FileNotFoundError:
        return False


def _write_number(handle: int) -> None:
    """Write the number of this process, for others to name; a full disk is no reason to stop here."""
    with contextlib.suppress(OSError):
        os.lseek(handle, 0, os.SEEK_SET)
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())


def _read_number(handle: int) -> str:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        text = os.read(handle, LONGEST_NUMBER).decode(errors="replace").strip()
    except OSError:
        return ""
    return text if text.isdecimal() else ""


def _release(place: Place, handle: int) -> None:
    """Delete the file while it is still locked, so that nobody can lock it in between; Windows deletes no open file."""
    if os.name == "nt":
        os.close(handle)
    with contextlib.suppress(OSError):
        place.lock.unlink()
    if os.name != "nt":
        os.close(handle)
