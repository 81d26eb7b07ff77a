"""MP811: originators that were exchanged."""

import pytest

from milpart_docs.rules.comparison import mp811_originator_changed as rule
from tests.changes import change_of, found_by
from tests.corpora import record

ID = "LL-2026-0001"


def test_what_the_other_branch_decided_or_was_renumbered() -> None:
    """Is none of this branch's doing, or the same originator."""
    old, new = (record(ID, originator=name) for name in ("ACR-A", "ACR-B"))
    assert found_by(rule, change_of([old], [new], [new])) == []
    assert found_by(rule, change_of([old, record("ACR-A", title="A")], [new, record("ACR-B", title="A")])) == []


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("ACR-EUMS", "ACR-MPCC", "this record came from ACR-EUMS, and now says ACR-MPCC"),
        ("ACR-EUMS", "ACR-EUMS", ""),
        ("ACR-EUMS", None, ""),
        (None, "ACR-EUMS", ""),
    ],
)
def test_points_at_the_originator(before: object, after: object, found: str) -> None:
    """One that is missing is told by MP401."""
    change = change_of([record(ID, originator=before)], [record(ID, originator=after, topics=["a"])])
    assert [line.partition(" ") for line in found_by(rule, change)] == ([(f"docs/{ID}.md:11:13", " ", found)] if found else [])
