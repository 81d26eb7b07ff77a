"""Answers queries from an index: hits in their order, counts of facets, and what was put right or added."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from milpart_docs.search.fields import SMOOTHED
from milpart_docs.search.folding import fold, split_words
from milpart_docs.search.full_text.groups import Group, Looked, Lookup, Synonym
from milpart_docs.search.full_text.index import Index
from milpart_docs.search.full_text.lexicon import Lexicon
from milpart_docs.search.full_text.narrowing import Narrowing
from milpart_docs.search.full_text.scoring import Scoring
from milpart_docs.search.full_text.spelling import correct
from milpart_docs.search.known_names import Vocabulary
from milpart_docs.search.naming import Naming, list_names
from milpart_docs.search.query import parse_query
from milpart_docs.search.query.clauses import Sign
from milpart_docs.search.query.parser import LONGEST_QUERY
from milpart_docs.search.ranking import Scores, best_of, smooth

FIRST_OF_ALL = 1000.0
"""Added to the score of a record whose identifier was typed."""
SHORTEST_NAMED = 3
"""Words of other names are marked from so many letters on: shorter ones are hardly ever what a name is about."""
FEW = 2
"""Where a query finds no more, or no more documents have a word, a better spelling is looked for."""
MORE_FREQUENT = 200
"""So many times more frequent must the suggestion for a word be that some document has."""
_WORD = re.compile(r"[^\W_]+")
Mask = npt.NDArray[np.bool_]


class Hit(NamedTuple):
    """A record that was found, and its score."""

    id: str
    score: float


@dataclass(frozen=True)
class Options:
    """What is asked beside the query: how many hits, values of facets, the newest first, and without other names of concepts."""

    limit: int = 10
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)
    is_by_date: bool = False
    is_with_synonyms: bool = True


@dataclass(frozen=True)
class Answer:
    """What a query found. ``terms`` are those to mark in texts; ``notes`` are sentences for the reader."""

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, Mapping[str, int]]
    suggestion: str | None
    corrections: Mapping[str, str]
    synonyms: tuple[Synonym, ...]
    terms: tuple[int, ...]
    notes: tuple[str, ...]


class Search:
    """A search over one index; it can be asked as often as wanted."""

    def __init__(self, index: Index) -> None:
        """Take the index."""
        contents = self.contents = index.contents
        lexicon = contents.lexicon
        vocabulary = Vocabulary(contents.languages, lexicon.term_numbers, lexicon.stems_of, lambda term: index.postings.read(term).docs)
        self._lookup = Lookup(lexicon, Naming(list_names(index.thesaurus, vocabulary)), contents.languages)
        self._scoring = Scoring(contents, index.postings)
        self._narrowing = Narrowing(contents, self._scoring)

    def ask(self, text: str, options: Options | None = None) -> Answer:
        """Answer a query; whatever is typed has an answer. Without a word that is looked for, all records are hits, the newest first."""
        options = options or Options()
        query = parse_query(text)
        looked = self._lookup.look_up(query, is_with_synonyms=options.is_with_synonyms)
        notes = [] if query.text == text else [f"Only the first {LONGEST_QUERY} words are looked for."]
        found = self._narrowing.narrow(query, looked, options.facets, notes)
        scores = self._scoring.score(looked)
        is_wanted = any(clause.sign is not Sign.EXCLUDED for clause in query.words)
        if is_wanted:
            found &= scores > 0
        total = int(found.sum())
        return Answer(
            total=total,
            hits=self._rank(looked, scores, found, options, is_wanted=is_wanted),
            facets=self.contents.facets.count(found),
            suggestion=self._suggest(query.text, looked, total),
            corrections=looked.corrections,
            synonyms=tuple(looked.synonyms),
            terms=_terms(looked, self.contents.lexicon),
            notes=tuple(notes),
        )

    def rank(self, text: str, options: Options) -> tuple[Hit, ...]:
        """Give the hits of a query alone, for many queries in one run."""
        return self.ask(text, options).hits

    def _rank(self, looked: Looked, scores: Scores, found: Mask, options: Options, *, is_wanted: bool) -> tuple[Hit, ...]:
        if options.is_by_date or not is_wanted:
            best = self._newest(found)[: options.limit]
            return self._hits(best, scores)
        own = (self.contents.numbers.get(group.clause.words[0].upper(), -1) for group in looked.groups if _is_meant(group))
        bonus = np.zeros(self.contents.size)
        bonus[[doc for doc in own if doc >= 0 and found[doc]]] = FIRST_OF_ALL
        best = best_of(np.where(found, scores + bonus, 0.0), max(options.limit, SMOOTHED))
        smoothed = smooth(scores, best, self.contents.neighbours) + bonus
        return self._hits(best[np.lexsort((best, -smoothed[best]))][: options.limit], smoothed)

    def _newest(self, found: Mask) -> npt.NDArray[np.int64]:
        docs = np.flatnonzero(found)
        return np.array(sorted(docs.tolist(), key=lambda doc: self.contents.dates[doc], reverse=True), np.int64)

    def _hits(self, docs: npt.NDArray[np.int64], scores: Scores) -> tuple[Hit, ...]:
        return tuple(Hit(self.contents.ids[doc], float(scores[doc])) for doc in docs.tolist())

    def _suggest(self, text: str, looked: Looked, total: int) -> str | None:
        """Give a better spelling: what was put right, or a very frequent word near one that hardly any document has."""
        changes = dict(looked.corrections)
        wanted = [group for group in looked.groups if group.clause.sign is not Sign.EXCLUDED and not group.is_own] if total <= FEW else []
        for word in {row.word for group in wanted for row in group.rows} - changes.keys():
            if better := self._find_better(word):
                changes[word] = better
        return _WORD.sub(lambda found: changes.get(fold(found[0]), found[0]), text) if changes else None

    def _find_better(self, word: str) -> str | None:
        """Find a word that is so much more frequent than a very rare one that this is probably a slip."""
        lexicon = self.contents.lexicon
        frequency = lexicon.frequency(word)
        near = correct(lexicon, word) if 0 < frequency <= FEW else []
        return near[0] if near and lexicon.frequency(near[0]) >= MORE_FREQUENT * frequency else None


def _is_meant(group: Group) -> bool:
    """Tell whether a group names a record that is to stand first."""
    return group.is_own and group.clause.sign is not Sign.EXCLUDED and not group.clause.field


def _terms(looked: Looked, lexicon: Lexicon) -> tuple[int, ...]:
    """Give the terms to mark: those of the words that were typed, and those of the other names of what they name."""
    wanted = {term for group in looked.groups if group.clause.sign is not Sign.EXCLUDED for row in group.rows for term in row.terms}
    names = {word for synonym in looked.synonyms for name in synonym.names for word in split_words(name)}
    named = {term for word in names if len(word) >= SHORTEST_NAMED for term in lexicon.stems_of(word)}
    return tuple(sorted(wanted | named | {synonym.term for synonym in looked.synonyms}))
