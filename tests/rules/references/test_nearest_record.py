"""The record that was meant by an identifier that none has."""

import pytest

from milpart_docs.rules.references.nearest_record import advise_record, find_named
from tests.corpora import corpus_of, record

CORPUS = corpus_of(
    record("LL-2026-0001"),
    record("LL-2026-0012"),
    record("ACT-2026-0001"),
    record("DOC-2026-0003", "2.1 A paragraph.\n"),
    record("ACR-NSF-COE"),
    record("ACR-EUTM-MLI"),
)
NOTHING = "write the identifier of an existing record, or add the record"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("LL2026-0001", "LL-2026-0001"),
        ("LL-2O26-OOO1", "LL-2026-0001"),
        ("LL-26-1", "LL-2026-0001"),
        ("LL-2026-00l2", "LL-2026-0012"),
        ("LL-2026-0013", "LL-2026-0012"),
        ("DOC-2026-0003 para 2.1", "DOC-2026-0003#2.1"),
        ("DOC-2026-0003 para 9.9", "DOC-2026-0003"),
        ("ACR-NSFCOE", "ACR-NSF-COE"),
        ("ACR-NSFACOE", "ACR-NSF-COE"),
        ("ACR-EUTMMLI", "ACR-EUTM-MLI"),
    ],
)
def test_the_nearest_of_the_same_kind(written: str, meant: str) -> None:
    """However it was written, the record is named with its title."""
    title = CORPUS.by_id[meant.partition("#")[0]].title
    assert advise_record(CORPUS, written, CORPUS.by_id) == f"did you mean {meant} ({title})?"
    assert find_named(CORPUS, written, ()) is None


@pytest.mark.parametrize("written", ["STR-2026-0001", "BP-2026-0001", "CAP-NSF-COE", "PTR-EUTM-MLI", "BP2026-0001"])
def test_never_one_of_another_kind(written: str) -> None:
    """A practice is no lesson because it has the same number."""
    assert advise_record(CORPUS, written, CORPUS.by_id) == NOTHING
