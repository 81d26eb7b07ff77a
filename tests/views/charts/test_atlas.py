"""The world as it is made: each area goes to whom it belongs, in a small world of squares."""

from typing import Any

import pytest

from milpart_docs.views.charts import atlas
from milpart_docs.views.charts.atlas import build_atlas

SIDE = 10


def square(west: int, south: int, side: int = SIDE) -> list[list[int]]:
    """Give a square of degrees as steps."""
    return [[west, south], [side, 0], [0, side], [-side, 0], [0, -side]]


def source(*areas: tuple[str | None, str, list[list[list[int]]]], scale: float = 1) -> dict[str, Any]:
    """Make a TopoJSON file of areas without common borders: number, name, and squares; ``scale`` is what a step of one is in degrees."""
    arcs = [line for _, _, lines in areas for line in lines]
    numbers = iter(range(len(arcs)))
    geometries = [
        {"type": "MultiPolygon", "arcs": [[[next(numbers)]] for _ in lines], "properties": {"name": name}} | ({"id": code} if code else {})
        for code, name, lines in areas
    ]
    return {"transform": {"scale": [scale, scale], "translate": [0, 0]}, "arcs": arcs, "objects": {"countries": {"geometries": geometries}}}


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Leave out what is put right at true places, and give two countries."""
    for name in ("CUT", "OWN", "MOVED", "GIVEN", "POINTS"):
        monkeypatch.setattr(atlas, name, type(getattr(atlas, name))())
    return {"001": "AAA", "002": "BBB", "010": "ATA"}


def test_countries_with_path_centre_area_and_edges(codes: dict[str, str]) -> None:
    """One on the equator: its area is its part of the globe, 10° by 10°, of the map, which shows 4π with a half width of 2.7066."""
    found = build_atlas(source(("001", "A", [square(6, -5)]), ("010", "South", [square(0, -85)])), codes)
    assert list(found["countries"]) == ["AAA"]
    country = found["countries"]["AAA"]
    on_the_globe = 0.174533 * 2 * 0.0871557
    assert country["area"] == pytest.approx(on_the_globe * (5000 / 2.70663) ** 2, rel=0.01)
    assert country["at"][0] == pytest.approx(5000, abs=2)
    assert country["box"][0] < country["at"][0] < country["box"][2]
    assert country["path"].startswith("M")


def test_specks_go_and_the_largest_stays(codes: dict[str, str]) -> None:
    """A country of one speck has no path but is there; of one with a large island, the specks are left out."""
    speck = [[40, 0], [0, 0], [0, 0], [0, 0]]
    found = build_atlas(source(("001", "A", [speck]), ("002", "B", [speck, square(60, 0)])), codes)["countries"]
    assert found["AAA"]["path"] == ""
    assert found["BBB"]["path"].count("M") == 1


def test_a_small_country_keeps_its_largest_island(codes: dict[str, str]) -> None:
    """A square of 0.23° near the equator is 0.00401² of the globe's radius squared, times 1847²: about 55, a speck, but one to be seen."""
    found = build_atlas(source(("001", "A", [square(0, 0, 23)]), ("002", "B", [square(0, 500, 23), square(0, 900, 90)]), scale=0.01), codes)
    assert found["countries"]["AAA"]["area"] == pytest.approx(55, abs=2)
    assert found["countries"]["AAA"]["path"].count("M") == 1
    assert found["countries"]["BBB"]["path"].count("M") == 1


def test_across_the_day_line(codes: dict[str, str]) -> None:
    """A square from 175° E to 175° W is one square, at the right-hand edge of the map."""
    found = build_atlas(source(("001", "A", [[[175, 0], [10, 0], [0, 10], [-10, 0], [0, -10]]])), codes)["countries"]["AAA"]
    assert found["box"][2] - found["box"][0] < 400
    assert found["box"][0] > 9500


def test_whom_areas_belong_to(codes: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """By name, by a point within, and as a country of its own; what has no number and no rule keeps its name, so that one sees it."""
    monkeypatch.setattr(atlas, "GIVEN", {"Breakaway": "AAA"})
    monkeypatch.setattr(atlas, "MOVED", (("BBB", "AAA", (85, 5)),))
    monkeypatch.setattr(atlas, "OWN", (("BBB", "CCC", (105, 5)),))
    monkeypatch.setattr(atlas, "CUT", (("BBB", "DDD", ((130, 0), (120, 10)), (129, 9)),))
    monkeypatch.setattr(atlas, "POINTS", {"EEE": (0.0, 0.0)})
    areas = (
        ("001", "A", [square(0, 0)]),
        ("002", "B", [square(40, 0), square(80, 0), square(100, 0), square(120, 0)]),
        (None, "Breakaway", [square(20, 0)]),
        (None, "New", [square(60, 0)]),
    )
    found = build_atlas(source(*areas), codes)["countries"]
    assert {code: shape["path"].count("M") for code, shape in found.items()} == {"AAA": 3, "BBB": 2, "CCC": 1, "DDD": 1, "EEE": 0, "New": 1}
