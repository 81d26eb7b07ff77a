"""States: which gates a record has passed."""

import pytest

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.states import LESSON_LINE, REACHED, is_final, needed_fields, needed_sections, reached, states_from
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
