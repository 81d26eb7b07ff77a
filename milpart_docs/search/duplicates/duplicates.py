"""Records that say the same: exact copies, near copies, and the same event told twice; with the passages that match."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.reading.fingerprint import hash_pairs
from milpart_docs.search.duplicates.candidates import find_candidates
from milpart_docs.search.duplicates.events import find_events
from milpart_docs.search.duplicates.kinship import Kinship, are_told_apart
from milpart_docs.search.duplicates.matching import LEAST_TEXT, Match, match_texts
from milpart_docs.search.duplicates.sentences import Sentence, read_sentences

Kind = Literal["exact", "near", "event"]
THRESHOLD = 0.42
"""From this score on, two records are taken for likely duplicates."""
IN_OTHER_WORDS = 0.6
"""What has less of its text in the other, and tells the same event, tells it in other words."""
NEARLY_ALL = 0.99
"""The highest score of what is no exact copy."""
NEARBY = 12
"""Sentences that begin more lines apart are not quoted as one passage: the summary is far from the body."""
REMEMBERED = 256
"""The sentences of so many records are kept while pairs are compared, because a record may have several."""


class Passage(NamedTuple):
    """Sentences in a row that stand in both records: how each has them, on which line they begin, and the share of words in common."""

    a: str
    a_line: int
    b: str
    b_line: int
    share: float


class Pair(NamedTuple):
    """Two records that say the same, the lower identifier first.

    The ``score`` is the share of the shorter text that stands in the other; of an event told twice, the share of words. ``declared`` says
    how one names the other: ``duplicates``, ``related`` or not at all.
    """

    a: Entry
    b: Entry
    score: float
    kind: Kind
    declared: str
    passages: tuple[Passage, ...]


def find_duplicates(corpus: Corpus, threshold: float = THRESHOLD) -> tuple[Pair, ...]:
    """Find the pairs of records of a corpus that say the same, the surest first; what is alike for a reason is none."""
    comparison = _Comparison(corpus)
    found = (pair for pair in comparison.pairs() if pair.score >= threshold)
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.a.id, pair.b.id)))


class _Comparison:
    """Compares those records of a corpus by their texts that may say the same."""

    def __init__(self, corpus: Corpus) -> None:
        self._entries = [entry for _, entry in sorted(corpus.by_id.items())]
        self._kinship = Kinship(corpus)
        self._found = find_candidates([entry.fingerprint for entry in self._entries])
        self._read = lru_cache(REMEMBERED)(lambda entry: read_sentences(corpus, entry))

    def pairs(self) -> Iterator[Pair]:
        """Give each pair that may say the same, with its score; as an event only what is no copy."""
        copies = {(pair.a.id, pair.b.id): pair for pair in self._copies()}
        for event in find_events(self._entries, self._read):
            pair = copies.get((event.a.id, event.b.id))
            if (pair is None or pair.score < IN_OTHER_WORDS) and not self._kinship.are_kin(event.a, event.b):
                compared = pair or self._compare(event.a, event.b)
                copies[event.a.id, event.b.id] = compared._replace(score=event.score, kind="event")
        yield from copies.values()

    def _copies(self) -> Iterator[Pair]:
        for first, second in self._found.pairs:
            a, b = self._entries[first], self._entries[second]
            if not self._kinship.are_kin(a, b):
                pair = self._compare(a, b)
                if pair.kind == "exact" or not are_told_apart(a, b):
                    yield pair

    def _compare(self, a: Entry, b: Entry) -> Pair:
        here, there = self._read(a), self._read(b)
        is_exact = sum(sentence.size for sentence in here) >= LEAST_TEXT and _words(here) == _words(there)
        overlap = match_texts(here, there, _whole if is_exact else self._weigh)
        score = 1.0 if is_exact else min(round(overlap.share, 4), NEARLY_ALL)
        declared = self._kinship.declared(a, b)
        return Pair(a, b, score, "exact" if is_exact else "near", declared, tuple(_join(overlap.matches, here, there)))

    def _weigh(self, sentence: Sentence) -> float:
        """Weigh a sentence by the share of it that is not the language of the house."""
        numbers = set(hash_pairs(sentence.text))
        return 1.0 - len(numbers & self._found.common) / len(numbers) if numbers else 1.0


def _words(text: Sequence[Sentence]) -> list[str]:
    return [word for sentence in text for word in sentence.words]


def _whole(_: Sentence) -> float:
    """Weigh every sentence the same: in a copy, the language of the house counts, too."""
    return 1.0


def _join(matches: Sequence[Match], here: Sequence[Sentence], there: Sequence[Sentence]) -> Iterator[Passage]:
    """Join matches that follow one another in both texts into passages."""
    places = [{id(sentence): place for place, sentence in enumerate(text)} for text in (here, there)]
    row: list[Match] = []
    for match, following in pairwise((*matches, None)):
        if match is None:
            continue
        row.append(match)
        if following is None or not _follows(match, following, places):
            yield _passage(row)
            row = []


def _follows(match: Match, following: Match, places: Sequence[dict[int, int]]) -> bool:
    here, there = places
    return (
        here[id(following.first)] == here[id(match.first)] + 1
        and there[id(following.second)] == there[id(match.second)] + 1
        and 0 <= following.first.line - match.first.line <= NEARBY
        and 0 <= following.second.line - match.second.line <= NEARBY
    )


def _passage(row: Sequence[Match]) -> Passage:
    a, b = " ".join(match.first.text for match in row), " ".join(match.second.text for match in row)
    share = sum(match.share * match.first.size for match in row) / max(1, sum(match.first.size for match in row))
    return Passage(a, row[0].first.line, b, row[0].second.line, round(share, 2))
