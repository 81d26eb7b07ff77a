"""Crowds: many activities with one partner and one sign at the same time. One crowd says more than its hundred pairs."""

from dataclasses import dataclass
from heapq import heappop, heappush
from typing import NamedTuple

from milpart_docs.analysis.picture.activities import Activity
from milpart_docs.analysis.picture.signs import Reason, as_written
from milpart_docs.analysis.picture.watched import FOREVER, Watched

LEAST = 3
"""So many at the same time are a crowd; two are an overlap."""
CROWD_RULE = (
    "A crowd is a run of activities with one partner and the same unit, capability, type or course, each beginning before all those "
    f"before it have ended, with at least {LEAST} at the same time. An activity is not counted beside its own parts."
)


@dataclass(frozen=True, slots=True)
class Crowd:
    """A run of activities; ``peak`` is how many there are at the same time at most, first on the day ``peak_on``.

    Days are ordinals; there is no end where one that is still to begin states none.
    """

    partner: str
    reason: Reason
    activities: tuple[Activity, ...]
    peak: int
    peak_on: int
    start: int
    end: int | None


class _Run(NamedTuple):
    places: list[int]
    peak: int
    peak_on: int
    end: int


def find_crowds(watched: Watched) -> tuple[Crowd, ...]:
    """Find all crowds: those with the highest peak first, then the largest, then the longest."""
    found = []
    for (partner, kind, value), places in watched.signs.items():
        if len(places) >= LEAST:
            counted = without_wholes(watched, places)
            found += [_describe(watched, partner, Reason(kind, value), run) for run in _runs(watched, counted) if run.peak >= LEAST]
    found.sort(key=_rank)
    return tuple(found)


def _rank(crowd: Crowd) -> tuple[int, int, int, str, Reason]:
    last = crowd.start if crowd.end is None else crowd.end
    return -crowd.peak, -len(crowd.activities), crowd.start - last, crowd.partner, crowd.reason


def without_wholes(watched: Watched, places: list[int]) -> list[int]:
    """Leave out the activities of which a part is among the others."""
    wholes = {watched.activities[place].parent for place in places} - {""}
    return [place for place in places if watched.activities[place].id not in wholes] if wholes else places


def _runs(watched: Watched, places: list[int]) -> list[_Run]:
    """Sweep over the starts: what ended before a start leaves; where nothing is left, a new run begins."""
    runs: list[_Run] = []
    going_on: list[int] = []
    run: list[int] = []
    peak = peak_on = last = 0
    for place in places:
        start, end = watched.starts[place], watched.ends[place]
        while going_on and going_on[0] < start:
            heappop(going_on)
        if run and not going_on:
            runs.append(_Run(run, peak, peak_on, last))
            run, peak, last = [], 0, 0
        heappush(going_on, end)
        run.append(place)
        if len(going_on) > peak:
            peak, peak_on = len(going_on), start
        last = max(last, end)
    return [*runs, _Run(run, peak, peak_on, last)] if run else runs


def _endless(watched: Watched, run: _Run) -> list[int]:
    return [place for place in run.places if watched.ends[place] == FOREVER]


def _describe(watched: Watched, partner: str, reason: Reason, run: _Run) -> Crowd:
    """Make a crowd of a run; a unit or course is written as its first activity by identifier writes it."""
    activities = tuple(watched.activities[place] for place in sorted(run.places))
    start, end = watched.starts[run.places[0]], run.end if run.end < FOREVER else watched.common_end(_endless(watched, run))
    return Crowd(partner, as_written(activities[0], reason), activities, run.peak, run.peak_on, start, end)
