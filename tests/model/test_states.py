"""States: which gates a record has passed."""

import pytest

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.states import (
    LESSON_LINE,
    MOVES,
    REACHED,
    first_state,
    is_final,
    may_move,
    moves_from,
    needed_fields,
    needed_sections,
    reached,
    states_from,
)
from milpart_docs.vocabulary import VOCABULARIES


@pytest.mark.parametrize(
    ("status", "gates"),
    [
        ("observation-submitted", {"observation-submitted"}),
        ("lesson-identified", {"observation-submitted", "observation", "lesson-identified"}),
        ("lesson-learned", set(LESSON_LINE)),
        ("observation-rejected", {"observation-submitted", "observation-rejected"}),
        ("noted", {"observation-submitted", "observation", "lesson-identified", "noted"}),
        ("superseded", {"observation-submitted", "superseded"}),
    ],
)
def test_gates_of_lessons_add_up(status: str, gates: set[str]) -> None:
    """Along the line all earlier gates hold; a way out keeps those that every record there has passed."""
    assert reached("lesson-status", status) == gates


@pytest.mark.parametrize(
    ("status", "gates"),
    [("draft", {"draft"}), ("endorsed", {"draft", "review", "endorsed"}), ("silence-procedure", {"draft", "review", "silence-procedure"})],
)
def test_gates_of_documents(status: str, gates: set[str]) -> None:
    """An endorsed document need not have gone through a silence procedure."""
    assert reached("document-status", status) == gates


@pytest.mark.parametrize("status", ["endorsd", "", None, 5, ["draft"]])
def test_what_is_no_state_has_passed_nothing(status: object) -> None:
    """Whatever an author wrote, there is an answer."""
    assert reached("document-status", status) == frozenset()
    assert not is_final("document-status", status)


@pytest.mark.parametrize("states", ["lesson-status", "document-status"])
def test_every_state_is_known(states: str) -> None:
    """The gates and the vocabulary name the same states."""
    assert set(REACHED[states]) == set(VOCABULARIES[states].terms)


def test_states_from() -> None:
    """What is needed from a gate on is needed in these states."""
    assert states_from("lesson-status", "tasked") == ("tasked", "implementing", "implemented", "lesson-learned")


def test_final_states() -> None:
    """Nothing leaves these."""
    final = [state for state in VOCABULARIES["lesson-status"].terms if is_final("lesson-status", state)]
    assert final == ["observation-rejected", "noted", "superseded", "withdrawn"]


def test_needed_fields_and_sections_of_an_observation() -> None:
    """An observation needs its discussion, and none of the fields of a lesson identified."""
    lesson = RECORD_TYPES["lesson"]
    assert needed_fields(lesson, "observation") == ()
    assert [section.title for section in needed_sections(lesson, "observation")] == ["Observation", "Discussion"]


def test_sections_without_a_gate_are_needed_in_every_state() -> None:
    """Also in one that does not exist."""
    assert [section.title for section in needed_sections(RECORD_TYPES["best-practice"], "drafd")] == ["Practice", "Conditions", "Evidence"]


def test_every_state_has_its_moves() -> None:
    """The moves and the vocabulary name the same states, and no state leads to itself."""
    for states in ("lesson-status", "document-status"):
        assert set(MOVES[states]) == set(VOCABULARIES[states].terms)
        assert all(state not in moves and moves <= set(MOVES[states]) for state, moves in MOVES[states].items())


def test_every_state_can_be_reached() -> None:
    """From the first one, by moves."""
    for states, moves in MOVES.items():
        found = {first_state(states)}
        while (more := found.union(*(moves[state] for state in found if state))) != found:
            found = more
        assert found == set(moves)


def test_final_states_lead_only_out() -> None:
    """No record comes back from one to the line."""
    for states, moves in MOVES.items():
        final = {state for state in moves if is_final(states, state)}
        assert all(moves[state] <= {"superseded", "withdrawn"} for state in final)


@pytest.mark.parametrize(
    ("states", "before", "after", "may"),
    [
        ("lesson-status", "observation", "observation", True),
        ("lesson-status", "observation", "lesson-identified", True),
        ("lesson-status", "observation", "tasked", False),
        ("document-status", "review", "draft", True),
        ("document-status", "endorsed", "draft", False),
        ("activity-status", "closed", "pipeline", True),
        ("lesson-status", None, "tasked", True),
        ("lesson-status", "observation", "taskd", True),
    ],
)
def test_may_move(states: str, before: object, after: object, *, may: bool) -> None:
    """What is no state has no moves laid down."""
    assert may_move(states, before, after) is may


def test_moves_stand_in_the_order_of_the_process() -> None:
    """As a contributor reads them."""
    assert moves_from("lesson-status", "tasked") == ("implementing", "noted", "superseded", "withdrawn")
    assert moves_from("activity-status", "closed") == ()
    assert (first_state("lesson-status"), first_state("document-status"), first_state("activity-status")) == (
        "observation-submitted",
        "draft",
        None,
    )
