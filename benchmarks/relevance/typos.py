"""One typo in each query, the same for the same seed: a letter replaced, left out, added, or two neighbours swapped.

These four are the edits of Damerau (*A technique for computer detection and correction of spelling errors*, 1964), who found that most
misspelt words have exactly one of them.
"""

import re
from collections.abc import Callable, Sequence
from random import Random
from string import ascii_lowercase

from benchmarks.relevance.judged import Query

LONG = re.compile(r"[^\W\d_]{4,}")
"""A word of four letters or more: shorter ones are not corrected by any search."""


def mistype(query: Query, seed: str) -> Query:
    """Put one typo into one word of four letters or more of a query; a query without such a word stays as it is."""
    random = Random(f"{seed}:{query.id}")  # noqa: S311 - typos, not secrets
    words = list(LONG.finditer(query.text))
    if not words:
        return query
    word = random.choice(words)
    return query._replace(text=query.text[: word.start()] + mistype_word(word[0], random) + query.text[word.end() :])


def mistype_word(word: str, random: Random) -> str:
    """Put one typo into a word; the result is never the word itself."""
    while (typed := random.choice(EDITS)(word, random)) == word:
        pass
    return typed


def _replace(word: str, random: Random) -> str:
    place = random.randrange(len(word))
    return word[:place] + _letter(word, random) + word[place + 1 :]


def _leave_out(word: str, random: Random) -> str:
    place = random.randrange(len(word))
    return word[:place] + word[place + 1 :]


def _add(word: str, random: Random) -> str:
    place = random.randrange(len(word) + 1)
    return word[:place] + _letter(word, random) + word[place:]


def _swap(word: str, random: Random) -> str:
    place = random.randrange(len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _letter(word: str, random: Random) -> str:
    letter = random.choice(ascii_lowercase)
    return letter.upper() if word.isupper() else letter


EDITS: Sequence[Callable[[str, Random], str]] = (_replace, _leave_out, _add, _swap)
