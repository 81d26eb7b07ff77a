"""Scores the documents of an index for the groups of a query."""

import numpy as np
import numpy.typing as npt

from milpart_docs.search.full_text.contents import Contents
from milpart_docs.search.full_text.groups import Looked
from milpart_docs.search.full_text.postings import Postings
from milpart_docs.search.query.clauses import Sign
from milpart_docs.search.ranking import Scores, score_term

Docs = npt.NDArray[np.int32]


class Scoring:
    """Scores documents; those of a term are computed once."""

    def __init__(self, contents: Contents, postings: Postings) -> None:
        """Take what is known of the documents, and their postings."""
        self._contents = contents
        self._postings = postings
        self._known: dict[int, tuple[Docs, Scores]] = {}

    def score(self, looked: Looked) -> Scores:
        """Score all documents: for each word as often as it was typed, by the best of what it may be met by."""
        total = np.zeros(self._contents.size)
        for group in looked.groups:
            if group.clause.sign is not Sign.EXCLUDED:
                for row in group.rows:
                    self._add(total, row.members, group.times)
        return total

    def docs_of(self, terms: tuple[int, ...]) -> npt.NDArray[np.bool_]:
        """Tell which documents have any of some terms."""
        found = np.zeros(self._contents.size, bool)
        for term in terms:
            found[self._score(term)[0]] = True
        return found

    def _add(self, total: Scores, terms: tuple[int, ...], times: int) -> None:
        """Add to each document the score of the best of some terms."""
        if len(terms) == 1:
            docs, scores = self._score(terms[0])
            total[docs] += times * scores
            return
        best = np.zeros(self._contents.size)
        for term in terms:
            docs, scores = self._score(term)
            best[docs] = np.maximum(best[docs], scores)
        total += times * best

    def _score(self, term: int) -> tuple[Docs, Scores]:
        """Score the documents that have a term."""
        if term not in self._known:
            docs, weights = self._postings.read(term)
            self._known[term] = docs, score_term(weights, self._contents.norms[docs], self._contents.size)
        return self._known[term]
