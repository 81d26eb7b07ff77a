"""The corpus and its entries: records by type, texts of a field."""

import pytest

from tests.corpora import corpus_of, record


def test_records_of_types() -> None:
    """One type after the other as asked, each in the order of identifiers."""
    written = ("LL-2026-0002", "TRM-SSR", "LL-2026-0001", "ACR-EUMS")
    corpus = corpus_of(*map(record, written))
    assert [entry.id for entry in corpus.of_type("term", "lesson")] == ["TRM-SSR", "LL-2026-0001", "LL-2026-0002"]
    assert corpus.of_type("course") == corpus.of_type() == ()


@pytest.mark.parametrize(
    ("written", "texts"),
    [
        (["MLI", "NER", "MLI"], ("MLI", "NER")),
        (["MLI", 1, None, ["NER"], {"NER": "NER"}], ("MLI",)),
        ("MLI", ()),
        ({"MLI": "MLI"}, ()),
        (None, ()),
    ],
)
def test_texts_of_a_field(written: object, texts: tuple[str, ...]) -> None:
    """Each once, in the order written; what is no text, or no list, gives nothing."""
    (lesson,) = corpus_of(record("LL-2026-0001", partners=written)).records
    assert lesson.texts("partners") == texts
    assert lesson.texts("no-such-field") == ()
