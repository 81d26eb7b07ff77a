"""What a search answers: the same ranking as the core's reference, and every form of the query language."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.search.documents import Document
from milpart_docs.search.full_text import Options, Search
from milpart_docs.search.full_text.answering import FIRST_OF_ALL
from milpart_docs.search.related import find_related
from tests.search.browser.collections import SSR, WORDS, make_document, make_documents
from tests.search.full_text.indexes import build_pair, ids
from tests.search.plain_ranking import rank_plainly
from tests.search.query.cases import load_cases

PLAIN = [document for document in make_documents(80) if not document.is_page]
COLLECTION, MEMORY, KEPT = build_pair(PLAIN, [SSR])
NEIGHBOURS = find_related(COLLECTION).neighbours
FEW = [
    make_document(
        1, "Medical evacuation was six weeks late. The rule of law mentors came.", "Late evacuation", date="2024-03-05", partner="MLI"
    ),
    make_document(
        2, "Mentors for medical training, then evacuation drills; see LL-2026-0001.", "Mentors", date="2025-06", partner="NER MLI"
    ),
    make_document(3, "Réforme du secteur de la sécurité, late in six long weeks.", "SSR again", date="2023", language="fr", partner="UKR"),
    make_document(4, "Trains and trainers: training begins. Rule by law.", "Convoy", date="2026-01-31"),
    Document("docs/about.md", "page", "About", {"title": "About", "body": "evacuation mentors training"}, {}),
]
SMALL = build_pair(FEW, [SSR])[2]


def numbers(query: str, options: Options | None = None) -> list[int]:
    """Give the numbers of the lessons that are found, the best first."""
    return [int(identifier[-4:]) for identifier in ids(SMALL, query, options)]


@pytest.mark.parametrize("search", [MEMORY, KEPT], ids=["memory", "whoosh"])
@pytest.mark.parametrize("count", [1, 2, 3, 6, 12])
def test_same_hits_and_scores_as_by_hand(search: Search, count: int) -> None:
    """Smoothing included, and words that come twice."""
    random = Random(count)  # noqa: S311 - words, not secrets
    for _ in range(10):
        query = " ".join(random.choices([*WORDS.split(), "the", "mentor", "trained"], k=count))
        wanted = rank_plainly(COLLECTION.documents, query, NEIGHBOURS)
        found = search.ask(query, Options(80)).hits
        assert {hit.id: hit.score for hit in found} == pytest.approx(wanted, rel=1e-12), query
        assert [hit.score for hit in found] == pytest.approx(sorted(wanted.values(), reverse=True), rel=1e-12)


def test_without_synonyms() -> None:
    """A name of a thing finds its other names, unless that is switched off."""
    assert set(numbers("SSR")) == {3}
    assert SMALL.ask("SSR").synonyms[0].names == ("security sector reform",)
    lexicon = SMALL.contents.lexicon
    assert set(lexicon.stems_of("security")) <= set(SMALL.ask("SSR").terms), "the words of the other name are marked, too"
    assert SMALL.ask("SSR", Options(is_with_synonyms=False)).synonyms == ()


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("evacuation", {1, 2}),
        ("evacuation zzzz", {1, 2}),
        ('"medical evacuation"', {1}),
        ('"evacuation medical"', set()),
        ('"six weeks"', {1}),
        ('"six long weeks"', {3}),
        ('"rule of law"', {1, 4}),
        ('"rule law"', set()),
        ('"evacuation mentors"', set()),
        ('"see LL-2026-0001"', {2}),
        ('"training drills"', set()),
        ('evacuation -"six weeks"', {2}),
        ("evacuation -mentors", set()),
        ("evacuation NOT weeks", {2}),
        ("-evacuation", {3, 4}),
        ("+mentors +medical", {1, 2}),
        ("mentors AND drills", {2}),
        ("+mentors +zzzz", set()),
        ("train*", {2, 4}),
        ("trainer*", {4}),
        ("+trainer* evacuation", {4}),
        ("evacuation -train*", {1}),
        ("z*", set()),
        ("title:evacuation", {1}),
        ("title:late*", {1}),
        ("body:mentors", {1, 2}),
        ('body:"medical training"', {2}),
        ('title:"medical training"', set()),
        ("-title:evacuation mentors", {2}),
        ("id:LL-2026-0002", {2}),
        ("id:0003", {3}),
        ("type:lesson", {1, 2, 3, 4}),
        ("type:activity", set()),
        ("partner:mli", {1, 2}),
        ("partner:Mali,Ukraine", {1, 2, 3}),
        ("partner:mli partner:ukr", {1, 2, 3}),
        ("-partner:mali", {3, 4}),
        ("partner:atlantis", set()),
        ("year:2024..2025", {1, 2}),
        ("-year:2024..2025", {3, 4}),
        ("year:>=2025", {2, 4}),
        ("date:2024", {1}),
        ("date:2024-03..2025", {1, 2}),
        ("date:<2024", {3}),
        ("date:>2025-06", {4}),
        ("mentors date:2025", {2}),
        ("ll-2026-0001", {1, 2}),
        ("-LL-2026-0001", {3, 4}),
        ("cap-and-trainers", {4}),
        ("", {1, 2, 3, 4}),
        ("???", {1, 2, 3, 4}),
    ],
)
def test_what_is_found(query: str, wanted: set[int]) -> None:
    """Each form of the query language; ordinary pages are no records, and are not found."""
    assert set(numbers(query)) == wanted
    assert SMALL.ask(query).total == len(wanted)


def test_order() -> None:
    """The record that an identifier names stands first; without words, or if wished, the newest does."""
    assert numbers("LL-2026-0001") == [1, 2]
    assert numbers("mentors LL-2026-0001")[0] == 1
    assert SMALL.ask("LL-2026-0001").hits[0].score > FIRST_OF_ALL
    assert numbers("") == numbers("type:lesson") == [4, 2, 1, 3]
    assert numbers("evacuation mentors", Options(is_by_date=True)) == [2, 1]
    assert numbers("", Options(limit=2)) == [4, 2]


def test_narrowed_beside_the_query() -> None:
    """Values are given by key or label; several of one facet: any of them; several facets: all."""
    assert set(numbers("", Options(facets={"partner": ["MLI"]}))) == {1, 2}
    assert set(numbers("", Options(facets={"partner": ["Mali", "UKR"]}))) == {1, 2, 3}
    assert set(numbers("", Options(facets={"partner": ["MLI"], "year": ["2025"]}))) == {2}
    assert numbers("", Options(facets={"partner": ["XYZ"]})) == []
    assert SMALL.ask("", Options(facets={"partner": ["XYZ"]})).notes == ("No record has partner: xyz.",)


def test_counts_of_facets() -> None:
    """All facets, over all hits and not only those that are shown."""
    assert SMALL.ask("evacuation", Options(limit=1)).facets == {
        "type": {"lesson": 2},
        "partner": {"MLI": 2, "NER": 1},
        "year": {"2024": 1, "2025": 1},
    }


def test_slips_are_forgiven() -> None:
    """What no record has is looked for as what is nearest; the text with it is suggested. What is not meant to be there is not guessed."""
    found = SMALL.ask("Evacuatoin of mentors")
    assert (found.total, found.suggestion, found.corrections) == (2, "evacuation of mentors", {"evacuatoin": "evacuation"})
    assert SMALL.ask("evacuation").suggestion is None
    assert numbers("evacuation -mentrs") == [1, 2]
    assert SMALL.ask("zzzz").total == 0
    assert SMALL.ask('"medical evacuatoin"').total == 1


def test_a_very_rare_word_may_be_a_slip() -> None:
    """Two documents have it, and two hundred times as many a word near it."""
    documents = [make_document(number, "convoy escort" if number > 1 else "convoi") for number in range(1, 300)]
    search = build_pair(documents)[2]
    found = search.ask("convoi")
    assert (found.total, found.suggestion, found.corrections) == (1, "convoy", {})


@settings(max_examples=60)
@given(st.one_of(st.text(max_size=60), st.sampled_from([case["query"] for case in load_cases()])))
def test_nothing_typed_is_an_error(query: str) -> None:
    """Every text has an answer, the same from memory and from the index, and counts that fit."""
    one, other = MEMORY.ask(query), KEPT.ask(query)
    assert one == other
    assert one.total >= len(one.hits)
    assert sum(one.facets.get("type", {}).values()) == one.total
    scores = [hit.score for hit in one.hits]
    assert scores == sorted(scores, reverse=True)
