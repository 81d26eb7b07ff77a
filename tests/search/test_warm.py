"""A run that finds what earlier ones have kept makes the same, byte by byte, as one that finds nothing."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.catalogue.facets import FACETS, Facets
from milpart_docs.corpus import Corpus
from milpart_docs.search import word_lists
from milpart_docs.search.browser import export_index
from milpart_docs.search.browser.facet_files import FacetLabels
from milpart_docs.search.collection import build_collection
from milpart_docs.search.documents import build_documents
from milpart_docs.search.folding import find_capitals
from milpart_docs.search.related import find_related
from milpart_docs.search.related import vectors as vectors_module
from milpart_docs.search.thesaurus import build_thesaurus
from tests.corpora import Written, record
from tests.search.full_text.indexes import TERM, corpus_in

WORDS = (
    "convoy",
    "convoys",
    "bridge",
    "medical evacuation",
    "the",
    "SSR",
    "security sector reform",
    "Ausbildung",
    "Ausbildungszentrum",
    "é",
)
BODY = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
LESSON = st.fixed_dictionaries({"body": BODY, "language": st.sampled_from(["en", "de"]), "title": st.sampled_from(WORDS)})
LESSONS = st.dictionaries(st.integers(1, 9), LESSON, min_size=4, max_size=9)
EDITS = st.one_of(
    st.tuples(st.integers(1, 9), LESSON | st.none()),
    st.tuples(st.just("mission"), st.sampled_from(["Mission", "Convoy mission"])),
    st.tuples(st.just("term"), st.booleans()),
)
"""A lesson by its number, which is written or taken out; the title of the mission that all come from; whether the glossary has its term."""
State = Mapping[int | str, Any]


def write(state: State) -> Iterator[Written]:
    """Write the files of a state of the project."""
    for number, fields in state.items():
        if isinstance(number, int) and fields:
            yield record(f"LL-2026-{number:04d}", originator="ACR-EUTM", **fields)
    yield record("ACR-EUTM", title=state.get("mission", "Mission"))
    yield from [TERM] if state.get("term") else []


def make(corpus: Corpus, root: Path | None) -> list[object]:
    """Make all that is kept: words, the most alike, and the index of the site."""
    facets = Facets(corpus)
    collection = build_collection(build_documents(corpus, facets), build_thesaurus(corpus), root)
    related = find_related(collection, root)
    labels = [FacetLabels(facet.key, facet.title, partial(facets.label, facet.key)) for facet in FACETS]
    files = export_index(collection, related.neighbours, [f"r/{document.id}/" for document in collection.documents], labels, root)
    numbers = [some.tolist() for some in (*collection.postings, collection.lengths, collection.surface_df)]
    flow = [collection.words_of(doc).tolist() for doc in range(collection.size)]
    near = [related.nearest.tolist(), related.scores.tolist(), related.of("LL-2026-0001")]
    return [files, collection.terms, collection.surfaces, numbers, flow, near]


@settings(max_examples=30, deadline=None)
@given(LESSONS, st.lists(EDITS, min_size=1, max_size=5))
def test_a_warm_run_makes_what_a_cold_one_makes(lessons: State, edits: list[tuple[int | str, Any]]) -> None:
    """Whatever is written, taken out or written back, in a lesson or in what all of them name.

    Few digits let much of what was found hold in so small a project, too.
    """
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for name, value in {"CHAMPIONS": 3, "COUNT_DIGITS": 1, "NORM_DIGITS": 1}.items():
            patch.setattr(vectors_module, name, value)
        states = [lessons]
        for key, value in edits:
            states.append({**states[-1], key: value})
        for state in (*states, lessons):
            corpus = corpus_in(Path(folder), *write(state))
            assert make(corpus, Path(folder)) == make(corpus, None)


def test_only_what_has_changed_is_split(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The texts of other records are not even read."""
    lessons: dict[int | str, Any] = {number: {"body": f"mentors of team {number}"} for number in range(4)}
    make(corpus_in(tmp_path, *write(lessons)), tmp_path)
    split: list[str] = []

    def find(text: str) -> list[str]:
        split.append(text)
        return find_capitals(text)

    monkeypatch.setattr(word_lists, "find_capitals", find)
    lessons[0] = {"body": "kangaroos"}
    for _ in range(2):
        make(corpus_in(tmp_path, *write(lessons)), tmp_path)
    assert ["kangaroos" in text for text in split] == [True]
