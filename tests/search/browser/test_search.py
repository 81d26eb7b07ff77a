"""What the search of a page gives: hits, facets, filters, dates, phrases, corrections, names."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from milpart_docs.search.collection import Collection, build_collection
from tests.browser import opened
from tests.search.browser.collections import HOSTILE, SSR, make_document, make_documents, make_site, relate
from tests.search.browser.conftest import Ask

pytestmark = pytest.mark.browser
DOCUMENTS = (
    make_document(1, "Medical evacuation by helicopter in the north.", "Evacuation chain", partner="MLI", date="2024-03-05"),
    make_document(
        2, "The evacuation was medical, not tactical; see LL-2026-0001.", "Mentors in Mali", partner="MLI NER", date="2025-06-30"
    ),
    make_document(3, "Security sector reform needs patience.", "Reform of a ministry", partner="UKR", date="2025"),
    make_document(4, "SSR was discussed with the mentor.", "Seminar", date="2026-01-31"),
    make_document(5, "Interpreters and fuel.", HOSTILE, summary=HOSTILE),
    make_document(6, "Der Rechtsstaat ist das Ziel der Ausbildung", "Bericht", language="de", date="2023-01-01"),
    make_document(7, "LL-2026-0003 LL-2026-0003 LL-2026-0003", "LL-2026-0003", date="2025-07-01"),
    *(make_document(number, "coordination of logistics convoys", "Convoy") for number in range(10, 40)),
)

MIXED = (
    make_document(1, "The training mission works.", language="en"),
    make_document(2, "Die Training Mission arbeitet.", language="de"),
    make_document(3, "Une training mission avance.", language="fr"),
    make_document(4, "Die Ausbildungsmission Mali braucht Ausbildung.", language="de"),
    make_document(5, "German Ausbildungsmission Mali helps.", language="en"),
    make_document(6, "Each mission training costs money.", language="en"),
)
"""Words that have another stem in each language, and a compound with its parts."""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, open_site: Callable[[Path], Iterator[Ask]]) -> Iterator[Ask]:
    """Search among a few lessons."""
    root = tmp_path_factory.mktemp("small")
    make_site(root, DOCUMENTS, [SSR])
    yield from open_site(root)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory, open_site: Callable[[Path], Iterator[Ask]]) -> Iterator[Ask]:
    """Search among lessons in several languages."""
    root = tmp_path_factory.mktemp("mixed")
    make_site(root, MIXED)
    yield from open_site(root)


def ids(found: dict[str, object]) -> list[int]:
    """Give the numbers of the hits in ascending order."""
    return sorted(int(hit["id"][-4:]) for hit in found["hits"])  # type: ignore[attr-defined]


def test_a_hit_has_what_a_page_shows(small: Ask) -> None:
    """All that stands on its card, and an address that leads to it."""
    hit = small("helicopter")["hits"][0]
    assert hit.pop("url").endswith("/records/LL-2026-0001/")
    assert hit.pop("score") > 0
    assert hit == {
        "id": "LL-2026-0001",
        "type": "lesson",
        "title": "Evacuation chain",
        "summary": "",
        "date": "2024-03-05",
        "status": "",
        "marking": "",
        "language": "en",
        "has": ["helicopter"],
    }


def test_text_of_authors_comes_as_it_is(small: Ask) -> None:
    """Nothing in it ends a script or is run."""
    hit = small("interpreters")["hits"][0]
    assert (hit["title"], hit["summary"]) == (HOSTILE, HOSTILE)


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ('"medical evacuation"', [1]),
        ('"evacuation medical"', [2]),
        ('"evacuation was medical"', [2]),
        ('evacuation -"medical evacuation"', [2]),
        ("evacuation -helicopter", [2]),
        ("+medical seminar", [1, 2]),
        ("medical AND tactical", [2]),
        ("helic*", [1]),
        ("title:evacuation", [1]),
        ("partner:mali", [1, 2]),
        ("partner:mli,ukr", [1, 2, 3]),
        ("-partner:mli evacuation reform", [3]),
        ("partner:nobody", []),
        ("date:2024", [1]),
        ("date:2024..2025-06", [1, 2, 3]),
        ("date:>2025-06-30", [4, 7]),
        ("date:<2024-03-06", [1, 6]),
        ("year:2023..2024", [1, 6]),
        ("year:2025", [2, 3, 7]),
        ('"rechtsstaat ist das ziel"', [6]),
        ("zzzzzz", []),
        ("the", []),
    ],
)
def test_queries(small: Ask, query: str, numbers: list[int]) -> None:
    """The language of queries, on records that one can see at a glance."""
    assert ids(small(query)) == numbers


def test_an_identifier_finds_its_record_first(small: Ask) -> None:
    """Then those that name it, in whatever case it is typed."""
    assert [hit["id"] for hit in small("ll-2026-0001")["hits"]] == ["LL-2026-0001", "LL-2026-0002"]
    assert [hit["id"] for hit in small("LL-2026-0003")["hits"]] == ["LL-2026-0003", "LL-2026-0007"]
    assert ids(small("id:LL-2026-0001")) == [1]
    assert small("id:LL-2026-0001")["notes"] == []
    assert small("id:0001")["notes"] == ["Words are looked for in the whole text, not only in its id."]


def test_an_unknown_identifier_stands_for_its_parts(small: Ask) -> None:
    """It looks like one and is none."""
    assert ids(small("CAP-HELICOPTER")) == [1]


def test_names_of_one_thing(small: Ask) -> None:
    """The abbreviation finds the full name and the other way round; it can be switched off."""
    assert ids(small("SSR")) == ids(small("security sector reform")) == [3, 4]
    assert small("ssr")["synonyms"] == [{"from": "ssr", "to": ["security sector reform"]}]
    assert ids(small("SSR", synonyms=False)) == [4]


@pytest.mark.parametrize("typed", ["helicoptre", "helicpter", "helixcopter", "elicopter", "heljcoptir", "hlicoptter", "helicoptermj"])
def test_slips_of_the_pen(small: Ask, typed: str) -> None:
    """One edit, and two in a long word, are put right and told."""
    found = small(typed)
    assert ids(found) == [1]
    assert found["corrections"] == [{"from": typed, "to": "helicopter"}]
    assert found["suggestion"] == "helicopter"
    assert ids(small(typed, exact=True)) == []


def test_letters_that_changed_places(small: Ask) -> None:
    """Two neighbours that are swapped are one slip, also in the middle of a word."""
    assert small("metnor")["corrections"] == [{"from": "metnor", "to": "mentor"}]


def test_an_unknown_ending(small: Ask) -> None:
    """Forms that no text has find those that texts have."""
    assert small("coordinating")["corrections"] == [{"from": "coordinating", "to": "coordination"}]


def test_the_last_word_while_typing(small: Ask) -> None:
    """It is a beginning, until a space is typed behind it."""
    assert ids(small("medical heli", typing=True)) == [1, 2]
    assert small("medical heli", typing=True)["hits"][0]["id"] == "LL-2026-0001"
    assert "helicopter" in small("heli", typing=True)["words"]
    assert ids(small("helixc", typing=True)) == [1]


def test_an_empty_query_gives_all_by_date(small: Ask) -> None:
    """The newest first, or the oldest; what has no date comes last."""
    found = small("", limit=5)
    assert found["total"] == len(DOCUMENTS)
    assert [hit["date"] for hit in found["hits"]] == ["2026-01-31", "2025-07-01", "2025-06-30", "2025", "2024-03-05"]
    assert [hit["date"] for hit in small("", limit=2, sort="oldest")["hits"]] == ["2023-01-01", "2024-03-05"]
    assert [hit["date"] for hit in small("evacuation", sort="date")["hits"]] == ["2025-06-30", "2024-03-05"]


def test_facets_count_all_hits(collection: Collection, ask: Ask) -> None:
    """Counts are exact for any query, whatever the limit."""
    found = ask("evacuation", limit=1)
    term = collection.term_numbers["evacu"]
    docs = collection.postings.docs[collection.postings.offsets[term] : collection.postings.offsets[term + 1]]
    lessons = [collection.documents[doc] for doc in docs if not collection.documents[doc].is_page]
    assert found["total"] == len(lessons)
    assert found["facets"]["partner"] == Counter(partner for lesson in lessons for partner in lesson.facets.get("partner", ()))
    assert found["facets"]["type"] == {"lesson": len(lessons)}


def test_filters_narrow_and_keep_their_own_counts(ask: Ask) -> None:
    """Several values of a facet are any of them; a filtered facet counts as if it were not filtered itself."""
    every, mali = ask("training"), ask("training", facets={"partner": "MLI"})
    both = ask("training", facets={"partner": ["MLI", "NER"], "year": ["2024"]})
    assert mali["total"] == every["facets"]["partner"]["MLI"]
    assert mali["facets"]["partner"] == every["facets"]["partner"]
    assert both["facets"]["year"]["2024"] == both["total"]
    assert sum(both["facets"]["partner"].get(key, 0) for key in ("MLI", "NER")) >= both["total"]
    assert ask("training", facets=False)["facets"] == {}
    assert list(ask("training", facets=["year"])["facets"]) == ["year"]
    assert ask("training", facets={"nothing": ["x"]})["total"] == 0


def test_what_is_counted_is_chosen_beside_the_filters(ask: Ask) -> None:
    """Only the facets that are shown need to be loaded and counted."""
    every = ask("training", facets={"partner": ["MLI", "NER"]})
    some = ask("training", facets={"partner": ["MLI", "NER"]}, count=["year"])
    assert (some["total"], some["hits"]) == (every["total"], every["hits"])
    assert some["facets"] == {"year": every["facets"]["year"]}
    assert ask("training", count=[])["facets"] == ask("training", count=["nothing"])["facets"] == {}


def test_pages_are_found_when_asked_for(ask: Ask) -> None:
    """Records alone are the rule; the type of a page is told among the facets."""
    assert ask("handbook")["total"] == 0
    found = ask("handbook", pages=True)
    assert [hit["id"] for hit in found["hits"]] == ["docs/handbook.md"]
    assert found["facets"]["type"] == {"page": 1}


def test_searches_at_once(ask: Ask) -> None:
    """Answers do not depend on one another."""
    queries = ["evacuation", "river camp", "partner:mali", "trai*", '"water patrol"', ""]
    script = (
        f"Promise.all({queries}.map(query => milpartSearch(query))).then(all => all.map(one => [one.total, one.hits.map(hit => hit.id)]))"
    )
    together = ask.page.evaluate(script)  # type: ignore[attr-defined]
    assert together == [[found["total"], [hit["id"] for hit in found["hits"]]] for found in map(ask, queries)]


def test_information(ask: Ask) -> None:
    """A page learns what there is to narrow by, and how it is called."""
    info = ask.page.evaluate("milpartSearchInfo()")  # type: ignore[attr-defined]
    assert (info["documents"], info["records"]) == (401, 400)
    partner = next(facet for facet in info["facets"] if facet["key"] == "partner")
    assert partner["values"] == {"MLI": "Mali", "NER": "Niger", "SOM": "Somalia", "UKR": "Ukraine"}
    assert [facet["key"] for facet in info["facets"]] == ["type", "partner", "year"]


def test_options_that_are_nothing_are_left_out(small: Ask) -> None:
    """Other scripts hand on what they were given."""
    nothing = dict.fromkeys(("limit", "offset", "facets", "sort", "synonyms", "count", "from", "to"))
    assert small("SSR", **nothing) == small("SSR")
    assert small("evacuation", facets={"type": None}) == small("evacuation", facets={})


def test_bounds_beside_the_query_are_read_as_in_it(small: Ask) -> None:
    """A year or a month will do."""
    assert ids(small("", **{"from": "2024", "to": "2025-06"})) == ids(small("date:2024..2025-06"))
    assert ids(small("", **{"from": "2025-07"})) == ids(small("date:>=2025-07"))


def test_what_is_missing_takes_only_itself_away(browser: Browser, tmp_path: Path) -> None:
    """Without the files of facets and of related records there still are hits; who asked for counts sees that there are none."""
    documents = make_documents(8000)
    make_site(tmp_path, documents, related=relate(build_collection(documents)))
    gone = [path for path in tmp_path.rglob("*.js") if path.name[0] in "fn" and path.name[1].isdigit()]
    assert {path.name[0] for path in gone} == {"f", "n"}
    for path in gone:
        path.unlink()
    with opened(browser, (tmp_path / "index.html").as_uri()) as (page, _):
        found = page.evaluate("milpartSearch('evacuation')")
        assert found["total"] > len(found["hits"]) > 0
        assert "partner" not in found["facets"]
        assert found["facets"]["type"] == {"lesson": found["total"]}
        info = {facet["key"]: facet for facet in page.evaluate("milpartSearchInfo()")["facets"]}
        assert "order" in info["type"]
        assert "order" not in info["partner"]


def test_information_on_some_facets(collection: Collection, open_site: Callable[[Path], Iterator[Ask]]) -> None:
    """Of others a page learns how many values they have, and nothing is loaded for that."""
    searching = open_site(collection.root)  # type: ignore[attr-defined]
    info = next(searching).page.evaluate("milpartSearchInfo(['year'])")  # type: ignore[attr-defined]
    found = {facet["key"]: facet for facet in info["facets"]}
    assert list(found) == ["type", "partner", "year"]
    assert found["partner"] == {"key": "partner", "title": "Partner", "size": 4}
    assert len(found["year"]["order"]) == len(found["year"]["values"]) == found["year"]["size"]
    assert next(searching, None) is None


def test_many_hits_at_once(ask: Ask) -> None:
    """All hits in one answer stand as they do in several."""
    options = {"facets": False, "synonyms": False}
    every = [hit["id"] for hit in ask("training", limit=5000, **options)["hits"]]
    assert len(every) == len(set(every)) == ask("training", **options)["total"]
    assert every[:60] == [hit["id"] for hit in ask("training", limit=60, **options)["hits"]]
    dated = [hit["date"] for hit in ask("", limit=5000, sort="oldest")["hits"] if hit["date"]]
    assert dated == sorted(dated)


def test_excluded_words_are_not_marked(small: Ask) -> None:
    """What a hit must not have says nothing about why it was found."""
    assert small('evacuation -"medical evacuation" -helicopter')["words"] == ["evacuation"]


def test_a_star_stands_for_all_words_that_begin_so(tmp_path: Path, open_site: Callable[[Path], Iterator[Ask]]) -> None:
    """Required and excluded beginnings, too; where they are too many, that is told."""
    words = [f"{first}{second}{third}" for first in "abcdefgh" for second in "aeiou" for third in "klmnprst"]
    documents = [make_document(number, f"pre{word} common" + (" need" * number)) for number, word in enumerate(words, 1)]
    make_site(tmp_path, documents)
    searching = open_site(tmp_path)
    ask = next(searching)
    some = ask("common +prea*")
    assert some["total"] == sum(word.startswith("a") for word in words)
    assert ask("common -prea*")["total"] == len(words) - some["total"]
    assert some["notes"] == []
    assert ask("+pre*")["notes"] == ["Of the words that begin with “pre”, the 200 most frequent are looked for."]
    assert next(searching, None) is None


def test_an_empty_collection(tmp_path: Path, open_site: Callable[[Path], Iterator[Ask]]) -> None:
    """A site without records says so, and nothing fails."""
    make_site(tmp_path, [])
    searching = open_site(tmp_path)
    ask = next(searching)
    for query in ("", "evacuation", '"medical evacuation"', "date:2024", "partner:mali", "heli*"):
        assert ask(query)["total"] == 0
    assert next(searching, None) is None


def test_more_than_65_536_records(tmp_path: Path, open_site: Callable[[Path], Iterator[Ask]]) -> None:
    """Numbers of documents need not fit into two bytes."""
    count = 66_000
    documents = [make_document(number, f"word{number % 7}" + (" needle" if number > count - 2 else "")) for number in range(1, count + 1)]
    collection = make_site(tmp_path, documents)
    assert collection.size == count
    searching = open_site(tmp_path)
    ask = next(searching)
    assert sorted(hit["id"] for hit in ask("needle")["hits"]) == ["LL-2026-65999", "LL-2026-66000"]
    assert ask("word3")["total"] == len([number for number in range(1, count + 1) if number % 7 == 3])
    assert ask('"word5 needle"')["total"] == len([number for number in (count - 1, count) if number % 7 == 5])
    ask.page.evaluate("Promise.all(Array.from({ length: 60 }, (_, place) => milpartSearch('word' + place % 7)).concat(0)).then(() => 0)")  # type: ignore[attr-defined]
    tools = ask.page.context.new_cdp_session(ask.page)  # type: ignore[attr-defined]
    tools.send("HeapProfiler.collectGarbage")
    assert tools.send("Runtime.getHeapUsage")["backingStorageSize"] < 30_000_000
    assert next(searching, None) is None


@pytest.mark.parametrize("phrase", ["evacuation mentors", "mentors evacuation", "training evacuation", "medical training", "sensor drone"])
def test_phrases_agree_with_the_documents(collection: Collection, ask: Ask, phrase: str) -> None:
    """Words that follow one another in a field, in this order."""
    texts = [document.texts for document in collection.documents if not document.is_page]
    wanted = [text for text in texts if any(f" {phrase} " in f" {text[key].lower()} " for key in ("title", "summary", "body"))]
    assert ask(f'"{phrase}"')["total"] == len(wanted)


@pytest.mark.parametrize("phrase", ["training mission", "mission training", "ausbildungsmission mali", "mission arbeitet"])
def test_phrases_in_several_languages_agree_with_the_documents(mixed: Ask, phrase: str) -> None:
    """A word stands in a document with the stem of its language, and a compound with its own, whatever else it may be found by."""
    wanted = [int(document.id[-4:]) for document in MIXED if phrase in document.texts["body"].lower()]
    assert ids(mixed(f'"{phrase}"')) == wanted
    assert ids(mixed(f'-"{phrase}"')) == [number for number in range(1, 7) if number not in wanted]


def test_random_queries_agree_with_the_documents(collection: Collection, ask: Ask) -> None:
    """Required, excluded and following words are those of the texts."""
    for first, second in (("evacuation", "mentors"), ("medical", "training"), ("camp", "river")):
        texts = {document.id: " ".join(document.texts.values()).lower() for document in collection.documents if not document.is_page}
        both = {key for key, text in texts.items() if first in text and second in text}
        assert ask(f"+{first} +{second}")["total"] == len(both)
        alone = {key for key, text in texts.items() if first in text and second not in text}
        assert ask(f"{first} -{second}")["total"] == len(alone)
    assert len(make_documents(3)) == 4


def test_searches_that_share_their_memory(ask: Ask) -> None:
    """A search leaves nothing behind for the next, also after one that failed halfway, and while others run."""
    queries = [
        "evacuation",
        "+medical -training",
        '"water patrol"',
        "partner:mali year:2024",
        "trai*",
        "date:2024",
        "evacuation mentors camp",
    ]
    alone = [ask(query, facets={"year": ["2024", "2025"]}) for query in queries]
    script = f"Promise.all({json.dumps(queries * 5)}.map(query => milpartSearch(query, {{ facets: {{ year: ['2024', '2025'] }} }})))"
    for found in (ask.page.evaluate(script) for _ in range(3)):  # type: ignore[attr-defined]
        assert found == alone * 5
