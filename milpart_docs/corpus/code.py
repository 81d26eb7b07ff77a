"""What our own code is at this moment: what was kept from an earlier run may have been made by another."""

import hashlib
import zlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from unicodedata import unidata_version

DIGEST_SIZE = 16


@cache
def fingerprint_code(*packages: str) -> bytes:
    """Digest the code and data of some packages of the core, and what Python brings that decides what they make: Unicode's tables, zlib."""
    digest = hashlib.blake2b(f"{unidata_version}\0{zlib.ZLIB_RUNTIME_VERSION}\0".encode(), digest_size=DIGEST_SIZE)
    for name in packages:
        for path, data in _contents(files("milpart_docs").joinpath(name), name):
            digest.update(path.encode() + b"\0" + data + b"\0")
    return digest.digest()


def _contents(folder: Traversable, path: str) -> Iterable[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir() and item.name != "__pycache__":
            yield from _contents(item, f"{path}/{item.name}")
        elif item.is_file() and item.name.endswith((".py", ".yaml", ".csv")):
            yield f"{path}/{item.name}", item.read_bytes()
