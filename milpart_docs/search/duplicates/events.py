"""The same event told twice in other words: lessons of one context and one time whose texts have most of their words in common."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.model.days import days_of
from milpart_docs.search.duplicates.sentences import SHORT_WORD, Sentence
from milpart_docs.search.folding import split_words

TYPE = "lesson"
LEAST_BEGINNING = 0.3
"""The share of words in common that titles and summaries must have before texts are read: these say what a lesson is about."""
LEAST_COMMON = 0.5
"""The share of words in common from which two texts tell one event; other lessons of one mission and year have at most 0.37 (measured)."""
LEAST_TOGETHER = 1.0
"""Both shares together; where people use few different words, either alone may be chance."""
FEWEST_WORDS = 15
"""A text with fewer different words tells no event."""
STEM = 6
"""Words that begin alike are taken for one, whatever their ending."""
MOST = 60
"""So many pairs of one time for each lesson of a context at most; where there are more, the date says nothing, and none is looked at."""


class Event(NamedTuple):
    """Two lessons that tell the same event, and the share of words in common of the one that has fewer."""

    a: Entry
    b: Entry
    score: float


def find_events(entries: Sequence[Entry], read: Callable[[Entry], Sequence[Sentence]]) -> Iterator[Event]:
    """Find pairs of lessons that tell the same event; texts are read only where titles and summaries make it likely."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.type == TYPE and isinstance(context := entry.fields.get("context"), str):
            groups[context].append(entry)
    for group in groups.values():
        begin = cache(_beginning)
        for a, b in _at_one_time(group):
            beginning = _share(begin(a), begin(b))
            if beginning >= LEAST_BEGINNING:
                texts = [frozenset(_stems(word for sentence in read(entry) for word in sentence.words)) for entry in (a, b)]
                score = _share(*texts) if min(map(len, texts)) >= FEWEST_WORDS else 0.0
                if score >= LEAST_COMMON and score + beginning >= LEAST_TOGETHER:
                    yield Event(a, b, round(score, 4))


def _at_one_time(group: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Give the pairs whose dates can mean the same day; nothing where a day has so many that it says nothing."""
    dated = [(entry, days) for entry in group if (days := days_of(entry.fields.get("date_observed")))]
    pairs = [(a, b) for (a, here), (b, there) in combinations(dated, 2) if here.first <= there.last and there.first <= here.last]
    return iter(pairs if len(pairs) <= MOST * len(group) else ())


def _beginning(entry: Entry) -> frozenset[str]:
    return frozenset(_stems(split_words(f"{entry.title} {entry.fields.get('summary', '')}")))


def _stems(words: Iterable[str]) -> Iterator[str]:
    return (word[:STEM] for word in words if len(word) >= SHORT_WORD or word.isdigit())


def _share(first: frozenset[str], second: frozenset[str]) -> float:
    """Give the share of words in common of the text that has fewer."""
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer else 0.0
