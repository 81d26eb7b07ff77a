"""The secret of this user on this machine, by which a file of the cache is known as one that they wrote.

Whoever can write into a project could put a file into its cache that says what they like of a record, or that runs when it is read, as
Whoosh's files do, which hold pickles. So such a file is used only if its checksum was made with this key. It lies in the user's own folder
of state (XDG Base Directory Specification), never in the project.
"""

import contextlib
import os
import secrets
import stat
import sys
import tempfile
from hashlib import blake2b
from pathlib import Path

from milpart_docs.corpus.plain_file import read_plain_file

NAME = "cache-key"
SIZE = 32
"""Bytes of the secret, and of the key that is made of it."""
_MACHINE = Path("/etc/machine-id")


def load_key(root: Path) -> bytes | None:
    """Load the key, or make it; nothing, where there is no place for one outside of the project in ``root`` that is the user's alone."""
    with contextlib.suppress(OSError, RuntimeError):
        folder = _find_folder()
        if folder.is_relative_to(root.resolve()):
            return None
        secret = _read(folder / NAME) or _make(folder)
        return secret and blake2b(_describe_machine(), key=secret, digest_size=SIZE).digest()
    return None


def _find_folder() -> Path:
    """Give the folder of state, made where it is missing. Raise RuntimeError where the user has no home."""
    given = Path(os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_STATE_HOME", ""))
    folder = (given if given.is_absolute() else Path.home() / ".local" / "state") / "milpart"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder.resolve()


def _read(path: Path) -> bytes | None:
    """Read the secret; nothing, where there is none, or where others could have read or written it."""
    data, status = read_plain_file(path, SIZE) or (b"", None)
    return data if status and len(data) == SIZE and _is_private(status) else None


def _make(folder: Path) -> bytes | None:
    """Make the secret in one step, so that a run beside this one reads it whole or not at all."""
    if not _is_private(folder.stat(), others=0o022):
        return None
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=NAME)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(SIZE))
        Path(temporary).replace(folder / NAME)
    except BaseException:  # also where somebody breaks off
        Path(temporary).unlink(missing_ok=True)
        raise
    return _read(folder / NAME)


def _is_private(status: os.stat_result, others: int = 0o077) -> bool:
    """Tell whether something belongs to the user, and others have no such rights to it."""
    return sys.platform == "win32" or (status.st_uid == os.getuid() and not stat.S_IMODE(status.st_mode) & others)


def _describe_machine() -> bytes:
    """Name machine and user, so that a home that several machines share does not make them one."""
    machine = b""
    with contextlib.suppress(OSError):
        machine = _MACHINE.read_bytes()
    user = os.getuid() if sys.platform != "win32" else os.environ.get("USERNAME", "")
    return b"\0".join((machine.strip(), os.fsencode(os.environ.get("COMPUTERNAME", "") or _node()), str(user).encode("utf-8", "replace")))


def _node() -> str:
    return os.uname().nodename if sys.platform != "win32" else ""
