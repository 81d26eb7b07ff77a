"""What every chart has: names, a description, a table with everything in it, and patterns for the pillars."""

import pytest

from milpart_docs.views.charts import Cell, Chart, DataTable, render_chart
from milpart_docs.views.charts.chart import PATTERNS, fill_of, linked, pattern_defs
from milpart_docs.views.markup import element, joined
from milpart_docs.vocabulary import VOCABULARIES
from tests.views.elements import Element, read_elements
from tests.views.test_markup import HOSTILE

TABLE = DataTable(("Year", "Lessons"), ((Cell("2025"), Cell("12", "../a/", 12)), (Cell("2026"), Cell("0", sort=0))))


def drawn(chart: Chart) -> Element:
    """Draw a chart and read the figure back."""
    [figure] = read_elements(render_chart(chart, "intake")).children
    return figure


def test_a_chart_tells_what_it_is() -> None:
    """The drawing has a title and a description by name, and size and frame; the same words stand above it."""
    figure = drawn(Chart("Intake", "By year.", TABLE, element("rect", width=3), 300, 120))
    assert figure.get("id") == "intake"
    [svg] = figure.all("svg")
    assert (svg.all("title", id="intake-title")[0].text, svg.all("desc", id="intake-desc")[0].text) == ("Intake", "By year.")
    assert (svg.get("aria-labelledby"), svg.get("aria-describedby")) == ("intake-title", "intake-desc")
    assert (svg.get("viewbox"), svg.get("width"), svg.get("height"), svg.get("role")) == ("0 0 300 120", "300", "120", "img")
    assert figure.all("figcaption")[0].text == "Intake By year."
    assert len(svg.all("rect")) == 1


def test_a_fluid_chart_takes_the_width_of_the_page() -> None:
    """It has no size of its own, and keeps its shape."""
    [svg] = drawn(Chart("Intake", "", TABLE, joined(), 300, 120, is_fluid=True)).all("svg")
    assert "width" not in svg.attributes
    assert svg.get("viewbox") == "0 0 300 120"


def test_a_chart_with_links_is_no_picture() -> None:
    """A picture has no parts for a screen reader; text that looks like a link is none."""
    [svg] = drawn(Chart("Intake", "", TABLE, linked("../a/", "A", element("rect")), 1, 1)).all("svg")
    assert svg.get("role") == "group"
    [svg] = drawn(Chart("Intake", "", TABLE, element("text", "<a href=''>"), 1, 1)).all("svg")
    assert svg.get("role") == "img"


def test_the_table_behind() -> None:
    """All rows, numbers as links, nought as text; the first cell names its row; each number says its column where columns are not seen."""
    [details] = drawn(Chart("Intake", "", TABLE, joined(), 1, 1)).all("details")
    assert [head.text for head in details.all("th", scope="col")] == ["Year", "Lessons"]
    assert [head.text for head in details.all("th", scope="row")] == ["2025", "2026"]
    assert [(cell.text, cell.get("data-sort"), cell.get("data-label")) for cell in details.all("td")] == [
        ("12", "12", "Lessons"),
        ("0", "0", "Lessons"),
    ]
    assert [link.get("href") for link in details.all("a")] == ["../a/"]
    assert details.all("div", role="region")[0].get("aria-label") == "Intake"


def test_what_stands_below_comes_before_the_table() -> None:
    """Drawing, legend, table."""
    figure = drawn(Chart("Intake", "", TABLE, joined(), 1, 1, below=element("ul", class_="legend")))
    assert [child.name for child in figure.children] == ["figcaption", "div", "ul", "details"]


def test_sums_of_money_sort_by_every_digit() -> None:
    """Six digits would make equals of millions; what does not sort says nothing."""
    cells = [Cell("a", sort=1_234_567.25), Cell("b", sort=1_234_567_890), Cell("c")]
    table = DataTable(("Of", "1", "2"), (tuple(cells),))
    [row] = read_elements(table.render()).all("tbody")[0].all("tr")
    assert [cell.attributes.get("data-sort") for cell in row.children] == ["1234567.25", "1234567890", None]


def test_sortable_tables_are_marked() -> None:
    """The script for catalogues sorts and filters what stands in a listing."""
    found = read_elements(TABLE.render(label="Intake", is_sortable=True))
    assert found.children[0].has("class_", "mp-listing")
    assert found.all("table", class_="mp-rows")
    assert not read_elements(TABLE.render()).all("table", class_="mp-rows")


def test_a_row_must_fill_its_columns() -> None:
    """A table whose rows are shorter than its head is a mistake of ours."""
    with pytest.raises(ValueError, match="zip"):
        DataTable(("Year", "Lessons"), ((Cell("2025"),),)).render()


def test_every_pillar_has_a_pattern_of_its_own() -> None:
    """Those of the vocabulary, each different; a chart refers to its own by key."""
    assert set(PATTERNS) == set(VOCABULARIES["pillar"].terms)
    assert len(set(PATTERNS.values())) == len(PATTERNS)
    patterns = read_elements(pattern_defs("chart")).all("pattern")
    assert [fill_of("chart", name) for name in PATTERNS] == [f"url(#{pattern.get('id')})" for pattern in patterns]
    assert [pattern.all("rect")[0].get("class") for pattern in patterns] == [f"mp-fill-{name}" for name in PATTERNS]


def test_links_in_a_drawing() -> None:
    """With an address a link, without one a group; both have a name."""
    [link] = read_elements(linked("../a/", "A: 3", element("rect"))).children
    assert (link.name, link.get("href"), link.all("title")[0].text, len(link.all("rect"))) == ("a", "../a/", "A: 3", 1)
    [group] = read_elements(linked("", "A: 0", element("rect"))).children
    assert (group.name, group.attributes, group.all("title")[0].text) == ("g", {}, "A: 0")


def test_hostile_text() -> None:
    """Nowhere in a chart does text become markup."""
    table = DataTable((HOSTILE, HOSTILE), ((Cell(HOSTILE), Cell(HOSTILE, HOSTILE)),))
    figure = drawn(Chart(HOSTILE, HOSTILE, table, linked(HOSTILE, HOSTILE, element("text", HOSTILE)), 1, 1))
    assert figure.all("script") == []
    assert figure.text.count(HOSTILE) == 10
    assert {link.get("href") for link in figure.all("a")} == {HOSTILE}
