"""Areas that share their borders (TopoJSON): each line is held once, so that neighbours still fit when it is drawn more simply."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from milpart_docs.views.charts.geometry import Line, Point, is_inside

Ring = list[int]
"""Lines one after another; a line that is gone through backwards is written as its complement (``~3``)."""


@dataclass
class Topology:
    """Lines, and areas as rings of lines."""

    lines: list[list[Point]]
    areas: dict[str, list[Ring]]

    def ring(self, ring: Ring) -> list[Point]:
        """Give the points of a ring; the last is the first."""
        points: list[Point] = []
        for number in ring:
            points += self.directed(number)[1 if points else 0 :]
        return points

    def directed(self, number: int) -> list[Point]:
        """Give a line in the direction in which a ring goes through it."""
        return self.lines[number] if number >= 0 else self.lines[~number][::-1]

    def rings(self, name: str) -> list[list[Point]]:
        """Give an area as rings of points."""
        return [self.ring(ring) for ring in self.areas[name]]

    def merge(self, name: str, rings: Iterable[Ring]) -> None:
        """Give rings to an area, and take away the borders between them and it."""
        used = Counter(number for ring in [*self.areas.get(name, ()), *rings] for number in ring)
        self.areas[name] = self._joined([number for number in used if ~number not in used])

    def _joined(self, numbers: Sequence[int]) -> list[Ring]:
        """Put lines together to rings, each beginning where the one before it ends."""
        starts: dict[Point, list[int]] = defaultdict(list)
        for number in reversed(numbers):
            starts[self.directed(number)[0]].append(number)
        rings: list[Ring] = []
        for first in numbers:
            begin = self.directed(first)[0]
            if first not in starts[begin]:
                continue
            starts[begin].remove(first)
            ring = [first]
            while (end := self.directed(ring[-1])[-1]) != begin:
                ring.append(starts[end].pop())
            rings.append(ring)
        return rings

    def take_ring(self, name: str, point: Point) -> list[Ring]:
        """Take the rings of an area away from it that a point is inside of."""
        taken = [ring for ring in self.areas[name] if is_inside(point, [self.ring(ring)])]
        self.areas[name] = [ring for ring in self.areas[name] if ring not in taken]
        return taken

    def cut(self, name: str, border: Line, point: Point) -> list[Ring]:
        """Cut an area along a new border, whose ends are moved to the nearest points of the old, and take the side with ``point`` away."""
        [ring] = self.take_ring(name, point)
        begin, end = (min(self.ring(ring), key=lambda old: _distance(old, place)) for place in (border[0], border[-1]))
        self.areas[name].append(ring)
        for place in (begin, end):
            self._split(place)
        ring = self.areas[name].pop()
        new = len(self.lines)
        self.lines.append([begin, *border[1:-1], end])
        starts = [self.directed(number)[0] for number in ring]
        turned = ring[starts.index(begin) :] + ring[: starts.index(begin)]
        middle = next(place for place, number in enumerate(turned) if self.directed(number)[0] == end)
        sides = [[*turned[:middle], ~new], [*turned[middle:], new]]
        self.areas[name] += [side for side in sides if not is_inside(point, [self.ring(side)])]
        return [side for side in sides if is_inside(point, [self.ring(side)])]

    def _split(self, place: Point) -> None:
        """Make two lines of each that has a point within, in whatever area it stands."""
        for number, line in enumerate(list(self.lines)):
            if place in line[1:-1]:
                new, at = len(self.lines), line.index(place)
                self.lines[number], rest = line[: at + 1], line[at:]
                self.lines.append(rest)
                for rings in self.areas.values():
                    rings[:] = [_with_rest(ring, number, new) for ring in rings]


def _with_rest(ring: Ring, number: int, rest: int) -> Ring:
    parts = {number: [number, rest], ~number: [~rest, ~number]}
    return [part for old in ring for part in parts.get(old, [old])]


def _distance(first: Point, second: Point) -> float:
    return (first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2


def read_topology(source: Mapping[str, Any], collection: str) -> Topology:
    """Read one collection of a TopoJSON file; areas are called by their number where they have one, and otherwise by their name."""
    (wide, high), (west, south) = source["transform"]["scale"], source["transform"]["translate"]
    topology = Topology([_summed(line, wide, high, west, south) for line in source["arcs"]], {})
    for area in source["objects"][collection]["geometries"]:
        polygons = area["arcs"] if area["type"] == "MultiPolygon" else [area["arcs"]]
        topology.areas.setdefault(area.get("id") or area["properties"]["name"], []).extend(
            list(ring) for rings in polygons for ring in rings
        )
    return topology


def _summed(steps: Iterable[Sequence[int]], wide: float, high: float, west: float, south: float) -> list[Point]:
    x = y = 0
    line: list[Point] = []
    for step in steps:
        x, y = x + step[0], y + step[1]
        line.append((x * wide + west, y * high + south))
    return line
