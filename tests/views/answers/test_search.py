"""What a search says: every key that others rely on, all facets with their counts, highlights, and an answer to whatever is typed."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.catalogue.facets import BY_KEY
from milpart_docs.corpus import Corpus, Settings
from milpart_docs.search.full_text import Options, Search, open_index
from milpart_docs.views.answers.search import describe_search, render_search
from tests.corpora import corpus_of, record

FILES = (
    record("ACR-EUTM", kind="mission", name="EUTM", country=None, title="A mission"),
    record("CAP-MEDEVAC", title="Casualty evacuation"),
    record(
        "LL-2026-0001",
        "## Observation\n\nThe evacuation of the *mentors* was six weeks late.\n\n<b>Évacuations</b> need helicopters.",
        title="Late evacuation",
        summary="Helicopters came late.",
        pillars=["train"],
        partners=["MLI", "NER"],
        member_states=["FRA"],
        mission="ACR-EUTM",
        capabilities=["CAP-MEDEVAC"],
        topics=["force-generation"],
        date_observed="2024-03-05",
        originator="ACR-EUTM",
    ),
    record("LL-2025-0002", "Mentors and bridges, in France.", title="Mentors", partners=["MLI"], language="fr", date_observed="2025-06-01"),
)
TEXTS = {file.path: file.text for file in FILES}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Read the records into the corpus of a project."""
    read = corpus_of(*FILES, settings=Settings(tmp_path_factory.mktemp("project")))
    return Corpus(read.settings, read.entries, TEXTS)


@pytest.fixture(scope="module")
def search(corpus: Corpus) -> Search:
    """Make a search over them that keeps nothing."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            patch.setenv(variable, str(corpus.settings.root))
        return Search(open_index(corpus))


def ask(corpus: Corpus, search: Search, query: str, options: Options | None = None) -> dict[str, Any]:
    """Ask, and give the answer as it comes out of JSON."""
    answer: dict[str, Any] = json.loads(json.dumps(describe_search(corpus, search, query, search.ask(query, options))))
    return answer


def test_every_key(corpus: Corpus, search: Search) -> None:
    """The form that others rely on, and what is new in it."""
    answer = ask(corpus, search, "helicopters mentors", Options(limit=1))
    assert answer.keys() == {"query", "total", "hits", "facets", "suggestion", "corrections", "synonyms", "notes"}
    assert (answer["query"], answer["total"], answer["suggestion"]) == ("helicopters mentors", 2, None)
    (hit,) = answer["hits"]
    assert hit.keys() == {"id", "type", "title", "score", "path", "url", "snippet", "highlights"}
    assert (hit["id"], hit["type"], hit["title"]) == ("LL-2026-0001", "lesson", "Late evacuation")
    assert (hit["path"], hit["url"]) == ("docs/LL-2026-0001.md", "records/LL-2026-0001/")
    assert hit["score"] > 0
    marked = {hit["snippet"][start:end] for start, end in hit["highlights"]}
    assert marked == {"mentors", "helicopters"}


def test_all_facets_have_counts(corpus: Corpus, search: Search) -> None:
    """Type, pillar, state, partner, Member State, mission, capability, topic, year, originator, marking and language."""
    facets = ask(corpus, search, "mentors", Options(limit=1))["facets"]
    assert facets == {
        "type": {"lesson": 2},
        "pillar": {"train": 1},
        "status": {"observation": 2},
        "partner": {"MLI": 2, "NER": 1},
        "member-state": {"FRA": 1},
        "mission": {"ACR-EUTM": 1},
        "capability": {"CAP-MEDEVAC": 1},
        "topic": {"force-generation": 1},
        "year": {"2024": 1, "2025": 1},
        "originator": {"ACR-EUTM": 1},
        "marking": {"PUBLIC": 2},
        "language": {"en": 1, "fr": 1},
    }
    assert facets.keys() == BY_KEY.keys()


@pytest.mark.parametrize("key", BY_KEY)
def test_every_facet_narrows(corpus: Corpus, search: Search, key: str) -> None:
    """By each value in the counts, beside the query and in it: as many are found as were counted."""
    for value, count in ask(corpus, search, "mentors")["facets"][key].items():
        assert ask(corpus, search, "mentors", Options(facets={key: [value]}))["total"] == count
        assert ask(corpus, search, f'mentors {key}:"{value}"')["total"] == count
        assert ask(corpus, search, f'mentors -{key}:"{value}"')["total"] == 2 - count


def test_a_passage_without_markup(corpus: Corpus, search: Search) -> None:
    """The text as it is read, with the words in all their forms."""
    (hit,) = ask(corpus, search, "evacuation id:LL-2026-0001")["hits"]
    assert "The evacuation of the mentors was six weeks late. Évacuations need" in hit["snippet"]
    assert [hit["snippet"][start:end] for start, end in hit["highlights"]][:2] == ["evacuation", "Évacuations"]


def test_text(corpus: Corpus, search: Search) -> None:
    """Hits, passages with their words marked, what was put right, and the counts of facets if they are wished."""
    lines = render_search(ask(corpus, search, "helicoptres partner:mars", Options(limit=1)), "<", ">").splitlines()
    assert lines == ["0 found", "No record has helicoptres; looked for helicopters", "No record has partner: mars."]
    answer = ask(corpus, search, "bridges")
    assert render_search(answer, "<", ">").splitlines()[1] == "    Mentors and <bridges>, in France."
    counted = render_search(answer, has_counts=True).splitlines()
    assert counted[3:5] == ["type: lesson (1)", "status: observation (1)"]
    assert render_search({**answer, "suggestion": "a\nb"}).splitlines()[-1] == "Did you mean: a b"
    counts = {"partner": {"MLI": 1, "NER": 2, "BEN": 1}}
    assert render_search({**answer, "facets": counts}, has_counts=True).splitlines()[-1] == "partner: NER (2), BEN (1), MLI (1)"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(), max_size=40) | st.text(st.sampled_from('evacuation mentors"*-+:()\ud800\0\n\u202eé'), max_size=40))
def test_whatever_is_typed_has_an_answer(corpus: Corpus, search: Search, query: str) -> None:
    """As JSON and as text; half characters, too."""
    answer = ask(corpus, search, query)
    assert answer["query"] == query
    assert 0 <= len(answer["hits"]) <= answer["total"] <= len(FILES)
    assert render_search(answer, has_counts=True)


def test_the_project_is_left_as_it_was(corpus: Corpus, search: Search) -> None:
    """Without a place for its key, a search keeps nothing."""
    assert ask(corpus, search, "mentors")["total"] == 2
    assert not list(Path(corpus.settings.root, ".cache/milpart").glob("index-*"))
