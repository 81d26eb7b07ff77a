"""The countries of the world as shapes, and the part of the world that a map shows.

Shapes are those of ``data/world.json``, made by ``atlas.py`` from Natural Earth (public domain) in a projection that keeps areas true.
Lengths are in units of the world, which is 10,000 wide.
"""

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

WIDTH = 1000
"""Of every map, whatever part of the world it shows."""
SHAPE = 0.66
"""Height of a map that shows a part of the world, by its width."""
NARROWEST = 4500
"""No map shows less of the world, so that it is always known for what it is."""
MARGIN = 100
REACH = 1.5
"""What is farther from a country's centre than so many sides of a square of its size is overseas."""


class Shape(NamedTuple):
    """A country in the world: its outline (none where it is too small), its centre, its area, and its edges."""

    path: str
    x: int
    y: int
    area: int
    box: tuple[int, int, int, int]


@dataclass(frozen=True)
class World:
    """All countries, and the size of the whole."""

    width: int
    height: int
    shapes: Mapping[str, Shape]


@dataclass(frozen=True, slots=True)
class View:
    """The part of the world that a map shows: its edges, and by how much it is drawn larger."""

    left: float
    top: float
    width: float
    height: float

    @property
    def scale(self) -> float:
        """Units of the drawing by units of the world."""
        return WIDTH / self.width

    def has(self, shape: Shape) -> bool:
        """Tell whether anything of a country can be seen."""
        left, top, right, bottom = shape.box
        return left <= self.left + self.width and right >= self.left and top <= self.top + self.height and bottom >= self.top


@cache
def load_world() -> World:
    """Load the shapes of all countries, once."""
    found = json.loads(files("milpart_docs.views.charts").joinpath("data/world.json").read_text(encoding="utf-8"))
    shapes = {
        code: Shape(shape["path"], shape["at"][0], shape["at"][1], shape["area"], tuple(shape["box"]))
        for code, shape in found["countries"].items()
    }
    return World(found["width"], found["height"], MappingProxyType(shapes))


def fit_view(shapes: Iterable[Shape]) -> View:
    """Fit the part of the world that is shown around countries; of what they have overseas, only what happens to be near."""
    world = load_world()
    edges = [_near_edges(shape) for shape in shapes]
    if not edges:
        return View(0, 0, world.width, world.height)
    left, top = min(edge[0] for edge in edges) - MARGIN, min(edge[1] for edge in edges) - MARGIN
    right, bottom = max(edge[2] for edge in edges) + MARGIN, max(edge[3] for edge in edges) + MARGIN
    width = max(right - left, (bottom - top) / SHAPE, NARROWEST)
    if width * SHAPE >= world.height:
        width, height = min(max(right - left, world.height / SHAPE), world.width), float(world.height)
    else:
        height = width * SHAPE
    return View(
        _within((left + right - width) / 2, world.width - width), _within((top + bottom - height) / 2, world.height - height), width, height
    )


def _near_edges(shape: Shape) -> tuple[float, float, float, float]:
    reach = REACH * math.sqrt(shape.area)
    left, top, right, bottom = shape.box
    return max(left, shape.x - reach), max(top, shape.y - reach), min(right, shape.x + reach), min(bottom, shape.y + reach)


def _within(edge: float, most: float) -> float:
    return min(max(edge, 0.0), most)
