"""The browser finds what the command line finds: the same records and words, and scores that differ by what packed lengths lose."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random

import numpy as np
import pytest

from benchmarks.relevance.judged import Query
from benchmarks.relevance.paths.reference import search_in
from benchmarks.relevance.typos import mistype
from milpart_docs.search.collection import Collection
from milpart_docs.search.full_text import Options, Search
from milpart_docs.search.thesaurus import Concept, Name
from tests.search.browser.collections import WORDS, make_document, make_documents, make_site
from tests.search.browser.conftest import Ask

pytestmark = pytest.mark.browser
CLOSE = 0.01
"""The share by which scores may differ."""
ALL = 1000


def _name(text: str, language: str = "en", *, is_abbreviation: bool = False) -> Name:
    return Name(text, language, is_abbreviation)


CONCEPTS = (
    Concept(
        "=trm-ssr",
        (
            _name("security sector reform"),
            _name("SSR", is_abbreviation=True),
            _name("réforme du secteur de la sécurité", "fr"),
            _name("Sicherheitssektorreform", "de"),
        ),
    ),
    Concept("=trm-training", (_name("military training"), _name("former", "fr"), _name("Ausbildung", "de"))),
    Concept("=trm-roe", (_name("rules of engagement"), _name("ROE", is_abbreviation=True), _name("règles d'engagement", "fr"))),
    Concept("=trm-ame", (_name("assessment of mentors and evaluation"), _name("AM&E", is_abbreviation=True))),
    Concept("=trm-sea", (_name("sexual exploitation and abuse"), _name("SEA", is_abbreviation=True))),
    Concept("=trm-cimic", (_name("civil-military cooperation"), _name("CIMIC", is_abbreviation=True))),
    Concept("=trm-pfp", (_name("Partnership for Peace"), _name("PfP", is_abbreviation=True))),
    Concept("=trm-reform", (_name("sector reform commission"), _name("SRC", is_abbreviation=True))),
)
TEXTS = (
    "The security sector reforms were slow, and military training of mentors was late.",
    "SSR needs rules of engagement; a former mentor said so.",
    "An assessment of mentors and evaluation by the sector reform commission. ROE were missing.",
    "The SRC met. Former officers of the river patrol spoke of a war of engagement with rules.",
    "Military training, evaluated by AM&E; interpreters, interpreted interpretations.",
    "Glossary: Sicherheitssektorreform, SSR. Réforme du secteur de la sécurité. Ausbildung in military training. Règles d'engagement, ROE.",
    "SEA: sexual exploitation and abuse. The partnership for peace trained in MAR Morocco and CAF Central African Republic.",
    "Training at sea, a sea patrol, the sea and the island.",
    "The sea again; PfP in Morocco, CIMIC, and civil-military cooperation. Civil military cooperation.",
)
QUERIES = (
    *("SSR", "ssr river", "security sector reform", "the reform of the security sector", "security sector reform commission"),
    *("réforme du secteur de la sécurité", "reforme secteur securite camp", "Sicherheitssektorreform", "Sicherheitssektorrefrom"),
    *("former", "former mentors", "les former", "Ausbildung", "règles d'engagement", "regles engagement", "AM&E", "ROE and SRC"),
    *("war and camp", "die", "the", "die der das camp", "interpreting", "interpretr", "secuirty sector reform", "ruels of engagement"),
    *("whihc bridge", "brigde whit camp", "evacautoin", "xxxxxxxx", "evacuating", "mentorship", "mentorships", "camping", "patrl", "thain"),
    *("+SSR river", "+mentors -SSR", '"security sector reform"', '"secuirty sector" bridge', "title:river SSR", "-river camp", "SSR SSR"),
    *("SEA", "sea", "sea patrol", "Maroc", "marokko patrol", "Morocco", "République centrafricaine", "Centrafrique river", "PfP", "pfp"),
    *("CIMCI", "war", "war camp", "le la camp of the", "republique", "centrafricaine camp", "title:marocs", "interzzz", "convyo war"),
    *("security force assistance and security sector reform", "security security sector reform river", "SSR camp SSR"),
    *("reform of the security sector and security sector reform", "ruels camp ruels of engagement", "le rules of engagement of la"),
    *("le rules of engagement la", "partner:mli partner:ner", "-partner:mli -partner:ner river", "partner:mli -partner:ner -partner:ukr"),
    *("partner:xyz,mli", "partner:xyz partner:mli,nobody camp", "partner:sudan", "-partner:sudan", "partner:xyz year:2021 year:2022"),
    *(
        "type:unit",
        "type:what",
        "mission:unit",
        "mission:403",
        "-mission:403 SSR",
        'mission:"acr unit 403"',
        "year:2021..2023 year:2022..2024",
    ),
    *(
        "rules rules engagement",
        "title:training military",
        "id:LL-2026-0007",
        "LL-2026-0007 SSR",
        "cap-river",
        "bridge brigde",
        "coarst vesel",
    ),
)


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory, open_site: Callable[[Path], Iterator[Ask]]) -> Iterator[tuple[Search, Ask]]:
    """Search in the same records in both ways."""
    french = make_document(420, "Les patrouilles of the rivière.", language="fr")
    named = (make_document(number, text) for number, text in enumerate(TEXTS, 401))
    documents = [
        *make_documents(300),
        french,
        *(replace(one, facets={**one.facets, "mission": (f"ACR-UNIT-{one.id[-3:]}",)}) for one in named),
    ]
    root = tmp_path_factory.mktemp("paths")
    collection = make_site(root, documents, CONCEPTS)
    searching = open_site(root)
    yield search_in(collection, np.full((collection.size, 5), -1, np.int32)), next(searching)
    assert next(searching, None) is None


def _compare(paths: tuple[Search, Ask], query: str) -> None:
    search, ask = paths
    wanted, found = search.ask(query, Options(ALL)), ask(query, limit=ALL, facets=False)
    scores = {hit["id"]: hit["score"] for hit in found["hits"]}
    assert found["total"] == wanted.total, query
    assert scores == pytest.approx({hit.id: hit.score for hit in wanted.hits}, rel=CLOSE), query
    exact = [scores[hit.id] for hit in wanted.hits]
    assert all(one * (1 + 2 * CLOSE) >= other for one, other in pairwise(exact)) or not any(exact), query
    assert {change["from"]: change["to"] for change in found["corrections"]} == wanted.corrections, query
    assert found["suggestion"] == wanted.suggestion, query
    assert sorted(found["notes"]) == sorted(wanted.notes), query
    assert [(one["from"], one["to"]) for one in found["synonyms"]] == [(one.words, list(one.names)) for one in wanted.synonyms], query


@pytest.mark.parametrize("query", QUERIES)
def test_same_answer(paths: tuple[Search, Ask], query: str) -> None:
    """Names of things in all their languages, slips of the pen, unknown endings, stop words, and what is required."""
    _compare(paths, query)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 9])
def test_same_answer_with_slips(paths: tuple[Search, Ask], count: int) -> None:
    """Random words, each as it is and with a slip."""
    random = Random(count)  # noqa: S311 - words, not secrets
    for number in range(12):
        query = Query(str(number), " ".join(random.choices([*WORDS.split(), "the", "SSR", "rules", "reforms"], k=count)))
        _compare(paths, query.text)
        _compare(paths, mistype(query, str(count)).text)


def test_what_is_only_a_part_of_a_name_is_put_right(paths: tuple[Search, Ask]) -> None:
    """Words of a name are no slips where it stands as a whole."""
    search, _ = paths
    assert search.ask("République centrafricaine").corrections == {}
    assert search.ask("republique").corrections == {"republique": "republic"}
    assert search.ask("Centrafricaine", Options(is_with_synonyms=False)).corrections == {}
    assert search.ask("Republique", Options(is_with_synonyms=False)).corrections == {"republique": "republic"}


def test_synonyms_can_be_switched_off(paths: tuple[Search, Ask]) -> None:
    """Then names are words as any others, in both."""
    search, ask = paths
    for query in ("SSR", "Sicherheitssektorreform river", "rules of engagement", "Maroc"):
        wanted = search.ask(query, Options(ALL, is_with_synonyms=False))
        found = ask(query, limit=ALL, synonyms=False)
        assert found["synonyms"] == list(wanted.synonyms) == []
        assert {hit["id"] for hit in found["hits"]} == {hit.id for hit in wanted.hits}


@pytest.mark.parametrize("query", ["evacuation mentors", "river camp", "helicopter", "bridge brigde staff", "medical sensor drone coast"])
def test_same_smoothing(collection: Collection, ask: Ask, query: str) -> None:
    """Which record is the last to be smoothed may differ, because its score and that of the next are nearly the same."""
    wanted = {hit.id: hit.score for hit in search_in(collection, collection.related).ask(query, Options(ALL)).hits}  # type: ignore[attr-defined]
    found = {hit["id"]: hit["score"] for hit in ask(query, limit=ALL)["hits"]}
    assert wanted.keys() == found.keys()
    assert len([one for one, score in wanted.items() if found[one] != pytest.approx(score, rel=CLOSE)]) <= 4


def test_more_words_stand_higher(ask: Ask) -> None:
    """Scores fall, and a page of results continues the one before."""
    first, second = ask("evacuation bridge", limit=10), ask("evacuation bridge", limit=10, offset=10)
    scores = [hit["score"] for hit in first["hits"] + second["hits"]]
    assert scores == sorted(scores, reverse=True)
    assert len({hit["id"] for hit in first["hits"] + second["hits"]}) == 20
    assert first["total"] == second["total"]


def test_a_beginning_counts_once(collection: Collection, ask: Ask) -> None:
    """All words with it are one group: a record gets the score of the best, and has no more of it for having several."""
    search = search_in(collection, collection.related)  # type: ignore[attr-defined]
    wanted = {hit.id: hit.score for hit in search.ask("co*", Options(10)).hits}
    found = {hit["id"]: hit["score"] for hit in ask("co*")["hits"]}
    assert len([word for word in collection.surfaces if word.startswith("co")]) > 3
    assert sum(found.get(one) == pytest.approx(score, rel=CLOSE) for one, score in wanted.items()) > 5
