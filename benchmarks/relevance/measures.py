"""The measures of a ranking against judgements: nDCG@10, average precision and recall@100, by the conventions of TREC's ``trec_eval``.

The gain of a document is its relevance as judged (not 2 to its power), and rank *r* discounts it by log2(r + 1) (Järvelin and Kekäläinen,
*Cumulated gain-based evaluation of IR techniques*, 2002). For average precision and recall a document is relevant where its judgement is
above zero. A query that nothing is relevant to is not measured; one without an answer counts as zero.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import log2
from typing import NamedTuple

CUT = 10
"""The ranks that nDCG looks at."""
DEPTH = 100
"""The hits that are asked for: recall and average precision look at so many."""


class Measures(NamedTuple):
    """What a ranking is worth, each from 0 to 1."""

    ndcg: float
    precision: float
    recall: float


def measure(ranking: Sequence[str], relevance: Mapping[str, float]) -> Measures:
    """Measure one ranking, the best document first. A document that comes twice counts where it comes first."""
    ranks = list(dict.fromkeys(ranking))[:DEPTH]
    return Measures(ndcg(ranks, relevance), average_precision(ranks, relevance), recall(ranks, relevance))


def ndcg(ranking: Sequence[str], relevance: Mapping[str, float], cut: int = CUT) -> float:
    """Give the discounted gain of the first ranks, as a share of what the best ranking would give."""
    best = _gain(sorted(relevance.values(), reverse=True)[:cut])
    return _gain([relevance.get(doc, 0.0) for doc in ranking[:cut]]) / best if best else 0.0


def _gain(values: Iterable[float]) -> float:
    return sum(value / log2(rank + 1) for rank, value in enumerate(values, 1) if value > 0)


def average_precision(ranking: Sequence[str], relevance: Mapping[str, float]) -> float:
    """Give the mean, over all relevant documents, of the precision at the rank of each; zero for one that was not found."""
    found, total = 0, 0.0
    for rank, doc in enumerate(ranking, 1):
        if relevance.get(doc, 0.0) > 0:
            found += 1
            total += found / rank
    return total / max(1, _count_relevant(relevance))


def recall(ranking: Sequence[str], relevance: Mapping[str, float], cut: int = DEPTH) -> float:
    """Give the share of the relevant documents that is among the first ranks."""
    return sum(relevance.get(doc, 0.0) > 0 for doc in ranking[:cut]) / max(1, _count_relevant(relevance))


def _count_relevant(relevance: Mapping[str, float]) -> int:
    return sum(value > 0 for value in relevance.values())


def mean_of(measures: Sequence[Measures]) -> Measures:
    """Give the means; zero for no measures at all."""
    columns = zip(*measures, strict=True) if measures else ([0.0],) * len(Measures._fields)
    return Measures(*(sum(column) / max(1, len(measures)) for column in columns))
