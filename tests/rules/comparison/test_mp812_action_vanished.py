"""MP812: actions that were taken off the list."""

from typing import Any

import pytest

from milpart_docs.rules.comparison import mp812_action_vanished as rule
from tests.changes import change_of, found_by
from tests.corpora import Written, record

ID = "LL-2026-0001"
ACTION: dict[str, Any] = {"owner": "ACR-EUMS", "due": "2027-03-31"}


def changed(before: object, after: object, status: str = "tasked") -> list[str]:
    """Give what the rule says of a lesson whose actions changed, without the place."""
    change = change_of([record(ID, status="tasked", actions=before)], [record(ID, status=status, actions=after)])
    return [line.partition(" ")[2] for line in found_by(rule, change)]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ([ACTION], [], "the action of ACR-EUMS, due 2027-03-31 is no longer there"),
        ([ACTION | {"id": "A1", "text": "Publish it."}], [ACTION | {"id": "A2"}], "the action A1 (Publish it) is no longer there"),
        ([ACTION | {"text": "Publish timetables."}], [ACTION | {"text": "Ranges."}], "the action Publish timetables is no longer there"),
        ([ACTION | {"id": "A1"}], [ACTION | {"id": "A1", "due": "2027-09-30", "status": "dropped"}], ""),
        ([ACTION | {"text": "Publish timetables."}], [ACTION | {"text": "Publish timetables early.", "owner": "ACR-MPCC"}], ""),
        ([ACTION], [ACTION | {"text": "Publish timetables."}], ""),
        ([ACTION, ACTION | {"due": "2028-01-01"}], [ACTION | {"due": "2028-01-01"}, ACTION], ""),
        ("none", ["odd"], ""),
    ],
)
def test_an_action_is_known_by_name_text_or_owner(before: object, after: object, found: str) -> None:
    """One that was moved, delayed or dropped is still there."""
    assert changed(before, after) == ([found] if found else [])


def test_place_and_final_states() -> None:
    """It points at the list; a lesson that was withdrawn needs no actions."""
    change = change_of([record(ID, actions=[ACTION])], [record(ID, actions=[])])
    assert found_by(rule, change)[0].startswith(f"docs/{ID}.md:11:1 ")
    assert changed([ACTION], [], "withdrawn") == []


def test_an_unreadable_front_matter_is_told_elsewhere() -> None:
    """Nothing is known of its actions."""
    old = record(ID, status="tasked", actions=[ACTION])
    assert found_by(rule, change_of([old], [Written(old.path, old.text.replace("status: ", "status: a: "))])) == []
