"""MP807: records that were opened, and the word of their originators."""

from typing import Any

import pytest

from milpart_docs.rules.comparison import mp807_marking_lowered as rule
from tests.changes import change_of, found_by, hints_by
from tests.corpora import Written, page, record

ID = "LL-2026-0001"
SAYS = "this record may be seen by more readers than before (LIMITE, now PUBLIC), and ACR-EUMS does not say so"


def opened(*downgraded: dict[str, Any], before: tuple[dict[str, Any], ...] = (), originator: str = "ACR-EUMS") -> list[str]:
    """Give what the rule says of a record that was lowered from LIMITE to PUBLIC with entries of ``downgraded``."""
    old = record(ID, marking="LIMITE", originator="ACR-EUMS", downgraded=[*before])
    return found_by(rule, change_of([old], [record(ID, originator=originator, downgraded=[*before, *downgraded])]))


def word(by: str = "ACR-EUMS", on: str = "2026-11-20") -> dict[str, Any]:
    """Give an entry of ``downgraded``."""
    return {"by": by, "on": on, "reason": "The exercise is over."}


def test_without_a_word() -> None:
    """It points at the marking, and the hint has the entry that is needed."""
    assert opened() == [f"docs/{ID}.md:6:10 {SAYS}"]
    change = change_of([record(ID, marking="LIMITE", originator="ACR-EUMS")], [record(ID, originator="ACR-EUMS")])
    assert hints_by(rule, change) == [
        "go back to LIMITE; or ask for the consent of ACR-EUMS, and add downgraded: [{by: ACR-EUMS, on: 2026-11-22, reason: …}]"
    ]


def test_with_the_originators_word() -> None:
    """One entry that came in with the change is enough."""
    assert opened(word()) == []
    assert opened(word("ACR-MPCC"), word()) == []


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (word("ACR-MPCC"), "13:7 ACR-MPCC opened this record to more readers, and ACR-EUMS is its originator"),
        (word(on="2026-12-24"), "14:7 the originator's consent is of 2026-12-24, before the record was created or in the future"),
        (word(on="2020-01-01"), "14:7 the originator's consent is of 2020-01-01, before the record was created or in the future"),
    ],
)
def test_a_word_that_does_not_count(entry: dict[str, Any], message: str) -> None:
    """Of another actor, in the future, or older than the record."""
    assert [line.partition(" ")[2] for line in opened(entry)] == [message.partition(" ")[2]]
    assert opened(entry)[0].startswith(f"docs/{ID}.md:{message.partition(':')[0]}:")


def test_an_old_word_does_not_count_again() -> None:
    """An entry that stood there before belongs to an earlier change."""
    assert opened(before=(word(),)) != []


def test_an_old_word_with_another_day_is_no_new_one() -> None:
    """It allowed another lowering; one of its own with the same reason does count."""
    says = "this consent is of 2026-11-10, to an earlier lowering, and has another day now"
    old = record(ID, marking="LIMITE", originator="ACR-EUMS", downgraded=[word(on="2026-11-10")])
    new = record(ID, originator="ACR-EUMS", downgraded=[word() | {"reason": "The  exercise is over."}])
    assert found_by(rule, change_of([old], [new])) == [f"docs/{ID}.md:14:9 {says}"]
    assert "write on: 2026-11-10 again" in hints_by(rule, change_of([old], [new]))[0]
    assert opened(word(), before=(word(on="2026-11-10"),)) == []


def test_wherever_it_lies_now_and_whatever_it_is_called() -> None:
    """Another file and identifier; a page that became a record, a record that became a page, and a page that was moved."""
    text = "The brigade had no trainers of its own left, and nobody knew where the next ones would come from."
    old, plain = record(ID, text, marking="LIMITE", originator="ACR-EUMS"), record("LL-2026-0009", text, originator="ACR-EUMS")
    pages = [page(name, f"---\nmarking: {marking}\n---\n\n{text}\n") for name, marking in (("a", "LIMITE"), ("b", "PUBLIC"))]
    for before, after in (
        (old, plain),
        (old, pages[1]),
        (pages[0], pages[1]),
        (pages[0], plain),
        (pages[0], Written("docs/a.md", plain.text)),
    ):
        assert [line.partition(" may be seen")[2][:50] for line in found_by(rule, change_of([before], [after]))] == [
            " by more readers than before (LIMITE, now PUBLIC),"
        ]


def test_the_originator_before_the_change_counts() -> None:
    """Who exchanges the originator and lets the new one speak has no consent."""
    assert opened(word("ACR-MPCC"), originator="ACR-MPCC") != []


def test_pages_need_the_word_of_some_actor() -> None:
    """A page has no originator."""
    old, new = "---\nmarking: LIMITE\n---\n\n# A\n", "---\nmarking: PUBLIC\n{}---\n\n# A\n"
    says = "this page may be seen by more readers than before (LIMITE, now PUBLIC), and the actor that it comes from does not say so"
    assert found_by(rule, change_of([page("a", old)], [page("a", new.format(""))])) == [f"docs/a.md:2:10 {says}"]
    consent = "downgraded: [{by: ACR-EUMS, on: 2026-11-20, reason: Over.}]\n"
    assert found_by(rule, change_of([page("a", old)], [page("a", new.format(consent))])) == []
