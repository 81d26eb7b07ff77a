"""MP810: the day of the last change."""

from typing import Any

import pytest

from milpart_docs.rules.comparison import mp810_modified_not_set as rule
from tests.changes import change_of, found_by
from tests.corpora import record

ID = "LL-2026-0001"
STILL = "this record was changed, and modified is still 2026-11-10"


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"title": "Another"}, STILL),
        ({"status": "lesson-identified"}, STILL),
        ({"title": "Another", "modified": "2026-11-20"}, ""),
        ({"modified": "2026-11-09"}, "modified went back from 2026-11-10 to 2026-11-09"),
        ({"related": ["LL-2026-0002"]}, ""),
        ({"discussion": "https://example.org/1"}, ""),
        ({"modified": None, "title": "Another"}, ""),
    ],
)
def test_points_at_the_day(fields: dict[str, Any], found: str) -> None:
    """Links to other records are no change of what the record says; a day that is missing is told by MP401."""
    change = change_of([record(ID, "Text.", modified="2026-11-10")], [record(ID, "Text.", **{"modified": "2026-11-10", **fields})])
    assert [line.partition(" ") for line in found_by(rule, change)] == ([(f"docs/{ID}.md:8:11", " ", found)] if found else [])


def test_text() -> None:
    """Other words are a change, white space is none; today's day needs no other."""
    old, words, blanks = (record(ID, text, modified="2026-11-10") for text in ("One two.", "One three.", "One\ntwo."))
    assert found_by(rule, change_of([old], [words])) == [f"docs/{ID}.md:8:11 {STILL}"]
    assert found_by(rule, change_of([old], [blanks])) == []
    today = [record(ID, text, modified="2026-11-22") for text in ("One two.", "One three.")]
    assert found_by(rule, change_of(today[:1], today[1:])) == []
