"""What courses and syllabi lead to: which criteria each satisfies, what comes before it, and whether it can be taken at all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from milpart_docs.analysis.ladders.ladders import Criterion, Ladder, Level
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.succession import is_gone
from milpart_docs.model.course import Course, Duration
from milpart_docs.model.identifier import is_identifier, target_of, type_of

COURSES = ("course", "syllabus")
HOURS_IN_A_DAY = 8
"""So many hours of teaching make a day, where a record gives hours only."""
SATISFIES_RULE = (
    "A course satisfies a criterion if it names it (as in AMB-MEDEVAC-2#C1), or if it names the level or the level names the course: then "
    "it satisfies every criterion of the level, but for those that take materiel or facilities only. One that names single criteria of a "
    "level satisfies only these of it. Courses and syllabi that were superseded or withdrawn do not count."
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A course or syllabus that stands: what must come before it (courses, and conditions in words) and how many days it takes."""

    entry: Entry
    course: Course
    prerequisites: tuple[str, ...]
    conditions: tuple[str, ...]
    days: float | None


class Training:
    """The courses and syllabi of a corpus that stand, looked up by identifier and by criterion."""

    def __init__(self, corpus: Corpus, ladders: Mapping[str, Ladder]) -> None:
        """Take the corpus and its ladders; nothing is read before it is asked for."""
        self._corpus = corpus
        self._levels = {level.entry.id: level for ladder in ladders.values() for level in ladder.levels.values()}
        self._closures: dict[str, frozenset[str]] = {}

    @cached_property
    def offers(self) -> Mapping[str, Offer]:
        """Every course and syllabus that stands, in the order of identifiers."""
        held = {entry.id: record for entry, record in self._courses() if not is_gone(entry)}
        return {identifier: self._offer(identifier, held) for identifier in sorted(held)}

    def _courses(self) -> Iterator[tuple[Entry, Course]]:
        for entry in self._corpus.of_type(*COURSES):
            if isinstance(entry.record, Course):
                yield entry, entry.record

    def _offer(self, identifier: str, held: Mapping[str, Course]) -> Offer:
        """Sort what must come first into courses that stand and conditions in words."""
        course = held[identifier]
        prerequisites, conditions = [], []
        for text in course.prerequisites:
            name = target_of(text)
            if not (is_identifier(name) and type_of(name) in COURSES):
                conditions.append(text)
            elif successor := self._standing(name, held):
                prerequisites.append(successor)
            else:
                what = "was superseded or withdrawn" if name in self._corpus.by_id else "is not in the catalogue"
                conditions.append(f"{name}, which comes first, {what}")
        entry = self._corpus.by_id[identifier]
        return Offer(entry, course, tuple(dict.fromkeys(prerequisites)), tuple(dict.fromkeys(conditions)), days_of(course))

    def _standing(self, name: str, held: Mapping[str, Course]) -> str:
        """Give the course itself, or the one that took its place; nothing where none stands."""
        seen: set[str] = set()
        while name not in held and name in self._corpus.by_id and name not in seen:
            seen.add(name)
            name = target_of(str(self._corpus.by_id[name].fields.get("superseded_by") or ""))
        return name if name in held else ""

    @cached_property
    def circular(self) -> Mapping[str, tuple[str, ...]]:
        """The courses that nobody can take, because what must come before them leads in a circle, each with the way into it."""
        waiting = {identifier: set(offer.prerequisites) for identifier, offer in self.offers.items()}
        dependents: dict[str, list[str]] = {}
        for identifier, before in waiting.items():
            for other in before:
                dependents.setdefault(other, []).append(identifier)
        ready = [identifier for identifier, before in waiting.items() if not before]
        while ready:
            done = ready.pop()
            del waiting[done]
            for identifier in dependents.get(done, ()):
                waiting[identifier].discard(done)
                if not waiting[identifier]:
                    ready.append(identifier)
        return {identifier: _way(identifier, waiting) for identifier in waiting}

    def closure(self, identifier: str) -> frozenset[str]:
        """Give a course that can be taken with all that must come before it."""
        if identifier not in self._closures:
            found: dict[str, None] = {}
            coming = [identifier]
            while coming:
                name = coming.pop()
                if name not in found:
                    found[name] = None
                    coming += self.offers[name].prerequisites
            self._closures[identifier] = frozenset(found)
        return self._closures[identifier]

    @cached_property
    def _named(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """For each level, the courses that lead there, each with the criteria that it names one by one; none of these: the whole level."""
        found: dict[str, dict[str, set[str]]] = {}
        for level in self._levels.values():
            found[level.entry.id] = {course: set() for course in level.courses if course in self.offers}
        for identifier, offer in self.offers.items():
            for reference in offer.course.satisfies:
                name, _, criterion = (part.strip() for part in reference.partition("#"))
                if name in found:
                    found[name].setdefault(identifier, set()).update([criterion] if criterion else [])
        return {name: {course: frozenset(names) for course, names in courses.items()} for name, courses in found.items()}

    def courses_of(self, level: Level) -> tuple[str, ...]:
        """Give the courses and syllabi that lead to a level, in the order of identifiers."""
        return tuple(sorted(self._named.get(level.entry.id, ())))

    def satisfying(self, criterion: Criterion) -> tuple[str, ...]:
        """Give the courses and syllabi that satisfy a criterion, in the order of identifiers, whether they can be taken or not."""
        courses = self._named.get(criterion.entry.id, {})
        return tuple(
            course for course, names in sorted(courses.items()) if criterion.name in names or (not names and not criterion.is_of_equipment)
        )


def days_of(course: Course) -> float | None:
    """Give how many days a course takes, where its record says it in days or hours."""
    duration = course.duration
    if not isinstance(duration, Duration):
        return None
    if duration.days is not None:
        return duration.days
    return duration.hours / HOURS_IN_A_DAY if duration.hours is not None else None


def _way(start: str, before: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Give the way from a course into the circle of what must come before it, up to where it closes."""
    way = [start]
    while (following := min(before[way[-1]])) not in way:
        way.append(following)
    return (*way, following)
