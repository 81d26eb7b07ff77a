"""MP802: new records that do not begin at the beginning."""

import pytest

from milpart_docs.rules.comparison import mp802_begun_in_later_state as rule
from tests.changes import change_of, found_by
from tests.corpora import record

OLD = record("TRM-SSR")


@pytest.mark.parametrize(
    ("identifier", "status", "found"),
    [
        ("LL-2026-0001", "observation-submitted", ""),
        ("LL-2026-0001", "observation", "this record is new and begins in the state observation, not in observation-submitted"),
        ("TRM-DDR", "endorsed", "this record is new and begins in the state endorsed, not in draft"),
        ("TRM-DDR", "draft", ""),
        ("ACT-2026-0001", "closed", ""),
        ("TRM-DDR", "endorsd", ""),
    ],
)
def test_points_at_the_state(identifier: str, status: str, found: str) -> None:
    """Activities may begin in any stage, and what is no state is told by MP501."""
    change = change_of([OLD], [OLD, record(identifier, status=status)])
    assert found_by(rule, change) == ([f"docs/{identifier}.md:5:9 {found}"] if found else [])


def test_illustrations_and_first_records_are_left_out() -> None:
    """An illustrative lesson shows a state, and a project that begins brings its records along."""
    new = record("LL-2026-0001", status="tasked", illustrative=True)
    assert found_by(rule, change_of([OLD], [OLD, new])) == []
    assert found_by(rule, change_of([], [record("LL-2026-0002", status="tasked")])) == []


def test_old_records_are_none() -> None:
    """A record that was there before may be in any state."""
    assert found_by(rule, change_of([record("TRM-SSR", status="endorsed")], [record("TRM-SSR", status="endorsed", topics=["a"])])) == []
