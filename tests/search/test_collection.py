"""The collection: which terms each document has how often."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.collection import Collection, build_collection
from milpart_docs.search.documents import Document
from milpart_docs.search.thesaurus import Concept, Name, Thesaurus
from milpart_docs.search.word_lists import NAME

SSR = Concept(
    "=trm-ssr",
    (
        Name("security sector reform", "en", is_abbreviation=False),
        Name("SSR", "en", is_abbreviation=True),
        Name("réforme du secteur de la sécurité", "fr", is_abbreviation=False),
    ),
)
THESAURUS = Thesaurus([SSR])


def make(number: int, title: str = "", body: str = "", language: str = "en") -> Document:
    """Make a document."""
    return Document(f"LL-2026-{number:04d}", "lesson", title, {"title": title, "body": body}, {}, language=language)


def postings_of(collection: Collection, term: str) -> dict[str, int]:
    """Give the documents that have a term, with its weighted frequency in each."""
    number = collection.term_numbers.get(term)
    if number is None:
        return {}
    span = slice(collection.postings.offsets[number], collection.postings.offsets[number + 1])
    found = zip(collection.postings.docs[span].tolist(), collection.postings.weights[span].tolist(), strict=True)
    return {collection.documents[doc].id: weight for doc, weight in found}


def test_title_counts_double() -> None:
    """A word of the title weighs two; stop words weigh nothing and make nothing longer."""
    collection = build_collection([make(1, "The convoys", "A convoy and convoys"), make(2, "", "of convoys")])
    assert postings_of(collection, "convoy") == {"LL-2026-0001": 4, "LL-2026-0002": 1}
    assert collection.lengths.tolist() == [4, 1]
    assert "the" not in collection.surfaces


def test_concepts_are_met_by_every_name() -> None:
    """The name in full, the abbreviation in capitals, and a label in a text of its language; small letters are no abbreviation."""
    documents = [
        make(1, body="Security sector reforms failed."),
        make(2, body="SSR failed, and SSRs again."),
        make(3, body="La réforme du secteur de la sécurité", language="fr"),
        make(4, body="reform of the security sector"),
        make(5, body="ssr"),
    ]
    found = postings_of(build_collection(documents, THESAURUS), "=trm-ssr")
    assert found == {"LL-2026-0001": 1, "LL-2026-0002": 2, "LL-2026-0003": 1}


def test_a_name_does_not_reach_from_field_to_field() -> None:
    """The last word of a title and the first of a body are no name together."""
    assert postings_of(build_collection([make(1, "security sector", "reform")], THESAURUS), "=trm-ssr") == {}


def test_languages_stem_for_themselves() -> None:
    """The same form can have two stems, and a German compound those of its parts."""
    collection = build_collection([make(1, body="Ausbildung Ausbildungszentrum", language="de"), make(2, body="training")])
    assert postings_of(collection, "ausbild") == {"LL-2026-0001": 2}
    assert len(collection.stems_of("ausbildungszentrum")) == 2
    assert collection.stems_of("unknown") == ()


def test_words_in_order() -> None:
    """Passages can be found again: the words of each field in a row, with gaps for stop words and between fields."""
    collection = build_collection([make(1, "One convoy", "the two convoys")])
    words = [collection.surfaces[number] if number >= 0 else "-" for number in collection.words_of(0).tolist()]
    assert "".join(words).replace("-", "") == "oneconvoytwoconvoys"
    assert words[:2] == ["one", "convoy"]


def test_nothing_at_all() -> None:
    """A project without records has a collection, too."""
    collection = build_collection([], THESAURUS)
    assert (collection.size, collection.terms, collection.postings.docs.tolist()) == (0, [], [])


TEXTS = st.lists(st.text(alphabet="abc SR-é\n", max_size=30), max_size=6)


def same(one: Collection, other: Collection) -> bool:
    """Tell whether two collections are the same in all that they count."""
    names = (one.terms, one.surfaces) == (other.terms, other.surfaces)
    return names and all(np.array_equal(first, second) for first, second in zip(arrays_of(one), arrays_of(other), strict=True))


def arrays_of(collection: Collection) -> list[npt.NDArray[Any]]:
    """Give all that a collection counts."""
    return [*collection.postings, collection.lengths, collection.surface_terms]


@given(TEXTS, TEXTS)
def test_what_is_kept_changes_nothing(before: list[str], after: list[str]) -> None:
    """A collection made with words kept from another state of the project is that made anew, whatever the order of the documents."""
    documents = [make(number, body=text) for number, text in enumerate(after)]
    anew = build_collection(documents, THESAURUS)
    with TemporaryDirectory() as folder:
        build_collection([make(number, body=text) for number, text in enumerate(before)], THESAURUS, Path(folder))
        assert same(build_collection(documents[::-1], THESAURUS, Path(folder)), anew)
        assert same(build_collection(documents, THESAURUS, Path(folder)), anew)


def test_damaged_words_are_not_used(tmp_path: Path) -> None:
    """A file that was changed is read as if it were not there."""
    documents = [make(1, body="convoy"), make(2, body="medevac")]
    anew = build_collection(documents, THESAURUS, tmp_path)
    (kept,) = tmp_path.rglob(NAME)
    whole = kept.read_bytes()
    for damaged in (whole[:-1], whole.replace(b"convoy", b"donkey"), b"", b"\n\n", whole[:40]):
        kept.write_bytes(damaged)
        assert same(build_collection(documents, THESAURUS, tmp_path), anew)
