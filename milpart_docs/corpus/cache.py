"""Entries kept from run to run, keyed by the content of the file and of our own code.

The cache is one text file: a line for each entry with its key, a digest of the payload and the payload (JSON). A line that is damaged
in any way does not match its digest and is read anew from the source. Nothing in it can run, and nothing depends on its being there.

It holds the text of all records, whatever their marking. So git is told to leave its folder alone, whatever the project says.
"""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

FOLDER = ".cache/milpart"
NAME = "entries"
IGNORE = ".gitignore"
DIGEST_SIZE = 16
FORMAT = b"milpart-entries-1"


@cache
def code_fingerprint() -> bytes:
    """Digest everything that an entry depends on beside the file: the code and data of this package."""
    digest = hashlib.blake2b(digest_size=DIGEST_SIZE)
    for name in ("vocabulary", "model", "reading", "corpus", "rules", "diagnostics"):
        for path, data in _contents(files("milpart_docs").joinpath(name), name):
            digest.update(path.encode() + b"\0" + data + b"\0")
    return digest.digest()


def _contents(folder: Traversable, path: str) -> Iterable[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir() and item.name != "__pycache__":
            yield from _contents(item, f"{path}/{item.name}")
        elif item.is_file() and item.name.endswith((".py", ".yaml", ".csv")):
            yield f"{path}/{item.name}", item.read_bytes()


def key_of(path: str, data: bytes) -> bytes:
    """Give the key of a file's entry."""
    digest = hashlib.blake2b(path.encode("utf-8", "surrogatepass") + b"\0", digest_size=DIGEST_SIZE, key=code_fingerprint())
    digest.update(data)
    return digest.hexdigest().encode()


def _digest(payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=DIGEST_SIZE).hexdigest().encode()


def load_cache(root: Path) -> dict[bytes, bytes]:
    """Load every whole entry by its key; nothing, where there is no cache or it cannot be read."""
    try:
        lines = (root / FOLDER / NAME).read_bytes().split(b"\n")
    except OSError:
        return {}
    if lines[0] != FORMAT:
        return {}
    entries = {}
    for line in lines[1:]:
        key, _, rest = line.partition(b"\t")
        digest, _, payload = rest.partition(b"\t")
        if payload and digest == _digest(key + payload):
            entries[key] = payload
    return entries


def make_cache_folder(root: Path) -> Path:
    """Give the folder of what is kept from run to run, made where it is missing; git is told to leave it alone. Raise OSError."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError), (folder / IGNORE).open("x", encoding="utf-8") as ignore:
        ignore.write("*\n")
    return folder


def write_cache(root: Path, entries: dict[bytes, bytes]) -> None:
    """Write all entries in one step; where the disk does not allow it, the next run simply reads everything again."""
    with contextlib.suppress(OSError):
        folder = make_cache_folder(root)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=NAME)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(FORMAT + b"\n")
                file.writelines(key + b"\t" + _digest(key + payload) + b"\t" + payload + b"\n" for key, payload in entries.items())
            Path(temporary).replace(folder / NAME)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
