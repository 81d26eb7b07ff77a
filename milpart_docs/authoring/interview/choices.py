"""What may be chosen for a field: terms with their meaning, countries by name, records by title, words that other records use."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.inputs import Input, Kind, Shape
from milpart_docs.rules.domain.mp702_context_not_a_mission import MISSION
from milpart_docs.vocabulary import COUNTRIES, MARKINGS, VOCABULARIES, is_above
from milpart_docs.vocabulary.languages import LANGUAGES
from milpart_docs.vocabulary.written_terms import fold

SHARED = ("topics", "regions")
"""Fields of words that records share; what others have written there is offered."""
COMMUNITIES = {"EU": "European Union", "NATO": "North Atlantic Treaty Organization"}
SHORTEST = 4
"""So many letters has a word by which choices are found."""
MOST_PROPOSED = 5
CONTEXT = "context"
ORIGINATOR = "originator"


class Choice(NamedTuple):
    """What a record would have, and what that means."""

    value: str
    meaning: str


def choose(choices: Iterable[Choice], words: str) -> str:
    """Give the choice that somebody named by its title, or by its key without what all of its type begin with; else the words."""
    named = [choice.value for choice in choices if fold(words) in {fold(choice.meaning), fold(choice.value.partition("-")[2])}]
    return named[0] if len(named) == 1 else words


def find_choices(choices: Iterable[Choice], words: str) -> tuple[Choice, ...]:
    """Find the choices in whose name or meaning stands one of some words, those with the most of them first."""
    wanted = {word for word in fold(words).split("-") if len(word) >= SHORTEST}
    found = [(len(wanted.intersection(fold(f"{choice.value} {choice.meaning}").split("-"))), choice) for choice in choices]
    return tuple(choice for count, choice in sorted(found, key=lambda one: -one[0]) if count)[:MOST_PROPOSED]


def list_choices(corpus: Corpus, given: Input) -> tuple[Choice, ...]:
    """List what is offered for a field, in the order in which people look for it; nothing where anything may be written."""
    found = (choice for shape in given.shapes for choice in _of_shape(corpus, given.key, shape))
    return tuple({choice.value: choice for choice in found}.values())


def _of_shape(corpus: Corpus, key: str, shape: Shape) -> Iterator[Choice]:
    if shape.kind is Kind.TERM:
        yield from _terms(corpus, shape.vocabulary)
    elif shape.kind is Kind.COUNTRY:
        yield from (Choice(code, country.name) for code, country in COUNTRIES.items())
    elif shape.kind is Kind.RECORD:
        yield from _records(corpus, key, shape.targets)
    elif shape.kind is Kind.LANGUAGE:
        yield from (Choice(code, language.name) for code, language in LANGUAGES.items())
    elif shape.kind is Kind.COMMUNITY:
        yield from (Choice(name, meaning) for name, meaning in COMMUNITIES.items())
        yield from (Choice(code, country.name) for code, country in COUNTRIES.items())
        yield from (Choice(entry.id, entry.title) for entry in corpus.of_type("actor") if is_mission(entry))
    elif shape.kind is Kind.FLAG:
        yield from (Choice("yes", "true"), Choice("no", "false"))
    elif shape.kind is Kind.TEXT and key in SHARED:
        yield from _words_in_use(corpus, key)


def _terms(corpus: Corpus, vocabulary: str) -> Iterator[Choice]:
    """Give the terms of a list; of the markings those that the project may hold."""
    for term in VOCABULARIES[vocabulary].terms.values():
        if term.key not in MARKINGS or not is_above(term.key, corpus.settings.ceiling):
            yield Choice(term.key, f"{term.label}: {term.meaning}")


def _records(corpus: Corpus, key: str, targets: tuple[str, ...]) -> Iterator[Choice]:
    """Give the records that may be named, those of any type where the model says none; the project's own originators come first."""
    entries = corpus.of_type(*targets) if targets else tuple(entry for _, entry in sorted(corpus.by_id.items()))
    own = corpus.settings.originators if key == ORIGINATOR else ()
    for entry in sorted(entries, key=lambda entry: entry.id not in own):
        if key != CONTEXT or entry.type != "actor" or is_mission(entry):
            yield Choice(entry.id, entry.title)


def is_mission(entry: Entry) -> bool:
    """Tell an actor that is a mission: another one is no context."""
    return entry.fields.get("kind") == MISSION


def _words_in_use(corpus: Corpus, key: str) -> Iterator[Choice]:
    """Give the words that records have in a field, the most frequent first."""
    used = Counter(word for entry in corpus.records for word in entry.texts(key))
    for word, count in sorted(used.items(), key=lambda item: (-item[1], item[0])):
        yield Choice(word, f"in {count} record{'' if count == 1 else 's'}")
