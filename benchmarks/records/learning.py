"""Which publication each lesson learned has changed: both records name the other."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from benchmarks.plan import Plan

LEARNED = "lesson-learned"
PUBLICATIONS = ("doctrine", "course", "syllabus")


class Learning(NamedTuple):
    """The publication that each lesson changed, and the lessons that changed each publication, by identifier."""

    changed: Mapping[str, str]
    lessons: Mapping[str, list[str]]


@lru_cache(maxsize=1)
def plan_learning(plan: Plan) -> Learning:
    """Share the lessons learned of a plan out among its publications, one after the other."""
    publications = [item.id for type_name in PUBLICATIONS for item in plan.live[type_name]]
    learned = [item.id for item in plan.live["lesson"] if item.status == LEARNED]
    changed = {lesson: publications[place % len(publications)] for place, lesson in enumerate(learned)}
    lessons = defaultdict(list)
    for lesson, publication in changed.items():
        lessons[publication].append(lesson)
    return Learning(changed, lessons)
