"""The records most related to each, for smoothing: in ascending order, the first as the distance from the record itself, in few bits.

They stand in small shards, because only the best records of a query are smoothed. A shard's own bits are::

    two parameters; how many neighbours each record has
    for each record that has some: the distance to the first, by the first parameter, as an even number forwards and an odd one backwards
    for each record: the steps to its further ones, less one, by the second parameter
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.browser.bits import Codes, Numbers, fixed, join_codes, pack, rice

BLOCK = 512
"""Records of a shard."""
MOST_SHARDS = 100
"""So many shards at most; of many records, each holds more, so that there are not too many files."""
COUNT_WIDTH = 3
PARAMETER_WIDTH = 5
"""The bits of a parameter of Rice's code."""
LARGE = 20_000
"""Above so many documents, fewer neighbours are kept."""
FEW = 3


class Fitted(NamedTuple):
    """Numbers coded with the parameter that makes them shortest."""

    parameter: int
    codes: Codes

    @property
    def size(self) -> int:
        """The bits of the codes."""
        return int(self.codes.widths.sum())


def kept_neighbours(size: int, neighbours: int) -> int:
    """Tell how many neighbours are kept for each of so many documents."""
    return neighbours if size <= LARGE else min(FEW, neighbours)


def block_size(size: int) -> int:
    """Tell how many records a shard holds, where there are so many in all."""
    return max(BLOCK, -(-size // MOST_SHARDS))


def build_neighbours(related: npt.NDArray[np.int32] | Sequence[Sequence[int]], kept: int) -> Iterator[bytes]:
    """Pack the neighbours of all documents into shards; none, where no document has any."""
    rows = np.asarray(related, dtype=np.int64)
    block = block_size(len(rows))
    if rows.size and rows.max() >= 0:
        for start in range(0, len(rows), block):
            yield pack(_code_block(rows[start : start + block, :kept], start))


def _code_block(rows: Numbers, start: int) -> Codes:
    counts = (rows >= 0).sum(axis=1)
    none = np.iinfo(np.int64).max
    ordered = np.sort(np.where(rows >= 0, rows, none), axis=1)
    has_some = counts > 0
    first = (ordered[:, 0] - np.arange(start, start + len(rows)))[has_some]
    first = np.where(first >= 0, 2 * first, -2 * first - 1)
    gaps = np.diff(ordered, axis=1)
    further = gaps[np.arange(gaps.shape[1]) + 1 < counts[:, None]] - 1
    near, far = fit_rice(first), fit_rice(further)
    parameters = fixed(np.array([near.parameter, far.parameter]), PARAMETER_WIDTH)
    return join_codes(parameters, fixed(counts, COUNT_WIDTH), near.codes, far.codes)


def fit_rice(values: Numbers) -> Fitted:
    """Code numbers from nothing up with the best parameter."""
    best = max(0, int(values.mean() + 1).bit_length() - 1) if len(values) else 0
    tried = (Fitted(parameter, rice(values, parameter)) for parameter in range(max(0, best - 2), best + 2))
    return min(tried, key=lambda fitted: (fitted.size, fitted.parameter))
