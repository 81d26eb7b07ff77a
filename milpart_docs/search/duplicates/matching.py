"""How much of one text stands in another, sentence by sentence, and which sentence is which: sentences may have moved and words changed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from milpart_docs.search.duplicates.sentences import Sentence

LEAST_LIKENESS = 0.35
"""From this share of words in common on, two sentences are one that was changed."""
INSIDE = 0.8
"""A sentence that has so much of its words in a longer one is a part of it."""
FEWEST_INSIDE = 5
"""Shorter parts are phrases that anyone may use."""
TRIED = 3
"""So many of the sentences with most words in common are compared."""
LEAST_TEXT = 10
"""A text with fewer words says too little to say the same as another."""
EXCERPT = 0.3
"""What makes up less than this share of the longer text is quoted there, and counts the less the smaller it is."""

Weigh = Callable[[Sentence], float]
"""Says how much a sentence counts, from 0 for the language of the house to 1."""


class Match(NamedTuple):
    """Two sentences that say the same, and the share of the words of the first that the second has."""

    first: Sentence
    second: Sentence
    share: float


class Overlap(NamedTuple):
    """How much of the shorter of two texts stands in the other, from 0 to 1, and which sentences that are, in the order of the first."""

    share: float
    matches: tuple[Match, ...]


NOTHING = Overlap(0.0, ())


def match_texts(first: Sequence[Sentence], second: Sequence[Sentence], weigh: Weigh) -> Overlap:
    """Match the sentences of two texts."""
    sizes = [sum(sentence.size for sentence in text) for text in (first, second)]
    if min(sizes) < LEAST_TEXT:
        return NOTHING
    is_turned = sizes[1] < sizes[0]
    shorter, longer = (second, first) if is_turned else (first, second)
    found = list(_match(shorter, longer))
    whole = sum(sentence.size * weigh(sentence) for sentence in shorter)
    shared = sum(match.share * match.first.size * weigh(match.first) for match in found)
    share = shared / whole if whole else 0.0
    of_longer = sum(match.share * match.first.size for match in found) / max(sizes)
    matches = [Match(match.second, match.first, match.share) for match in found] if is_turned else found
    places = {id(sentence): place for place, sentence in enumerate(first)}
    matches.sort(key=lambda match: places[id(match.first)])
    return Overlap(share * min(1.0, of_longer / EXCERPT), tuple(matches))


def _match(shorter: Sequence[Sentence], longer: Sequence[Sentence]) -> Iterator[Match]:
    """Give for each sentence of the shorter text the one of the longer that is most like it, where one is."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(longer):
        for word in sentence.content:
            places[word].append(place)
    for sentence in shorter:
        met = Counter(place for word in sentence.content for place in places.get(word, ()))
        tried = (longer[place] for place, _ in met.most_common(TRIED))
        best = max((_compare(sentence, other) for other in tried), key=lambda match: match.share, default=None)
        if best is not None and best.share:
            yield best


def _compare(sentence: Sentence, other: Sentence) -> Match:
    """Match two sentences; a share of 0 says that they are not the same."""
    common = sum(min(count, other.content[word]) for word, count in sentence.content.items())
    share = common / sentence.size
    is_same = 2 * common >= LEAST_LIKENESS * (sentence.size + other.size)
    is_inside = share >= INSIDE and sentence.size >= FEWEST_INSIDE
    return Match(sentence, other, share if is_same or is_inside else 0.0)
