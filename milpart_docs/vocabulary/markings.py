"""The order of markings, from PUBLIC upwards.

Source: Council Decision 2013/488/EU on the security rules for protecting EU classified information (the four levels); LIMITE is a
distribution marking of the Council and stands between PUBLIC and the lowest of them.
"""

import re
import unicodedata
from collections.abc import Iterator
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


def names_marking(text: str) -> bool:
    """Tell whether a text is a marking above PUBLIC, in full or by one of its names, in any case; communities may stand behind it."""
    begun = _BEGUN.match(text)
    if len(text) > _LONGEST or begun is None or (text.isascii() and begun[1].casefold() not in _FIRST):
        return False
    words = read_words(text)
    plain = tuple(map(str.casefold, words))
    if plain in _SHORT:
        return True
    behind = next((words[len(name) :] for name in _NAMES if plain[: len(name)] == name), None)
    return behind is not None and all(word.isupper() or len(word) == len("FRA") for word in behind)


def read_words(text: str) -> tuple[str, ...]:
    """Give the words of a text as they look: without signs, accents, and characters that nobody sees."""
    seen = (sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) not in {"Cf", "Mn"})
    return tuple(re.sub(r"[\W_]+", " ", "".join(seen)).split())


def _is_community(word: str) -> bool:
    """Tell whether a word can be a community; one of a second marking is none: *LIMITE SECRET* is not clear."""
    return re.fullmatch(COMMUNITY, word) is not None and word not in _WORDS


def rank(marking: object) -> int:
    """Give the place of a marking in the order; whatever is not a marking ranks as the highest, so that doubt protects."""
    return MARKINGS.index(marking) if marking in MARKINGS else len(MARKINGS) - 1


def is_above(marking: object, ceiling: object) -> bool:
    """Tell whether a marking is higher than a ceiling; a ceiling that is no marking lets only the lowest through."""
    return rank(marking) > (rank(ceiling) if ceiling in MARKINGS else 0)


def _read_names() -> Iterator[tuple[str, ...]]:
    """List what each marking above PUBLIC is called, longest first of each: in both languages, in French, and in English."""
    for marking in MARKINGS[1:]:
        for name in (marking, *marking.split("/")):
            yield tuple(map(str.casefold, read_words(name)))


_LONGEST = 200
"""So many letters of a text are looked at for a marking."""
_NAMES = tuple(_read_names())
_SHORT = frozenset(tuple(word for word in name if word not in {"ue", "eu"}) for name in _NAMES)
"""Names of levels without *UE* or *EU*; alone, not before other words: *secret* is one, *secret ballot* is none."""
_FIRST = frozenset(name[0] for name in (*_NAMES, *_SHORT))
_BEGUN = re.compile(r"[\W_]*([^\W_]+)")
