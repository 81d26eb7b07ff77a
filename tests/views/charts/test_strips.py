"""Strips: a box for each level, and what each state looks like, also without colour."""

from milpart_docs.views.charts.strips import STATES, Strip, strip_chart
from tests.views.elements import read_elements

STRIPS = (
    Strip("Infantry", "#infantry", ("reached", "to-meet", "beyond"), "external, until 2028"),
    Strip("A capability with a very long name indeed", "", ("to-confirm", "undescribed", "beyond"), "not assessed"),
)


def test_boxes() -> None:
    """One class a state; what is to meet is hatched; the number stands in each, with a sign where colour alone would tell."""
    chart = strip_chart("Way", "By level.", STRIPS, 3)
    drawn = read_elements(chart.drawing)
    legend = len(STATES)
    classes = [rect.get("class").split()[-1] for rect in drawn.all("rect", class_="mp-box")][legend:]
    assert classes == ["mp-box-reached", "mp-box-to-meet", "mp-box-beyond", "mp-box-to-confirm", "mp-box-undescribed", "mp-box-beyond"]
    assert [text.text for text in drawn.all("text", class_="mp-box-text")][legend:] == ["1", "2", "3", "1?", "2 -", "3"]
    assert len(drawn.all("rect", class_="mp-box-over")) == 2  # one in the legend
    assert [link.get("href") for link in drawn.all("a")] == ["#infantry"]


def test_everything_within_the_drawing() -> None:
    """No box begins above or ends below it."""
    chart = strip_chart("Way", "", STRIPS, 3)
    boxes = read_elements(chart.drawing).all("rect")
    assert min(float(box.get("y")) for box in boxes if box.attributes.get("y")) >= 0
    assert max(float(box.get("y")) + float(box.get("height")) for box in boxes if box.attributes.get("y")) <= chart.height


def test_table() -> None:
    """The states in words, and names that are not cut."""
    chart = strip_chart("Way", "", STRIPS, 3)
    assert chart.table.columns == ("Capability", "Level 1", "Level 2", "Level 3", "Where it stands")
    assert [[cell.text for cell in row] for row in chart.table.rows] == [
        ["Infantry", "reached", "to meet", "beyond the target", "external, until 2028"],
        ["A capability with a very long name indeed", "to confirm", "not described", "beyond the target", "not assessed"],
    ]
