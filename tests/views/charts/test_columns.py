"""Columns: heights in proportion, parts on one another, sums, lines behind them, and the table of all of it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.charts import Chart
from milpart_docs.views.charts.columns import PLOT, TOP, Segment, Series, column_chart, find_step
from tests.views.elements import Element, read_elements
from tests.views.test_markup import HOSTILE


def series(name: str, fill: str, *values: float) -> Series:
    """Make a series whose numbers lead somewhere, but for nought."""
    return Series(name, fill, [Segment(value, f"{value:g}", f"../{name}-{place}/" if value else "") for place, value in enumerate(values)])


TRAIN = series("Train", "mp-series-1", 6, 0, 1)
EQUIP = series("Equip", "mp-series-2", 2, 4, 0)


def chart_of(*rows: Series, labels: tuple[str, ...] = ("2024", "2025", "2026")) -> Chart:
    """Draw columns."""
    return column_chart("Activities", "By year.", ("Year", *(row.name for row in rows)), rows, labels, "by")


def drawn(*rows: Series, labels: tuple[str, ...] = ("2024", "2025", "2026")) -> Element:
    """Draw columns and read the drawing back."""
    return read_elements(chart_of(*rows, labels=labels).drawing)


def boxes(drawing: Element) -> list[tuple[float, ...]]:
    """Give left, top, width and height of each part."""
    return [tuple(float(part.get(name)) for name in ("x", "y", "width", "height")) for part in drawing.all("rect", class_="mp-segment")]


def test_parts_stand_on_one_another() -> None:
    """The first year has six and two: the axis goes to eight, so they fill all of it, the second on the first, both on the ground."""
    first, second, third, fourth = boxes(drawn(TRAIN, EQUIP))
    assert (first[3], second[3]) == pytest.approx((PLOT * 6 / 8, PLOT * 2 / 8), abs=0.1)
    assert first[1] + first[3] == pytest.approx(TOP + PLOT)
    assert second[1] + second[3] == pytest.approx(first[1])
    assert (third[3], fourth[3]) == pytest.approx((PLOT * 4 / 8, PLOT * 1 / 8), abs=0.1)
    assert first[0] == second[0] < third[0] < fourth[0]


def test_every_part_is_a_link_that_says_what_it_is() -> None:
    """Year, series and number; nought is not drawn."""
    links = drawn(TRAIN, EQUIP).all("a")
    assert [(link.get("href"), link.all("title")[0].text) for link in links] == [
        ("../Train-0/", "2024, Train: 6"),
        ("../Equip-0/", "2024, Equip: 2"),
        ("../Equip-1/", "2025, Equip: 4"),
        ("../Train-2/", "2026, Train: 1"),
    ]


def test_sums_above() -> None:
    """Of two parts their sum, of one its own words, of none nothing."""
    rows = (Series("A", "mp-series-1", [Segment(6, "€ 6 m"), Segment(6, "6"), Segment(0, "0")]), series("B", "mp-series-2", 0, 2, 0))
    values = [text.text for text in drawn(*rows).all("text", class_="mp-svg-value")]
    assert values == ["€ 6 m", "8"]


def test_series_differ_by_pattern() -> None:
    """By tone and pattern, the first without; each part is drawn in that of its series."""
    rows = (series("A", "mp-bar-new", 1), series("B", "mp-bar-done", 1), series("C", "mp-series-3", 1))
    drawing = drawn(*rows, labels=("2026",))
    patterns = drawing.all("pattern")
    assert [pattern.all("rect")[0].get("class") for pattern in patterns] == ["mp-bar-new", "mp-bar-done", "mp-series-3"]
    assert [bool(pattern.all("path")) for pattern in patterns] == [False, True, True]
    assert len({pattern.text + str([path.get("d") for path in pattern.all("path")]) for pattern in patterns}) == 3
    assert [part.get("fill") for part in drawing.all("rect", class_="mp-segment")] == [f"url(#{pattern.get('id')})" for pattern in patterns]


def test_legend_where_there_is_something_to_tell_apart() -> None:
    """Of two series; of one the title says enough."""
    assert [item.text.strip() for item in read_elements(chart_of(TRAIN, EQUIP).below).all("li")] == ["Train", "Equip"]
    assert chart_of(TRAIN).below == ""


def test_table_behind() -> None:
    """A row for each column, with noughts."""
    table = chart_of(TRAIN, EQUIP).table
    assert table.columns == ("Year", "Train", "Equip")
    assert [tuple((cell.text, cell.url) for cell in row) for row in table.rows] == [
        (("2024", ""), ("6", "../Train-0/"), ("2", "../Equip-0/")),
        (("2025", ""), ("0", ""), ("4", "../Equip-1/")),
        (("2026", ""), ("1", "../Train-2/"), ("0", "")),
    ]


@pytest.mark.parametrize(
    ("most", "step"), [(0, 1), (1, 1), (5, 1), (6, 2), (10, 2), (11, 5), (25, 5), (26, 10), (1406, 500), (0.4, 1), (1e9, 2e8)]
)
def test_lines(most: float, step: float) -> None:
    """One, two or five times a power of ten; at most five lines; counts have no parts."""
    assert find_step(most) == step


@given(st.floats(0, 1e12))
def test_at_most_five_lines(most: float) -> None:
    """Whatever the numbers are."""
    assert most <= find_step(most) * 5 * (1 + 1e-9)


def test_labels_do_not_touch() -> None:
    """Forty years in the width of a page: every second, fifth or tenth is written; three are all written."""
    labels = tuple(str(year) for year in range(1987, 2027))
    drawing = drawn(series("A", "mp-series-1", *range(40)), labels=labels)
    written = [text for text in drawing.all("text") if text.text in labels]
    assert all(float(right.get("x")) - float(left.get("x")) >= 4 * 7 for left, right in pairwise(written))
    assert chart_of(series("A", "mp-series-1", *range(40)), labels=labels).width <= 700
    assert [text.text for text in drawn(TRAIN).all("text") if text.text.startswith("20")] == ["2024", "2025", "2026"]


def test_everything_stays_in_the_drawing() -> None:
    """Columns and the numbers above them."""
    chart = chart_of(TRAIN, EQUIP)
    drawing = read_elements(chart.drawing)
    assert all(left >= 0 and left + width <= chart.width and top >= TOP - 0.1 for left, top, width, _ in boxes(drawing))
    assert all(0 < float(text.get("y")) < chart.height for text in drawing.all("text"))


def test_nothing_to_draw() -> None:
    """No columns, no series, only noughts, and less than nought: an empty drawing, and never a failure."""
    assert boxes(drawn(labels=())) == []
    assert boxes(drawn()) == []
    assert boxes(drawn(series("A", "mp-series-1", 0, 0, 0))) == []
    assert boxes(drawn(Series("A", "mp-series-1", [Segment(-3, "-3")]), labels=("2026",))) == []


def test_hostile_text() -> None:
    """Names, labels, tones and addresses are text."""
    chart = chart_of(Series(HOSTILE, HOSTILE, [Segment(1, HOSTILE, HOSTILE)]), series("B", "mp-series-1", 1), labels=(HOSTILE,))
    found = read_elements(chart.drawing + chart.below)
    assert found.all("script") == []
    assert found.all("a")[0].get("href") == HOSTILE
    assert found.all("title")[0].text == f"{HOSTILE}, {HOSTILE}: {HOSTILE}"
