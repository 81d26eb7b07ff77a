"""The things that the words of a query name."""

import pytest

from milpart_docs.search.collection import build_collection
from milpart_docs.search.documents import Document
from milpart_docs.search.folding import find_capitals, split_words
from milpart_docs.search.known_names import vocabulary_of
from milpart_docs.search.naming import Naming, Word, list_names
from milpart_docs.search.thesaurus import Concept, Name, Thesaurus


def name(text: str, language: str = "en", *, is_abbreviation: bool = False) -> Name:
    """Give a name."""
    return Name(text, language, is_abbreviation)


SSR = Concept(
    "=trm-ssr",
    (
        name("security sector reform"),
        name("SSR", is_abbreviation=True),
        name("réforme du secteur de la sécurité", "fr"),
        name("Sicherheitssektorreform", "de"),
    ),
)
TRAIN = Concept("=trm-train", (name("military training"), name("former", "fr"), name("Ausbilden", "de")))
TEST = Concept("=trm-test", (name("reform test"), name("RT", is_abbreviation=True)))
SAME = Concept("=trm-same", (name("security sector governance"), name("SSR", is_abbreviation=True)))
SEA = Concept("=trm-sea", (name("sexual exploitation and abuse"), name("SEA", is_abbreviation=True)))
LONG = Concept("=trm-long", (name("sector reform test group"), name("SRTG", is_abbreviation=True)))
NOWHERE = Concept("=trm-nowhere", (name("camel corps"), name("CC", is_abbreviation=True)))
BODIES = (
    "Security sector reforms, SSR, Sicherheitssektorreform, réforme du secteur de la sécurité.",
    "Military training by former officers, who wrote of security sector governance. A former reform test.",
    "Former officers again, at sea.",
    "SEA: sexual exploitation and abuse.",
    "A sea and a sea, and a sector reform test group.",
)
DOCUMENTS = [Document(f"LL-2026-{number:04d}", "lesson", "", {"body": body}, {}) for number, body in enumerate(BODIES, 1)]
COLLECTION = build_collection(DOCUMENTS, Thesaurus([SSR, TRAIN, TEST, SAME, SEA, LONG, NOWHERE]))
KNOWN = list_names(COLLECTION.thesaurus, vocabulary_of(COLLECTION))
NAMING = Naming(KNOWN)


def find(query: str) -> list[tuple[str, str, str]]:
    """Give the concept of each thing that is named, the words of its name, and the stop words between them."""
    words = split_words(query)
    capitals = set(map(str.lower, find_capitals(query)))
    mentions = NAMING.find([Word(word, COLLECTION.stems_of(word), word in capitals) for word in words])
    return [
        (
            COLLECTION.terms[found.known.term],
            " ".join(words[place] for place in found.places),
            " ".join(words[place] for place in found.between),
        )
        for found in mentions
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ssr in mali", [("=trm-same", "ssr", ""), ("=trm-ssr", "ssr", "")]),
        ("the security sector reforms", [("=trm-ssr", "security sector reforms", "")]),
        ("réforme du secteur de la sécurité", [("=trm-ssr", "reforme secteur securite", "du de la")]),
        ("reform of the sector", []),
        ("security of the sector reform", [("=trm-ssr", "security sector reform", "of the")]),
        ("Sicherheitssektorreform", [("=trm-ssr", "sicherheitssektorreform", "")]),
        ("former", []),
        ("ausbilden", [("=trm-train", "ausbilden", "")]),
        ("security sector reform test", [("=trm-ssr", "security sector reform", "")]),
        ("security sector reform test group", [("=trm-long", "sector reform test group", "")]),
        ("reform test, RT", [("=trm-test", "reform test", ""), ("=trm-test", "rt", "")]),
        ("CC", []),
        ("SEAs", []),
        ("training at sea", []),
        ("training about SEA", [("=trm-sea", "sea", "")]),
        ("", []),
    ],
)
def test_a_query_names_things(query: str, found: list[tuple[str, str, str]]) -> None:
    """The longest name first; a single word of another language only where no record means something else by it."""
    assert find(query) == found


def test_other_names() -> None:
    """Those of the first name on, without what was written, whatever its signs and capitals."""
    known = next(one for one in KNOWN if COLLECTION.terms[one.term] == "=trm-ssr")
    assert known.list_others("ssr") == ("security sector reform", "réforme du secteur de la sécurité", "Sicherheitssektorreform")
    assert known.list_others("reforme du secteur de la securite") == ("security sector reform", "SSR", "Sicherheitssektorreform")


def test_only_what_texts_speak_of_is_listed() -> None:
    """A concept that no text names is none; nor is a name whose single word means something else in the texts."""
    names = {COLLECTION.terms[one.term]: [known.text for known in one.names] for one in KNOWN}
    assert "=trm-nowhere" not in names
    assert names["=trm-train"] == ["military training", "Ausbilden"]


def test_long_queries_take_no_longer_in_proportion() -> None:
    """Names are looked for from each word, and no further than they are long."""
    words = [Word("security"), Word("of")] * 5000
    assert NAMING.find(words) == []
