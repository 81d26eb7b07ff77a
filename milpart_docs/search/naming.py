"""Finds the things that the words of a query name, by the names that the thesaurus knows for them; ``engine.js`` does the same.

A name is met word by word, by what the words stand for in the collection, without the stop words of the name's own language. The longest
names are found first, and no word belongs to two names, unless they are the same words.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from milpart_docs.search.countries import list_countries
from milpart_docs.search.known_names import ANY, CAPITALS, UNKNOWN, Known, KnownName, Vocabulary
from milpart_docs.search.languages import find_language
from milpart_docs.search.thesaurus import Concept, Thesaurus


class Word(NamedTuple):
    """A word of a query, the terms that it was found to stand for, and whether it was written in capitals."""

    text: str
    terms: Sequence[int] = ()
    is_capital: bool = False


class Mention(NamedTuple):
    """A thing that is named: the places of the words of its name, and those of the stop words between them."""

    places: tuple[int, ...]
    between: tuple[int, ...]
    known: Known


class Naming:
    """All names, found by their first words."""

    def __init__(self, known: Sequence[Known]) -> None:
        """Take the things with their names; ``words`` are all that names consist of, which are no slips of the pen."""
        self._by_first: dict[str | int, list[tuple[KnownName, Known]]] = defaultdict(list)
        self._stop_words: dict[str, frozenset[str]] = {}
        for one in known:
            for name in filter(lambda name: name.words, one.names):
                firsts: tuple[str | int, ...] = (name.words[0], *name.terms[:1])
                for first in firsts:
                    self._by_first[first].append((name, one))
                self._stop_words[name.language] = find_language(name.language).stop_words
        self.words = frozenset(word for one in known for name in one.names for word in name.words)
        self.languages = tuple(sorted(self._stop_words.keys() - {ANY, CAPITALS}))

    def find(self, words: Sequence[Word]) -> list[Mention]:
        """Find what words name, the longest names first."""
        order = sorted(self._meet(words), key=lambda found: (-len(found.places), found.places[0], found.known.term))
        taken: set[int] = set()
        mentions: dict[tuple[tuple[int, ...], int], Mention] = {}
        named: set[tuple[int, ...]] = set()
        for found in order:
            if found.places in named or taken.isdisjoint(found.places):
                named.add(found.places)
                taken.update(found.places)
                mentions.setdefault((found.places, found.known.term), found)
        return list(mentions.values())

    def _meet(self, words: Sequence[Word]) -> Iterator[Mention]:
        """Give each name that stands anywhere among words."""
        for start, word in enumerate(words):
            firsts: tuple[str | int, ...] = (word.text, *word.terms)
            for first in firsts:
                for name, known in self._by_first.get(first, ()):
                    if places := self._match(name, words, start):
                        yield Mention(places, tuple(place for place in range(start, places[-1]) if place not in places), known)

    def _match(self, name: KnownName, words: Sequence[Word], start: int) -> tuple[int, ...]:
        """Give the places of the words of a name that begins at a place; none where it does not stand there."""
        stop_words = self._stop_words[name.language]
        content = (place for place in range(start, len(words)) if words[place].text not in stop_words)
        places = tuple(islice(content, len(name.words)))
        is_meant = name.language != CAPITALS or words[start].is_capital
        is_met = is_meant and len(places) == len(name.words) and all(_fits(name, part, words[place]) for part, place in enumerate(places))
        return places if is_met else ()


def _fits(name: KnownName, part: int, word: Word) -> bool:
    return name.words[part] == word.text or (bool(name.terms) and name.terms[part] in word.terms)


def list_names(thesaurus: Thesaurus, vocabulary: Vocabulary) -> list[Known]:
    """List the things that documents speak of: those of the thesaurus, and the countries in all languages in which anything is named."""
    concepts = list(list_concepts(thesaurus, vocabulary))
    languages = {name.language for concept in concepts for name in concept.names} - {ANY, CAPITALS}
    return [*concepts, *list_countries(vocabulary, sorted(languages.union(vocabulary.languages)))]


def list_concepts(thesaurus: Thesaurus, vocabulary: Vocabulary) -> Iterator[Known]:
    """List the concepts of the thesaurus that documents name."""
    for concept in thesaurus.concepts:
        term = vocabulary.term_numbers.get(concept.token)
        if term is not None:
            yield Known(term, tuple(_know(concept, term, vocabulary)))


def _know(concept: Concept, term: int, vocabulary: Vocabulary) -> Iterator[KnownName]:
    for name in concept.names:
        if name.is_abbreviation:
            is_alone = len(name.words) > 1 or vocabulary.is_usual(vocabulary.stems_of(name.words[0]), term)
            yield KnownName(name.text, ANY if is_alone else CAPITALS, name.words, ())
            continue
        terms = tuple(vocabulary.term_numbers.get(stem, UNKNOWN) for stem in name.stems)
        if len(terms) > 1 or name.language in vocabulary.languages:
            yield KnownName(name.text, name.language, name.words, terms)
        elif vocabulary.is_own(vocabulary.stems_of(name.words[0]), term):
            own = terms if terms[0] == UNKNOWN or vocabulary.is_own(terms, term) else (UNKNOWN,)
            yield KnownName(name.text, name.language, name.words, own)
