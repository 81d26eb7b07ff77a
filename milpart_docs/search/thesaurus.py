"""The names that the glossary knows for one thing, so that a search for one finds the others.

A term of the glossary has a title, perhaps an abbreviation, and labels in other languages: *security sector reform*, *SSR*, *réforme du
secteur de la sécurité (RSS)*. All of them are names of one concept. A text that has any of them gets the token of the concept as a
word, and so does a query.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.succession import is_gone
from milpart_docs.search.folding import fold, split_words
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
    def words(self) -> tuple[str, ...]:
        """Its folded words, without the stop words of its language; those of an abbreviation as they are."""
        stop_words = frozenset() if self.is_abbreviation else find_language(self.language).stop_words
        return tuple(word for word in split_words(self.text) if word not in stop_words)

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words."""
        return self.words if self.is_abbreviation else tuple(find_language(self.language).stem(self.words))


class Concept(NamedTuple):
    """A thing with several names; the first is the one that readers are shown."""

    token: str
    names: tuple[Name, ...]


class Thesaurus:
    """All concepts."""

    def __init__(self, concepts: Iterable[Concept] = ()) -> None:
        """Take the concepts; those with a single name say nothing and are left out."""
        self.concepts = tuple(concept for concept in concepts if len({name.stems for name in concept.names}) > 1)


def build_thesaurus(corpus: Corpus) -> Thesaurus:
    """Build the thesaurus from the terms of a corpus that hold."""
    return Thesaurus(Concept(MARK + term.id.lower(), tuple(_names_of(term))) for term in corpus.of_type("term") if not is_gone(term))


def _names_of(term: Entry) -> Iterator[Name]:
    """Give the names of a term, each once, the title first."""
    own = base_language(str(term.fields.get("language") or "en"))
    labels = term.fields.get("labels")
    written = [(own, term.title)]
    written += [(base_language(tag), str(label)) for tag, label in labels.items()] if isinstance(labels, dict) else []
    abbreviation = term.fields.get("abbreviation")
    names = [Name(abbreviation, own, is_abbreviation=True)] if isinstance(abbreviation, str) else []
    names += [name for language, label in written for part in label.split(" / ") for name in _read_label(part.strip(), language)]
    names.sort(key=lambda name: name.text != term.title)
    return iter(dict.fromkeys(name for name in names if name.stems))


def _read_label(label: str, language: str) -> Iterator[Name]:
    """Read a name and the note in brackets behind it, which is an abbreviation, or tells in what sense the name is meant.

    A single everyday word with such a note, as *train (pillar)*, does not mean this thing wherever it stands.
    """
    note = _NOTE.search(label)
    plain = _NOTE.sub("", label).strip()
    is_short = note is not None and _ABBREVIATION.fullmatch(note[1].strip()) is not None and _begins(note[1], plain)
    if note is None or is_short or " " in plain:
        yield Name(plain, language, is_abbreviation=False)
    if note and is_short:
        yield Name(note[1].strip(), language, is_abbreviation=True)


def _begins(abbreviation: str, name: str) -> bool:
    """Tell whether an abbreviation begins as one of the words of a name does: *UN* behind *major equipment* says whose it is."""
    return any(word[0] == fold(abbreviation.strip())[0] for word in split_words(name))
