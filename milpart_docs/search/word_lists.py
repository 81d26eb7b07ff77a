"""The words of every document as numbers, kept from run to run: splitting texts into words is most of the work of an index.

What is kept lies in one file under seal, as arrays of numbers. Nothing in it can run, and it can be deleted at any time.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from milpart_docs.corpus.collector import quiet_collector
from milpart_docs.search.bags import NOTHING, Bags, Numbers, count_words, join_bags
from milpart_docs.search.documents import Document
from milpart_docs.search.fields import FIELD_KEYS
from milpart_docs.search.folding import find_capitals, split_words
from milpart_docs.search.kept import read_pieces, write_pieces
from milpart_docs.search.rows import find_starts
from milpart_docs.search.texts import DIGEST_SIZE

NAME = "words"
PARTS = len(FIELD_KEYS) + 1
"""The fields, and behind them the words in capitals, which belong to no field."""
PIECE = 1 << 20
"""About so many words are counted at once, to keep the memory small."""


class WordLists(NamedTuple):
    """The words of some documents, one after the other.

    ``surfaces`` are the folded words, each once, in ascending order; ``words`` are places among them; ``lengths`` has for each document a
    row with the number of words of each field, and of the words in capitals, which stand as they are; ``bags`` count the words of fields.
    """

    surfaces: Sequence[str]
    words: Numbers
    lengths: Numbers
    bags: Bags


class Cutter:
    """Cuts words of documents into pieces. Where each document begins is summed up once, however many the pieces are."""

    def __init__(self, lists: WordLists) -> None:
        """Take the words of some documents."""
        self._lists = lists
        self._starts, self._bags = find_starts(lists.lengths.sum(axis=1, dtype=np.int64)), find_starts(lists.bags.counts)

    def cut(self, first: int, last: int) -> WordLists:
        """Give the words from one document up to another."""
        surfaces, words, lengths, bags = self._lists
        return WordLists(surfaces, words[self._starts[first] : self._starts[last]], lengths[first:last], bags.cut(first, last, self._bags))


NONE = WordLists([], np.zeros(0, np.int32), np.zeros((0, PARTS), np.int32), NOTHING)
Numbering = defaultdict[str, int]
"""The number of each word; one that is new has the next."""
Place = tuple[Cutter, int]
"""A document among those whose words are cut."""


def read_words(documents: Sequence[Document], root: Path | None = None) -> WordLists:
    """Split the texts of documents into words; with ``root``, the project's folder, only those that were not split before."""
    digests, kept = _load(root) if root else ([], NONE)
    wanted = [document.digest() for document in documents]
    if wanted == digests:
        return kept
    known = {digest: place for place, digest in enumerate(digests)}
    numbers: Numbering = defaultdict(None, {surface: number for number, surface in enumerate(kept.surfaces)})
    numbers.default_factory = numbers.__len__
    with quiet_collector():
        fresh = _split_all([document for document, digest in zip(documents, wanted, strict=True) if digest not in known], numbers)
    count, old, new = iter(range(len(documents))), Cutter(kept), Cutter(fresh)
    places = [(old, known[digest]) if digest in known else (new, next(count)) for digest in wanted]
    lists = _sort(_join(list(_runs(places))), list(numbers))
    if root:
        _write(root, [document.digest() for document in documents], lists)
    return lists


def _split_all(documents: Sequence[Document], numbers: Numbering) -> WordLists:
    """Split the texts of documents, and count their words piece by piece."""
    rows: list[Numbers] = []
    lengths = np.zeros((len(documents), PARTS), np.int32)
    for place, document in enumerate(documents):
        parts = [split_words(document.texts.get(key, "")) for key in FIELD_KEYS]
        parts.append(find_capitals("\n".join(document.texts.values())))
        lengths[place] = [len(part) for part in parts]
        rows.append(np.fromiter(map(numbers.__getitem__, chain.from_iterable(parts)), np.int32, int(lengths[place].sum())))
    words = np.concatenate([*rows, np.zeros(0, np.int32)])
    ends = np.cumsum(lengths.sum(axis=1, dtype=np.int64))
    edges = [*np.flatnonzero(np.diff(ends // PIECE, prepend=0)).tolist(), len(documents)]
    bags, first, start = [], 0, 0
    for last in edges:
        end = int(ends[last - 1]) if last else 0
        bags.append(count_words(words[start:end], lengths[first:last]))
        first, start = last, end
    return WordLists([], words, lengths, join_bags(*bags))


def _runs(places: Sequence[Place]) -> Iterator[WordLists]:
    """Give the words at some places; those of documents that follow one another in one piece."""
    first = 0
    for place, (cutter, number) in enumerate(places):
        is_last = place + 1 == len(places) or places[place + 1][0] is not cutter or places[place + 1][1] != number + 1
        if is_last:
            yield cutter.cut(places[first][1], number + 1)
            first = place + 1


def _join(runs: Sequence[WordLists]) -> WordLists:
    words = np.concatenate([*(run.words for run in runs), np.zeros(0, np.int32)])
    lengths = np.concatenate([*(run.lengths for run in runs), np.zeros((0, PARTS), np.int32)])
    return WordLists([], words, lengths, join_bags(*(run.bags for run in runs)))


def _sort(lists: WordLists, surfaces: Sequence[str]) -> WordLists:
    """Sort the surfaces, without those that no document has any more, so that nothing depends on what was kept."""
    used = np.flatnonzero(np.bincount(lists.words, minlength=len(surfaces))).tolist()
    used.sort(key=surfaces.__getitem__)
    places = np.full(len(surfaces), -1, np.int32)
    places[used] = np.arange(len(used), dtype=np.int32)
    bags = lists.bags._replace(words=places[lists.bags.words])
    return WordLists([surfaces[number] for number in used], places[lists.words], lists.lengths, bags)


def _load(root: Path) -> tuple[list[bytes], WordLists]:
    """Load what was kept, and the digest of each document; nothing, where there is nothing of ours, or where other code has written it."""
    pieces = read_pieces(root, NAME)
    if not pieces:
        return [], NONE
    numbers = {name: np.frombuffer(pieces[name], "<i4") for name in ("words", "lengths", "bags", "bag-words", "bag-weights")}
    bags = Bags(numbers["bags"], numbers["bag-words"], numbers["bag-weights"], np.frombuffer(pieces["titled"], bool))
    digests = bytes(pieces["digests"])
    surfaces = bytes(pieces["surfaces"]).decode("utf-8", "surrogatepass").split("\n") if pieces["surfaces"] else []
    lists = WordLists(surfaces, numbers["words"].astype(np.int32), numbers["lengths"].reshape(-1, PARTS), bags)
    return [digests[at : at + DIGEST_SIZE] for at in range(0, len(digests), DIGEST_SIZE)], lists


def _write(root: Path, digests: Sequence[bytes], lists: WordLists) -> None:
    """Write all; where the disk does not allow it, the next run simply splits everything again."""
    numbers = {"words": lists.words, "lengths": lists.lengths}
    numbers |= {"bags": lists.bags.counts, "bag-words": lists.bags.words, "bag-weights": lists.bags.weights}
    pieces = {
        **{name: some.astype("<i4", copy=False).tobytes() for name, some in numbers.items()},
        "titled": lists.bags.titled.tobytes(),
        "digests": b"".join(digests),
        "surfaces": "\n".join(lists.surfaces).encode("utf-8", "surrogatepass"),
    }
    write_pieces(root, NAME, pieces)
