"""Lessons that come back: those that say the same, matters observed again in other places, and what was learned and seen again."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from milpart_docs.analysis.lessons.implementation import PUT_INTO_PRACTICE
from milpart_docs.analysis.lessons.lessons import ENDED_WITHOUT, Held
from milpart_docs.corpus import Corpus
from milpart_docs.model.fields import earliest_day, latest_day
from milpart_docs.model.identifier import target_of

DUPLICATES_RULE = "Lessons are in one group when one names the other as a duplicate, directly or through others."
THEMES_RULE = (
    "A matter comes back when lessons on what to improve name the same capability and the same line of development (DOTMLPF-I), and were "
    "observed in at least two different activities or missions. Rejected, superseded and withdrawn lessons and those on what to sustain "
    "are left out. Most places first, then most lessons. That lessons share a matter does not say that they have the same cause."
)
AFTER_LEARNED_RULE = (
    "A matter came back after it was learned when a lesson is implemented or learned, and another on the same capability and line of "
    "development, or of the same group of duplicates, was observed after the last action was done or the lesson was validated; a month or "
    "a year counts only where it leaves no doubt about the order."
)


@dataclass(frozen=True, slots=True)
class Theme:
    """A matter that came back: a capability, the lines of development that the same lessons share, and the lessons by identifier."""

    capability: str
    lines: tuple[str, ...]
    lessons: tuple[Held, ...]

    @property
    def contexts(self) -> tuple[str, ...]:
        """The activities and missions in which it was observed."""
        return tuple(sorted({held.lesson.context for held in self.lessons}))

    @property
    def years(self) -> tuple[str, str]:
        """The first and the last year in which it was observed."""
        years = sorted(held.lesson.date_observed[:4] for held in self.lessons)
        return years[0], years[-1]


class Learned(NamedTuple):
    """A lesson that was put into practice, and the day by which it was."""

    held: Held
    on: date


@dataclass(frozen=True, slots=True)
class Matter:
    """What came back after it was learned: the lessons put into practice, and those observed after the first of these, the earliest first.

    They share a capability and a line of development; neither is named where they are duplicates of one another.
    """

    capability: str
    line: str
    learned: tuple[Learned, ...]
    later: tuple[Held, ...]

    def after(self, learned: Learned) -> Iterator[Held]:
        """Give the lessons that were observed after one of them was put into practice."""
        return (held for held in self.later[bisect_right(self.later, learned.on, key=_first_day) :] if held.id != learned.held.id)


@dataclass(frozen=True, slots=True)
class Return:
    """A lesson that was put into practice, the day by which it was, and the matters of it that came back."""

    held: Held
    learned_on: date
    matters: tuple[Matter, ...]

    @property
    def again(self) -> tuple[Held, ...]:
        """The lessons observed after that, the earliest first."""
        found = {other.id: other for matter in self.matters for other in matter.after(Learned(self.held, self.learned_on))}
        return tuple(sorted(found.values(), key=_first_seen))


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Groups of duplicates, themes that come back, and the matters that came back after they were learned."""

    groups: tuple[tuple[Held, ...], ...]
    themes: tuple[Theme, ...]
    matters: tuple[Matter, ...]

    @property
    def after_learned(self) -> tuple[Return, ...]:
        """The lessons that were put into practice and came back, in the order of identifiers."""
        found: dict[str, list[Matter]] = defaultdict(list)
        learned = {each.held.id: each for matter in self.matters for each in matter.learned}
        for matter in self.matters:
            for each in matter.learned:
                found[each.held.id].append(matter)
        return tuple(Return(learned[key].held, learned[key].on, tuple(found[key])) for key in sorted(found))


def find_recurrence(corpus: Corpus, lessons: Sequence[Held]) -> Recurrence:
    """Find all that comes back."""
    groups = find_groups(corpus, lessons)
    matters = _group_by_matter(lessons)
    shared = [*matters.items(), *((("", ""), group) for group in groups)]
    returned = (_find_return(*matter, group) for matter, group in shared)
    return Recurrence(groups, find_themes(matters), tuple(matter for matter in returned if matter.learned))


def find_groups(corpus: Corpus, lessons: Sequence[Held]) -> tuple[tuple[Held, ...], ...]:
    """Group lessons that are duplicates of one another, by ``DUPLICATES_RULE``; the largest groups first."""
    by_path = {held.entry.path: held for held in lessons}
    near: dict[str, set[str]] = defaultdict(set)
    for path in by_path:
        for link in corpus.graph.links.get(path, ()):
            if link.relation == "duplicates" and link.target.path in by_path and link.target.path != path:
                near[path].add(link.target.path)
                near[link.target.path].add(path)
    groups = (tuple(sorted((by_path[path] for path in group), key=lambda held: held.id)) for group in _connected(near))
    return tuple(sorted(groups, key=lambda group: (-len(group), group[0].id)))


def _connected(near: Mapping[str, set[str]]) -> Iterator[set[str]]:
    seen: set[str] = set()
    for start in near:
        if start in seen:
            continue
        group, waiting = {start}, [start]
        while waiting:
            new = near[waiting.pop()] - group
            group |= new
            waiting += new
        seen |= group
        yield group


def _group_by_matter(lessons: Iterable[Held]) -> Mapping[tuple[str, str], tuple[Held, ...]]:
    """Group what is to be improved by capability and line of development."""
    found: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for held in lessons:
        if held.state not in ENDED_WITHOUT and held.lesson.polarity != "sustain":
            for matter in dict.fromkeys(
                (name, line) for name in filter(target_of, held.lesson.capabilities) for line in held.lesson.dotmlpfi
            ):
                found[matter].append(held)
    return {matter: tuple(group) for matter, group in sorted(found.items())}


def find_themes(matters: Mapping[tuple[str, str], tuple[Held, ...]]) -> tuple[Theme, ...]:
    """Find the matters that came back, by ``THEMES_RULE``; lines that exactly the same lessons share are one theme."""
    alike: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for matter, group in matters.items():
        if len({held.lesson.context for held in group}) > 1:
            alike[matter[0], *(held.id for held in group)].append(matter)
    themes = (Theme(shared[0][0], tuple(line for _, line in shared), matters[shared[0]]) for shared in alike.values())
    return tuple(sorted(themes, key=lambda theme: (-len(theme.contexts), -len(theme.lessons), theme.capability, theme.lines)))


def _find_return(capability: str, line: str, group: Iterable[Held]) -> Matter:
    """Find which lessons on a matter came back, by ``AFTER_LEARNED_RULE``; none, where nothing did."""
    held_still = sorted((held for held in group if held.state not in ENDED_WITHOUT), key=_first_seen)
    learned = sorted((Learned(held, day) for held in held_still if (day := _learned_on(held))), key=lambda each: (each.on, each.held.id))
    later = tuple(held for held in held_still if any(each.on < _first_day(held) and each.held.id != held.id for each in learned[:2]))
    found = Matter(capability, line, (), later)
    return replace(found, learned=tuple(each for each in learned if next(found.after(each), None)))


def _first_day(held: Held) -> date:
    return earliest_day(held.lesson.date_observed)


def _first_seen(held: Held) -> tuple[date, str]:
    return _first_day(held), held.id


def _learned_on(held: Held) -> date | None:
    """Give the last day that the date of validation, or else of the last action done, can mean."""
    if held.state not in PUT_INTO_PRACTICE:
        return None
    day = held.lesson.validation.on if held.lesson.validation else held.done_on
    return latest_day(day) if day else None
