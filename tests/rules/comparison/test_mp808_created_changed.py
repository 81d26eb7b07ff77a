"""MP808: the day on which a record was created."""

import pytest

from milpart_docs.rules.comparison import mp808_created_changed as rule
from tests.changes import change_of, found_by
from tests.corpora import record

ID = "LL-2026-0001"


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("2026-11-01", "2026-11-20", "this record was created on 2026-11-01, and now says 2026-11-20"),
        ("2026-11-01", "2025-11-01", "this record was created on 2026-11-01, and now says 2025-11-01"),
        ("2026-11-01", "2026-11-01", ""),
        ("2026-11-01", None, ""),
        (None, "2026-11-01", ""),
        ("soon", "2026-11-01", ""),
    ],
)
def test_points_at_the_day(before: object, after: object, found: str) -> None:
    """A day that is missing or none is told by other rules."""
    change = change_of([record(ID, created=before)], [record(ID, created=after, topics=["a"])])
    assert [line.partition(" ") for line in found_by(rule, change)] == ([(f"docs/{ID}.md:7:10", " ", found)] if found else [])


def test_another_record_under_the_identifier_has_a_day_of_its_own() -> None:
    """That the identifier was given to it, MP806 tells."""
    old = record("LL-2026-0001", "The vehicles stayed behind.", title="Vehicles missing", created="2026-03-02")
    new = record("LL-2026-0001", "Ammunition of another calibre.", title="Wrong calibre", created="2026-11-20")
    assert found_by(rule, change_of([old], [new])) == []
