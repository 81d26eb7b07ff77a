"""Bars: lengths in proportion, names and numbers beside them, and the table of all of it."""

from itertools import pairwise

import pytest

from milpart_docs.views.charts.bars import VALUES, WIDTH, Bar, bar_chart
from milpart_docs.views.charts.widths import fitted
from tests.views.elements import Element, read_elements
from tests.views.test_markup import HOSTILE

ROOM = WIDTH - VALUES
BARS = (Bar("Mali", 8, "8 needs", "../mli/", "mp-bar-open"), Bar("Niger", 2, "2 needs", "../ner/"), Bar("Chad", 0, "0 needs"))


def bars_of(*bars: Bar) -> Element:
    """Draw bars and read them back."""
    return read_elements(bar_chart("Needs", "By partner.", ("Partner", "Needs"), bars).drawing)


def test_lengths() -> None:
    """The largest fills the room, and a quarter of it is a quarter as long; nought is still a line to be seen."""
    rects = bars_of(*BARS).all("rect")
    assert [float(rect.get("width")) for rect in rects] == pytest.approx([ROOM, ROOM / 4, 1])
    assert [rect.get("class") for rect in rects] == ["mp-bar-open", "mp-bar-plain", "mp-bar-plain"]


def test_rows_do_not_touch() -> None:
    """Each bar ends before the next begins, and the last within the drawing."""
    chart = bar_chart("Needs", "", ("Partner", "Needs"), BARS)
    edges = [(float(rect.get("y")), float(rect.get("height"))) for rect in read_elements(chart.drawing).all("rect")]
    assert all(above + height < below for (above, height), (below, _) in pairwise(edges))
    assert sum(edges[-1]) <= chart.height


def test_numbers_are_links_and_nought_is_none() -> None:
    """Each bar leads to what makes it up, and says so."""
    found = bars_of(*BARS)
    assert [(link.get("href"), link.all("title")[0].text) for link in found.all("a")] == [
        ("../mli/", "Mali: 8 needs"),
        ("../ner/", "Niger: 2 needs"),
    ]
    assert [group.all("title")[0].text for group in found.all("g")] == ["Chad: 0 needs"]


def test_the_table_has_names_whole() -> None:
    """What is cut in the drawing stands in the table, and every bar is there."""
    name = "A name that is much longer than its place in the drawing could ever be"
    chart = bar_chart("Needs", "", ("Partner", "Needs"), [Bar(name, 1, "1", "u"), *BARS])
    assert read_elements(chart.drawing).all("text")[0].text == fitted(name, WIDTH) != name
    assert [(row[0].text, row[1].text, row[1].url, row[1].sort) for row in chart.table.rows] == [
        (name, "1", "u", 1),
        ("Mali", "8 needs", "../mli/", 8),
        ("Niger", "2 needs", "../ner/", 2),
        ("Chad", "0 needs", "", 0),
    ]


def test_no_bars_and_only_noughts() -> None:
    """Neither divides by nought."""
    assert bars_of().all("rect") == []
    assert [rect.get("width") for rect in bars_of(BARS[2]).all("rect")] == ["1"]


def test_hostile_text() -> None:
    """Names, numbers and addresses are text."""
    found = bars_of(Bar(HOSTILE, 1, HOSTILE, HOSTILE, HOSTILE))
    assert found.all("script") == []
    assert found.all("a")[0].get("href") == HOSTILE
    assert found.all("title")[0].text == f"{HOSTILE}: {HOSTILE}"
