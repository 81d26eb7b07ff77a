"""Bags of words: which words a document has in its fields, how often, and whether in its title. Their order in the text is left out.

A word that comes ten times in a document is one entry, so that what is counted over all documents is much shorter than their texts.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.fields import FIELDS
from milpart_docs.search.rows import Starts

Numbers = npt.NDArray[np.int32]
TITLE = 0
"""The place of the title among the fields."""
WEIGHTS = np.array([field.weight for field in FIELDS], np.int32)
FIELD_BITS = 3
"""The bits of the place of a field."""
WORD_BITS = 31
"""The bits of the number of a word."""


class Bags(NamedTuple):
    """The bags of some documents, one behind the other; ``counts`` has the number of entries of each document.

    ``words`` are numbers of words, each once in a document; ``weights`` their frequencies, each times the weight of its field; ``titled``
    says whether the title has the word.
    """

    counts: Numbers
    words: Numbers
    weights: Numbers
    titled: npt.NDArray[np.bool_]

    def cut(self, first: int, last: int, starts: Starts) -> "Bags":
        """Give the bags from one document up to another; ``starts`` are those of ``counts``, which are summed up once for many cuts."""
        span = slice(starts[first], starts[last])
        return Bags(self.counts[first:last], self.words[span], self.weights[span], self.titled[span])


def join_bags(*some: Bags) -> Bags:
    """Put bags behind one another."""
    return Bags(*(np.concatenate(parts) for parts in zip(NOTHING, *some, strict=True)))


def count_words(words: Numbers, lengths: Numbers) -> Bags:
    """Count the words of documents, which stand one behind the other; ``lengths`` has for each a row with the length of each part.

    The first parts are the fields; what stands behind them is not counted.
    """
    parts = np.repeat(np.tile(np.arange(lengths.shape[1], dtype=np.int8), len(lengths)), lengths.ravel())
    documents = np.repeat(np.arange(len(lengths)), lengths.sum(axis=1))
    is_text = parts < len(FIELDS)
    keys = ((documents[is_text] << WORD_BITS | words[is_text]) << FIELD_BITS) | parts[is_text]
    keys.sort()
    fields = keys & ((1 << FIELD_BITS) - 1)
    keys >>= FIELD_BITS
    starts = np.flatnonzero(np.diff(keys, prepend=-1))
    keys = keys[starts]
    weights = np.add.reduceat(WEIGHTS[fields], starts) if len(starts) else WEIGHTS[:0]
    counts = np.bincount(keys >> WORD_BITS, minlength=len(lengths)).astype(np.int32)
    return Bags(counts, (keys & ((1 << WORD_BITS) - 1)).astype(np.int32), weights.astype(np.int32), fields[starts] == TITLE)


NOTHING = count_words(np.zeros(0, np.int32), np.zeros((0, len(FIELDS)), np.int32))
