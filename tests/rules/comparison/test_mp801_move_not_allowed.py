"""MP801: states that do not lead to one another."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.model.states import LESSON_LINE, MOVES
from milpart_docs.rules.comparison import mp801_move_not_allowed as rule
from milpart_docs.rules.comparison import mp806_identifier_reused
from milpart_docs.vocabulary import VOCABULARIES
from tests.changes import change_of, found_by, hints_by
from tests.corpora import record

LESSON = "LL-2026-0001"
DOCUMENT = "TRM-SSR"


def move(identifier: str, before: object, after: object) -> list[str]:
    """Give what the rule says of a record that went from a state to another."""
    return found_by(rule, change_of([record(identifier, status=before)], [record(identifier, status=after)]))


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            "observation-submitted",
            "lesson-identified",
            "the state went from observation-submitted to lesson-identified and left out observation",
        ),
        ("observation", "implementing", "the state went from observation to implementing and left out lesson-identified and tasked"),
        ("lesson-learned", "implemented", "the state went back from lesson-learned to implemented"),
        ("observation", "noted", "the state went from observation to noted and left out lesson-identified"),
        ("noted", "tasked", "the state went from noted to tasked, and noted is final"),
        ("observation", "observation-rejected", "the state went from observation to observation-rejected, which it does not lead to"),
    ],
)
def test_lessons(before: str, after: str, message: str) -> None:
    """It points at the state as it is now, and says what is wrong with the way there."""
    assert move(LESSON, before, after) == [f"docs/{LESSON}.md:5:9 {message}"]


@pytest.mark.parametrize(
    ("before", "after", "is_allowed"),
    [
        ("draft", "review", True),
        ("review", "draft", True),
        ("silence-procedure", "review", True),
        ("review", "endorsed", True),
        ("draft", "endorsed", False),
        ("endorsed", "review", False),
        ("endorsed", "superseded", True),
        ("withdrawn", "draft", False),
        ("superseded", "withdrawn", True),
    ],
)
def test_documents(before: str, after: str, *, is_allowed: bool) -> None:
    """A broken silence and a review lead back; what is endorsed holds."""
    assert (move(DOCUMENT, before, after) == []) is is_allowed


def states_in_pairs(states: str) -> st.SearchStrategy[tuple[str, str]]:
    """Give any two states of a vocabulary."""
    state = st.sampled_from(sorted(VOCABULARIES[states].terms))
    return st.tuples(state, state)


@given(states_in_pairs("lesson-status"))
def test_a_lesson_may_move_where_the_handbook_says_so(pair: tuple[str, str]) -> None:
    """Down the line by one; out of it at the places that DOMAIN names; to superseded and withdrawn from anywhere."""
    before, after = pair
    steps = {*pairwise(LESSON_LINE), ("observation-submitted", "observation-rejected")}
    steps |= {("lesson-identified", "noted"), ("tasked", "noted")}
    is_allowed = before == after or (before, after) in steps or after in {"superseded", "withdrawn"}
    assert (move(LESSON, before, after) == []) is is_allowed


@given(states_in_pairs("document-status"))
def test_a_document_may_move_where_the_model_says_so(pair: tuple[str, str]) -> None:
    """A finding and the table of moves are two sides of one thing."""
    before, after = pair
    assert (move(DOCUMENT, before, after) == []) is (before == after or after in MOVES["document-status"][before])


@given(states_in_pairs("activity-status"))
def test_activities_may_move_anywhere(pair: tuple[str, str]) -> None:
    """They report what happens elsewhere."""
    assert move("ACT-2026-0001", *pair) == []


@pytest.mark.parametrize("odd", ["observasion", 5, ["tasked"], None])
def test_what_is_no_state_is_told_by_other_rules(odd: object) -> None:
    """On either side."""
    assert move(LESSON, "observation", odd) == move(LESSON, odd, "observation") == []


@pytest.mark.parametrize(
    ("theirs", "after", "is_allowed"),
    [
        ("lesson-identified", "tasked", True),
        ("tasked", "tasked", True),
        ("lesson-identified", "implementing", False),
        ("nothing", "tasked", False),
        ("noted", "tasked", False),
    ],
)
def test_a_branch_that_was_merged_in_part_goes_on_from_there(theirs: str, after: str, *, is_allowed: bool) -> None:
    """After a squash merge the branch began where it ever did, and the other branch has the state that it had come to."""
    states = ("observation", after, theirs)
    change = change_of(*([record(LESSON, status=state)] for state in states))
    assert (found_by(rule, change) == []) is is_allowed


def test_another_record_under_the_identifier_is_told_by_another_rule() -> None:
    """It has its own state; that the identifier was given to it, is what is wrong."""
    change = change_of(
        [record(LESSON, "Vehicles.", title="One", status="observation")],
        [record(LESSON, "Calibres.", title="Two", created="2026-11-09", status="tasked")],
    )
    assert found_by(rule, change) == []
    assert len(found_by(mp806_identifier_reused, change)) == 1


def test_the_hint_names_the_ways_and_who_moves() -> None:
    """A contributor learns where the record can go."""
    change = change_of([record(LESSON, status="observation")], [record(LESSON, status="implemented")])
    says = "it leads to lesson-identified (moved by the analyst), superseded (moved by the custodian) or withdrawn (moved by the custodian)"
    assert hints_by(rule, change) == [f"go back to status: observation; {says}"]
