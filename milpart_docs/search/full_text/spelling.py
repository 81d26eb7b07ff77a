"""The words of an index that one that it does not have was probably meant to be; ``engine.js`` finds the same.

First those within one slip of the pen (a letter left out, added, changed, or swapped with its neighbour), then those with another ending,
then for long words those within two slips, half of the word being right if possible. What is near a stop word is taken for that.
"""

from collections.abc import Collection, Iterable, Iterator

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

from milpart_docs.search.browser.lexicon import scale
from milpart_docs.search.full_text.lexicon import Lexicon

SHORTEST = 4
SHORTEST_FOR_TWO = 8
SHORTEST_KNOWN = 3
SHORTEST_STEM = 4
LONGEST_ENDING = 4
"""So many letters may be cut from the end of a word, and stand there instead."""
SURE = 2
"""So many letters at its beginning or end must be right in a word with two slips."""
MOST = 3


def correct(lexicon: Lexicon, word: str, stop_words: Collection[str] = ()) -> list[str]:
    """Give the nearest words, the most frequent first; none for short words and for what has a digit in it."""
    if len(word) < SHORTEST or _has_digit(word) or _is_near_any(word, stop_words):
        return []
    limit = 2 if len(word) >= SHORTEST_FOR_TWO else 1
    found = {known: int(slips) for known, slips, _ in extract_iter(word, lexicon.surfaces, scorer=OSA.distance, score_cutoff=limit)}
    choices = (
        (known for known in found if found[known] == 1),
        _find_endings(lexicon, word),
        (known for known in found if _is_half_right(word, known)),
        (known for known in found if known.startswith(word[:SURE]) or known.endswith(word[-SURE:])),
    )
    return next((best for choice in choices if (best := _most_frequent(lexicon, word, choice))), [])


def _is_near_any(word: str, others: Iterable[str]) -> bool:
    return any(len(other) >= SHORTEST_KNOWN and OSA.distance(word, other, score_cutoff=1) <= 1 for other in others)


def _is_half_right(word: str, known: str) -> bool:
    """Tell whether a known word begins or ends as one half of another does; letters that changed places in the middle are right, too."""
    half = len(word) // 2
    swapped = word[: half - 1] + word[half] + word[half - 1] + word[half + 1 :]
    return known.startswith(word[:half]) or known.endswith(word[half:]) or known == swapped


def _find_endings(lexicon: Lexicon, word: str) -> Iterator[str]:
    """Find the words that begin as a word does, as far as any does, and end otherwise."""
    for length in range(len(word), max(SHORTEST_STEM, len(word) - LONGEST_ENDING) - 1, -1):
        found = [lexicon.surfaces[number] for number in lexicon.find_prefix(word[:length])]
        found = [known for known in found if len(known) <= length + LONGEST_ENDING and _can_be(known, word)]
        if found:
            yield from found
            return


def _most_frequent(lexicon: Lexicon, word: str, found: Iterable[str]) -> list[str]:
    """Give the most frequent of some words, by the scale that the browser knows."""
    known = sorted(one for one in found if _can_be(one, word))
    steps = scale([lexicon.frequency(one) for one in known])
    order = sorted(range(len(known)), key=lambda place: -steps[place])
    return [known[place] for place in order[:MOST]]


def _can_be(known: str, word: str) -> bool:
    return known != word and len(known) >= SHORTEST_KNOWN and not _has_digit(known)


def _has_digit(word: str) -> bool:
    return any(map(str.isnumeric, word))
