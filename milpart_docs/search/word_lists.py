"""The words of every document as numbers, kept from run to run: splitting texts into words is most of the work of an index.

What is kept lies in one file under seal, as arrays of numbers. Nothing in it can run, and it can be deleted at any time.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt

from milpart_docs.corpus.code import fingerprint_code
from milpart_docs.corpus.sealed_file import read_sealed, write_sealed
from milpart_docs.corpus.user_key import load_key
from milpart_docs.search.documents import Document
from milpart_docs.search.fields import FIELD_KEYS
from milpart_docs.search.folding import find_capitals, split_words

NAME = "words"
CODE = ("vocabulary", "model", "search")
"""What the words depend on beside the texts."""
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
    numbers: defaultdict[str, int] = defaultdict(None, {surface: number for number, surface in enumerate(kept.surfaces)})
    numbers.default_factory = numbers.__len__  # a word that is new has the next number
    rows: list[Numbers] = []
    lengths = np.zeros((len(documents), PARTS), np.int32)
    for place, (document, digest) in enumerate(zip(documents, digests, strict=True)):
        known = kept.places.get(digest)
        if known is None:
            parts = [split_words(document.texts.get(key, "")) for key in FIELD_KEYS]
            parts.append(find_capitals("\n".join(document.texts.values())))
            lengths[place] = [len(part) for part in parts]
            row = map(numbers.__getitem__, chain.from_iterable(parts))
            rows.append(np.fromiter(row, np.int32, int(lengths[place].sum())))
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
    used = np.flatnonzero(np.bincount(lists.words, minlength=len(lists.surfaces)))
    if len(used) == len(lists.surfaces):
        return lists
    places = np.full(len(lists.surfaces), -1, np.int32)
    places[used] = np.arange(len(used), dtype=np.int32)
    return WordLists([lists.surfaces[number] for number in used.tolist()], places[lists.words], lists.lengths)


def _nothing() -> _Kept:
    return _Kept([], {}, np.zeros(1, np.int64), np.zeros(0, np.int32), np.zeros((0, PARTS), np.int32))


def _load(root: Path) -> _Kept:
    """Load what was kept; nothing, where there is nothing of ours, or where other code has written it."""
    pieces = read_sealed(root, NAME, load_key(root)) or {}
    if bytes(pieces.get("code", b"")) != fingerprint_code(*CODE):
        return _nothing()
    lengths = np.frombuffer(pieces["lengths"], "<i4").reshape(-1, PARTS).astype(np.int32)
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths.sum(axis=1, dtype=np.int64))])
    digests = bytes(pieces["digests"])
    places = {digests[at : at + DIGEST_SIZE]: at // DIGEST_SIZE for at in range(0, len(digests), DIGEST_SIZE)}
    surfaces = bytes(pieces["surfaces"]).decode("utf-8", "surrogatepass").split("\n")
    return _Kept(surfaces, places, starts, np.frombuffer(pieces["words"], "<i4").astype(np.int32), lengths)


def _write(root: Path, digests: Sequence[bytes], lists: WordLists) -> None:
    """Write all; where the disk does not allow it, the next run simply splits everything again."""
    pieces = {
        "code": fingerprint_code(*CODE),
        "lengths": lists.lengths.astype("<i4").tobytes(),
        "words": lists.words.astype("<i4").tobytes(),
        "digests": b"".join(digests),
        "surfaces": "\n".join(lists.surfaces).encode("utf-8", "surrogatepass"),
    }
    write_sealed(root, NAME, load_key(root), pieces)
