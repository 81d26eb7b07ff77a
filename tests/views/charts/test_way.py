"""A way: boxes in their order, four in a row, an arrow to each but the first."""

from itertools import pairwise

from milpart_docs.views.charts.way import BOX, IN_A_ROW, Stage, way_chart
from tests.views.elements import read_elements

STAGES = tuple(Stage(f"{number}. A course", "5 days", f"../{number}/", "step") for number in range(6))


def test_rows_of_boxes() -> None:
    """The fifth stands below the first; every box lies within the drawing, and none on another."""
    chart = way_chart("Way", "One after the other.", STAGES)
    boxes = read_elements(chart.drawing).all("rect", class_="mp-stage")
    corners = [(float(box.get("x")), float(box.get("y"))) for box in boxes]
    assert corners[IN_A_ROW][0] == corners[0][0]
    assert corners[IN_A_ROW][1] > corners[0][1] + float(boxes[0].get("height"))
    assert all(right[0] - left[0] > BOX for left, right in pairwise(corners[:IN_A_ROW]))
    assert max(x for x, _ in corners) + BOX <= chart.width
    assert corners[-1][1] + float(boxes[-1].get("height")) <= chart.height


def test_arrows() -> None:
    """One to each box but the first, that to the fifth around the end of the row; a way of one box has none."""
    drawn = read_elements(way_chart("Way", "", STAGES).drawing)
    assert len(drawn.all("path", class_="mp-arrow")) == len(STAGES) - 1
    assert (len(drawn.all("line")), len(drawn.all("path", class_="mp-svg-ink"))) == (4, 1)
    single = way_chart("Way", "", STAGES[:1])
    assert read_elements(single.drawing).all("path") == []
    assert single.width >= BOX


def test_table() -> None:
    """Each box in its order, with its link."""
    rows = way_chart("Way", "", STAGES).table.rows
    assert [(row[0].text, row[1].text, row[1].url, row[2].text) for row in rows[:2]] == [
        ("1", "0. A course", "../0/", "5 days"),
        ("2", "1. A course", "../1/", "5 days"),
    ]
