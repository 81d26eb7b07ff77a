"""Seats on courses: offered, pooled and needed, course by course (pooling and sharing)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.runs import find_runs
from milpart_docs.analysis.ladders.training import Offer
from milpart_docs.analysis.needs.answers import COVERED
from milpart_docs.analysis.needs.needs import NeedStanding
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.decisions import is_live
from milpart_docs.model.fields import read_count
from milpart_docs.model.identifier import target_of

SEATS_RULE = (
    "Offered are the seats of the runs that begin today or later; pooled are the seats of the proposals that use the course and were "
    "not rejected, superseded or withdrawn. A course is needed by the training needs that hold and are not yet covered, where a level of "
    "ambition between the current and the desired one names the course, or the course names that level; levels and courses that were "
    "superseded or withdrawn do not count. A need stands under every course that leads there, so needed seats must not be added up over "
    "courses. The balance is offered and pooled less needed, as far as the numbers are known: a run, a proposal or a need "
    "without a number of seats counts for none."
)


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


def count_seats(roadmaps: Roadmaps, standings: Iterable[NeedStanding]) -> tuple[CourseSeats, ...]:
    """Count the seats of every course that runs, is pooled or is needed; the greatest lack first, then the most needs, then by id."""
    pooling, needing = _pooling(roadmaps.corpus), _needing(roadmaps, standings)
    found = [
        CourseSeats(offer.entry, tuple(_runs(offer, roadmaps.today)), tuple(pooling.get(key, ())), tuple(needing.get(key, {}).values()))
        for key, offer in roadmaps.training.offers.items()
    ]
    return tuple(
        sorted(
            (seats for seats in found if seats.runs or seats.pooling or seats.needs),
            key=lambda seats: (0 if seats.balance is None else seats.balance, -len(seats.needs), seats.course.id),
        )
    )


def _runs(offer: Offer, today: date) -> Iterator[tuple[str, int | None]]:
    """Give the runs of a course that are still to come, to whomever they are open."""
    for run in find_runs(offer.course, "", today).coming:
        yield run.iteration.start, run.iteration.seats


def _pooling(corpus: Corpus) -> Mapping[str, list[tuple[Entry, int | None]]]:
    """Give the live proposals that use each course, with the seats that they pool."""
    found: dict[str, list[tuple[Entry, int | None]]] = defaultdict(list)
    for entry in corpus.of_type("proposal"):
        syllabus = entry.fields.get("syllabus")
        if isinstance(syllabus, str) and is_live(entry):
            pooling = entry.fields.get("pooling")
            found[syllabus].append((entry, read_count(pooling.get("seats")) if isinstance(pooling, Mapping) else None))
    return found


def _needing(roadmaps: Roadmaps, standings: Iterable[NeedStanding]) -> Mapping[str, dict[str, NeedStanding]]:
    """Give the live training needs that each course could serve, by their keys."""
    found: dict[str, dict[str, NeedStanding]] = defaultdict(dict)
    for standing in standings:
        need = standing.need
        if need.kind != "train" or standing.is_expired or standing.coverage == COVERED:
            continue
        ladder = roadmaps.ladders.get(target_of(need.capability))
        for number in range(need.current + 1, need.desired + 1):
            level = ladder.levels.get(number) if ladder else None
            for course in roadmaps.training.courses_of(level) if level else ():
                found[course][standing.key] = standing
    return found
