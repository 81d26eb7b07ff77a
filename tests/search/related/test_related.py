"""Related records: the nearest by what they share, the same as by comparing all with all, with reasons in the words of the text."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.search.collection import Collection, build_collection
from milpart_docs.search.documents import Document
from milpart_docs.search.related import Related, Vectors, find_related, related_to_record, related_to_text
from milpart_docs.search.related import vectors as vectors_module
from milpart_docs.search.thesaurus import Concept, Name, Thesaurus

SSR = Concept("=trm-ssr", (Name("Security sector reform", "en", is_abbreviation=False), Name("SSR", "en", is_abbreviation=True)))
TEXTS = {
    "LL-2026-0001": "Medical evacuation by helicopter failed near Bekoro. The medical evacuation drill was repeated by mentors.",
    "LL-2026-0002": "At Bekoro the mentors repeated the drill for medical evacuation; no helicopter could land.",
    "LL-2026-0003": "Mentors of the SSR team wrote a budget with the ministry in 2024.",
    "LL-2026-0004": "In 2024 the ministry asked for security sector reform and for a budget.",
    "LL-2026-0005": "Divers cleared a harbour of mines.",
}


def document(identifier: str, body: str, kind: str = "lesson") -> Document:
    """Make a document that has only a body."""
    return Document(identifier, kind, "", {"body": body}, {})


def collection_of(texts: dict[str, str]) -> Collection:
    """Make a collection of bodies by identifier."""
    return build_collection([document(*item) for item in texts.items()], Thesaurus([SSR]))


@pytest.fixture(scope="module")
def related() -> Related:
    """Find what is related among a few texts."""
    return find_related(collection_of(TEXTS))


def test_most_alike_first(related: Related) -> None:
    """What shares most and rarest words; what shares nothing is not named."""
    found = related.of("LL-2026-0001")
    assert [likeness.id for likeness in found] == ["LL-2026-0002", "LL-2026-0003"]
    assert 1 >= found[0].score > found[1].score > 0
    assert related.of("LL-2026-0005") == ()
    assert related.of("LL-2026-9999") == ()


def test_reasons(related: Related) -> None:
    """Words as the text spells them, those that stand together in both as one phrase."""
    terms = related.of("LL-2026-0001", 1)[0].terms
    assert "Medical evacuation" in terms or "medical evacuation" in terms
    assert {"helicopter", "Bekoro", "mentors", "repeated"}.intersection(terms)
    assert len(terms) <= 5


def test_names_of_one_thing_are_a_reason(related: Related) -> None:
    """An abbreviation here and the full name there, told by its first name; numbers are no reason."""
    terms = related.of("LL-2026-0003", 1)[0].terms
    assert "Security sector reform" in terms
    assert {"budget", "ministry"} <= set(terms)
    assert "2024" not in terms


def test_neighbours(related: Related) -> None:
    """Five numbers for each document, -1 where there are no more."""
    rows = related.neighbours
    numbers = related.vectors.collection.numbers
    assert rows.shape == (5, 5)
    assert rows.dtype == np.int32
    assert rows[numbers["LL-2026-0001"]].tolist() == [numbers["LL-2026-0002"], numbers["LL-2026-0003"], -1, -1, -1]
    assert rows[numbers["LL-2026-0005"]].tolist() == [-1] * 5


def test_pages_are_near_to_nothing() -> None:
    """They have neighbours, and are none: only records are suggested."""
    documents = [document(key, text) for key, text in TEXTS.items()]
    found = find_related(build_collection([*documents, document("docs/a.md", TEXTS["LL-2026-0001"], "page")]))
    assert [likeness.id for likeness in found.of("docs/a.md")][:2] == ["LL-2026-0001", "LL-2026-0002"]
    assert all(likeness.id in TEXTS for key in TEXTS for likeness in found.of(key))


def test_one_record_alone(related: Related) -> None:
    """The same as among all."""
    assert all(related_to_record(related.vectors, key) == related.of(key) for key in TEXTS)


def test_text_from_elsewhere(related: Related) -> None:
    """A text that is no record yet: it finds what it would find as one; what nobody knows finds nothing."""
    found = related_to_text(related.vectors, document("draft.md", TEXTS["LL-2026-0001"], "page"), 2)
    assert [(likeness.id, likeness.score > 0.3) for likeness in found] == [("LL-2026-0001", True), ("LL-2026-0002", True)]
    assert "near Bekoro" in found[0].terms
    assert related_to_text(related.vectors, document("draft.md", "zzz"), 2) == ()
    assert related_to_text(related.vectors, document("draft.md", ""), 2) == ()


def test_nothing() -> None:
    """An empty collection, and documents without words."""
    assert find_related(collection_of({})).neighbours.shape == (0, 5)
    assert find_related(collection_of({"LL-2026-0001": "", "LL-2026-0002": ""})).of("LL-2026-0001") == ()


WORDS = ["bridge", "convoy", "ferry", "budget", "mentor", "helicopter", "harbour", "doctrine"]
texts = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), min_size=2, max_size=9)


@settings(max_examples=60, deadline=None)
@given(texts)
def test_as_by_comparing_all_with_all(found: list[list[str]]) -> None:
    """The neighbours are those that have the highest cosine, of equals the first."""
    collection = collection_of({f"LL-2026-{number:04}": " ".join(words) for number, words in enumerate(found)})
    vectors = Vectors(collection)
    rows = np.zeros((collection.size, len(collection.terms)))
    for doc in range(collection.size):
        vector = vectors.vector_of(doc)
        rows[doc, vector.terms] = vector.weights
    shared = np.where(np.diff(collection.postings.offsets) > 1, 1.0, 0.0)
    likeness = np.round((rows * shared) @ rows.T, vectors_module.DIGITS)
    np.fill_diagonal(likeness, 0)
    for doc, near in enumerate(find_related(collection).nearest):
        best = [other for other in np.argsort(-likeness[doc], kind="stable").tolist() if likeness[doc, other] > 0]
        assert near[near >= 0].tolist() == best[: vectors_module.KEPT]


def test_frequent_words_lead_to_those_that_have_them_most() -> None:
    """Of the documents that have a frequent word, only some are looked at, so that the work does not grow with their number."""
    texts_by_id = {f"LL-2026-{number:04}": "convoy " + "filler " * (number % 7) + f"word{number}" for number in range(40)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vectors_module, "CHAMPIONS", 4)
        found = find_related(collection_of(texts_by_id))
    reached = {int(doc) for row in found.nearest for doc in row if doc >= 0}
    assert 0 < len(reached) <= 8


def _own(number: int, count: int) -> list[str]:
    """Give words that only one document has."""
    return [f"own{number}x{word}" for word in range(count)]


def test_only_what_an_edit_touches_is_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that share words with the one that was edited; what shares none with it keeps its nearest, and moves with its number."""
    groups = (("convoy", "bridge", "ferry"), ("budget", "mentor", "doctrine"))
    bodies = {f"LL-2026-{number:04}": " ".join((*groups[number % 2], *_own(number, 6 + number // 2 % 2))) for number in range(1, 41)}
    find_related(collection_of(bodies), tmp_path)
    looked_for: list[str] = []
    find = Vectors.find_nearest_to

    def find_nearest_to(vectors: Vectors, looked_up: vectors_module.Vector, without: int = -1) -> vectors_module.Near:
        looked_for.append(vectors.collection.documents[without].id)
        return find(vectors, looked_up, without)

    monkeypatch.setattr(Vectors, "find_nearest_to", find_nearest_to)
    edited = {"LL-2026-0000": " ".join(_own(0, 9)), **bodies, "LL-2026-0002": " ".join(("convoy", "bridge", *_own(2, 8)))}
    found = find_related(collection_of(edited), tmp_path)
    assert looked_for == ["LL-2026-0000", *(f"LL-2026-{number:04}" for number in range(2, 41, 2))]
    assert np.array_equal(found.nearest, find_related(collection_of(edited)).nearest)


def test_order_of_documents_changes_nothing() -> None:
    """What is related depends on the documents, not on how they came."""
    forward, backward = (find_related(collection_of(dict(items))) for items in (TEXTS.items(), reversed(TEXTS.items())))
    assert all(forward.of(key) == backward.of(key) for key in TEXTS)
