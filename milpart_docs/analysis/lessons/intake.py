"""What comes in: lessons by the year in which they were observed and written, by originator, and by pillar."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from milpart_docs.analysis.lessons.lessons import Held
from milpart_docs.model.identifier import target_of
from milpart_docs.vocabulary import VOCABULARIES

INTAKE_RULE = (
    "Every lesson counts in the year in which it was observed, in that in which it was written, and for the originator that it names, "
    "whatever its state; it counts for each of its pillars."
)
Groups = Mapping[str, tuple[Held, ...]]


@dataclass(frozen=True, slots=True)
class Intake:
    """Lessons by year observed, by year written (both in the order of years), by originator (most first), and by pillar."""

    by_year_observed: Groups
    by_year_written: Groups
    by_originator: Groups
    by_pillar: Groups


def count_intake(lessons: Sequence[Held]) -> Intake:
    """Group lessons by where and when they come from, by ``INTAKE_RULE``."""
    originators = _group(lessons, lambda held: filter(target_of, [held.lesson.originator]))
    pillars = _group(lessons, lambda held: held.lesson.pillars)
    return Intake(
        _group(lessons, lambda held: [held.lesson.date_observed[:4]]),
        _group(lessons, lambda held: [str(held.lesson.created.year)]),
        {key: originators[key] for key in sorted(originators, key=lambda key: (-len(originators[key]), key))},
        {pillar: pillars.get(pillar, ()) for pillar in VOCABULARIES["pillar"].terms},
    )


def _group(lessons: Iterable[Held], read: Callable[[Held], Iterable[str]]) -> Groups:
    found: dict[str, list[Held]] = defaultdict(list)
    for held in lessons:
        for value in dict.fromkeys(read(held)):
            found[value].append(held)
    return {value: tuple(found[value]) for value in sorted(found)}
