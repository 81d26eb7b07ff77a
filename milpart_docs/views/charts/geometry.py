"""Geometry of lines on a globe and on paper: projecting them, taking points away, and writing them as paths.

The projection is Equal Earth (Šavrič, Patterson and Jenny 2018, doi 10.1080/13658816.2018.1504949): areas are true, so that no country
looks larger than it is. Lines are made simpler after Visvalingam and Whyatt (1993): the point that matters least goes first.
"""

import heapq
import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]
Line = Sequence[Point]

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""The polynomial of Equal Earth, as published."""
_ROOT = math.sqrt(3)
HALF_WIDTH = 2 * _ROOT * math.pi / (3 * _A1)
"""Half of the length of the equator on a globe with a radius of one, in this projection."""


def project(longitude: float, latitude: float, meridian: float = 0.0) -> Point:
    """Project degrees onto paper, x to the east and y to the north, for a globe with a radius of one."""
    angle = math.asin(_ROOT / 2 * math.sin(math.radians(latitude)))
    square = angle * angle
    sixth = square**3
    slope = 9 * _A4 * sixth * square + 7 * _A3 * sixth + 3 * _A2 * square + _A1
    x = 2 * _ROOT * math.radians(longitude - meridian) * math.cos(angle) / (3 * slope)
    return x, angle * (_A4 * sixth * square + _A3 * sixth + _A2 * square + _A1)


def unrolled(line: Line, seam: float) -> list[Point]:
    """Give a line of degrees without leaps from one side of the map to the other; ``seam`` is the longitude at which the map is cut."""
    found: list[Point] = []
    for longitude, latitude in line:
        last = found[-1][0] if found else longitude
        found.append((longitude + 360 * round((last - longitude) / 360), latitude))
    middle = sum(longitude for longitude, _ in found) / len(found)
    turn = 360 * math.floor((middle - seam) / 360)
    return [(longitude - turn, latitude) for longitude, latitude in found]


def simplified(line: Line, least: float) -> list[Point]:
    """Take points away whose triangle with their neighbours is smaller than ``least``; the ends stay, and of a ring a triangle."""
    fewest = 4 if line[0] == line[-1] else 2
    before, after = list(range(-1, len(line) - 1)), list(range(1, len(line) + 1))
    size = [math.inf, *(_triangle(*line[place - 1 : place + 2]) for place in range(1, len(line) - 1)), math.inf]
    heap = [(area, place) for place, area in enumerate(size)]
    heapq.heapify(heap)
    kept, is_gone = len(line), [False] * len(line)
    while kept > fewest and heap[0][0] < least:
        area, place = heapq.heappop(heap)
        if is_gone[place] or area != size[place]:
            continue
        is_gone[place], kept = True, kept - 1
        after[before[place]], before[after[place]] = after[place], before[place]
        for near in (before[place], after[place]):
            if 0 < near < len(line) - 1:
                size[near] = max(area, _triangle(line[before[near]], line[near], line[after[near]]))
                heapq.heappush(heap, (size[near], near))
    return [point for point, gone in zip(line, is_gone, strict=True) if not gone]


def _triangle(first: Point, second: Point, third: Point) -> float:
    return abs((second[0] - first[0]) * (third[1] - first[1]) - (third[0] - first[0]) * (second[1] - first[1])) / 2


def ring_area(ring: Line) -> float:
    """Give the area inside of a ring."""
    return abs(sum(_crosses(ring))) / 2


def ring_centre(ring: Line) -> Point:
    """Give the centre of gravity of a ring; of a ring without area, the middle of its points."""
    whole = sum(_crosses(ring))
    if not whole:
        return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)
    pairs = list(zip(ring, ring[1:], _crosses(ring), strict=False))
    return sum((a[0] + b[0]) * cross for a, b, cross in pairs) / (3 * whole), sum((a[1] + b[1]) * cross for a, b, cross in pairs) / (
        3 * whole
    )


def _crosses(ring: Line) -> Iterator[float]:
    return (a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def is_inside(point: Point, rings: Iterable[Line]) -> bool:
    """Tell whether a point is inside of rings; inside of an odd number of them, so that a ring within a ring is a hole."""
    x, y = point
    sides = (
        (b[1] > y) != (a[1] > y) and x < (a[0] - b[0]) * (y - b[1]) / (a[1] - b[1]) + b[0] for ring in rings for a, b in pairwise(ring)
    )
    return sum(sides) % 2 == 1


def path_of(rings: Iterable[Line]) -> str:
    """Write rings as the path of a drawing: whole numbers, each point from the one before it."""
    return "".join(_ring_path([(round(x), round(y)) for x, y in ring]) for ring in rings)


def _ring_path(ring: Sequence[tuple[int, int]]) -> str:
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ring[:-1]) if a != b]
    drawn = "".join(f"{_signed(x)}{_signed(y)}" for x, y in steps).removeprefix(" ")
    return f"M{ring[0][0]}{_signed(ring[0][1])}l{drawn}z" if steps else ""


def _signed(number: int) -> str:
    """Write a number so that it needs nothing between itself and the one before."""
    return f"{number}" if number < 0 else f" {number}"
