"""Draws countries on a map: outlines, circles for those too small to see, and stripes."""

from collections.abc import Iterable
from dataclasses import dataclass

from milpart_docs.views.charts.lands import Shape, View, load_world
from milpart_docs.views.markup import Markup, element

SMALL = 12.0
"""Countries that are smaller on the map (in its square units) have a circle, so that they can be seen and clicked."""
CIRCLE = 5.0
DOT = 1.2
STRIPES = 7.0
"""How far the stripes of those who provide are from one another."""


@dataclass(frozen=True)
class Pen:
    """Draws countries for one view of the world; what has a size on paper is drawn in it, however large the world is."""

    view: View
    key: str

    def quiet(self, shapes: Iterable[Shape]) -> Markup:
        """Draw all countries without a number as one path, to save bytes; what is too small for a shape is a dot."""
        path = "".join(shape.path or self._dot(shape) for shape in shapes if self.view.has(shape))
        return element("path", d=path, class_="mp-country mp-shade-0", fill_rule="evenodd")

    def _dot(self, shape: Shape) -> str:
        radius = round(DOT / self.view.scale)
        arc = f"a{radius} {radius} 0 1 0"
        return f"M{shape.x - radius} {shape.y}{arc} {2 * radius} 0{arc} {-2 * radius} 0z"

    def outline(self, code: str, class_: str, fill: str = "") -> list[Markup]:
        """Draw a country: its shape, and a circle where that is small."""
        shape, scale = load_world().shapes[code], self.view.scale
        drawn = []
        if shape.path:
            drawn.append(element("path", d=shape.path, class_=class_, fill=fill or None, fill_rule="evenodd", data_country=code))
        if shape.area * scale * scale < SMALL:
            radius = round(CIRCLE / scale)
            drawn.append(
                element("circle", cx=shape.x, cy=shape.y, r=radius, class_=f"{class_} mp-spot", fill=fill or None, data_country=code)
            )
        return drawn

    def striped(self, code: str) -> list[Markup]:
        """Draw a country that provides."""
        return self.outline(code, "mp-provides", f"url(#{self.key}-provides)")

    def stripes(self) -> Markup:
        """Define the stripes of those who provide."""
        size = round(STRIPES / self.view.scale)
        line = element("path", d=f"M0 {size}L{size} 0", class_="mp-stripe", stroke_width=round(size / 6))
        return element("defs", element("pattern", line, id=f"{self.key}-provides", width=size, height=size, patternUnits="userSpaceOnUse"))
