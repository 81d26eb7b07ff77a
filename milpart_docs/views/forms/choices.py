"""What the fields of a form are chosen from: terms with their meaning, countries, languages, communities, needs, and words in use."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.numbers import taken_identifiers
from milpart_docs.corpus.succession import ASSESSMENT
from milpart_docs.model.inputs import Input, Kind
from milpart_docs.rules.domain.mp702_context_not_a_mission import MISSION
from milpart_docs.rules.marking.protection_words import ALWAYS
from milpart_docs.rules.vocabulary.mp504_topic_spelling import fold
from milpart_docs.vocabulary import COUNTRIES, MARKINGS, VOCABULARIES, is_above
from milpart_docs.vocabulary.languages import LANGUAGES

AMBITION = "ambition"
MEMBER_STATES = "member-states"
MOST_SUGGESTED = 400
"""So many words in use are offered for a list of words, those of most records first."""
LONGEST_SUGGESTED = 40
Term = tuple[str, str, str]
"""What is written, what it is called, and what it means."""


class Choices:
    """The choices that a corpus offers, whatever the type of record."""

    def __init__(self, corpus: Corpus, past: Iterable[str] = ()) -> None:
        """Take the corpus that the site shows: nothing is offered of what its readers may not see.

        ``past`` are identifiers that were in use once; a release knows none.
        """
        self.corpus = corpus
        self._past = past

    @cached_property
    def taken(self) -> frozenset[str]:
        """Every identifier that is or was in use."""
        return taken_identifiers(self.corpus, self._past)

    def terms(self, vocabulary: str) -> list[Term]:
        """Give the terms of a vocabulary in their order; of the markings, those up to the ceiling."""
        known = VOCABULARIES[vocabulary].terms.values()
        allowed = [term for term in known if vocabulary != "marking" or not is_above(term.key, self.ceiling)]
        return [(term.key, term.label, term.meaning) for term in allowed]

    @property
    def ceiling(self) -> str:
        """The highest marking that may be chosen; in a release, the highest that its readers may see."""
        settings = self.corpus.settings
        if settings.release is None:
            return settings.ceiling
        return min(settings.ceiling, settings.release.max_marking, key=MARKINGS.index)

    @cached_property
    def missions(self) -> list[str]:
        """The actors that are missions."""
        return [entry.id for entry in self.corpus.of_type("actor") if entry.fields.get("kind") == MISSION]

    @cached_property
    def communities(self) -> list[Term]:
        """The communities beside countries to which a record may be released (MP603)."""
        settings = self.corpus.settings
        audiences = [settings.release] if settings.release else settings.audiences
        of_audiences = {community for audience in audiences for community in audience.communities}
        named = [(name, name, "") for name in sorted(ALWAYS | of_audiences - COUNTRIES.keys())]
        return [*named, *((identifier, self.corpus.title_of(identifier), "") for identifier in self.missions)]

    @cached_property
    def needs(self) -> list[Term]:
        """Every need of every assessment, by the words in which a proposal or an activity names it."""
        return [term for entry in self.corpus.of_type(ASSESSMENT) for term in _needs_of(entry.id, entry.title, entry.fields.get("needs"))]

    def suggest(self, inputs: Iterable[Input]) -> dict[str, list[str]]:
        """Give for each list of words the words in use, each in its usual spelling, those of most records first."""
        keys = [given.key for given in inputs if any(shape.kind is Kind.TEXT and shape.is_list for shape in given.shapes)]
        found = {key: self._words.get(key, []) for key in keys}
        return {key: words for key, words in found.items() if words}

    @cached_property
    def _words(self) -> Mapping[str, list[str]]:
        counts: dict[str, Counter[str]] = {}
        for entry in self.corpus.records:
            for key, value in entry.fields.items():
                if isinstance(value, list) and all(isinstance(item, str) for item in value):
                    counts.setdefault(key, Counter()).update(value)
        return {key: _usual(counted) for key, counted in counts.items() if all(len(word) <= LONGEST_SUGGESTED for word in counted)}


def _usual(counted: Counter[str]) -> list[str]:
    """Give words by frequency, of several spellings the most frequent."""
    usual: dict[str, str] = {}
    for word, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])):
        usual.setdefault(fold(word), word)
    return list(usual.values())[:MOST_SUGGESTED]


def _needs_of(identifier: str, title: str, needs: Any) -> list[Term]:
    found = [need for need in needs if isinstance(need, dict) and need.get("id")] if isinstance(needs, list) else []
    return [(f"{identifier}#{need['id']}", str(need.get("text", "")), title) for need in found]


def list_countries() -> list[tuple[str, str, str, int, list[str]]]:
    """Give every country: both codes, its name, whether it is a Member State, and how else people write it."""
    return [
        (
            country.alpha3,
            country.alpha2,
            country.name,
            int(country.is_member_state),
            [*country.spellings, *country.in_full, *country.german],
        )
        for country in sorted(COUNTRIES.values(), key=lambda country: country.name)
    ]


def list_languages() -> list[Term]:
    """Give the official languages of the Union: code, English name, and what their speakers call them."""
    return [(language.code, language.name, language.own) for language in LANGUAGES.values()]
