"""MP811: originators that were exchanged."""

import pytest

from milpart_docs.rules.comparison import mp811_originator_changed as rule
from tests.changes import change_of, found_by
from tests.corpora import record

ID = "LL-2026-0001"


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
