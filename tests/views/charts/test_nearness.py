"""The triangle of nearness: shades, numbers, links, and the table behind."""

import pytest

from milpart_docs.views.charts.nearness import LABELS, Near, Thing, nearness_chart, shade_of
from milpart_docs.views.charts.widths import fitted

THINGS = [Thing("Austria", "AUT"), Thing("Belgium", "BEL"), Thing("A state with a very long name", "LNG")]
PAIRS = [[], [Near(0.375, "38 %", "../two/")], [Near(None, "too little stated"), Near(0.0, "0 %", "../none/")]]


@pytest.mark.parametrize(("nearness", "shade"), [(None, 0), (0.0, 0), (0.01, 1), (0.2, 2), (0.79, 4), (0.8, 5), (1.0, 5)])
def test_shades(nearness: float | None, shade: int) -> None:
    """Nought has the lightest shade; a fifth is a step, and the whole is no sixth."""
    assert shade_of(nearness) == shade


def test_drawing_and_table() -> None:
    """Each pair once, with its number, its link and its name; what is not known is a dash and no link."""
    chart = nearness_chart("Title", "Description", ("One", "Other", "Nearness"), THINGS, PAIRS)
    assert [[cell.text for cell in row] for row in chart.table.rows] == [
        ["Belgium", "Austria", "38 %"],
        ["A state with a very long name", "Austria", "too little stated"],
        ["A state with a very long name", "Belgium", "0 %"],
    ]
    assert '<a href="../two/" class="mp-svg-link"><title>Belgium, Austria: 38 %</title>' in chart.drawing
    assert ">38</text>" in chart.drawing
    assert ">—</text>" in chart.drawing
    assert chart.drawing.count("<a ") == 2
    assert f">{fitted(THINGS[2].name, LABELS - 10)}</text>" in chart.drawing
    assert [part in chart.drawing for part in ("mp-near mp-shade-2", "mp-near mp-shade-0", ">AUT</text>", ">LNG</text>")] == [True] * 4
