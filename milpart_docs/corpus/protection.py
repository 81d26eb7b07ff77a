"""How far a thing is protected: its marking, and who may see it; for a record, a page, a part of a text, or a value."""

from collections.abc import Iterable

from milpart_docs.corpus.entry import Entry
from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import OPEN, Protection, rank

__all__ = ["Protection", "highest", "marking_of", "protection_of"]


def protection_of(entry: Entry) -> Protection:
    """Give the protection of a record or page as a whole, what stands in it included: as high as its highest part.

    Where its own protection is missing or not clear, it is the highest there is. Source: Council Decision 2013/488/EU: a document is
    marked at least as high as its highest part.
    """
    return highest([entry.protection, *(block.protection for block in entry.marked), *(value.protection for value in entry.withheld)])


def marking_of(entry: Entry) -> str:
    """Give the marking that stands in the front matter; empty where there is none that is known."""
    found = entry.fields.get("marking")
    return str(found) if found in MARKINGS else ""


def highest(protections: Iterable[Protection]) -> Protection:
    """Give the highest marking of several, and the communities of the first of that marking; of none, PUBLIC for all."""
    return max(protections, key=lambda protection: rank(protection.marking), default=OPEN)
