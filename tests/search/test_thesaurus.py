"""The names that the glossary knows for one thing."""

from typing import Any

from milpart_docs.search.thesaurus import Concept, Name, Thesaurus, build_thesaurus
from tests.corpora import corpus_of, record


def test_a_single_name_says_nothing() -> None:
    """What has one name only, or two that are the same words, is no concept."""
    alone = Concept("=trm-alone", (Name("lonely", "en", is_abbreviation=False),))
    twice = Concept("=trm-twice", (Name("the convoys", "en", is_abbreviation=False), Name("Convoy", "en", is_abbreviation=False)))
    assert Thesaurus([alone, twice]).concepts == ()


def test_words_of_a_name() -> None:
    """Without the stop words of its own language; those of an abbreviation as they are."""
    assert Name("réforme du secteur de la sécurité", "fr", is_abbreviation=False).words == ("reforme", "secteur", "securite")
    assert Name("AM&E", "en", is_abbreviation=True).stems == ("am", "e")


def test_terms_of_the_glossary_become_concepts() -> None:
    """Title, abbreviation, labels and what stands in brackets behind them; no everyday words with a note, no terms that are gone."""
    term: dict[str, Any] = {"definition": "Words.", "abbreviation": "SSR", "labels": {"fr": "Réforme du secteur de la sécurité (RSS)"}}
    corpus = corpus_of(
        record("TRM-SSR", title="security sector reform", **term),
        record("TRM-TRAIN", title="Train (pillar)", definition="Words."),
        record("TRM-OLD", title="old name", abbreviation="ON", definition="Words.", status="withdrawn"),
    )
    (concept,) = build_thesaurus(corpus).concepts
    assert [(name.text, name.language, name.is_abbreviation) for name in concept.names] == [
        ("security sector reform", "en", False),
        ("SSR", "en", True),
        ("Réforme du secteur de la sécurité", "fr", False),
        ("RSS", "fr", True),
    ]


def test_how_a_label_is_read() -> None:
    """A stroke with spaces parts two names; a note in brackets is an abbreviation if it begins as a word of the name does."""
    labels = {
        "de": "Militärpolizei / Feldjäger",
        "fr": "Sûreté (SSR)",
        "nl": "Sector (SSR)",
        "es": "equipo mayor (UN)",
        "it": "Grado (figura)",
    }
    corpus = corpus_of(record("TRM-MP", title="military police (MP)", definition="Words.", labels=labels))
    (concept,) = build_thesaurus(corpus).concepts
    assert [(name.text, name.language, name.is_abbreviation) for name in concept.names] == [
        ("military police", "en", False),
        ("MP", "en", True),
        ("Militärpolizei", "de", False),
        ("Feldjäger", "de", False),
        ("Sûreté", "fr", False),
        ("SSR", "fr", True),
        ("Sector", "nl", False),
        ("SSR", "nl", True),
        ("equipo mayor", "es", False),
    ]
