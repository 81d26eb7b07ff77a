"""Lines on a globe and on paper: the published projection, lines made simpler, areas, and paths that read back as what was written."""

import math
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.charts.geometry import (
    HALF_WIDTH,
    Line,
    Point,
    is_inside,
    path_of,
    project,
    ring_area,
    ring_centre,
    simplified,
    unrolled,
)

SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 2.0), (0.0, 2.0), (0.0, 0.0)]
"""Four by two: an area of eight, and its centre at two and one."""


def rings_of(path: str) -> list[list[tuple[int, int]]]:
    """Read a path back: rings of absolute points, each closed."""
    rings = []
    for part in re.findall(r"M[^z]*z", path):
        numbers = [int(number) for number in re.findall(r"-?\d+", part)]
        x, y = numbers[:2]
        ring = [(x, y)]
        for step in range(2, len(numbers), 2):
            x, y = x + numbers[step], y + numbers[step + 1]
            ring.append((x, y))
        rings.append([*ring, ring[0]])
    return rings


def test_projection_as_published() -> None:
    """Values of Equal Earth from the paper's formula.

    The middle is nought; the pole is a line at the height of 1.3173627591574 (d3-geo gives the same), and a parallel keeps its distance
    from the equator at any longitude. On the equator everything is in proportion to the longitude.
    """
    assert project(0, 0) == (0, 0)
    assert project(180, 0)[0] == pytest.approx(HALF_WIDTH) == pytest.approx(2.7066299836960748)
    assert project(90, 0)[0] == pytest.approx(HALF_WIDTH / 2)
    assert project(0, 90)[1] == pytest.approx(1.3173627591574133)
    assert project(20, 50)[1] == project(-120, 50)[1] == -project(0, -50)[1]
    assert project(31, 40, meridian=11)[0] == pytest.approx(project(20, 40)[0])


@given(st.floats(-88, 87), st.floats(-179, 178))
def test_projection_keeps_areas(latitude: float, longitude: float) -> None:
    """A small field has the area that it has on the globe: the cosine of its latitude times its sides."""
    side = 0.01
    corners = [(longitude, latitude), (longitude + side, latitude), (longitude + side, latitude + side), (longitude, latitude + side)]
    field = [project(*corner) for corner in [*corners, corners[0]]]
    true = math.radians(side) * (math.sin(math.radians(latitude + side)) - math.sin(math.radians(latitude)))
    assert ring_area(field) == pytest.approx(true, rel=1e-4)


def test_lines_do_not_leap() -> None:
    """A line that crosses 180° goes on beyond; one west of the seam comes in on the other side; where it lies is not changed."""
    assert unrolled([(179, 10), (-179, 11)], -169) == [(179, 10), (181, 11)]
    assert unrolled([(-175, 10), (-172, 11)], -169) == [(185, 10), (188, 11)]
    assert unrolled([(-168, 10), (-170, 11), (-164, 12)], -169) == [(-168, 10), (-170, 11), (-164, 12)]
    assert unrolled([(30, 10), (31, 11)], -169) == [(30, 10), (31, 11)]


def test_what_matters_least_goes_first() -> None:
    """Of the bends of one and of four, only that of one goes at a limit of two; the triangle of a bend is half of base times height."""
    line: list[Point] = [(0, 0), (1, 1), (2, 0), (3, 4), (4, 0)]
    assert simplified(line, 2) == [(0, 0), (2, 0), (3, 4), (4, 0)]
    assert simplified(line, 0) == line
    assert simplified(line, math.inf) == [(0, 0), (4, 0)]
    assert len(simplified([*line, (0, 0)], math.inf)) == 4


POINTS = st.tuples(st.integers(-50, 50), st.integers(-50, 50))
LINES = st.lists(POINTS, min_size=2, max_size=30)


@given(LINES, st.floats(0, 5000))
def test_simpler_lines_keep_their_ends(line: Line, least: float) -> None:
    """Neighbours still meet: ends stay, order stays, and a line backwards loses as much; nothing is added."""
    found = simplified(line, least)
    assert (found[0], found[-1]) == (line[0], line[-1])
    remaining = iter(line)
    assert all(point in remaining for point in found)


def test_area_and_centre() -> None:
    """The square has eight, whichever way round; a ring of one place has nought, and its centre there."""
    assert ring_area(SQUARE) == ring_area(SQUARE[::-1]) == 8
    assert ring_centre(SQUARE) == (2, 1)
    assert (ring_area([(3, 5)] * 4), ring_centre([(3, 5)] * 4)) == (0, (3, 5))


def test_inside_and_holes() -> None:
    """A ring within a ring is a hole."""
    hole = [(1.0, 0.5), (2.0, 0.5), (2.0, 1.5), (1.0, 1.5), (1.0, 0.5)]
    assert is_inside((1.5, 1), [SQUARE])
    assert not is_inside((1.5, 1), [SQUARE, hole])
    assert is_inside((3, 1), [SQUARE, hole])
    assert not is_inside((5, 1), [SQUARE, hole])


def test_path_is_short() -> None:
    """Whole numbers, from point to point, without spaces before a minus, and without steps of nought."""
    assert path_of([[(1.2, 2), (4, 2.4), (4.1, 2.3), (2, -1), (1.2, 2)]]) == "M1 2l3 0-2-3z"
    assert path_of([[(1, 1), (1.2, 1), (1, 1.3), (1, 1)]]) == ""


@given(st.lists(st.lists(POINTS, min_size=3, max_size=12), max_size=4))
def test_paths_read_back(found: list[list[tuple[int, int]]]) -> None:
    """Every ring with its points in their order; a point that is said twice running is said once."""
    kept = [[ring[0], *(point for before, point in pairwise(ring) if point != before)] for ring in found]
    assert rings_of(path_of([*ring, ring[0]] for ring in found)) == [[*ring, ring[0]] for ring in kept if len(ring) > 1]
