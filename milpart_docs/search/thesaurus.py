"""The names that the glossary knows for one thing, so that a search for one finds the others.

A term of the glossary has a title, perhaps an abbreviation, and labels in other languages: *security sector reform*, *SSR*, *réforme du
secteur de la sécurité (RSS)*. All of them are names of one concept. A text that has any of them gets the token of the concept as a
word, and so does a query.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.succession import is_gone
from milpart_docs.search.folding import split_words
from milpart_docs.search.languages import find_language
from milpart_docs.vocabulary.languages import base_language

MARK = "="
"""Begins the token of a concept; no word begins with it."""
_NOTE = re.compile(r"\s*\(([^()]*)\)\s*\Z")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z0-9&/-]*[A-Z0-9][A-Za-z0-9]*s?")


class Name(NamedTuple):
    """One name of a concept, as it is written; an abbreviation holds in texts of every language, where it stands in capitals."""

    text: str
    language: str
    is_abbreviation: bool

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words without stop words."""
        language = find_language(self.language)
        words = [word for word in split_words(self.text) if word not in language.stop_words]
        return tuple(words if self.is_abbreviation else language.stem(words))


@dataclass(frozen=True, slots=True)
class Concept:
    """A thing with several names; the first is the one that readers are shown."""

    token: str
    names: tuple[Name, ...]


class Mention(NamedTuple):
    """A concept that words name: which words (from, up to but without), and the concept."""

    start: int
    end: int
    concept: Concept


class Thesaurus:
    """All concepts, found by the stems of their names."""

    def __init__(self, concepts: Iterable[Concept] = ()) -> None:
        """Take the concepts; those with a single name say nothing and are left out."""
        self.concepts = tuple(concept for concept in concepts if len({name.stems for name in concept.names}) > 1)
        self._by_stems: dict[tuple[str, ...], list[tuple[Name, Concept]]] = {}
        for concept in self.concepts:
            for name in concept.names:
                self._by_stems.setdefault(name.stems, []).append((name, concept))
        self._longest = max(map(len, self._by_stems), default=0)

    def find(self, words: Sequence[str], language: str, known: Mapping[str, object] | frozenset[str] = frozenset()) -> Iterator[Mention]:
        """Find the concepts that a query names, the longest names first; ``known`` are words that the corpus has.

        A name of one word in a language other than the query's counts only where the corpus does not know that word: *former* is an
        English word before it is French for *train*.
        """
        stems = {code: find_language(code).stem(words) for code in {language, *(name.language for _, name in self._names())}}
        stop = find_language(language).stop_words
        places = [place for place, word in enumerate(words) if word not in stop]
        taken: set[int] = set()
        for size in range(min(self._longest, len(places)), 0, -1):
            for first in range(len(places) - size + 1):
                window = places[first : first + size]
                if taken.isdisjoint(window) and (found := self._at(window, words, stems, language, known)):
                    taken.update(window)
                    yield from (Mention(window[0], window[-1] + 1, concept) for concept in found)

    def _names(self) -> Iterator[tuple[Concept, Name]]:
        return ((concept, name) for concept in self.concepts for name in concept.names)

    def _at(
        self,
        window: Sequence[int],
        words: Sequence[str],
        stems: Mapping[str, Sequence[str]],
        language: str,
        known: Mapping[str, object] | frozenset[str],
    ) -> list[Concept]:
        found: dict[str, Concept] = {}
        for code, stemmed in (*stems.items(), ("", words)):
            for name, concept in self._by_stems.get(tuple(stemmed[place] for place in window), ()):
                fits = name.is_abbreviation if not code else name.language == code and not name.is_abbreviation
                is_own = name.is_abbreviation or code == language or len(window) > 1 or words[window[0]] not in known
                if fits and is_own:
                    found[concept.token] = concept
        return list(found.values())


def build_thesaurus(corpus: Corpus) -> Thesaurus:
    """Build the thesaurus from the terms of a corpus that hold."""
    return Thesaurus(Concept(MARK + term.id.lower(), tuple(_names_of(term))) for term in corpus.of_type("term") if not is_gone(term))


def _names_of(term: Entry) -> Iterator[Name]:
    """Give the names of a term, each once.

    The note behind a single everyday word, as in *train (pillar)*, says that the word is not this term wherever it stands.
    """
    own = base_language(str(term.fields.get("language") or "en"))
    labels = term.fields.get("labels")
    written = [(own, term.title), *((code, str(label)) for code, label in (labels.items() if isinstance(labels, dict) else ()))]
    abbreviation = term.fields.get("abbreviation")
    names = [Name(abbreviation, own, is_abbreviation=True)] if isinstance(abbreviation, str) else []
    for tag, label in written:
        note = _NOTE.search(label)
        plain = _NOTE.sub("", label).strip()
        if note is None or " " in plain:
            names.append(Name(plain, base_language(tag), is_abbreviation=False))
        if note and _ABBREVIATION.fullmatch(note[1].strip()):
            names.append(Name(note[1].strip(), base_language(tag), is_abbreviation=True))
    names.sort(key=lambda name: name.text != term.title)
    return iter(dict.fromkeys(name for name in names if name.stems))
