"""Stairs: each step higher than the one before, and on each who stands there, drawn by how that was found."""

from itertools import pairwise

from milpart_docs.views.charts.stairs import MOST, STEP, Mark, Step, stairs_chart
from tests.views.elements import read_elements
from tests.views.test_markup import HOSTILE

STEPS = (
    Step(0, "Not assessed", "Nobody looked.", "#level-0", (Mark("BIH (was 4) → 5", "Bosnia: expired", "expired", "../bih/"),)),
    Step(1, "Foundation", "Soldiers know their trade and show it to somebody who came from elsewhere to look.", "#level-1"),
    Step(2, "Accompanied", "", "#level-2", (Mark("NER → 3", "Niger", "external"), Mark("MLI → 3", "Mali", "self", "../mli/"))),
)


def test_steps_rise() -> None:
    """All stand on one ground, side by side, and each is higher; one that is not described is dashed and says so."""
    chart = stairs_chart("Stairs", "A ladder.", STEPS)
    drawn = read_elements(chart.drawing)
    blocks = drawn.all("rect", class_="mp-stair")
    tops = [float(block.get("y")) for block in blocks]
    assert all(left > right for left, right in pairwise(tops))
    assert len({float(block.get("y")) + float(block.get("height")) for block in blocks}) == 1
    assert [float(block.get("x")) for block in blocks] == [1 + STEP * place for place in range(3)]
    assert ["mp-stair-missing" in block.get("class") for block in blocks] == [False, False, True]
    assert "not described" in drawn.text
    assert chart.width >= float(blocks[-1].get("x")) + float(blocks[-1].get("width"))


def test_marks_stand_on_their_steps() -> None:
    """Above the top of the step, within its width, one above the other, drawn by kind, linked where they lead somewhere."""
    chart = stairs_chart("Stairs", "A ladder.", STEPS)
    drawn = read_elements(chart.drawing)
    top = float(drawn.all("rect", class_="mp-stair")[2].get("y"))
    marks = [rect for rect in drawn.all("rect", class_="mp-mark") if float(rect.get("x")) > 2 * STEP and float(rect.get("y")) > 30]
    places = [(float(mark.get("y")), float(mark.get("y")) + float(mark.get("height"))) for mark in marks]
    assert places[1][1] <= places[0][0]
    assert places[0][1] <= top
    assert [mark.get("class") for mark in marks] == ["mp-mark mp-mark-external", "mp-mark mp-mark-self"]
    assert [link.get("href") for link in drawn.all("a")] == ["#level-0", "../bih/", "#level-1", "#level-2", "../mli/"]


def test_table_has_it_whole() -> None:
    """The statement is not cut there, and everybody is named."""
    rows = [[cell.text for cell in row] for row in stairs_chart("Stairs", "", STEPS).table.rows]
    assert rows[1] == ["1 Foundation", STEPS[1].statement, "nobody"]
    assert rows[2] == ["2 Accompanied", "not described", "Niger; Mali"]


def test_many_marks() -> None:
    """Six are drawn, and the others counted; none stands above the drawing."""
    marks = tuple(Mark(f"P{number}", f"Partner {number}", "self") for number in range(MOST + 3))
    chart = stairs_chart("Stairs", "", (Step(0, "None", "x", marks=marks),))
    drawn = read_elements(chart.drawing)
    assert "and 3 more" in drawn.text
    assert len(drawn.all("rect", class_="mp-mark-self")) == MOST + 1  # one of them in the legend
    assert min(float(rect.get("y")) for rect in drawn.all("rect")) >= 0
    assert "Partner 8" in chart.table.rows[0][2].text


def test_what_records_say_is_text() -> None:
    """Nothing in a statement becomes an element."""
    drawn = stairs_chart("Stairs", "", (Step(0, HOSTILE, HOSTILE, marks=(Mark(HOSTILE, HOSTILE, "self"),)),)).drawing
    assert not read_elements(drawn).all("script")
    assert not read_elements(drawn).all("img")
