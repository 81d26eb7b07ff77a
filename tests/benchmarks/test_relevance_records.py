"""A collection as records: nothing of its words is lost, and the project is one that checks."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.relevance.judged import Doc, Judged
from benchmarks.relevance.records import build_documents, build_lesson, name_records, translate, write_project
from milpart_docs.catalogue.facets import Facets
from milpart_docs.model.record import TITLE_LENGTH
from milpart_docs.reading.front_matter import read_front_matter
from milpart_docs.search import documents
from milpart_docs.search.folding import split_words
from tests.projects import diagnose, load

LONG = "How a partner plans: " + "the long way to a plan that holds " * 4
DOCS = (
    Doc("12", "", "# No heading\n\n<b>bold</b> [a link](x) `code` {.class} and $x_1$ \\alpha"),
    Doc("a b/c", LONG, "Words under a long title."),
    Doc("ü", "key: [value] — “quoted”", "1. one\n2. two\n\n***\n\nthree", "fr"),
    Doc("empty", "Only a title", "", "de-AT"),
)
JUDGED = Judged("small", DOCS, (), {})


def test_names() -> None:
    """Each document has the identifier of a lesson; answers are translated back, and what is no document is left out."""
    names = name_records(JUDGED)
    assert names == {"12": "LL-2026-000001", "a b/c": "LL-2026-000002", "ü": "LL-2026-000003", "empty": "LL-2026-000004"}
    back = {name: doc for doc, name in names.items()}
    assert translate(["LL-2026-000003", "ACR-COLLECTION", "LL-2026-000001"], back) == ["ü", "12"]


def test_project(tmp_path: Path) -> None:
    """The project checks without an error, and search finds the same words in it as in the documents."""
    names = write_project(JUDGED, tmp_path)
    assert [str(found) for found in diagnose(tmp_path) if found.severity.value == "error"] == []
    corpus = load(tmp_path)
    written = {document.id: document for document in documents.build_documents(corpus, Facets(corpus))}
    for doc, direct in zip(DOCS, build_documents(JUDGED), strict=True):
        document = written[names[doc.id]]
        assert document.language == direct.language
        assert set(split_words(direct.texts["body"])) <= set(split_words(document.texts["body"]))
        assert set(split_words(doc.title)) <= set(split_words(document.title + document.texts["body"]))
    assert written["LL-2026-000001"].title == "LL-2026-000001"
    assert written["LL-2026-000002"].title == LONG[:100].rpartition(" ")[0]
    assert written["LL-2026-000002"].texts["body"].split() == [*LONG.split(), "Words", "under", "a", "long", "title."]


@given(st.text(), st.text())
def test_any_text(title: str, text: str) -> None:
    """Any document becomes a front matter that is read, with a title that is not too long, above one section."""
    lesson = build_lesson(Doc("x", title, text), "LL-2026-000001")
    read = read_front_matter(lesson)
    assert read.faults == []
    assert 1 <= len(read.values["title"]) <= TITLE_LENGTH
    assert lesson.partition("\n---\n")[2].count("#") == len("##")
