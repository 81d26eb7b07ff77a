"""From the clauses of a query to groups of terms: what is looked for in the place of each word.

The members of a row are the terms by which one word may be met; a document gets the score of the best of them. A phrase has a row for each
of its words. An unknown word has the terms of those that it was probably meant to be, and one that names a thing has its concept, too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from milpart_docs.search.folding import find_capitals
from milpart_docs.search.full_text.lexicon import Lexicon
from milpart_docs.search.full_text.spelling import correct
from milpart_docs.search.languages import find_language, guess_language
from milpart_docs.search.naming import Naming, Word
from milpart_docs.search.query import Clause, Query, Words
from milpart_docs.search.query.clauses import Kind, Sign


@dataclass
class Row:
    """One word of a query, its place in a phrase, the terms by which it is met, and the concepts that it names.

    A word that is a stop word inside of a name is not ``wanted``: the name says what it means.
    """

    word: str
    place: int
    terms: tuple[int, ...]
    concepts: tuple[int, ...] = ()
    is_wanted: bool = True

    @property
    def members(self) -> tuple[int, ...]:
        """The terms of which the best counts."""
        return (*self.terms, *self.concepts) if self.is_wanted else ()


@dataclass(frozen=True)
class Group:
    """What is looked for in the place of a clause: ``is_own`` says that a record itself is meant, by its identifier."""

    clause: Words
    times: int
    rows: tuple[Row, ...]
    kind: Kind
    is_own: bool = False


class Synonym(NamedTuple):
    """A concept that the words of a query name: these words, its other names, and its term."""

    words: str
    names: tuple[str, ...]
    term: int


@dataclass
class Looked:
    """What the words of a query were found to mean; ``corrections`` has the word taken for each that is not known.

    ``stop_words`` are left out; an unknown word near one of ``slipped`` is one, too.
    """

    stop_words: frozenset[str]
    slipped: frozenset[str]
    groups: list[Group] = field(default_factory=list)
    synonyms: list[Synonym] = field(default_factory=list)
    corrections: dict[str, str] = field(default_factory=dict)
    flows: dict[Clause, list[tuple[str, Row | None]]] = field(default_factory=dict)
    """The words of each clause that may name things, as they follow one another; a stop word has no row."""


class Lookup:
    """Looks up the words of queries."""

    def __init__(self, lexicon: Lexicon, naming: Naming, languages: Sequence[str]) -> None:
        """Take the words of the index, the names of things, and the languages of the documents, the most frequent first."""
        self._lexicon = lexicon
        self._naming = naming
        self._languages = languages

    def look_up(self, query: Query, *, is_with_synonyms: bool = True) -> Looked:
        """Look up all clauses that have words; those of stop words alone mean nothing, unless there is nothing else."""
        words = [word for clause in query.words for word in clause.words]
        language = find_language(guess_language(words, self._languages, self._naming.languages))
        wanted = [word for clause in query.words if clause.sign is not Sign.EXCLUDED for word in clause.words]
        content = [word for word in wanted if word not in language.stop_words]
        looked = Looked(language.stop_words if content else frozenset(), language.stop_words if len(content) > 1 else frozenset())
        for clause in query.words:
            group = self._look_up(clause, query.times[clause], looked)
            if group.rows:
                looked.groups.append(group)
        self._correct(looked, self._naming.words if is_with_synonyms else frozenset())
        if is_with_synonyms:
            self._name(looked, query)
            self._correct(looked)
        return looked

    def _look_up(self, clause: Words, times: int, looked: Looked) -> Group:
        words, kind = clause.words, clause.kind
        is_known = len(words) == 1 and "-" in words[0] and words[0] in self._lexicon.surface_numbers
        if len(words) == 1 and not is_known and "-" in words[0]:
            words = tuple(words[0].split("-"))
            kind = Kind.PHRASE if clause.sign else Kind.WORD
        elif kind is Kind.PHRASE:
            words = tuple(part for word in words for part in ((*word.split("-"), word) if "-" in word else (word,)))
        rows = {
            place: Row(word, place, self._terms(word, kind))
            for place, word in enumerate(words)
            if kind is Kind.PREFIX or word not in looked.stop_words
        }
        if clause.sign is not Sign.EXCLUDED and not clause.field and kind is not Kind.PREFIX:
            looked.flows[clause] = [(word, rows.get(place)) for place, word in enumerate(words)]
        return Group(clause, times, tuple(rows.values()), kind, is_known and (clause.kind is Kind.IDENTIFIER or clause.field == "id"))

    def _terms(self, word: str, kind: Kind) -> tuple[int, ...]:
        """Give the terms of a word, or of all that begin so."""
        if kind is Kind.PREFIX:
            return self._lexicon.terms_of_surfaces(self._lexicon.find_prefix(word))
        return self._lexicon.stems_of(word)

    def _correct(self, looked: Looked, names: frozenset[str] = frozenset()) -> None:
        """Give words that are not known the terms of those that are nearest; what may be a part of a name is left alone at first."""
        groups = (group for group in looked.groups if group.clause.sign is not Sign.EXCLUDED and group.kind in {Kind.WORD, Kind.PHRASE})
        for row in (row for group in groups for row in group.rows if row.is_wanted and not row.members and row.word not in names):
            nearest = correct(self._lexicon, row.word, looked.slipped)
            if nearest:
                looked.corrections[row.word] = nearest[0]
            row.terms = tuple(sorted({term for near in nearest for term in self._lexicon.stems_of(near)}))

    def _name(self, looked: Looked, query: Query) -> None:
        """Find the concepts that the words name as they were typed, and add them to the rows of these words, each once."""
        capitals = frozenset(map(str.lower, find_capitals(query.text)))
        flow = [step for clause in query.typed for step in looked.flows.get(clause, ())]
        meant = looked.corrections
        between: set[int] = set()
        words = [Word(meant.get(word, word), row.terms if row else (), word in capitals) for word, row in flow]
        for mention in self._naming.find(words):
            named = [row for place in mention.places if (row := flow[place][1])]
            if not named:
                continue
            for row in named:
                row.concepts = tuple(dict.fromkeys((*row.concepts, mention.known.term)))
            between.update(mention.between)
            written = " ".join(word for word, _ in flow[mention.places[0] : mention.places[-1] + 1])
            synonym = Synonym(written, mention.known.list_others(written), mention.known.term)
            if synonym not in looked.synonyms:
                looked.synonyms.append(synonym)
        _leave_out(flow, between)


def _leave_out(flow: Sequence[tuple[str, Row | None]], between: set[int]) -> None:
    """Leave out the words that stand nowhere but between the words of names."""
    for is_wanted in (False, True):
        for row in (row for place, (_, row) in enumerate(flow) if row and (place not in between) is is_wanted):
            row.is_wanted = is_wanted
