"""Seats on courses: offered, pooled and needed, course by course (pooling and sharing)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from milpart_docs.analysis.needs.answers import COVERED, is_live
from milpart_docs.analysis.needs.needs import NeedStanding
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.fields import latest_day
from milpart_docs.model.states import NO_LONGER_HELD

SEATS_RULE = (
    "Offered are the seats of the runs that begin today or later; pooled are the seats of the proposals that use the course and were "
    "not rejected, superseded or withdrawn. A course is needed by the training needs that hold and are not yet covered, where a level of "
    "ambition between the current and the desired one names the course, or the course names that level. A need stands under every course "
    "that leads there, so needed seats must not be added up over courses. The balance is offered and pooled less needed, as far as the "
    "numbers are known: a run, a proposal or a need without a number of seats counts for none."
)
_TEACHES = frozenset({"course", "syllabus"})


@dataclass(frozen=True)
class CourseSeats:
    """The seats of one course: ``runs`` to come and ``pooling`` proposals, each with its seats where known, and the needs for it."""

    course: Entry
    runs: tuple[tuple[str, int | None], ...]
    pooling: tuple[tuple[Entry, int | None], ...]
    needs: tuple[NeedStanding, ...]

    @property
    def offered(self) -> int:
        """The seats of the runs to come, as far as known."""
        return sum(seats or 0 for _, seats in self.runs)

    @property
    def pooled(self) -> int:
        """The seats that live proposals put together, as far as known."""
        return sum(seats or 0 for _, seats in self.pooling)

    @property
    def needed(self) -> int:
        """The seats that the needs take, as far as known."""
        return sum(standing.need.seats or 0 for standing in self.needs)

    @property
    def unknown_needs(self) -> tuple[NeedStanding, ...]:
        """The needs that do not say how many seats they take."""
        return tuple(standing for standing in self.needs if standing.need.seats is None)

    @property
    def partners(self) -> tuple[str, ...]:
        """The partners that need the course."""
        return tuple(dict.fromkeys(standing.partner for standing in self.needs))

    @property
    def balance(self) -> int | None:
        """Offered and pooled less needed; nothing where no need says how many seats it takes."""
        is_known = len(self.unknown_needs) < len(self.needs)
        return self.offered + self.pooled - self.needed if is_known else None


def count_seats(corpus: Corpus, standings: Iterable[NeedStanding], today: date) -> tuple[CourseSeats, ...]:
    """Count the seats of every course that runs, is pooled or is needed; the greatest lack first, then the most needs, then by id."""
    courses = [entry for entry in corpus.by_id.values() if entry.type in _TEACHES and entry.fields.get("status") not in NO_LONGER_HELD]
    pooling, needing = _pooling(corpus), _needing(corpus, standings)
    found = [
        CourseSeats(course, tuple(_runs(course, today)), tuple(pooling.get(course.id, ())), tuple(needing.get(course.id, {}).values()))
        for course in courses
    ]
    return tuple(
        sorted(
            (seats for seats in found if seats.runs or seats.pooling or seats.needs),
            key=lambda seats: (0 if seats.balance is None else seats.balance, -len(seats.needs), seats.course.id),
        )
    )


def _runs(course: Entry, today: date) -> Iterator[tuple[str, int | None]]:
    """Give the runs of a course that begin today or later; of a month or a year that is not over, nobody knows that it has begun."""
    iterations = course.fields.get("iterations")
    for run in iterations if isinstance(iterations, list) else ():
        start = run.get("start") if isinstance(run, Mapping) else None
        if isinstance(start, str) and _last_day(start) >= today:
            yield start, _count(run.get("seats"))


def _last_day(start: str) -> date:
    try:
        return latest_day(start)
    except ValueError:
        return date.min


def _count(value: Any) -> int | None:
    return value if type(value) is int and value >= 0 else None


def _pooling(corpus: Corpus) -> Mapping[str, list[tuple[Entry, int | None]]]:
    """Give the live proposals that use each course, with the seats that they pool."""
    found: dict[str, list[tuple[Entry, int | None]]] = defaultdict(list)
    for entry in sorted(corpus.by_id.values(), key=lambda entry: entry.id):
        syllabus = entry.fields.get("syllabus")
        if entry.type == "proposal" and isinstance(syllabus, str) and is_live(entry):
            pooling = entry.fields.get("pooling")
            found[syllabus].append((entry, _count(pooling.get("seats")) if isinstance(pooling, Mapping) else None))
    return found


def _needing(corpus: Corpus, standings: Iterable[NeedStanding]) -> Mapping[str, dict[str, NeedStanding]]:
    """Give the live training needs that each course could serve, by their keys."""
    leading = _courses_by_level(corpus)
    found: dict[str, dict[str, NeedStanding]] = defaultdict(dict)
    for standing in standings:
        need = standing.need
        if need.kind != "train" or standing.is_expired or standing.coverage == COVERED:
            continue
        for level in range(need.current + 1, need.desired + 1):
            for course in leading.get((need.capability, level), ()):
                found[course][standing.key] = standing
    return found


def _courses_by_level(corpus: Corpus) -> Mapping[tuple[str, int], set[str]]:
    """Give the courses that lead to each level of a capability: those that the level names, and those that name the level."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for entry in corpus.by_id.values():
        for link in corpus.graph.links.get(entry.path, ()):
            if entry.type == "ambition-level" and link.relation == "courses" and link.target.type in _TEACHES:
                found[_step(entry)].add(link.target.id)
            elif entry.type in _TEACHES and link.relation == "satisfies" and link.target.type == "ambition-level":
                found[_step(link.target)].add(entry.id)
    return found


def _step(level: Entry) -> tuple[str, int]:
    value = level.fields.get("level")
    return str(level.fields.get("capability")), value if type(value) is int else -1
