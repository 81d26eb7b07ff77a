"""Files in the cache of a project under seal: each holds many pieces, is read once and checked as a whole before anything of it is used.

The checksum is keyed with a secret of this user on this machine (BLAKE2b, RFC 7693). So nobody can hand us a file by committing it into a
repository, or by writing into a folder that others share. What comes out are views of the very bytes that were checked; nothing is read a
second time. Whatever does not fit is as if it were not there, and is made again.

The cache holds the texts of all records, whatever their marking. So git is told to leave its folder alone, whatever the project says.
"""

import contextlib
import hmac
import json
import os
import tempfile
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from milpart_docs.corpus.plain_file import read_plain_file

FOLDER = ".cache/milpart"
IGNORE = ".gitignore"
FORMAT = b"milpart-sealed-1\n"
LARGEST = 1 << 30
"""A larger file is none of ours, in bytes."""
_TAG = 32
_LENGTH = 8

Pieces = Mapping[str, bytes | memoryview]


def read_sealed(root: Path, name: str, key: bytes | None) -> dict[str, memoryview] | None:
    """Read the pieces of a file in the cache of a project; nothing, where there is none that was written with this key under this name."""
    folder = root / FOLDER
    if key is None or not _is_inside(folder, root):
        return None
    data, _ = read_plain_file(folder / name, LARGEST) or (b"", None)
    start = len(FORMAT) + _TAG
    if not data.startswith(FORMAT) or not hmac.compare_digest(data[len(FORMAT) : start], _seal(key, name, memoryview(data)[start:])):
        return None
    return _split(memoryview(data)[start:])


def write_sealed(root: Path, name: str, key: bytes | None, pieces: Pieces) -> None:
    """Write pieces in one step; where the disk does not allow it, they are too many, or there is no key, the next run makes them again."""
    head = json.dumps([[piece, len(content)] for piece, content in pieces.items()]).encode()
    size = len(FORMAT) + _TAG + _LENGTH + len(head) + sum(map(len, pieces.values()))
    if key is None or size > LARGEST:
        return
    body = memoryview(b"".join((len(head).to_bytes(_LENGTH, "big"), head, *pieces.values())))
    with contextlib.suppress(OSError):
        folder = _make_folder(root)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines((FORMAT, _seal(key, name, body), body))
            Path(temporary).replace(folder / name)
        except BaseException:  # also where somebody breaks off
            Path(temporary).unlink(missing_ok=True)
            raise


def _make_folder(root: Path) -> Path:
    """Make the folder of the cache where it is missing, with the note to git.

    Raise OSError, also where the project lies nowhere on the disk, or a link leads out of it.
    """
    folder = root / FOLDER
    if not root.is_dir() or not _is_inside(folder, root):
        raise OSError
    folder.mkdir(parents=True, exist_ok=True)
    if not _is_inside(folder, root):  # also where somebody has put a link there meanwhile
        raise OSError
    with contextlib.suppress(FileExistsError), (folder / IGNORE).open("x", encoding="utf-8") as ignore:
        ignore.write("*\n")
    return folder


def _is_inside(folder: Path, root: Path) -> bool:
    try:
        return folder.resolve().is_relative_to(root.resolve())
    except RuntimeError:  # links that lead to one another
        return False


def _seal(key: bytes, name: str, body: memoryview) -> bytes:
    digest = blake2b(name.encode() + b"\0", key=key, digest_size=_TAG, person=FORMAT[:16])
    digest.update(body)
    return digest.digest()


def _split(body: memoryview) -> dict[str, memoryview]:
    start = _LENGTH + int.from_bytes(body[:_LENGTH], "big")
    pieces = {}
    for piece, size in json.loads(bytes(body[_LENGTH:start])):
        pieces[piece] = body[start : start + size]
        start += size
    return pieces
