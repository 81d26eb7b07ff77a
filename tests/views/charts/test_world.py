"""The map of the world: which country is where, what is shaded how, what is a link, and what must be said under it."""

import re
from importlib.resources import files

from milpart_docs.views.charts import Chart, render_chart
from milpart_docs.views.charts.lands import load_world
from milpart_docs.views.charts.world import KOSOVO, NOTE, Mark, world_map
from tests.views.elements import Element, read_elements
from tests.views.test_markup import HOSTILE

MALI = Mark("MLI", 12, "12 activities", "../mli/", "4 providers")


def map_of(*marks: Mark, **options: tuple[str, ...] | str) -> Chart:
    """Draw a map."""
    return world_map("Where", "Partners.", marks, "map", **options)  # type: ignore[arg-type]


def drawn(*marks: Mark, **options: tuple[str, ...] | str) -> Element:
    """Draw a map and read the figure back."""
    [figure] = read_elements(render_chart(map_of(*marks, **options), "map")).children
    return figure


def legend_of(*marks: Mark, **options: tuple[str, ...] | str) -> list[str]:
    """Give the words of the legend."""
    return [item.text.strip() for item in drawn(*marks, **options).all("ul", class_="mp-legend")[0].all("li")]


def test_a_small_file() -> None:
    """The world travels with the package, and with each page that has a map."""
    assert len(files("milpart_docs.views.charts").joinpath("data/world.json").read_bytes()) < 160_000
    everywhere = [Mark(code, 1, "1", f"../{code}/") for code in load_world().shapes]
    assert len(render_chart(map_of(*everywhere, providers=tuple(load_world().shapes)), "map").encode()) < 300_000
    some = [Mark(code, 1, "1 activity", f"../{code}/") for code in ("MLI", "NER", "UKR", "SOM", "MDA", "IDN", "PER", "FJI")]
    assert len(render_chart(map_of(*some, providers=("FRA", "DEU", "BEL")), "map").encode()) < 130_000


def test_a_marked_country_is_a_link() -> None:
    """It has a name and a number for readers, a code for scripts, and a shade."""
    [link] = drawn(MALI).all("svg")[0].all("a")
    assert (link.get("href"), link.all("title")[0].text) == ("../mli/", "Mali: 12 activities (4 providers)")
    [shape] = link.all("path")
    assert (shape.get("data-country"), shape.get("class")) == ("MLI", "mp-country mp-shade-4")


def test_countries_without_a_number_are_quiet() -> None:
    """They are one path that no screen reader tells of, and the marked country is not in it."""
    svg = drawn(MALI).all("svg")[0]
    [quiet] = svg.all("g", aria_hidden="true")
    [path] = quiet.all("path")
    assert path.has("class_", "mp-shade-0")
    assert load_world().shapes["NER"].path in path.get("d")
    assert load_world().shapes["MLI"].path not in path.get("d")


def test_small_countries_have_a_circle() -> None:
    """Malta has no shape, Cabo Verde has; both have a circle with their code, at their centre. Mali needs none."""
    svg = drawn(Mark("MLT", 1, "1"), Mark("CPV", 2, "2"), MALI).all("svg")[0]
    found = {circle.get("data-country"): (float(circle.get("cx")), float(circle.get("cy"))) for circle in svg.all("circle")}
    assert found == {code: (load_world().shapes[code].x, load_world().shapes[code].y) for code in ("MLT", "CPV")}
    assert [path.get("data-country") for path in svg.all("path") if "data-country" in path.attributes] == ["CPV", "MLI"]


def test_those_who_provide_are_striped() -> None:
    """In the drawing, in the legend and in the table; who provides and receives is shaded, too, and is one link."""
    figure = drawn(MALI, Mark("FRA", 1, "1 activity", "../fra/"), providers=("FRA", "BEL"), provides="sends trainers")
    svg = figure.all("svg")[0]
    striped = [path.get("data-country") for path in svg.all("path", class_="mp-provides")]
    assert striped == ["BEL", "FRA"]
    assert {path.get("fill") for path in svg.all("path", class_="mp-provides")} == {f"url(#{svg.all('pattern')[0].get('id')})"}
    assert [title.text for title in svg.all("title")][1:] == [
        "Belgium: sends trainers",
        "France: 1 activity",
        "Mali: 12 activities (4 providers)",
    ]
    assert [[cell.text for cell in row.children] for row in figure.all("tbody")[0].all("tr")] == [
        ["Mali", "12 activities", ""],
        ["France", "1 activity", "sends trainers"],
        ["Belgium", "", "sends trainers"],
    ]
    assert "sends trainers" in legend_of(MALI, providers=("FRA",), provides="sends trainers")
    assert not drawn(MALI).all("pattern")


