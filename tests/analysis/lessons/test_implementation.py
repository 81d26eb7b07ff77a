"""The implementation rate: what counts, what does not, and that it is a share."""

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.lessons.implementation import LEFT_OUT, Implementation, measure_implementation
from milpart_docs.analysis.lessons.lessons import STATES, group_by_state
from tests.analysis.lessons.lesson_examples import lesson, read


def measure(*states: str) -> Implementation:
    """Measure lessons in some states."""
    return measure_implementation(group_by_state(read(*(lesson(number, state) for number, state in enumerate(states, 1)))))


def test_rate_of_one_lesson_in_each_state() -> None:
    """Identified and not ended otherwise: identified, tasked, implementing, implemented, learned, which is 5; in practice: the last 2."""
    found = measure(*STATES)
    assert (len(found.identified), len(found.implemented), found.rate) == (5, 2, 0.4)
    assert {state: len(group) for state, group in found.left_out.items()} == dict.fromkeys(LEFT_OUT, 1)


def test_nothing_to_divide_by() -> None:
    """Only observations, and what has ended: there is no rate, and it is not nought."""
    assert measure("observation-submitted", "observation", "noted", "withdrawn").rate is None
    assert measure("lesson-identified").rate == 0.0


@given(st.lists(st.sampled_from(STATES), max_size=12))
def test_every_lesson_counts_in_one_place(states: list[str]) -> None:
    """Either identified or left out, never both; the rate is a share; every lesson is in one state."""
    lessons = read(*(lesson(number, state) for number, state in enumerate(states, 1)))
    by_state = group_by_state(lessons)
    assert sum(map(len, by_state.values())) == len(states)
    found = measure_implementation(by_state)
    assert len(found.identified) + sum(map(len, found.left_out.values())) == len(states)
    assert found.rate is None or 0 <= found.rate <= 1
