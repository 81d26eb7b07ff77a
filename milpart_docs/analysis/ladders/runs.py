"""The runs of a course as a partner sees them: which are still to come, how many seats they have, and whether it may take part."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from milpart_docs.model.course import Course, Iteration
from milpart_docs.model.fields import latest_day
from milpart_docs.vocabulary import COUNTRIES

RUN_RULE = (
    "A run is still to come if it begins today or later. A partner may take part in a run that is open to it by name; where a run does not "
    "say to whom it is open, that is not stated; of communities, only the membership of the EU is known here."
)
OPENNESS: Mapping[str, str] = {
    "yes": "open to the partner",
    "not-stated": "not stated to whom it is open",
    "community": "open to a community; membership is not known here",
    "no": "not open to the partner",
}
"""Whether a partner may take part, the best first."""
_EU = "EU"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a course, and whether a partner may take part (a key of ``OPENNESS``)."""

    iteration: Iteration
    openness: str


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs still to come, the first first, and the last one that has begun."""

    coming: tuple[Run, ...]
    last: Run | None

    @property
    def openness(self) -> str:
        """Say whether the partner may take part in any run to come, or could in the last one."""
        found = [run.openness for run in self.coming or ((self.last,) if self.last else ())]
        return min(found, key=list(OPENNESS).index, default="not-stated")

    @property
    def remoteness(self) -> int:
        """Say how far the course is from the partner: 0 where it may take part in a run to come, 2 where the last run was for others."""
        if self.coming and self.openness in {"yes", "not-stated"}:
            return 0
        return 1 if self.coming or self.openness in {"yes", "not-stated"} else 2


def find_runs(course: Course, partner: str, today: date) -> Runs:
    """Sort the runs of a course by whether they are still to come."""
    runs = [Run(iteration, judge_openness(iteration.open_to, partner)) for iteration in sorted(course.iterations, key=_start)]
    coming = tuple(run for run in runs if latest_day(run.iteration.start) >= today)
    return Runs(coming, next((run for run in reversed(runs) if run not in coming), None))


def judge_openness(open_to: Iterable[str], partner: str) -> str:
    """Judge whether a partner may take part in what is open to some countries and communities."""
    named = set(open_to)
    country = COUNTRIES.get(partner)
    if not named:
        return "not-stated"
    if partner in named or (_EU in named and country is not None and country.is_member_state):
        return "yes"
    return "community" if named - {_EU, *COUNTRIES} else "no"


def _start(iteration: Iteration) -> tuple[date, str]:
    return latest_day(iteration.start), iteration.start
