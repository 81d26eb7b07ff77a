"""The names of countries in the languages that things are named in."""

import pytest

from milpart_docs.search.collection import build_collection
from milpart_docs.search.countries import list_countries
from milpart_docs.search.documents import Document
from milpart_docs.search.known_names import vocabulary_of
from milpart_docs.search.naming import Naming, Word

BODIES = (
    "MAR Morocco and CAF Central African Republic",
    "Tchad is named in a title; TCD Chad.",
    "The Central African Republic, CAF, and ISL Iceland, and an island of the Netherlands, NLD Netherlands.",
    "An island in the river; COD is a fish, and Usa a river.",
    "Usa again. A front of united states, and the Usa in flood.",
    "The river Usa.",
)
DOCUMENTS = [Document(f"LL-2026-{number:04d}", "lesson", "", {"facts": body}, {}) for number, body in enumerate(BODIES, 1)]
COLLECTION = build_collection(DOCUMENTS)
KNOWN = list(list_countries(vocabulary_of(COLLECTION), ("de", "en", "fr", "xx")))


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("maroc", "morocco"),
        ("marokko", "morocco"),
        ("morocco", None),
        ("republique centrafricaine", "caf"),
        ("zentralafrikanische republik", "caf"),
        ("central african republic", None),
        ("tschad", "chad"),
        ("tchad", "chad"),
        ("island", None),
        ("islande", "iceland"),
        ("pays bas", "netherland"),
        ("congo kinshasa", None),
        ("deutschland", None),
        ("vereinigte staaten", None),
    ],
)
def test_a_country_is_found_by_its_names(query: str, term: str | None) -> None:
    """By any name that means nothing else in the documents; its English name is a word as any other."""
    found = Naming(KNOWN).find([Word(word) for word in query.split()])
    assert [COLLECTION.terms[mention.known.term] for mention in found] == ([term] if term else [])


def test_readers_are_shown_the_english_name() -> None:
    """It alone, whichever other was typed."""
    assert [one.list_others("maroc") for one in KNOWN if COLLECTION.terms[one.term] == "morocco"] == [("Morocco",)]
