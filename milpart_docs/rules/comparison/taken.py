"""Identifiers that are still free on either side of a change."""

from collections.abc import Iterator

from milpart_docs.corpus.change import Change
from milpart_docs.corpus.numbers import free_identifiers, series_of, taken_identifiers
from milpart_docs.model.identifier import NUMBERED


def is_of_series(identifier: str) -> bool:
    """Tell whether an identifier has a number; of one that has a key, there is no next one."""
    return identifier.strip().upper().partition("-")[0] in NUMBERED


class FreeIdentifiers:
    """Gives out the next free identifiers of each series, every one once: free here, before, and where the change is to go."""

    def __init__(self, change: Change) -> None:
        """Take the change; what is taken is counted when somebody asks first."""
        self._change = change
        self._series: dict[str, Iterator[str]] = {}

    def take(self, identifier: str) -> str:
        """Give the next free identifier of the series that an identifier belongs to."""
        series = series_of(identifier)
        if series not in self._series:
            self._series[series] = free_identifiers(series, self._find_taken())
        return next(self._series[series])

    def _find_taken(self) -> frozenset[str]:
        corpora = (self._change.before, self._change.after, self._change.theirs)
        return frozenset().union(self._change.past.identifiers, *map(taken_identifiers, corpora))
