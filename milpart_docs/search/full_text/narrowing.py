"""Which documents a query lets through: by required and excluded words, facets, dates, and what is asked for beside the query."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from milpart_docs.search.full_text.arrays import Numbers
from milpart_docs.search.full_text.contents import Contents
from milpart_docs.search.full_text.flow import STOP_WORD
from milpart_docs.search.full_text.groups import Group, Looked, Row
from milpart_docs.search.full_text.scoring import Scoring
from milpart_docs.search.languages import find_language
from milpart_docs.search.query import Facet, Query, Range
from milpart_docs.search.query.clauses import Kind, Sign
from milpart_docs.search.query.names import DATE
from milpart_docs.search.query.parser import join_words

Mask = npt.NDArray[np.bool_]
MOST_LABELS = 5
"""So many of the values that were taken for another are told."""


class Narrowing:
    """Narrows the documents of an index."""

    def __init__(self, contents: Contents, scoring: Scoring) -> None:
        """Take what is known of the documents, and what knows which have a term."""
        self._contents = contents
        self._scoring = scoring
        self._stop_words = frozenset[str]().union(*(find_language(code).stop_words for code in contents.languages))
        self._dates = np.array(contents.dates, dtype="U10")

    def narrow(self, query: Query, looked: Looked, facets: Mapping[str, Sequence[str]], notes: list[str]) -> Mask:
        """Tell which records pass; of several values of one facet any will do. What no record has is noted.

        Values beside the query are whole keys or labels: some words of one may stand for another only where a reader types them.
        """
        mask = np.arange(self._contents.size) < self._contents.records
        for group in looked.groups:
            if group.clause.sign is not Sign.WISHED:
                mask &= self._find(group) ^ (group.clause.sign is Sign.EXCLUDED)
        given = (Facet(key, tuple(map(join_words, values))) for key, values in facets.items())
        for sign, key, values in _gather(query.facets):
            mask &= self._find_values(key, values, notes) ^ (sign is Sign.EXCLUDED)
        for facet in given:
            mask &= self._find_values(facet.facet, facet.values, notes, is_whole=True)
        for bounds in query.ranges:
            mask &= self._find_range(bounds) ^ (bounds.sign is Sign.EXCLUDED)
        return mask

    def _find(self, group: Group) -> Mask:
        """Tell which documents have what a clause asks for, where it asks for it."""
        if not group.clause.field and group.kind is not Kind.PREFIX and len(group.rows) == 1:
            return self._scoring.docs_of(group.rows[0].terms)
        if group.kind is Kind.PHRASE:
            return self._contents.flow.find(self._surfaces_in_places(group.rows), group.clause.field)
        found = (self._contents.flow.find([self._surfaces(row, group.kind)], group.clause.field) for row in group.rows)
        mask: Mask = np.logical_and.reduce(list(found))
        return mask

    def _surfaces_in_places(self, rows: Sequence[Row]) -> Iterator[Numbers | None]:
        """Give the surfaces for each place of a phrase: at the place of a stop word, anything may stand."""
        by_place = {row.place: row for row in rows}
        for place in range(rows[0].place, rows[-1].place + 1):
            yield self._surfaces(by_place[place], Kind.PHRASE) if place in by_place else None

    def _surfaces(self, row: Row, kind: Kind) -> Numbers:
        """Give the surfaces that a word may be met by; one that is a stop word somewhere may also be one of those left out."""
        lexicon = self._contents.lexicon
        if kind is Kind.PREFIX:
            return np.array(lexicon.find_prefix(row.word), np.int32)
        found = lexicon.find_surfaces(row.terms)
        return np.append(found, np.int32(STOP_WORD)) if kind is Kind.PHRASE and row.word in self._stop_words else found

    def _find_values(self, key: str, values: Iterable[str], notes: list[str], *, is_whole: bool = False) -> Mask:
        facets = self._contents.facets
        places: list[int] = []
        for value in dict.fromkeys(values):
            found = facets.find(key, value)
            if not found:
                found = [] if is_whole else facets.find_near(key, value)
                notes.append(f"No record has {key}: {value}{_tell(facets.labels_of(key, found)) if found else ''}.")
            places += found
        return facets.mask(key, places)

    def _find_range(self, bounds: Range) -> Mask:
        if bounds.facet != DATE:
            facets = self._contents.facets
            return facets.mask(bounds.facet, facets.between(bounds.facet, bounds.first, bounds.last))
        mask: Mask = (self._dates >= bounds.first) & (self._dates != "")
        return mask & (self._dates <= bounds.last) if bounds.last else mask


def _gather(facets: Iterable[Facet]) -> Iterator[tuple[Sign, str, list[str]]]:
    """Put the values of each facet together, those required and those excluded each for themselves."""
    gathered: dict[tuple[Sign, str], list[str]] = {}
    for facet in facets:
        gathered.setdefault((facet.sign, facet.facet), []).extend(facet.values)
    for (sign, key), values in gathered.items():
        yield sign, key, values


def _tell(labels: Sequence[str]) -> str:
    """Tell what was looked for in place of a value that no record has."""
    more = f" and {len(labels) - MOST_LABELS} more" if len(labels) > MOST_LABELS else ""
    return f"; looked for {', '.join(labels[:MOST_LABELS])}{more}"
