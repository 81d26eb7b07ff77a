"""The same event told twice: what must be in common before it is one."""

import pytest

from milpart_docs.corpus import Entry
from milpart_docs.search.duplicates import events
from milpart_docs.search.duplicates.events import find_events
from milpart_docs.search.duplicates.sentences import Sentence
from tests.search.duplicates.lessons import lesson, texts_of
from tests.search.duplicates.told_twice import Told

WORDS = [f"{first}{second}ord" for first in "abcdefghij" for second in "klmno"]


def score(beginning: int, common: int) -> float:
    """Give the score of two lessons of twenty words each, of which so many of each ten at the beginning, and so many of all are shared."""
    first, second = WORDS[:20], [*WORDS[:common], *WORDS[20 : 40 - common]]
    summaries = WORDS[40:50], [*WORDS[40 : 40 + beginning], *WORDS[: 10 - beginning]]
    told = [Told("", " ".join(summary), " ".join(text)) for summary, text in zip(summaries, (first, second), strict=True)]
    corpus = texts_of(*(lesson(number, each, title="x") for number, each in enumerate(told, 1)))
    texts = dict(zip(corpus.entries, (first, second), strict=True))

    def read(entry: Entry) -> list[Sentence]:
        return [Sentence(" ".join(texts[entry]), 1)]

    return next((event.score for event in find_events(corpus.entries, read)), 0.0)


@pytest.mark.parametrize(("beginning", "common", "expected"), [(6, 12, 0.6), (5, 10, 0.5), (3, 14, 0.7)])
def test_enough_in_common(beginning: int, common: int, expected: float) -> None:
    """The score is the share of words in common."""
    assert score(beginning, common) == expected


@pytest.mark.parametrize(("beginning", "common"), [(2, 18), (9, 9), (3, 13), (4, 11)])
def test_too_little_in_common(beginning: int, common: int) -> None:
    """Titles and summaries, texts, or both together have too little in common."""
    assert score(beginning, common) == 0


def test_a_date_that_says_nothing() -> None:
    """Where hundreds of lessons have one date, nothing is compared."""
    told = Told("x", "Summary of what happened there.", " ".join(WORDS[:20]))
    corpus = texts_of(*(lesson(number, told) for number in range(1, 9)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "MOST", 3)
        assert list(find_events(corpus.entries, lambda _: [Sentence(told.text, 1)])) == []
        patch.setattr(events, "MOST", 4)
        assert len(list(find_events(corpus.entries, lambda _: [Sentence(told.text, 1)]))) == 28
