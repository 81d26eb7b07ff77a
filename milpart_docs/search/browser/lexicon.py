"""The lexicon: every word form of the texts, with its terms and how many documents have it; and backwards, for slips of the pen.

Forwards, words are sorted; each begins with a sign for how many letters it shares with the word before. Behind the words stand their terms
as steps from the term before, and the frequencies on a scale of logarithms. Backwards stand the reversed words with their frequencies.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from milpart_docs.search.browser.bits import bit_lengths
from milpart_docs.search.collection import Collection, Numbers
from milpart_docs.search.rows import spread

SHARD = 1500
"""Words of a shard."""
MOST_SHARDS = 100
"""So many shards at most; of many words, each holds more, so that there are not too many files."""
SHARED = 31
"""So many letters may be shared with the word before: signs below the space, which is in no word."""
PLAIN = 0xFFFF
"""The last letter that is one unit of UTF-16, in which a browser counts."""
SEVEN = 7
"""The bits of a byte that belong to a number."""
SCALE = 4
"""Steps of the scale of frequencies to a doubling."""


class Lexicon:
    """The shards of one direction, and the first word of each."""

    def __init__(self) -> None:
        """Begin without words."""
        self.first: list[str] = []
        self.contents: list[bytes] = []


def build_lexicon(collection: Collection) -> Lexicon:
    """Build the shards of the words as they are read."""
    lexicon = Lexicon()
    frequencies = np.array(scale(collection.surface_df), np.uint8)
    order = np.array(sort_words(collection.surfaces), np.int64)
    words = [collection.surfaces[place] for place in order.tolist()]
    shared, counts = count_shared(words), np.diff(collection.surface_offsets)
    for span in _cut(len(order)):
        places = order[span]
        terms = collection.surface_terms[spread(collection.surface_offsets[places], counts[places])]
        lexicon.first.append(words[span.start])
        lexicon.contents.append(
            _join(_share(words[span], shared[span]), _write_steps(terms, counts[places]), frequencies[places].tobytes())
        )
    return lexicon


def build_backwards(collection: Collection) -> Lexicon:
    """Build the shards of the reversed words; what has a digit is never put right, and left out."""
    lexicon = Lexicon()
    places = [place for place, word in enumerate(collection.surfaces) if word.isalpha() or not any(map(str.isdigit, word))]
    reverse = [collection.surfaces[place][::-1] for place in places]
    order = sort_words(reverse)
    words = [reverse[place] for place in order]
    frequencies = np.array(scale(collection.surface_df[places][order]), np.uint8)
    shared = count_shared(words)
    for span in _cut(len(words)):
        lexicon.first.append(words[span.start])
        lexicon.contents.append(_join(_share(words[span], shared[span]), b"", frequencies[span].tobytes()))
    return lexicon


def scale(counts: Sequence[int] | npt.NDArray[np.int32]) -> list[int]:
    """Give numbers of documents as steps of a scale."""
    steps: list[int] = np.floor(SCALE * np.log2(np.maximum(1, np.asarray(counts)))).astype(int).tolist()
    return steps


def sort_words(words: Sequence[str]) -> list[int]:
    """Give the places of words in the order in which a browser sorts them: by UTF-16."""
    joined = "".join(words)
    is_plain = len(joined.encode("utf-16-le", "surrogatepass")) == 2 * len(joined)  # then it is that of the signs themselves
    keys = words if is_plain else [word.encode("utf-16-be", "surrogatepass") for word in words]
    return sorted(range(len(words)), key=keys.__getitem__)


def count_shared(words: Sequence[str]) -> Numbers:
    """Count the letters that each word shares with the one before, ``SHARED`` at most; from one that a browser counts twice, none."""
    letters = np.array([word[:SHARED] for word in words] or [""], f"U{SHARED}").view(np.uint32).reshape(-1, SHARED)
    differs = np.ones((len(letters), SHARED + 1), bool)
    differs[1:, :SHARED] = (letters[1:] != letters[:-1]) | (letters[1:] == 0) | (letters[1:] > PLAIN)
    return np.asarray(differs.argmax(axis=1), np.int32)[: len(words)]


def _cut(count: int) -> Iterator[slice]:
    size = max(SHARD, -(-count // MOST_SHARDS))
    for start in range(0, count, size):
        yield slice(start, min(start + size, count))


def _share(words: Sequence[str], shared: Numbers) -> bytes:
    """Write words in turn, each without the letters that it shares with the word before; the first stands whole."""
    counts = [0, *shared[1:].tolist()]
    return "".join([chr(count) + word[count:] for count, word in zip(counts, words, strict=True)]).encode("utf-8", "surrogatepass")


def _write_steps(terms: Numbers, counts: npt.NDArray[np.int64]) -> bytes:
    """Write the terms of each word as steps from the term before; the lowest bit of a step says that another follows for the same word."""
    steps = np.diff(terms.astype(np.int64), prepend=0)
    is_followed = np.ones(len(terms), np.int64)
    is_followed[np.cumsum(counts) - 1] = 0
    return vary(np.where(steps >= 0, 2 * steps, -2 * steps - 1) * 2 + is_followed)


def vary(numbers: npt.NDArray[np.int64]) -> bytes:
    """Write numbers in bytes of seven bits, the lowest first; the highest bit says that another follows (as in LEB128)."""
    widths = np.maximum(1, -(-bit_lengths(numbers) // SEVEN))
    places = spread(np.zeros(len(numbers), np.int64), widths)
    parts = np.repeat(numbers, widths) >> (SEVEN * places) & 127
    parts[places + 1 < np.repeat(widths, widths)] |= 128
    return parts.astype(np.uint8).tobytes()


def _join(*parts: bytes) -> bytes:
    """Join parts, with the lengths of all but the last in front."""
    return b"".join((vary(np.array([len(part) for part in parts[:-1]])), *parts))
