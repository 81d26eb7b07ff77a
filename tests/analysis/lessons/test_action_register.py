"""Actions by how they stand and by owner."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.lessons.action_register import STANDINGS, ActionRegister, register_actions, split_by_owner
from tests.analysis.lessons.lesson_examples import action, lesson, read
from tests.corpora import Written
from tests.projects import TODAY


def registered(*files: Written) -> ActionRegister:
    """Register the actions of lessons on the day of the tests."""
    return register_actions(read(*files), TODAY)


def test_how_actions_stand() -> None:
    """On 22 November 2026, due yesterday and in progress is overdue by a day; due today is soon.

    So is 20 February, which is 90 days on; the 21st is later. Done and dropped ones are neither, however long ago they were due. Without
    a status, an action is open. Done: 1 of 6 not dropped.
    """
    actions = [
        action("2026-11-21", "in-progress"),
        action("2026-11-22"),
        action("2027-02-20", None),
        action("2027-02-21"),
        action("2026-01-01", "done", date="2026-10-01"),
        action("2026-01-01", "dropped", reason="No need."),
    ]
    found = registered(lesson(1, "implementing", actions=actions), lesson(2, "tasked", actions=[action("2026-10-31", id="A7")]))
    assert [(task.entry.id, task.name, task.days_over(TODAY)) for task in found.overdue] == [
        ("LL-2026-0002", "A7", 22),
        ("LL-2026-0001", "1", 1),
    ]
    assert [task.name for task in found.soon] == ["2", "3"]
    assert [task.name for task in found.later] == ["4"]
    assert [task.name for task in found.done] == ["5"]
    assert [task.name for task in found.dropped] == ["6"]
    assert len(found.open) == 5
    assert found.rate == 1 / 6


def test_actions_of_lessons_that_no_longer_count() -> None:
    """Rejected, noted, superseded, withdrawn: nobody is asked for them any more."""
    states = ("observation-rejected", "noted", "superseded", "withdrawn")
    found = registered(*(lesson(number, state, actions=[action("2026-01-01")]) for number, state in enumerate(states)))
    assert (found.open, found.rate) == ((), None)


def test_owners() -> None:
    """Who has most overdue stands first, then who has most open, then by identifier; each with the oldest of its own first."""
    actions = [
        action("2026-10-01", owner="ACR-B"),
        action("2026-09-01", owner="ACR-B"),
        action("2026-01-01", owner="ACR-D"),
        *(action("2027-01-01", owner="ACR-C") for _ in range(3)),
        action("2027-01-01", owner="ACR-A"),
        action("2027-01-01", "done", owner="ACR-0", date="2026-01-01"),
    ]
    found = split_by_owner(registered(lesson(1, "tasked", actions=actions)))
    assert list(found) == ["ACR-B", "ACR-D", "ACR-C", "ACR-A", "ACR-0"]
    assert [task.action.due.isoformat() for task in found["ACR-B"].overdue] == ["2026-09-01", "2026-10-01"]
    assert (len(found["ACR-C"].soon), found["ACR-0"].rate, found["ACR-A"].rate) == (3, 1.0, 0.0)


ACTIONS = st.lists(
    st.builds(
        lambda days, status, owner: action((TODAY + timedelta(days=days)).isoformat(), status, owner),
        st.integers(-400, 400),
        st.sampled_from(["open", "in-progress", "done", "dropped", None]),
        st.sampled_from(["ACR-A", "ACR-B"]),
    ),
    max_size=8,
)


@given(ACTIONS)
def test_every_action_stands_in_one_place(actions: list[dict[str, Any]]) -> None:
    """Once in all, and once with its owner; the rate is a share; one more overdue action is one more."""
    found = registered(lesson(1, "tasked", actions=actions))
    assert sum(len(getattr(found, name)) for name in STANDINGS) == len(actions)
    assert sum(len(getattr(own, name)) for own in split_by_owner(found).values() for name in STANDINGS) == len(actions)
    assert found.rate is None or 0 <= found.rate <= 1
    more = registered(lesson(1, "tasked", actions=[*actions, action("2026-11-21")]))
    assert len(more.overdue) == len(found.overdue) + 1
    assert (len(more.done), len(more.dropped)) == (len(found.done), len(found.dropped))
