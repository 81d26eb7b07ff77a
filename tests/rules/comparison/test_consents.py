"""The word of an originator that came in with a change."""

from milpart_docs.rules.comparison.consents import find_consents, originator_of
from tests.changes import change_of
from tests.corpora import page, record

WORD = {"by": "ACR-EUMS", "on": "2026-11-20", "reason": "It is over."}


def test_what_came_in() -> None:
    """In a record, in a page, and where there was nothing before."""
    old, new = record("LL-2026-0001", originator="ACR-EUMS"), record("LL-2026-0001", originator="ACR-EUMS", downgraded=[WORD])
    ((before, after),) = change_of([old], [new]).revised
    assert before is not None
    assert after is not None
    (consent,) = find_consents(before, after)
    assert (consent.place, consent.by, consent.on, consent.was) == (0, "ACR-EUMS", "2026-11-20", "")
    assert consent.is_of(before, "2026-11-22")
    assert not consent.is_of(before, "2026-11-19")
    assert [*find_consents(None, after)] == [consent]
    assert [*find_consents(after, after)] == []


def test_a_page_has_no_originator() -> None:
    """Whoever allows it is named there."""
    corpus = change_of([], [page("a", "---\nmarking: LIMITE\n---\n\nText.\n"), record("LL-2026-0001", downgraded=[WORD])]).after
    plain, lesson = corpus.by_path["docs/a.md"], corpus.by_id["LL-2026-0001"]
    assert originator_of(plain) == ""
    assert all(consent.is_of(plain, "2026-11-22") for consent in find_consents(None, lesson))