def test_table_behind() -> None:
    """The largest number first, equals by name; numbers are the links of the map."""
    assert map_of(MALI, providers=("FRA",), provides="Member State that provides").table.columns[2] == "Member State that provides"
    table = map_of(Mark("NER", 2, "2", "n"), Mark("BEN", 2, "2", "b"), MALI, columns=("Partner", "Activities")).table
    assert table.columns == ("Partner", "Activities")
    assert [(row[0].text, row[1].text, row[1].url) for row in table.rows] == [
        ("Mali", "12 activities", "../mli/"),
        ("Benin", "2", "b"),
        ("Niger", "2", "n"),
    ]


def test_number_with_something_else_behind_it() -> None:
    """The number leads there, and the name to where the country leads."""
    [(name, number)] = map_of(Mark("MLI", 2, "2 activities", "mali", behind="two")).table.rows
    assert (name.url, number.url) == ("mali", "two")


def test_legend_in_words() -> None:
    """Seven countries: four classes of one, one of three; the unit is said once, and how many countries there are."""
    marks = [
        Mark(code, value, f"{value} {'activity' if value == 1 else 'activities'}")
        for code, value in zip(("MLI", "NER", "TCD"), (1, 1, 4), strict=True)
    ]
    assert legend_of(*marks) == ["1 activity (2 countries)", "4 activities (1 country)", "nothing recorded"]
    many = [
        Mark(code, value, f"{value} activities")
        for value, code in enumerate(("MLI", "NER", "TCD", "BEN", "CIV", "GHA", "SEN", "MRT", "BFA", "GIN"), 2)
    ]
    assert legend_of(*many)[0] == "2 to 3 activities (2 countries)"
    money = [Mark(mark.code, mark.value, f"€ {mark.value:g} m") for mark in many]
    assert legend_of(*money)[4] == "€ 10 m to € 11 m (2 countries)"


def test_what_must_be_said() -> None:
    """That boundaries are no statement, always; the footnote on Kosovo where it is named, and the star at its name wherever that stands."""
    assert NOTE in drawn(MALI).text
    assert KOSOVO not in drawn(MALI).text
    figure = drawn(Mark("XKX", 3, "3 activities", "../xkx/"))
    assert KOSOVO in figure.text
    assert [figure.all("a")[0].all("title")[0].text, figure.all("th", scope="row")[0].text] == ["Kosovo*: 3 activities", "Kosovo*"]
    assert KOSOVO in drawn(MALI, providers=("XKX",)).text


def test_what_is_not_on_the_map_is_said() -> None:
    """A region, or an island without a shape, is named under the map and stands in the table."""
    figure = drawn(MALI, Mark("GUF", 2, "2 activities"), Mark("Africa Region", 5, "5 activities"))
    assert "Not on the map: French Guiana (2 activities), Africa Region (5 activities)." in figure.text
    assert len(figure.all("th", scope="row")) == 3
    assert "Not on the map" not in drawn(MALI).text


def test_odd_input() -> None:
    """No countries, noughts, a country twice, an unknown provider: a map all the same."""
    assert drawn().all("svg")[0].get("viewbox") == "0 0 1000 446"
    assert legend_of() == ["nothing recorded"]
    assert drawn(Mark("MLI", 0, "0")).all("path", data_country="MLI")[0].has("class_", "mp-shade-0")
    twice = drawn(Mark("MLI", 1, "1", "a"), Mark("MLI", 2, "2", "b"), providers=("FRA", "FRA", "nobody"))
    assert [link.get("href") for link in twice.all("svg")[0].all("a")] == ["a"]
    assert [link.get("href") for link in twice.all("details")[0].all("a")] == ["b", "a"]


def test_hostile_text() -> None:
    """Names, numbers, notes and addresses are text."""
    figure = drawn(Mark("MLI", 1, HOSTILE, HOSTILE, HOSTILE), Mark(HOSTILE, 1, HOSTILE), provides=HOSTILE, providers=("FRA",))
    assert figure.all("script") == []
    assert HOSTILE in figure.text


def test_what_is_out_of_sight_is_not_drawn() -> None:
    """A map of the Sahel does not carry the shapes of Japan and New Zealand."""
    path = drawn(MALI).all("svg")[0].all("g", aria_hidden="true")[0].all("path")[0].get("d")
    assert load_world().shapes["NZL"].path not in path
    assert load_world().shapes["JPN"].path not in path
    assert re.fullmatch(r"[Mlza0-9 -]+", path)
    north = drawn(Mark("NOR", 1, "1")).all("svg")[0].all("g", aria_hidden="true")[0].all("path")[0].get("d")
    assert load_world().shapes["ZAF"].path not in north
    assert load_world().shapes["DZA"].path in north


def test_the_same_input_gives_the_same_map() -> None:
    """Marks in another order change nothing in the drawing."""
    marks = [MALI, Mark("NER", 3, "3"), Mark("BEN", 3, "3")]
    assert map_of(*marks).drawing == map_of(*reversed(marks)).drawing
