"""Lessons that come back: those that say the same, matters observed again in other places, and what was learned and seen again."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from milpart_docs.analysis.lessons.implementation import PUT_INTO_PRACTICE
from milpart_docs.analysis.lessons.lessons import ENDED_WITHOUT, Held
from milpart_docs.corpus import Corpus
from milpart_docs.model.fields import earliest_day, latest_day

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


class Return(NamedTuple):
    """A lesson that was put into practice, the day by which it was, and the lessons observed after that, the earliest first."""

    held: Held
    learned_on: date
    again: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Groups of duplicates, themes that come back, and what came back after it was learned."""

    groups: tuple[tuple[Held, ...], ...]
    themes: tuple[Theme, ...]
    after_learned: tuple[Return, ...]


def find_recurrence(corpus: Corpus, lessons: Sequence[Held]) -> Recurrence:
    """Find all that comes back."""
    groups = find_groups(corpus, lessons)
    matters = _group_by_matter(lessons)
    return Recurrence(groups, find_themes(matters), find_returns([*matters.values(), *groups]))


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
            for matter in dict.fromkeys((capability, line) for capability in held.lesson.capabilities for line in held.lesson.dotmlpfi):
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


def find_returns(matters: Iterable[Sequence[Held]]) -> tuple[Return, ...]:
    """Find what came back after it was learned, by ``AFTER_LEARNED_RULE``."""
    found: dict[str, dict[str, Held]] = defaultdict(dict)
    lessons: dict[str, tuple[Held, date]] = {}
    for matter in matters:
        observed = sorted((held for held in matter if held.state not in ENDED_WITHOUT), key=_first_seen)
        days = [earliest_day(held.lesson.date_observed) for held in observed]
        for held in matter:
            learned = _learned_on(held)
            later = [other for other in observed[bisect_right(days, learned) :] if other.id != held.id] if learned else []
            if learned and later:
                lessons[held.id] = (held, learned)
                found[held.id] |= {other.id: other for other in later}
    return tuple(Return(*lessons[key], tuple(sorted(found[key].values(), key=_first_seen))) for key in sorted(found))


def _first_seen(held: Held) -> tuple[date, str]:
    return earliest_day(held.lesson.date_observed), held.id


def _learned_on(held: Held) -> date | None:
    """Give the last day that the date of validation, or else of the last action done, can mean."""
    if held.state not in PUT_INTO_PRACTICE:
        return None
    day = held.lesson.validation.on if held.lesson.validation else held.done_on
    return latest_day(day) if day else None
