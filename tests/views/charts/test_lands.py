"""The countries of the world: which is where, whom places belong to, and which part of the world a map shows."""

import json
from functools import cache
from importlib.resources import files

import pytest

from milpart_docs.views.charts.atlas import placed
from milpart_docs.views.charts.geometry import Point, is_inside
from milpart_docs.views.charts.lands import fit_view, load_world
from milpart_docs.vocabulary import COUNTRIES
from tests.corpora import shipped_corpus
from tests.views.charts.test_geometry import rings_of

WITHOUT_SHAPE = {"BES", "BVT", "GLP", "GUF", "MTQ", "MYT", "REU", "SJM", "TKL", "UMI"}
"""Overseas parts that Natural Earth draws with their states, and islands that it leaves out."""


@cache
def countries_at(longitude: float, latitude: float) -> list[str]:
    """Find the countries in whose shape a place lies."""
    top = json.loads(files("milpart_docs.views.charts").joinpath("data/world.json").read_text(encoding="utf-8"))["top"]
    x, y = placed((longitude, latitude))
    return [code for code, shape in load_world().shapes.items() if is_inside((x, y - top), list(map(_points, rings_of(shape.path))))]


def _points(ring: list[tuple[int, int]]) -> list[Point]:
    return [(float(x), float(y)) for x, y in ring]


@pytest.mark.parametrize(
    ("place", "longitude", "latitude", "code"),
    [
        ("Bamako", -8.0, 12.65, "MLI"),
        ("Sarajevo", 18.4, 43.85, "BIH"),
        ("Mogadishu, inland", 45.0, 2.6, "SOM"),
        ("Brussels", 4.35, 50.85, "BEL"),
        ("Tbilisi", 44.8, 41.7, "GEO"),
        ("Sydney, inland", 150.0, -33.5, "AUS"),
        ("Chukotka, beyond 180°", 185.0, 66.8, "RUS"),
        ("Alaska", -150.0, 65.0, "USA"),
        ("Maseru, within South Africa", 28.2, -29.6, "LSO"),
        ("Pristina", 21.1, 42.6, "XKX"),
        ("Taipei, inland", 121.0, 24.2, "TWN"),
        ("Hebron", 35.1, 31.55, "PSE"),
        ("East of Jerusalem", 35.3, 31.85, "PSE"),
    ],
)
def test_places_lie_in_their_countries(place: str, longitude: float, latitude: float, code: str) -> None:
    """Of every continent, and on both sides of the line where days change."""
    assert countries_at(longitude, latitude) == [code], place


@pytest.mark.parametrize(
    ("place", "longitude", "latitude", "code"),
    [
        ("Crimea", 34.1, 45.2, "UKR"),
        ("Sevastopol, inland", 33.8, 44.7, "UKR"),
        ("Donetsk", 37.8, 48.0, "UKR"),
        ("Sukhumi, inland", 41.3, 43.0, "GEO"),
        ("Tskhinvali", 43.97, 42.23, "GEO"),
        ("Tiraspol", 29.6, 46.85, "MDA"),
        ("Hargeisa", 44.06, 9.56, "SOM"),
        ("Nicosia, northern part", 33.4, 35.3, "CYP"),
        ("Golan Heights", 35.8, 33.0, "SYR"),
        ("Dakhla, inland", -15.0, 23.8, "ESH"),
        ("Laayoune", -12.9, 27.0, "ESH"),
        ("Tifariti", -10.6, 26.2, "ESH"),
        ("Tarfaya, north of 27°40'", -12.6, 27.9, "MAR"),
        ("Tiberias, west of the Golan", 35.5, 32.8, "ISR"),
        ("Khankendi", 46.7, 39.85, "AZE"),
    ],
)
def test_what_is_recognised_and_not_who_controls_it(place: str, longitude: float, latitude: float, code: str) -> None:
    """As the European Union and the United Nations see it; nobody else has the place."""
    assert countries_at(longitude, latitude) == [code], place


def test_no_border_within_ukraine() -> None:
    """Crimea and the mainland are one outline: the isthmus lies inside, and no ring is Crimea alone."""
    assert countries_at(33.75, 46.1) == ["UKR"]
    top = json.loads(files("milpart_docs.views.charts").joinpath("data/world.json").read_text(encoding="utf-8"))["top"]
    x, y = placed((34.1, 45.2))
    [ring] = [ring for ring in map(_points, rings_of(load_world().shapes["UKR"].path)) if is_inside((x, y - top), [ring])]
    kyiv = placed((30.5, 50.4))
    assert is_inside((kyiv[0], kyiv[1] - top), [ring])


def test_every_country_is_there() -> None:
    """All codes but Antarctica and those without a shape of their own; no area without a code."""
    assert set(load_world().shapes) == set(COUNTRIES) - WITHOUT_SHAPE - {"ATA"}


def test_every_country_of_the_shipped_corpus_is_there() -> None:
    """Member States, partners, and whoever takes part."""
    fields = ("country", "member_state", "partner", "partners", "priority_partners")
    values = [entry.fields.get(name) for entry in shipped_corpus().entries for name in fields]
    codes = {code for value in values for code in (value if isinstance(value, list) else [value]) if code in COUNTRIES}
    assert len(codes) > 30
    assert codes | {country.alpha3 for country in COUNTRIES.values() if country.is_member_state} <= set(load_world().shapes)


@pytest.mark.parametrize(
    "codes", [("MLI",), ("FRA", "MLI"), ("MLT",), ("MLI", "MOZ", "UKR"), ("PER", "FJI"), ("RUS",), ("CHL", "NOR"), ("NZL",)]
)
def test_the_part_that_is_shown(codes: tuple[str, ...]) -> None:
    """All marked countries are within it, it is within the world, and it is never so small that it is not known for what it is."""
    shapes = [load_world().shapes[code] for code in codes]
    view = fit_view(shapes)
    assert all(view.left <= shape.x <= view.left + view.width and view.top <= shape.y <= view.top + view.height for shape in shapes)
    assert min(view.left, view.top) >= 0
    assert view.left + view.width <= load_world().width + 0.01
    assert view.top + view.height <= load_world().height + 0.01
    assert view.width >= 4500
    assert 0.4 <= view.height / view.width <= 0.7


def test_overseas_parts_do_not_widen_the_map() -> None:
    """France is shown in Europe, though it has shapes in three oceans."""
    france = load_world().shapes["FRA"]
    view = fit_view([france])
    assert view.width == 4500
    assert view.left + view.width / 2 == pytest.approx(france.x, abs=150)
    assert france.box[3] > view.top + view.height
