"""The parts of German compounds, found by the words of the corpus itself: *Ausbildungszentrum* is found by *Ausbildung* and *Zentrum*."""

from collections.abc import Iterable, Iterator

SHORTEST = 9
"""Shorter words are not taken apart; in letters."""
SHORTEST_FIRST = 5
SHORTEST_LAST = 4
LINKS = ("", "s", "es", "n", "en", "er")
"""What may stand between two parts."""


def find_parts(words: Iterable[str]) -> dict[str, list[str]]:
    """Find the parts of each compound among folded words.

    The longest word that a compound begins with is its first part; the rest is a part where it is a word, too, after an ending that links
    the two.
    """
    known = frozenset(words)
    found = {word: list(_parts(word, known)) for word in known if len(word) >= SHORTEST and word.isalpha()}
    return {word: parts for word, parts in found.items() if parts}


def _parts(word: str, known: frozenset[str]) -> Iterator[str]:
    for end in range(len(word) - SHORTEST_LAST, SHORTEST_FIRST - 1, -1):
        if word[:end] in known:
            yield word[:end]
            rests = (word[end + len(link) :] for link in LINKS if word.startswith(link, end))
            yield from [rest for rest in rests if len(rest) >= SHORTEST_LAST and rest in known][:1]
            return
