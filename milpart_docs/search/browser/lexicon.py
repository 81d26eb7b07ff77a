"""The lexicon: every word form of the texts, with its terms and how many documents have it; and backwards, for slips of the pen.

Forwards, words are sorted; each begins with a sign for how many letters it shares with the word before. Behind the words stand their terms
as steps from the term before, and the frequencies on a scale of logarithms. Backwards stand the reversed words with their frequencies.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from milpart_docs.search.collection import Collection

SHARD = 1500
"""Words of a shard."""
MOST_SHARDS = 100
"""So many shards at most; of many words, each holds more, so that there are not too many files."""
SHARED = 31
"""So many letters may be shared with the word before: signs below the space, which is in no word."""
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
    frequencies = scale(collection.surface_df)
    offsets = collection.surface_offsets.tolist()
    terms = collection.surface_terms.tolist()
    order = sort_words(collection.surfaces)
    for places in _cut(order):
        words = [collection.surfaces[place] for place in places]
        rows = [terms[offsets[place] : offsets[place + 1]] for place in places]
        lexicon.first.append(words[0])
        lexicon.contents.append(_join(_share(words), bytes(_steps(rows)), bytes(frequencies[place] for place in places)))
    return lexicon


def build_backwards(collection: Collection) -> Lexicon:
    """Build the shards of the reversed words; what has a digit is never put right, and left out."""
    lexicon = Lexicon()
    frequencies = scale(collection.surface_df)
    found = [(word[::-1], place) for place, word in enumerate(collection.surfaces) if not any(map(str.isdigit, word))]
    order = sort_words([word for word, _ in found])
    for places in _cut(order):
        words = [found[place][0] for place in places]
        lexicon.first.append(words[0])
        lexicon.contents.append(_join(_share(words), b"", bytes(frequencies[found[place][1]] for place in places)))
    return lexicon


def scale(counts: Sequence[int] | np.typing.NDArray[np.int32]) -> list[int]:
    """Give numbers of documents as steps of a scale."""
    steps: list[int] = np.floor(SCALE * np.log2(np.maximum(1, np.asarray(counts)))).astype(int).tolist()
    return steps


def sort_words(words: Sequence[str]) -> list[int]:
    """Give the places of words in the order in which a browser sorts them: by UTF-16."""
    return sorted(range(len(words)), key=lambda place: words[place].encode("utf-16-be", "surrogatepass"))


def _cut(order: Sequence[int]) -> Iterator[Sequence[int]]:
    size = max(SHARD, -(-len(order) // MOST_SHARDS))
    for start in range(0, len(order), size):
        yield order[start : start + size]


def _share(words: Sequence[str]) -> bytes:
    """Write words in turn, each without the letters that it shares with the word before."""
    pieces, last = [], ""
    for word in words:
        shared = 0
        for one, other in zip(word[:SHARED], last, strict=False):
            if one != other:
                break
            shared += 1
        pieces.append(chr(shared) + word[shared:])
        last = word
    return "".join(pieces).encode("utf-8", "surrogatepass")


def _steps(rows: Sequence[Sequence[int]]) -> Iterator[int]:
    """Write the terms of each word as steps from the term before; the lowest bit of a step says that another follows for the same word."""
    last = 0
    for row in rows:
        for place, term in enumerate(row):
            step = term - last
            yield from _vary((2 * step if step >= 0 else -2 * step - 1) * 2 + (place + 1 < len(row)))
            last = term


def _vary(number: int) -> Iterator[int]:
    """Write a number in bytes of seven bits, the lowest first; the highest bit says that another follows (as in LEB128)."""
    while number > 127:  # noqa: PLR2004 - seven bits
        yield number & 127 | 128
        number >>= 7
    yield number


def _join(*parts: bytes) -> bytes:
    """Join parts, with the lengths of all but the last in front."""
    return b"".join((*(bytes(_vary(len(part))) for part in parts[:-1]), *parts))
