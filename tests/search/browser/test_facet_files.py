"""The files of facets give back which documents have which values."""

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.browser.facet_files import FacetLabels, build_facet
from milpart_docs.search.browser.scripts import deflate, shortest
from milpart_docs.search.documents import PAGE, Document
from tests.search.browser.reader import read_facet

ROWS = st.lists(st.lists(st.integers(0, 400), max_size=5, unique=True), min_size=1, max_size=40).filter(any)
TOPIC = FacetLabels("topic", "Topic", "Topic {}".format)


def make_document(values: list[int], kind: str = "lesson") -> Document:
    """Make a document with some topics."""
    return Document("X", kind, "Title", {}, {"topic": tuple(f"t{value}" for value in values)})


def read(rows: list[list[int]]) -> list[set[str]]:
    """Give what comes back for documents with these topics."""
    facet = build_facet([make_document(values) for values in rows], TOPIC)
    assert facet
    return [set(values) for values in read_facet(shortest(facet.forms), len(rows))]


@given(ROWS)
def test_values_come_back(rows: list[list[int]]) -> None:
    """Each document has its own, whether they are many or few."""
    assert read(rows) == [{f"t{value}" for value in values} for values in rows]


def test_many_rows_and_many_values_come_back() -> None:
    """More than 256 rows, more than 65,536 values, and more values in one document than a byte counts."""
    pairs = [[number % 30, 100 + number // 30] for number in range(900)]
    alone = [[number] for number in range(66_000)]
    for rows in (pairs, alone, [*alone, list(range(700))]):
        assert read(rows) == [{f"t{value}" for value in values} for values in rows]


def test_rows_that_many_share_are_short() -> None:
    """Documents that all have one of a few rows take little, however many values a row has."""
    facet = build_facet([make_document([1, 2, 3, 4 + number % 2]) for number in range(50_000)], TOPIC)
    assert facet
    assert len(deflate(shortest(facet.forms))) < 400


def test_what_no_document_has_is_no_facet() -> None:
    """A facet without values has no file."""
    assert build_facet([make_document([])], TOPIC) is None


def test_pages_have_a_type_of_their_own() -> None:
    """An ordinary page is found as such, and stands last."""
    kinds = FacetLabels("type", "Type", str.title)
    facet = build_facet([Document("p", PAGE, "Page", {}, {}), Document("l", "lesson", "L", {}, {"type": ("lesson",)})], kinds)
    assert facet
    assert read_facet(shortest(facet.forms), 2) == [["page"], ["lesson"]]
    assert b'[["lesson","Lesson"],["page","Pages"]]' in shortest(facet.forms)
