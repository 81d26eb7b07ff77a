"""The words of every document as numbers, kept from run to run: splitting texts into words is most of the work of an index.

What is kept lies in one file: a line of JSON that says what follows, and arrays of numbers. A digest stands before it; a file that does
not match is not used. Nothing in it can run, and it can be deleted at any time.
"""

import contextlib
import json
import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from milpart_docs.corpus.cache import make_cache_folder
from milpart_docs.search.documents import Document
from milpart_docs.search.fields import FIELD_KEYS
from milpart_docs.search.folding import find_capitals, split_words

NAME = "words"
FORMAT = "milpart-words-1"
PARTS = len(FIELD_KEYS) + 1
"""The fields, and behind them the words in capitals, which belong to no field."""
DIGEST_SIZE = 16
Numbers = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class WordLists:
    """The words of some documents, one after the other.

    ``surfaces`` are the folded words, each once, in no order; ``words`` are places among them; ``lengths`` has for each document a row with
    the number of words of each field, and of the words in capitals, which stand as they are.
    """

    surfaces: Sequence[str]
    words: Numbers
    lengths: Numbers


@dataclass(frozen=True, slots=True)
class _Kept:
    surfaces: list[str]
    places: dict[bytes, int]
    starts: npt.NDArray[np.int64]
    words: Numbers
    lengths: Numbers


def read_words(documents: Sequence[Document], root: Path | None = None) -> WordLists:
    """Split the texts of documents into words; with ``root``, the project's folder, only those that were not split before."""
    digests = [document.digest() for document in documents]
    kept = _load(root) if root else _nothing()
    numbers = {surface: number for number, surface in enumerate(kept.surfaces)}
    rows: list[Numbers] = []
    lengths = np.zeros((len(documents), PARTS), np.int32)
    for place, (document, digest) in enumerate(zip(documents, digests, strict=True)):
        known = kept.places.get(digest)
        if known is None:
            parts = [split_words(document.texts.get(key, "")) for key in FIELD_KEYS]
            parts.append([word for text in document.texts.values() for word in find_capitals(text)])
            lengths[place] = [len(part) for part in parts]
            row = [numbers.setdefault(word, len(numbers)) for word in chain.from_iterable(parts)]
            rows.append(np.array(row, np.int32))
        else:
            lengths[place] = kept.lengths[known]
            rows.append(kept.words[kept.starts[known] : kept.starts[known + 1]])
    words = np.concatenate(rows) if rows else np.zeros(0, np.int32)
    lists = _drop_unused(WordLists(list(numbers), words, lengths))
    if root and (len(kept.places) != len(set(digests)) or any(digest not in kept.places for digest in digests)):
        _write(root, digests, lists)
    return lists


def _drop_unused(lists: WordLists) -> WordLists:
    """Leave out words that no document has any more, so that nothing depends on what was kept."""
    used = np.unique(lists.words)
    if len(used) == len(lists.surfaces):
        return lists
    places = np.full(len(lists.surfaces), -1, np.int32)
    places[used] = np.arange(len(used), dtype=np.int32)
    return WordLists([lists.surfaces[number] for number in used.tolist()], places[lists.words], lists.lengths)


def _nothing() -> _Kept:
    return _Kept([], {}, np.zeros(1, np.int64), np.zeros(0, np.int32), np.zeros((0, PARTS), np.int32))


def _digest(data: Iterable[bytes]) -> bytes:
    digest = blake2b(digest_size=DIGEST_SIZE)
    for piece in data:
        digest.update(piece)
    return digest.hexdigest().encode()


def _load(root: Path) -> _Kept:
    """Load what was kept; nothing, where there is nothing, or where it is damaged or of another version."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        return _decode((make_cache_folder(root) / NAME).read_bytes())
    return _nothing()


def _decode(data: bytes) -> _Kept:
    digest, _, rest = data.partition(b"\n")
    head, _, body = rest.partition(b"\n")
    if digest != _digest((head, body)):
        raise ValueError
    described: dict[str, Any] = json.loads(head)
    if described["format"] != FORMAT or described["parts"] != list(FIELD_KEYS):
        raise ValueError
    count, words = int(described["documents"]), int(described["words"])
    numbers = np.frombuffer(body, "<i4", count * PARTS + words)
    lengths = numbers[: count * PARTS].reshape(count, PARTS).astype(np.int32)
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths.sum(axis=1, dtype=np.int64))])
    rest = body[numbers.nbytes :]
    digests = [rest[at : at + DIGEST_SIZE] for at in range(0, count * DIGEST_SIZE, DIGEST_SIZE)]
    surfaces = rest[count * DIGEST_SIZE :].decode("utf-8").split("\n")
    return _Kept(surfaces, {key: place for place, key in enumerate(digests)}, starts, numbers[count * PARTS :].astype(np.int32), lengths)


def _write(root: Path, digests: Sequence[bytes], lists: WordLists) -> None:
    """Write all in one step; where the disk does not allow it, the next run simply splits everything again."""
    described = {"format": FORMAT, "parts": list(FIELD_KEYS), "documents": len(digests), "words": len(lists.words)}
    head = json.dumps(described, sort_keys=True).encode()
    numbers = (lists.lengths.astype("<i4").tobytes(), lists.words.astype("<i4").tobytes())
    body = b"".join((*numbers, *digests, "\n".join(lists.surfaces).encode("utf-8", "surrogatepass")))
    with contextlib.suppress(OSError):
        folder = make_cache_folder(root)
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=NAME)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_digest((head, body)) + b"\n" + head + b"\n" + body)
            Path(temporary).replace(folder / NAME)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
