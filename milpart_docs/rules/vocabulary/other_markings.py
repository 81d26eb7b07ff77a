"""Markings of others: what to do with a NATO or national marking, or a word of an office, in the place of a marking of the Union.

Which marking of the Union corresponds to another one is laid down in agreements and for an officer of security to say (Council Decision
2013/488/EU, annex of equivalent markings); a program that proposed one would release what it must not.
"""

from functools import cache

from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import names_marking, read_words

_UNCLASSIFIED = frozenset({"unclassified", "uncl", "unclas", "non classifie", "nicht eingestuft", "open", "none", "official"})
_OF_AN_OFFICE = frozenset(
    (
        *("internal", "intern", "interne", "internal use", "internal use only", "eu internal", "sensitive", "not public", "fouo"),
        *("official use only", "for official use only", "confidential internal", "limited distribution", "need to know"),
    )
)
"""Words by which offices keep texts among themselves."""
_OTHERS = frozenset({"nato", "otan", "cosmic", "un", "vs", "official", "tlp", "dr", "diffusion", "geheim", "zastrzezone", "riservato"})
"""Words of markings that are none of the Union's."""


def advise_marking(written: str) -> str:
    """Say what to do about a text that is a marking of somebody else; nothing, where it may be one of the Union's in another spelling."""
    words = tuple(word.casefold() for word in read_words(written))
    text = " ".join(words)
    short = _shortened().get(words)
    if short is not None:
        return f"write {short}"
    if text in _UNCLASSIFIED | _OF_AN_OFFICE:
        return f"write {MARKINGS[0]} if everyone may read it, or else {MARKINGS[1]}, which is for the Member States and bodies of the Union"
    if _OTHERS.isdisjoint(words) or (names_marking(written) and "nato" not in words):
        return ""
    return "that is no marking of the Union; ask your security officer which one corresponds, and whether the text may stand here"


@cache
def _shortened() -> dict[tuple[str, ...], str]:
    """Map the short forms of markings, R-UE/EU-R and each side of it, to the markings."""
    found = {}
    for marking in MARKINGS:
        sides = [_shorten(side) for side in marking.split("/")]
        if len(sides) > 1:
            found.update(dict.fromkeys([*sides, tuple(word for side in sides for word in side)], marking))
    return found


def _shorten(side: str) -> tuple[str, ...]:
    """Give the words of the short form of one side: *TRES SECRET UE* is TS-UE."""
    words = side.casefold().split()
    letters = "".join(word[0] for word in words if word not in _UNION)
    return (words[0], letters) if words[0] in _UNION else (letters, words[-1])


_UNION = frozenset({"ue", "eu"})
