"""The shortest sequence of courses that satisfies what is wanted, with all that must come before each.

This is a set cover with prerequisites. The search is exact: it branches on the thing that the fewest courses satisfy, leaves out what
cannot be better than the best found, and works for a bounded time; where that is over, it says that a shorter sequence may exist.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
from typing import NamedTuple

Cost = tuple[int, ...]
"""What counts in the order of weight: the number of courses first. Costs are added place by place."""
MOST_WORK = 60_000
"""The search ends after so many looks at things that are still wanted."""


@dataclass(frozen=True)
class Choice:
    """A course that can be taken: what it satisfies, all the courses that must come before it, and what it costs by itself."""

    id: str
    satisfies: frozenset[str]
    before: frozenset[str]
    cost: Cost

    @cached_property
    def closure(self) -> frozenset[str]:
        """The course with all that must come before it: what is taken when it is chosen."""
        return self.before | {self.id}


class Path(NamedTuple):
    """The courses to take, by identifier, and whether it is certain that no fewer would do."""

    courses: frozenset[str]
    is_shortest: bool


class _State(NamedTuple):
    """A point of the search: what is taken, what is still wanted, and what was tried elsewhere and is left out here."""

    taken: frozenset[str]
    wanted: frozenset[str]
    barred: frozenset[str]


def find_path(choices: Mapping[str, Choice], wanted: Iterable[str], most_work: int = MOST_WORK) -> Path:
    """Find the cheapest set of courses that satisfies all that any course satisfies; of equally cheap ones the first by identifiers.

    ``choices`` holds every course that can be taken, also those that only come before others. All costs have the same length, and the
    first place of each is one.
    """
    things = frozenset(wanted)
    relevant = {key: choice for key, choice in choices.items() if not choice.satisfies.isdisjoint(things)}
    reachable = things & frozenset().union(*(choice.satisfies for choice in relevant.values()))
    return _Search(choices, relevant, reachable).run(most_work) if reachable else Path(frozenset(), is_shortest=True)


class _Search:
    def __init__(self, choices: Mapping[str, Choice], relevant: Mapping[str, Choice], wanted: frozenset[str]) -> None:
        self.choices = choices
        self.wanted = wanted
        self.branches = _by_thing(_worthwhile(choices, relevant, wanted), wanted)
        concerned = frozenset().union(*(choices[key].closure for keys in self.branches.values() for key in keys))
        self.satisfying = _by_thing({key: choices[key] for key in sorted(concerned)}, wanted)

    def run(self, most_work: int) -> Path:
        best = self.rank(self.take_greedily())
        waiting = [_State(frozenset(), self.wanted, frozenset())]
        work = 0
        while waiting:
            state = waiting.pop()
            work += len(state.wanted) + 1
            if work > most_work:
                return Path(frozenset(best[1]), is_shortest=False)
            if not state.wanted:
                best = min(best, self.rank(state.taken))
            elif self.least_cost(state) <= best[0]:
                waiting += reversed(self.next_states(state))
        return Path(frozenset(best[1]), is_shortest=True)

    def rank(self, taken: frozenset[str]) -> tuple[Cost, tuple[str, ...]]:
        return self.cost(taken), tuple(sorted(taken))

    def cost(self, taken: Iterable[str]) -> Cost:
        return tuple(map(sum, zip(*(self.choices[key].cost for key in taken), strict=True)))

    def left(self, wanted: frozenset[str], taken: Iterable[str]) -> frozenset[str]:
        return wanted.difference(*(self.choices[key].satisfies for key in taken))

    def take_greedily(self) -> frozenset[str]:
        """Take again and again the course that satisfies most for each course that has to be added."""
        taken: frozenset[str] = frozenset()
        wanted = self.wanted
        while wanted:
            able = sorted({key for thing in wanted for key in self.branches[thing]})
            steps = {key: self.choices[key].closure - taken for key in able}
            gains = {key: (len(wanted) - len(self.left(wanted, new))) / len(new) for key, new in steps.items()}
            key = min(able, key=lambda each: (-gains[each], self.cost(steps[each]), each))
            taken |= steps[key]
            wanted = self.left(wanted, steps[key])
        return taken

    def least_cost(self, state: _State) -> Cost:
        """Give what a solution from here on costs at least: things that no course has in common each need a course of their own."""
        free = state.taken | state.barred
        used: set[str] = set()
        costs = [self.choices[key].cost for key in state.taken]
        for thing in sorted(state.wanted, key=lambda each: (len(self.satisfying[each]), each)):
            able = [key for key in self.satisfying[thing] if key not in free]
            if used.isdisjoint(able):
                used.update(able)
                costs.append(min((self.choices[key].cost for key in able), default=(len(self.choices) + 1,)))
        width = max(map(len, costs))
        return tuple(map(sum, zip(*((*cost, *(0,) * (width - len(cost))) for cost in costs), strict=True)))

    def next_states(self, state: _State) -> list[_State]:
        """Branch on what the fewest courses satisfy; each branch leaves out the courses of those before it, so that none is tried twice."""

        def open_(thing: str) -> list[str]:
            return [key for key in self.branches[thing] if self.choices[key].closure.isdisjoint(state.barred)]

        thing = min(state.wanted, key=lambda each: (len(open_(each)), each))
        states, barred = [], state.barred
        for key in sorted(open_(thing), key=lambda each: (len(self.left(state.wanted, [each])), self.choices[each].cost, each)):
            new = self.choices[key].closure
            if new.isdisjoint(barred):
                states.append(_State(state.taken | new, self.left(state.wanted, new), barred))
            barred |= {key}
        return states


def _by_thing(choices: Mapping[str, Choice], wanted: frozenset[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {thing: [] for thing in sorted(wanted)}
    for key, choice in choices.items():
        for thing in choice.satisfies & wanted:
            found[thing].append(key)
    return found


def _worthwhile(choices: Mapping[str, Choice], relevant: Mapping[str, Choice], wanted: frozenset[str]) -> dict[str, Choice]:
    """Leave out a course where another satisfies as much, needs no more before it and costs no more.

    A course that must come before another stays, because it may have to be taken in any case.
    """
    needed = frozenset().union(*(choices[key].before for key in relevant))
    kept: dict[str, Choice] = {}
    for key in sorted(relevant, key=lambda key: (relevant[key].cost, key)):
        own = relevant[key]
        better = (other for other in kept.values() if own.satisfies & wanted <= other.satisfies and other.before <= own.before)
        if key in needed or next(better, None) is None:
            kept[key] = own
    return dict(sorted(kept.items()))


def order_path(courses: Iterable[str], before: Mapping[str, Iterable[str]], rank: Callable[[str], tuple[int, str]]) -> list[str]:
    """Put courses in an order in which each stands behind all that must come before it, and otherwise the lowest rank stands first."""
    chosen = frozenset(courses)
    waiting = {key: set(before.get(key, ())) & chosen for key in chosen}
    ready = [(rank(key), key) for key, first in waiting.items() if not first]
    heapify(ready)
    found = []
    while ready:
        _, key = heappop(ready)
        found.append(key)
        for other, first in waiting.items():
            if key in first:
                first.discard(key)
                if not first:
                    heappush(ready, (rank(other), other))
    return found
