"""The ranking: what a word says of a document, which documents are best, and how scores are smoothed; ``engine.js`` does the same."""

from typing import Any

import numpy as np
import numpy.typing as npt

from milpart_docs.search.fields import K1, NEIGHBOURS, SMOOTHED, SMOOTHING

Scores = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


def rarity(frequency: int, size: int) -> float:
    """Give the weight of a term by the number of documents that have it (Robertson and Spärck Jones, never below zero)."""
    return float(np.log1p((size - frequency + 0.5) / (frequency + 0.5)))


def score_term(weights: npt.NDArray[np.int32], norms: Scores, size: int) -> Scores:
    """Score the documents that have a term, of ``size`` in all: its rarity, times how strongly each has it.

    ``weights`` are its weighted frequencies, and ``norms`` what the length of each document adds to these before they are damped.
    """
    frequency = weights.astype(np.float64)
    return rarity(len(weights), size) * frequency * (K1 + 1) / (frequency + norms)


def best_of(scores: Scores, limit: int) -> Places:
    """Give the numbers of the documents with the highest scores above zero, the best first; equal ones in their order."""
    found = np.flatnonzero(scores > 0)
    if len(found) > limit:
        edge = np.partition(scores[found], len(found) - limit)[len(found) - limit]
        found = found[scores[found] >= edge]
    return found[np.argsort(-scores[found], kind="stable")][:limit]


def smooth(scores: Scores, best: Places, neighbours: npt.NDArray[Any]) -> Scores:
    """Add to the scores of the best documents a share of the mean score of those that each is most related to.

    ``neighbours`` has for each document a row of numbers, the most related first; -1 stands for none.
    """
    some = best[:SMOOTHED]
    near = neighbours[some, :NEIGHBOURS]
    if not near.size:
        return scores
    given = np.where(near >= 0, scores[near], 0.0)
    smoothed = scores.copy()
    smoothed[some] += SMOOTHING * given.sum(axis=1) / np.maximum(1, (near >= 0).sum(axis=1))
    return smoothed
