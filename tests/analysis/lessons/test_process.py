"""The whole report: every lesson once, lessons that cannot be read, and what illustrates."""

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.lessons.lessons import STATES
from milpart_docs.analysis.lessons.process import LessonsReport, report_lessons
from tests.analysis.lessons.lesson_examples import action, endorsed, lesson
from tests.corpora import Written, corpus_of, record
from tests.projects import TODAY


def report(*files: Written) -> LessonsReport:
    """Report on the day of the tests, without git."""
    return report_lessons(corpus_of(*files), {}, TODAY)


def test_lessons_that_cannot_be_read_are_told() -> None:
    """The second has no context and is no record: it is in no figure, but named. Of two with one identifier, the first counts."""
    twice = lesson(1, "tasked")
    found = report(twice, record("LL-2026-0002"), Written("docs/z.md", twice.text), record("ACT-2026-0001"))
    assert [held.id for held in found.lessons] == ["LL-2026-0001"]
    assert [entry.id for entry in found.unreadable] == ["LL-2026-0002"]


def test_what_illustrates() -> None:
    """The record itself, its endorsement, or one of its actions; not a lesson that only reports."""
    files = (
        lesson(1),
        lesson(2, illustrative=True),
        lesson(3, endorsed={**endorsed("2026-05-01"), "illustrative": True}),
        lesson(4, actions=[action("2027-01-01"), action("2027-01-01", illustrative=True)]),
    )
    assert [held.id[-1] for held in report(*files).illustrative] == ["2", "3", "4"]


def test_nothing_at_all() -> None:
    """A corpus without lessons has a report without figures."""
    found = report(record("ACT-2026-0001"))
    assert (found.lessons, found.days, found.ageing, found.implementation.rate, found.actions.rate) == ((), (), (), None, None)


@given(st.lists(st.sampled_from(STATES), max_size=10))
def test_every_lesson_is_in_one_state(states: list[str]) -> None:
    """And open or not, but never both in the figures."""
    found = report(*(lesson(number, state) for number, state in enumerate(states, 1)))
    assert sorted(held.id for group in found.by_state.values() for held in group) == [held.id for held in found.lessons]
    assert len(found.lessons) == len(states)
    ending = {"lesson-learned", "observation-rejected", "noted", "superseded", "withdrawn"}
    still_open = [f"LL-2026-{number:04}" for number, state in enumerate(states, 1) if state not in ending]
    assert sorted(stay.held.id for stay in found.ageing) == still_open
