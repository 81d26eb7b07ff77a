"""Entries kept from run to run, keyed by the content of the file and of our own code.

The cache is one file under seal, with the entries as JSON. Nothing in it can run, and nothing depends on its being there.
"""

from hashlib import blake2b
from pathlib import Path

from milpart_docs.corpus.code import fingerprint_code
from milpart_docs.corpus.sealed_file import read_sealed, write_sealed
from milpart_docs.corpus.user_key import load_key

NAME = "entries"
CODE = ("vocabulary", "model", "reading", "corpus", "rules", "diagnostics")
"""What an entry depends on beside the file."""
DIGEST_SIZE = 16


def key_of(path: str, data: bytes) -> bytes:
    """Give the key of a file's entry."""
    digest = blake2b(path.encode("utf-8", "surrogatepass") + b"\0", digest_size=DIGEST_SIZE, key=fingerprint_code(*CODE))
    digest.update(data)
    return digest.hexdigest().encode()


def load_cache(root: Path) -> dict[bytes, bytes]:
    """Load every entry by its key; nothing, where there is no cache of this user or it cannot be read."""
    return {key.encode(): bytes(payload) for key, payload in (read_sealed(root, NAME, load_key(root)) or {}).items()}


def write_cache(root: Path, entries: dict[bytes, bytes]) -> None:
    """Write all entries in one step; where the disk does not allow it, the next run simply reads everything again."""
    write_sealed(root, NAME, load_key(root), {key.decode(): payload for key, payload in entries.items()})
