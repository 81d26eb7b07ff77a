"""Reads a file that may have been put there by somebody else: no link, no pipe, no device, and nothing endless."""

import errno
import os
import stat
from pathlib import Path

_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)
"""No link is followed, and no pipe is waited for."""


def read_plain_file(path: Path, largest: int) -> tuple[bytes, os.stat_result] | None:
    """Read a file of no more than so many bytes, with what the system says of the very file that was read; nothing for all else."""
    try:
        handle = os.open(path, _FLAGS)
    except OSError:
        return None
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode) or status.st_size > largest:
        os.close(handle)
        return None
    with os.fdopen(handle, "rb") as file:
        return file.read(status.st_size + 1), status


def read_regular_file(path: Path) -> bytes:
    """Read a file, links followed; raise OSError for a pipe or a device, which may never end."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "it is no file")
    return path.read_bytes()
