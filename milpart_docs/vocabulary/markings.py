"""The order of markings, from PUBLIC upwards.

Source: Council Decision 2013/488/EU on the security rules for protecting EU classified information (the four levels); LIMITE is a
distribution marking of the Council and stands between PUBLIC and the lowest of them.
"""

import re
from typing import NamedTuple

from milpart_docs.vocabulary.terms import VOCABULARIES

MARKINGS: tuple[str, ...] = tuple(VOCABULARIES["marking"].terms)
COMMUNITY = r"^[A-Z][A-Z0-9-]{1,63}$"
"""The form of a community: an alpha-3 code, EU, NATO, the identifier of a mission."""
WITHHOLD = "withhold"
"""The key that protects the value it stands in: ``budget: {amount: 5000, currency: EUR, withhold: LIMITE FRA}``."""
IDENTITY = frozenset({"id", "type", "title", "status", "marking", "releasable_to"})
"""Fields that cannot be withheld: by them a record is known, and its release decided."""


class Protection(NamedTuple):
    """How far something is protected: its marking, and the communities it is releasable to; none means all whom the marking allows."""

    marking: str
    communities: tuple[str, ...] = ()


OPEN = Protection(MARKINGS[0])
"""Everyone may see it."""
NOBODY = ""
"""A community that nobody belongs to."""
CLOSED = Protection(MARKINGS[-1], (NOBODY,))
"""What holds wherever a protection is missing, misspelled or contradictory: the highest marking there is."""
_WORDS = frozenset(word for marking in MARKINGS for word in marking.split())


def read_protection(words: str) -> Protection | None:
    """Read a marking and the communities behind it, as in ``LIMITE FRA EU``; nothing where the words are not just that.

    PUBLIC with communities contradicts itself and is nothing, either.
    """
    text = " ".join(words.replace(",", " ").split())
    marking = max((known for known in MARKINGS if text == known or text.startswith(known + " ")), key=len, default="")
    communities = tuple(dict.fromkeys(text.removeprefix(marking).split()))
    is_clear = marking and all(map(_is_community, communities)) and not (marking == MARKINGS[0] and communities)
    return Protection(marking, communities) if is_clear else None


def _is_community(word: str) -> bool:
    """Tell whether a word can be a community; one of a second marking is none: *LIMITE SECRET* is not clear."""
    return re.fullmatch(COMMUNITY, word) is not None and word not in _WORDS


def rank(marking: object) -> int:
    """Give the place of a marking in the order; whatever is not a marking ranks as the highest, so that doubt protects."""
    return MARKINGS.index(marking) if marking in MARKINGS else len(MARKINGS) - 1


def is_above(marking: object, ceiling: object) -> bool:
    """Tell whether a marking is higher than a ceiling; a ceiling that is no marking lets only the lowest through."""
    return rank(marking) > (rank(ceiling) if ceiling in MARKINGS else 0)
