"""The lessons of a corpus, as the analyses of the lessons process read them: each with its typed record, in the order of identifiers."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.fields import earliest_day
from milpart_docs.model.lesson import Action, Lesson
from milpart_docs.model.states import LESSON_LINE, NO_LONGER_HELD
from milpart_docs.vocabulary import VOCABULARIES

STATES = tuple(VOCABULARIES["lesson-status"].terms)
"""All states, in the order of the process; the ways out of it stand where they branch off."""
IN_PROCESS = frozenset(LESSON_LINE)
"""The states of lessons that are on their way or have arrived: neither rejected, noted, superseded nor withdrawn."""
ENDED_WITHOUT = NO_LONGER_HELD | {"observation-rejected"}
"""The states of what was found not to be right, or has been replaced."""


class Held(NamedTuple):
    """A lesson: the entry, and its record."""

    entry: Entry
    lesson: Lesson

    @property
    def id(self) -> str:
        """The identifier."""
        return self.entry.id

    @property
    def state(self) -> str:
        """The state that it is in."""
        return self.lesson.status

    @property
    def done_on(self) -> str | None:
        """When the last of its actions was done, where none is left to do; nothing where none was done, or a date is missing."""
        kept = [action for action in self.lesson.actions if action.status != "dropped"]
        days = [action.date for action in kept if action.status == "done" and action.date]
        return max(days, key=earliest_day) if days and len(days) == len(kept) else None


def read_lessons(corpus: Corpus) -> tuple[Held, ...]:
    """Read every sound lesson; a file with errors that make no record of it is left out."""
    entries = corpus.of_type("lesson")
    return tuple(Held(entry, entry.record) for entry in entries if isinstance(entry.record, Lesson))


def group_by_state(lessons: Iterable[Held]) -> Mapping[str, tuple[Held, ...]]:
    """Group lessons by state; every state is there, and every lesson is in one."""
    found: dict[str, list[Held]] = {state: [] for state in STATES}
    for held in lessons:
        found[held.state].append(held)
    return {state: tuple(group) for state, group in found.items()}


def action_name(place: int, action: Action) -> str:
    """Give what an action is called within its lesson: its identifier, or its number, counted from one."""
    return action.id or str(place + 1)


def days_between(first: date, last: date) -> int:
    """Count the days from one day to another."""
    return (last - first).days
