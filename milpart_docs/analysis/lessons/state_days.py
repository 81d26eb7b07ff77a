"""How long lessons stay in each state of the NATO lessons process, and how long the open ones have been where they are.

Git knows the day of every change of state; the dates in a record know some of them. What neither tells is not counted: no figure is
filled up with a guess.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Literal, NamedTuple

from milpart_docs.analysis.lessons.lessons import STATES, Held, days_between
from milpart_docs.corpus.moves import Move, Moves
from milpart_docs.model.fields import earliest_day
from milpart_docs.model.states import LESSON_LINE

LONG = 180
"""After so many days in one state, somebody should ask why."""
DAYS_RULE = (
    "Days in a state run from one change of state to the next. They are taken from the project's git history where it shows that the "
    "state of a lesson changed; a lesson is in its first state from the day on which its file was added. Otherwise they are taken from the "
    "dates in the lesson: written, endorsed, last action done, validated. These dates do not tell the states between them apart, so what "
    "they measure is shown for the states together, and only where git tells nothing of the first of them. Only time that has both a "
    "beginning and an end counts, and nothing that came after the day of the report; a month or a year counts from its first day."
)
AGEING_RULE = (
    "An open lesson is one on its way to a lesson learned. It has been in its state since the last change of state in git, or else since "
    "the last date in the lesson that bears on it (written, endorsed, last action done): then it has been there so long at most, and no "
    "longer than since the last change to another state that git knows. "
    f"More than {LONG} days is long."
)

Source = Literal["git", "dates"]


class Span(NamedTuple):
    """The days that a lesson spent in a state, or in several that cannot be told apart, and how that is known."""

    held: Held
    states: tuple[str, ...]
    days: int
    source: Source


class Stay(NamedTuple):
    """How long an open lesson has been in its state, and how that is known."""

    held: Held
    since: date
    days: int
    source: Source

    @property
    def is_long(self) -> bool:
        """Whether somebody should ask why."""
        return self.days > LONG


@dataclass(frozen=True, slots=True)
class StateDays:
    """The days that lessons spent in a state (or in it and those that followed): at least one lesson."""

    states: tuple[str, ...]
    spans: tuple[Span, ...]

    @property
    def median(self) -> float:
        """The median: half of the lessons took no longer."""
        return float(median(span.days for span in self.spans))

    @property
    def least(self) -> int:
        """The shortest time."""
        return min(span.days for span in self.spans)

    @property
    def most(self) -> int:
        """The longest time."""
        return max(span.days for span in self.spans)

    def from_source(self, source: Source) -> int:
        """Count the lessons whose time is known from a source."""
        return sum(span.source == source for span in self.spans)


def measure_states(lessons: Sequence[Held], moves: Moves, today: date) -> tuple[StateDays, ...]:
    """Measure each state that anything is known of, in the order of the process, by ``DAYS_RULE``."""
    by_states: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for held in lessons:
        for span in _spans(held, _moves_until(moves.get(held.entry.path, ()), today), today):
            by_states[span.states].append(span)
    exact = {states[0] for states in by_states if len(states) == 1}
    kept = (states for states in by_states if len(states) == 1 or states[0] not in exact)
    return tuple(StateDays(states, tuple(by_states[states])) for states in sorted(kept, key=lambda states: STATES.index(states[0])))


def measure_ageing(lessons: Sequence[Held], moves: Moves, today: date) -> tuple[Stay, ...]:
    """Give how long each open lesson has been in its state, the longest first, by ``AGEING_RULE``."""
    found = [_stay(held, _moves_until(moves.get(held.entry.path, ()), today), today) for held in lessons if held.state in LESSON_LINE[:-1]]
    return tuple(sorted(found, key=lambda stay: (-stay.days, stay.held.id)))


def _moves_until(moves: Sequence[Move], today: date) -> list[Move]:
    return [move for move in moves if move.day <= today]


def _spans(held: Held, moves: Sequence[Move], today: date) -> Iterator[Span]:
    """Give the time that a lesson spent in states which it has left; of several visits to a state, the sum."""
    if not any(move.before for move in moves):
        yield from _spans_by_dates(held, today)
        return
    days: dict[str, int] = defaultdict(int)
    for move, following in pairwise(moves):
        if move.state == following.before and move.state in STATES and move.day <= following.day:
            days[move.state] += days_between(move.day, following.day)
    yield from (Span(held, (state,), count, "git") for state, count in days.items())


def _spans_by_dates(held: Held, today: date) -> Iterator[Span]:
    for (state, start), (following, end) in pairwise(_milestones(held, today).items()):
        if start and end and start <= end:
            states = LESSON_LINE[LESSON_LINE.index(state) : LESSON_LINE.index(following)]
            yield Span(held, states, days_between(start, end), "dates")


def _milestones(held: Held, today: date) -> Mapping[str, date | None]:
    """Give the days, today at the latest, on which a lesson came into some states, as far as its dates tell."""
    lesson = held.lesson
    known = {
        "tasked": lesson.endorsed.on if lesson.endorsed else None,
        "implemented": held.done_on,
        "lesson-learned": lesson.validation.on if lesson.validation else None,
    }
    days = {"observation-submitted": lesson.created, **{state: earliest_day(day) if day else None for state, day in known.items()}}
    return {state: day if day and day <= today else None for state, day in days.items()}


def _stay(held: Held, moves: Sequence[Move], today: date) -> Stay:
    last = moves[-1] if moves else None
    if last and last.before and last.state == held.state:
        return Stay(held, last.day, days_between(last.day, today), "git")
    passed = LESSON_LINE[: LESSON_LINE.index(held.state) + 1]
    known = [day for state, day in _milestones(held, today).items() if day and state in passed]
    since = known[-1] if known else today
    if last and last.state != held.state and last.day > since:  # the file is ahead of git, or of the day
        return Stay(held, last.day, days_between(last.day, today), "git")
    return Stay(held, since, days_between(since, today), "dates")
