"""Numbers that are taken on either side of a change."""

from milpart_docs.corpus.change import Change
from milpart_docs.model.identifier import DIGITS


def series_of(identifier: str) -> str:
    """Give the series that an identifier belongs to: ``LL-2026`` for ``LL-2026-0042``."""
    return identifier.strip().upper().rpartition("-")[0]


def find_free(change: Change, identifier: str, given: int = 0) -> str:
    """Give the next identifier of a series that no record has: here, before, or where the change is to go.

    ``given`` are so many that were given out already.
    """
    series = series_of(identifier)
    entries = (entry for corpus in (change.before, change.after, change.theirs) for entry in corpus.records)
    known = (entry.id.strip().upper().rpartition("-") for entry in entries)
    highest = max((int(number) for before, _, number in known if before == series and number.isdecimal()), default=0)
    return f"{series}-{highest + 1 + given:0{DIGITS}}"
