"""The measures, by cases computed by hand after trec_eval's conventions, and what holds for any ranking."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.relevance.measures import DEPTH, Measures, average_precision, mean_of, measure, ndcg, recall

JUDGED = {"a": 2.0, "b": 1.0, "c": 0.0, "d": 1.0}
NAMES = [f"d{number}" for number in range(30)]
rankings = st.lists(st.sampled_from(NAMES), max_size=40)
judgements = st.dictionaries(st.sampled_from(NAMES), st.integers(-1, 3).map(float))


@pytest.mark.parametrize(
    ("ranking", "value"),
    [
        (["a", "b", "d"], 1.0),
        (["c", "a", "x", "b"], (2 / log2(3) + 1 / log2(5)) / (2 + 1 / log2(3) + 1 / 2)),
        (["b"], 1 / (2 + 1 / log2(3) + 1 / 2)),
        (["x", "c"], 0.0),
        ([], 0.0),
    ],
)
def test_ndcg(ranking: list[str], value: float) -> None:
    """The gain is the relevance itself, discounted by the logarithm of the rank plus one; the best ranking has 1."""
    assert ndcg(ranking, JUDGED) == pytest.approx(value)


def test_ndcg_looks_at_ten_ranks() -> None:
    """What stands at rank eleven adds nothing, and the best ranking is cut there, too."""
    judged = dict.fromkeys(NAMES[:20], 1.0)
    assert ndcg(NAMES[:10], judged) == pytest.approx(1.0)
    assert ndcg(["x"] * 10 + ["d0"], judged) == 0.0


def test_average_precision() -> None:
    """The precision at the rank of each relevant document, with zero for one that was not found: (1/1 + 2/3 + 0) / 3."""
    assert average_precision(["a", "c", "b"], JUDGED) == pytest.approx((1 + 2 / 3) / 3)


def test_recall() -> None:
    """Two of three relevant documents were found; what stands behind rank 100 was not."""
    assert recall(["a", "c", "b"], JUDGED) == pytest.approx(2 / 3)
    assert recall(["x"] * DEPTH + ["a"], JUDGED) == 0.0


def test_document_that_comes_twice() -> None:
    """A ranking gains nothing by giving a document again."""
    assert measure(["c", "b", "b", "b"], JUDGED) == measure(["c", "b"], JUDGED)


def test_nothing_relevant() -> None:
    """Without a relevant document, nothing can be found."""
    assert measure(["a"], {"a": 0.0, "b": -1.0}) == Measures(0.0, 0.0, 0.0)


def test_means() -> None:
    """Means are those of each measure; of nothing they are zero."""
    assert mean_of([Measures(1.0, 0.5, 0.0), Measures(0.0, 0.5, 1.0)]) == Measures(0.5, 0.5, 0.5)
    assert mean_of([]) == Measures(0.0, 0.0, 0.0)


@given(rankings, judgements)
def test_between_none_and_all(ranking: list[str], judged: dict[str, float]) -> None:
    """Each measure lies between 0 and 1, whatever is ranked and judged."""
    assert all(0.0 <= value <= 1.0 + 1e-9 for value in measure(ranking, judged))


@given(judgements)
def test_best_ranking(judged: dict[str, float]) -> None:
    """The documents in the order of their relevance have the full measure, where anything is relevant."""
    best = sorted(judged, key=lambda doc: -judged[doc])
    expected = 1.0 if any(value > 0 for value in judged.values()) else 0.0
    assert measure(best, judged) == pytest.approx((expected, expected, expected))


@given(st.lists(st.sampled_from(NAMES), unique=True, max_size=20), judgements, st.data())
def test_relevant_document_moves_up(ranking: list[str], judged: dict[str, float], data: st.DataObject) -> None:
    """Putting a document in the place of a less relevant one above it makes no measure worse."""
    if len(ranking) > 1:
        place = data.draw(st.integers(1, len(ranking) - 1))
        above, below = ranking[place - 1], ranking[place]
        if judged.get(below, 0.0) > judged.get(above, 0.0):
            better = [*ranking[: place - 1], below, above, *ranking[place + 1 :]]
            assert all(after >= before - 1e-9 for after, before in zip(measure(better, judged), measure(ranking, judged), strict=True))
