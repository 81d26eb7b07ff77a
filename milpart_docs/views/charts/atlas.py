"""Makes ``data/world.json``, the world that maps are drawn of, from Natural Earth; it runs by hand, never while a site is built.

    python -m milpart_docs.views.charts.atlas countries-50m.json country-codes.csv > milpart_docs/views/charts/data/world.json

``countries-50m.json`` is of the npm package world-atlas 2.0.2 (Natural Earth, public domain), ``country-codes.csv`` the public-domain
table datasets/country-codes. Natural Earth draws who controls an area. Where the European Union and the United Nations do not recognise
that, it is put right here.
"""

import csv
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from milpart_docs.views.charts.geometry import HALF_WIDTH, Point, path_of, project, ring_area, ring_centre, simplified, unrolled
from milpart_docs.views.charts.topology import Topology, read_topology

WIDTH = 10_000
"""Of the whole map; a drawing of 1,000 units shows tenths of them."""
MERIDIAN = 11.0
"""The middle of the map: Europe and Africa stand there, and the seam runs through the Bering Strait and cuts no country."""
SEAM = MERIDIAN - 180
LEAST = 26.0
"""Points that change an area by less (in square units of the map) are left out."""
SPECK = 60.0
"""Islands that are smaller are left out, but never the largest of a country."""
VISIBLE = 30.0
"""A country that is smaller has no shape."""

SOURCE = "Natural Earth (public domain), as of world-atlas 2.0.2, with boundaries put right by atlas.py"

NAMED = {"Kosovo": "XKX", "Indian Ocean Ter.": "CCK"}
"""Areas without a number of ISO 3166 in Natural Earth."""
GIVEN = {"Somaliland": "SOM", "N. Cyprus": "CYP"}
"""Areas without a number that are parts of a recognised state."""
MOVED: tuple[tuple[str, str, Point], ...] = (("RUS", "UKR", (34.1, 45.2)),)
"""Areas that belong to another state, by a point within: Crimea and Sevastopol (UNGA resolution 68/262)."""
OWN: tuple[tuple[str, str, Point], ...] = (("CCK", "CXR", (105.64, -10.49)),)
"""Areas that Natural Earth shows as one, and that have codes of their own: Christmas Island, apart from Cocos."""
CUT: tuple[tuple[str, str, tuple[Point, ...], Point], ...] = (
    ("MAR", "ESH", ((-8.82, 27.667), (-13.17, 27.667)), (-13.2, 26.5)),
    ("ISR", "SYR", ((35.63, 33.27), (35.65, 33.1), (35.62, 33.0), (35.65, 32.87), (35.65, 32.76), (35.61, 32.68)), (35.8, 33.0)),
)
"""Western Sahara up to 27°40' N, on both sides of the berm (UN list of non-self-governing territories); the Golan Heights, up to the
lines of 1967 (Security Council resolution 497)."""
POINTS = {"GIB": (-5.35, 36.14), "TUV": (179.2, -8.52)}
"""Countries that this scale of Natural Earth leaves out, from the larger."""
LEFT_OUT = frozenset({"ATA", "Siachen Glacier"})
"""Antarctica; and a glacier, too small to be seen, on which the claims of two states rest."""


def build_atlas(source: Mapping[str, Any], codes: Mapping[str, str]) -> dict[str, Any]:
    """Build the world: for each country a path, in tenths of a drawing 1,000 units wide, its centre, area and edges."""
    topology = _recognised(read_topology(source, "countries"), codes)
    topology.lines = [simplified([placed(point) for point in unrolled(line, SEAM)], LEAST) for line in topology.lines]
    rings = {code: topology.rings(code) for code in sorted(topology.areas)}
    top = min(y for lines in rings.values() for line in lines for _, y in line) - 40
    low = max(y for lines in rings.values() for line in lines for _, y in line) + 40
    countries = {code: _country([[(x, y - top) for x, y in line] for line in lines]) for code, lines in rings.items()}
    for code, (longitude, latitude) in POINTS.items():
        x, y = placed((longitude, latitude))
        countries[code] = _country([[(x, y - top)] * 4])
    return {"source": SOURCE, "width": WIDTH, "height": round(low - top), "top": top, "countries": dict(sorted(countries.items()))}


def _recognised(topology: Topology, codes: Mapping[str, str]) -> Topology:
    """Call areas by their codes, and give each area to whom it belongs."""
    topology.areas = {codes.get(name) or NAMED.get(name, name): rings for name, rings in topology.areas.items()}
    for name, code in GIVEN.items():
        topology.merge(code, topology.areas.pop(name))
    for giver, taker, point in MOVED:
        topology.merge(taker, topology.take_ring(giver, point))
    for name, code, point in OWN:
        topology.areas.setdefault(code, []).extend(topology.take_ring(name, point))
    for giver, taker, border, point in CUT:
        topology.merge(taker, topology.cut(giver, border, point))
    topology.areas = {code: rings for code, rings in topology.areas.items() if rings and code not in LEFT_OUT}
    return topology


def placed(point: Point) -> Point:
    """Place degrees on the map, before its upper edge is known."""
    x, y = project(*point, MERIDIAN)
    scale = WIDTH / (2 * HALF_WIDTH)
    return WIDTH / 2 + x * scale, -y * scale


def _country(rings: list[list[Point]]) -> dict[str, Any]:
    largest = max(rings, key=ring_area)
    area = sum(map(ring_area, rings))
    shown = [ring for ring in rings if ring_area(ring) >= SPECK or (ring is largest and area >= VISIBLE)]
    x, y = ring_centre(largest)
    points = [point for ring in shown for point in ring] or [(x, y)]
    edges = [edge([point[side] for point in points]) for edge in (min, max) for side in (0, 1)]
    return {"path": path_of(shown), "at": [round(x), round(y)], "area": round(area), "box": [round(edge) for edge in edges]}


def main(atlas: str, table: str) -> None:
    """Write the world to standard output."""
    with Path(table).open(encoding="utf-8", newline="") as lines:
        codes = {row["ISO3166-1-numeric"].zfill(3): row["ISO3166-1-Alpha-3"] for row in csv.DictReader(lines)}
    world = build_atlas(json.loads(Path(atlas).read_text(encoding="utf-8")), codes)
    sys.stdout.write(json.dumps(world, separators=(",", ":"), sort_keys=True).replace('},"', '},\n"') + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
