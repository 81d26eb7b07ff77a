"""Areas that share borders: reading, merging, moving and cutting, on a plain of two squares.

0,2 ---- 2,2 ---- 4,2        line 0 is the border between the squares, from 2,0 to 2,2; line 1 goes round the left one from 2,2 to
 |  WEST  |  EAST  |         2,0, line 2 round the right one from 2,0 to 2,2 by 4,0 and 4,2; line 3 is an island of the east within
0,0 ---- 2,0 ---- 4,0        the west, from 1,1 round to 1,1.
"""

from typing import Any

from milpart_docs.views.charts.geometry import ring_area, simplified
from milpart_docs.views.charts.topology import Topology, read_topology

SOURCE: dict[str, Any] = {
    "transform": {"scale": [0.5, 1.0], "translate": [10, 20]},
    "arcs": [
        [[4, 0], [0, 2]],
        [[4, 2], [-4, 0], [0, -2], [4, 0]],
        [[4, 0], [4, 0], [0, 2], [-4, 0]],
        [[2, 1], [1, 0], [-1, 1], [0, -1]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"id": "001", "properties": {"name": "West"}, "type": "Polygon", "arcs": [[0, 1], [3]]},
                {"properties": {"name": "East"}, "type": "MultiPolygon", "arcs": [[[2, -1]], [[3]]]},
            ]
        }
    },
}


def plain() -> Topology:
    """Give the two squares."""
    return read_topology(SOURCE, "countries")


def areas(topology: Topology, name: str) -> list[float]:
    """Give the areas of the rings of an area, in degrees of the plain: a square of two by two is two high and one wide."""
    return [ring_area(ring) for ring in topology.rings(name)]


def test_reading() -> None:
    """Steps are summed, scaled and moved; an area without a number is called by its name; a line backwards is read backwards."""
    topology = plain()
    assert sorted(topology.areas) == ["001", "East"]
    assert topology.rings("001")[0] == [(12, 20), (12, 22), (10, 22), (10, 20), (12, 20)]
    assert topology.rings("East")[0] == [(12, 20), (14, 20), (14, 22), (12, 22), (12, 20)]
    assert (areas(topology, "001"), areas(topology, "East")) == ([4, 0.25], [4, 0.25])


def test_merging_takes_the_border_away() -> None:
    """West and East are one rectangle of eight; the hole and the island that filled it are gone."""
    topology = plain()
    topology.areas["East"][1] = [~3]
    topology.merge("001", topology.areas.pop("East"))
    assert areas(topology, "001") == [8]
    assert len(topology.ring(topology.areas["001"][0])) == 7


def test_moving_an_area() -> None:
    """The island goes from East to where it stands, and what is left keeps its border."""
    topology = plain()
    taken = topology.take_ring("East", (11.1, 21.2))
    assert [ring_area(topology.ring(ring)) for ring in taken] == [0.25]
    assert areas(topology, "East") == [4]


def test_cutting_along_a_new_border() -> None:
    """East is cut from 2,2 to 4,0: two triangles of two each; the upper goes to West, which then has six, and no line between."""
    topology = plain()
    topology.areas["001"].pop()
    side = topology.cut("East", [(12.1, 22.1), (13.0, 21.0), (13.9, 19.9)], (13.9, 21.9))
    topology.merge("North", side)
    assert (areas(topology, "East"), areas(topology, "North")) == ([0.25, 2], [2])
    topology.merge("001", topology.areas.pop("North"))
    assert sorted(areas(topology, "001")) == [2, 4]
    topology.merge("001", topology.areas.pop("East")[1:])
    assert areas(topology, "001") == [8]


def test_cutting_in_the_middle_of_a_line_leaves_the_neighbour_whole() -> None:
    """A border with a bend at 2,1 is cut there: the neighbour has its two halves, in its own direction, and the same area."""
    topology = plain()
    topology.lines[0] = [(12, 20), (12.5, 21), (12, 22)]
    before = areas(topology, "001")
    topology.merge("South", topology.cut("East", [(12.5, 21), (14, 20)], (13.9, 20.0 + 0.01)))
    assert areas(topology, "001") == before
    assert sum(areas(topology, "East")[1:]) + sum(areas(topology, "South")) == 3.5


def test_neighbours_still_fit_when_lines_are_simpler() -> None:
    """What one loses the other gains, because the line is one line."""
    topology = plain()
    topology.lines[0] = [(12, 20), (12.5, 21), (12, 22)]
    topology.lines = [simplified(line, 0.6) for line in topology.lines]
    assert areas(topology, "001")[0] + areas(topology, "East")[0] == 8
