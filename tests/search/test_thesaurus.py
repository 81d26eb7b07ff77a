"""The names that the glossary knows for one thing."""

from typing import Any

import pytest

from milpart_docs.search.folding import split_words
from milpart_docs.search.thesaurus import Concept, Name, Thesaurus, build_thesaurus
from tests.corpora import corpus_of, record

SSR = Concept(
    "=trm-ssr",
    (
        Name("security sector reform", "en", is_abbreviation=False),
        Name("SSR", "en", is_abbreviation=True),
        Name("réforme du secteur de la sécurité", "fr", is_abbreviation=False),
    ),
)
TRAIN = Concept("=trm-train", (Name("military training", "en", is_abbreviation=False), Name("former", "fr", is_abbreviation=False)))
ALONE = Concept("=trm-alone", (Name("lonely", "en", is_abbreviation=False),))


@pytest.mark.parametrize(
    ("query", "language", "known", "found"),
    [
        ("SSR in Mali", "en", {"ssr"}, [(0, 1, "=trm-ssr")]),
        ("the security sector reforms", "en", set(), [(1, 4, "=trm-ssr")]),
        ("réforme du secteur de la sécurité", "fr", set(), [(0, 6, "=trm-ssr")]),
        ("reform of the sector", "en", set(), []),
        ("former", "en", {"former"}, []),
        ("former", "en", set(), [(0, 1, "=trm-train")]),
        ("former", "fr", {"former"}, [(0, 1, "=trm-train")]),
        ("lonely", "en", set(), []),
        ("", "en", set(), []),
    ],
)
def test_a_query_names_concepts(query: str, language: str, known: set[str], found: list[tuple[int, int, str]]) -> None:
    """Each name is found with its place; a single word of another language only where the corpus does not know it."""
    mentions = Thesaurus([SSR, TRAIN, ALONE]).find(split_words(query), language, frozenset(known))
    assert [(mention.start, mention.end, mention.concept.token) for mention in mentions] == found


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
