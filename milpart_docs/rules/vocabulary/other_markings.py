"""Markings of others: what to do with a NATO or national marking, or a word of an office, in the place of a marking of the Union.

Which marking of the Union corresponds to another one is laid down in agreements and for an officer of security to say (Council Decision
2013/488/EU, annex of equivalent markings); a program that proposed one would release what it must not.
"""

from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import names_marking, read_words

_UNCLASSIFIED = frozenset({"unclassified", "uncl", "unclas", "non classifie", "nicht eingestuft", "open", "none", "official"})
_OTHERS = frozenset({"nato", "otan", "cosmic", "un", "vs", "official", "tlp", "dr", "diffusion", "geheim", "zastrzezone", "riservato"})
"""Words of markings that are none of the Union's."""


def advise_marking(written: str) -> str:
    """Say what to do about a text that is a marking of somebody else; nothing, where it may be one of the Union's in another spelling."""
    words = tuple(word.casefold() for word in read_words(written))
    text = " ".join(words)
    if text in _UNCLASSIFIED:
        return f"write {MARKINGS[0]} if everyone may read it, or else {MARKINGS[1]}, which is for the Member States and bodies of the Union"
    if _OTHERS.isdisjoint(words) or (names_marking(written) and "nato" not in words):
        return ""
    return "that is no marking of the Union; ask your security officer which one corresponds, and whether the text may stand here"
