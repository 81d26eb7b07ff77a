"""What the words of a query are found to mean, where a word comes more than once."""

import pytest

from milpart_docs.search.full_text import Options
from milpart_docs.search.thesaurus import Concept, Name
from tests.search.browser.collections import SSR, make_document
from tests.search.full_text.indexes import build_pair

ROE = Concept("=trm-roe", (Name("rules of engagement", "en", is_abbreviation=False), Name("ROE", "en", is_abbreviation=True)))
DOCUMENTS = [
    make_document(1, "SSR was discussed."),
    make_document(2, "Security force assistance."),
    make_document(3, "Rules of the security sector of engagement, and ROE."),
    make_document(4, "Les rules of engagement de la force.", language="fr"),
    make_document(5, "Nothing of this."),
    make_document(6, "Un seul of ici.", language="fr"),
]
SEARCH = build_pair(DOCUMENTS, [SSR, ROE])[2]


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("security sector reform", ["security sector reform"]),
        ("security force assistance and security sector reform", ["security sector reform"]),
        ("security security sector reform", ["security sector reform"]),
        ("reform of the security sector and security sector reform", ["security sector reform"]),
        ("SSR force SSR", ["ssr"]),
        ("SSR force security sector reform", ["security sector reform", "ssr"]),
        ('"sector reform" security "sector reform"', ["security sector reform"]),
        ("-security sector reform", []),
        ("security sector", []),
    ],
)
def test_names_of_repeated_words(query: str, named: list[str]) -> None:
    """A name is met wherever it stands as it was typed; it is told once."""
    assert [synonym.words for synonym in SEARCH.ask(query).synonyms] == named


def test_a_concept_counts_once() -> None:
    """However often its name is typed, it is one of what each word may be met by; the words count as often as they are typed."""
    once, twice = (SEARCH.ask(query, Options(100)).hits for query in ("SSR", "SSR SSR"))
    assert {hit.id: hit.score for hit in twice} == pytest.approx({hit.id: 2 * hit.score for hit in once})


def test_a_stop_word_of_a_name_may_be_meant_elsewhere() -> None:
    """The English word is none of the French ones: it is left out inside of the name, and looked for where it stands beside it, too."""
    inside, beside = SEARCH.ask("le rules of engagement la"), SEARCH.ask("le of rules of engagement la")
    assert [synonym.words for synonym in beside.synonyms] == ["rules of engagement"]
    assert {hit.id[-1] for hit in inside.hits} == {"3", "4"}
    assert {hit.id[-1] for hit in beside.hits} == {"3", "4", "6"}
