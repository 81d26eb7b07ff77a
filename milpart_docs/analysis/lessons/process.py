"""How lessons fare: everything that can be counted of the lessons process, on one day.

The states and their names are those of the NATO lessons process. Auditors of other systems found no trends, no follow-up and no
validation (GAO/NSIAD-95-152); these are the figures that would have shown it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from milpart_docs.analysis.lessons.action_register import ActionRegister, register_actions
from milpart_docs.analysis.lessons.implementation import Implementation, measure_implementation
from milpart_docs.analysis.lessons.intake import Intake, count_intake
from milpart_docs.analysis.lessons.lessons import Held, group_by_state, read_lessons
from milpart_docs.analysis.lessons.recurrence import Recurrence, find_recurrence
from milpart_docs.analysis.lessons.state_days import StateDays, Stay, measure_ageing, measure_states
from milpart_docs.analysis.lessons.upkeep import ReviewDue, find_reviews, find_stagnant
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.moves import Moves

STATES_RULE = "Every lesson that can be read counts once, in the state that its record names, whether or not a part of it is illustrative."


@dataclass(frozen=True, slots=True)
class LessonsReport:
    """All figures of the lessons process on a day."""

    on: date
    lessons: tuple[Held, ...]
    unreadable: tuple[Entry, ...]
    """Lessons whose errors leave no record to count."""
    by_state: Mapping[str, tuple[Held, ...]]
    days: tuple[StateDays, ...]
    ageing: tuple[Stay, ...]
    implementation: Implementation
    actions: ActionRegister
    reviews: tuple[ReviewDue, ...]
    stagnant: tuple[Entry, ...]
    recurrence: Recurrence
    intake: Intake

    @property
    def illustrative(self) -> tuple[Held, ...]:
        """The lessons that illustrate the process, in whole or in part, and do not only report."""
        return tuple(held for held in self.lessons if _is_illustrative(held))


def report_lessons(corpus: Corpus, moves: Moves, today: date) -> LessonsReport:
    """Count everything; ``moves`` are the changes of state that git knows, and may be empty."""
    lessons = read_lessons(corpus)
    by_state = group_by_state(lessons)
    known = {held.id for held in lessons}
    return LessonsReport(
        on=today,
        lessons=lessons,
        unreadable=tuple(entry for entry in corpus.of_type("lesson") if entry.id not in known),
        by_state=by_state,
        days=measure_states(lessons, moves, today),
        ageing=measure_ageing(lessons, moves, today),
        implementation=measure_implementation(by_state),
        actions=register_actions(lessons, today),
        reviews=find_reviews(corpus, today),
        stagnant=find_stagnant(corpus, today),
        recurrence=find_recurrence(corpus, lessons),
        intake=count_intake(lessons),
    )


def _is_illustrative(held: Held) -> bool:
    lesson = held.lesson
    parts = (lesson, lesson.endorsed, lesson.validation, *lesson.actions)
    return any(part is not None and part.illustrative for part in parts)
