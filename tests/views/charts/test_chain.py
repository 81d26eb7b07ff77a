"""The drawing of a chain."""

from milpart_docs.views.charts.chain import HEAD, STEP, Box, Chain, ChainRow, chain_chart, missing

NEED = Box("N1 · Major", "Infantry", "● Covered", "need/", "covered")
CHANGE = Box("Wanted: 3", "2 → 3", "on 2026-10", "profile/", "covered")
LONG = "A title that is so long that it cannot stand in the three lines that a box has for it, however narrow its letters are, and is cut"


def test_one_row_for_each_way() -> None:
    """Need and change stand once, between two ways; a step that is passed over has no box, one that is missing a dashed one."""
    rows = (
        ChainRow(Box("PRO-1", "Offer", url="offer/"), Box("ACT-1", "Course", url="course/"), Box("Result", "Engineers", url="course/")),
        ChainRow(None, Box("ACT-2", LONG, url="other/"), missing("Result")),
    )
    chart = chain_chart("Chain", "In words.", Chain(NEED, rows, CHANGE))
    assert chart.height == HEAD + 2 * STEP
    assert chart.drawing.count("<rect") == 7
    assert chart.drawing.count("mp-chain-box--missing") == 1
    assert chart.drawing.count("mp-chain-line--missing") == 1
    assert chart.drawing.count("<path") == 4 + 3
    assert chart.drawing.count('href="need/"') == 1


def test_long_words_are_cut_in_the_drawing_and_whole_in_the_table() -> None:
    """What three lines have room for is what a box has; the name of the link has all of it."""
    rows = (ChainRow(None, Box("ACT-2", LONG, url="other/"), missing("Result")),)
    chart = chain_chart("Chain", "In words.", Chain(NEED, rows, missing("Change")))
    drawn = chart.drawing.split("</title>")
    assert any("…" in part and LONG not in part for part in drawn)
    assert f"<title>ACT-2. {LONG}" in chart.drawing
    assert [cell.text for cell in chart.table.rows[0]] == ["Infantry. ● Covered", "passed over", LONG, "nothing yet", "nothing yet"]
    assert [cell.url for cell in chart.table.rows[0]] == ["need/", "", "other/", "", ""]


def test_words_are_escaped() -> None:
    """A title with signs of markup is text."""
    chart = chain_chart("Chain", "In words.", Chain(Box("N1", "<b> & co", url="need/"), (), CHANGE))
    assert "&lt;b&gt; &amp; co" in chart.drawing
    assert "<b>" not in chart.drawing
