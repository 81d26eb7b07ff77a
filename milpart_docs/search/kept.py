"""What was made before, by the digest of all that it was made from: so that a run makes only what has changed.

What is kept lies in one file under seal for each purpose. Results of other code are not used, and forgotten.
"""

from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from milpart_docs.corpus.code import fingerprint_code
from milpart_docs.corpus.sealed_file import read_sealed, write_sealed
from milpart_docs.corpus.user_key import load_key

CODE = ("vocabulary", "model", "reading", "corpus", "catalogue", "search")
"""What the results depend on beside their inputs: all that makes documents of files, and all that is made of documents."""
BY = "code"
"""The piece that says which code has written a file."""
DIGEST_SIZE = 16
Input = bytes | npt.NDArray[Any]


class Kept:
    """The results of one purpose; those that a run does not ask for are forgotten."""

    def __init__(self, root: Path | None, name: str) -> None:
        """Take the folder of the project, without which nothing is kept, and the name of the file."""
        self._root, self._name = root if root and root.is_dir() else None, name
        self._key = load_key(self._root) if self._root else None
        self._before = (read_sealed(self._root, name, self._key) if self._root else None) or {}
        self._now: dict[str, bytes] = {}

    def recall(self, inputs: Iterable[Input], make: Callable[[], bytes]) -> bytes:
        """Give what was made of these inputs before, else make it."""
        if self._root is None:
            return make()
        digest = _digest((fingerprint_code(*CODE), *inputs))
        if digest not in self._now:
            found = self._before.get(digest)
            self._now[digest] = make() if found is None else bytes(found)
        return self._now[digest]

    def write(self) -> None:
        """Write all that was asked for, if it is not what is there."""
        if self._root and self._now.keys() != self._before.keys():
            write_sealed(self._root, self._name, self._key, self._now)


def read_pieces(root: Path | None, name: str) -> dict[str, memoryview]:
    """Read what a run of the same code has left for a purpose; nothing, where there is nothing of ours."""
    pieces = (read_sealed(root, name, load_key(root)) if root else None) or {}
    return pieces if bytes(pieces.pop(BY, b"")) == fingerprint_code(*CODE) else {}


def write_pieces(root: Path | None, name: str, pieces: Mapping[str, bytes]) -> None:
    """Write what the next run may use; where the disk does not allow it, that one makes everything again."""
    if root:
        write_sealed(root, name, load_key(root), {BY: fingerprint_code(*CODE), **pieces})


def _digest(inputs: Iterable[Input]) -> str:
    """Digest inputs, each with its length in front, so that none can be cut elsewhere."""
    digest = blake2b(digest_size=DIGEST_SIZE)
    for content in inputs:
        data = content.tobytes() if isinstance(content, np.ndarray) else content
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()
