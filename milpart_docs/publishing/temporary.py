"""Temporary folders that outlive no run for long: what a killed one has left, the next one deletes.

All lie in one folder of the user, which nobody else can read. Beside each lies a file that its run holds locked; the lock ends with the
process, however that ends, and tells the next run that the folder is nobody's any more.
"""

import contextlib
import os
import secrets
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = "run-"
LOCK = ".lock"
"""What the name of the file beside a folder ends with; a folder without such a file is not ours to delete."""
_FLAGS = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        """Lock by the open file and not by the process, so that a run does not take its own folders for left over."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def make_temporary_folder() -> Iterator[Path]:
    """Make an empty folder that only the user can read, and delete it at the end; first of all, delete what killed runs have left."""
    parent = _find_parent()
    if parent is None:
        with tempfile.TemporaryDirectory(prefix="milpart-") as lone:
            yield Path(lone)
        return
    _remove_left_overs(parent)
    lock, handle = _claim(parent)
    try:
        folder = lock.with_suffix("")
        folder.mkdir(mode=0o700)
        yield folder
    finally:
        _remove(lock, handle)


def find_temporary_root() -> Path:
    """Give the folder of the user in which all temporary ones lie, whether it is there or not."""
    return Path(tempfile.gettempdir()).resolve() / f"milpart-{os.getuid() if sys.platform != 'win32' else 'runs'}"


def _find_parent() -> Path | None:
    """Give the folder of the user, made where it is missing; nothing, where somebody else has put something in its place."""
    parent = find_temporary_root()
    with contextlib.suppress(FileExistsError):
        parent.mkdir(mode=0o700)
    if sys.platform == "win32":
        return parent if parent.is_dir() else None
    status = parent.lstat()
    is_ours = stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not stat.S_IMODE(status.st_mode) & 0o077
    return parent if is_ours and os.access(parent, os.W_OK | os.X_OK) else None


def _claim(parent: Path) -> tuple[Path, int]:
    """Make the file of a new folder and lock it; where another run has just taken it for left over, make another one."""
    while True:
        lock = parent / f"{PREFIX}{secrets.token_hex(8)}{LOCK}"
        handle = os.open(lock, _FLAGS | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with contextlib.suppress(BlockingIOError, PermissionError):
                _lock(handle)
                if lock.exists():
                    return lock, handle
        except OSError:  # a disk without locks: then nobody else can lock it, either
            return lock, handle
        os.close(handle)


def _remove_left_overs(parent: Path) -> None:
    """Delete the folders whose run is gone; what cannot be deleted harms nobody."""
    for lock in sorted(parent.glob(f"{PREFIX}*{LOCK}")):
        with contextlib.suppress(OSError):
            handle = os.open(lock, _FLAGS)
            try:
                _lock(handle)
            except OSError:
                os.close(handle)
                continue
            _remove(lock, handle)


def _remove(lock: Path, handle: int) -> None:
    """Delete a folder, then the file beside it, which goes only where the folder is gone."""
    folder = lock.with_suffix("")
    try:
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)
        if os.name == "nt":
            os.close(handle)
        lock.unlink(missing_ok=True)
    finally:
        if os.name != "nt":
            os.close(handle)
