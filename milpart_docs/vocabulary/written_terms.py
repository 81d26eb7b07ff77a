"""The term that a text certainly means: it is written with other capitals, hyphens or blanks than the list has it, or by its label.

What is merely near to a term is none of this; it is found by ``find_nearest``, for hints.
"""

import re
from collections.abc import Iterable
from functools import cache

from milpart_docs.vocabulary.look_alikes import plain_text
from milpart_docs.vocabulary.terms import VOCABULARIES

_GAP = re.compile(r"[\s_-]+")
LONGEST = 200
"""No term and no key is longer."""


def fold(written: str) -> str:
    """Give the spelling in which words of a list are compared: without case, quotation marks, and characters that nobody sees."""
    if len(written) > LONGEST:
        return written
    return _GAP.sub("-", plain_text(written).casefold()).strip("-")


def read_word(written: str, known: Iterable[str]) -> str | None:
    """Give the one of some words that a text is when folded; nothing, where none or more than one is."""
    wanted = fold(written)
    found = {word for word in known if fold(word) == wanted}
    return found.pop() if len(found) == 1 and wanted else None


def read_term(written: str, vocabulary: str) -> str | None:
    """Give the key of the term that a text certainly means; nothing, where it is none of the list or could be two of it."""
    found = _names(vocabulary).get(fold(written), frozenset())
    return next(iter(found)) if len(found) == 1 else None


@cache
def _names(vocabulary: str) -> dict[str, frozenset[str]]:
    """Map every folded key and label of a list to the terms that it is the name of; a key wins over labels."""
    terms = VOCABULARIES[vocabulary].terms
    names: dict[str, frozenset[str]] = {}
    for term in terms.values():
        name = fold(term.label)
        names[name] = names.get(name, frozenset()) | {term.key}
    keys: dict[str, frozenset[str]] = {}
    for key in terms:
        keys[fold(key)] = keys.get(fold(key), frozenset()) | {key}
    return {**names, **keys}
