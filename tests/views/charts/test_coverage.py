"""The bars of coverage."""

import re

from milpart_docs.views.charts.chart import Cell
from milpart_docs.views.charts.coverage import LABELS, UNIT, WIDEST, Coverage, CoverageRow, Piece

PIECES = (Piece("open", "Open"), Piece("partly", "Partly covered"), Piece("covered", "Covered"))


def cells(*counts: int) -> tuple[Cell, ...]:
    """Give the numbers of a bar; each leads somewhere."""
    return tuple(Cell(f"{count}", f"behind-{count}/" if count else "", count) for count in counts)


def drawing_of(*rows: CoverageRow) -> str:
    """Draw rows with the columns Critical and Minor."""
    return Coverage("coverage", ("Critical", "Minor"), PIECES, rows).draw("Coverage", "In words.").drawing


def widths(drawing: str) -> list[float]:
    """Give the widths of the pieces."""
    return [float(width) for width in re.findall(r'<rect x="[^"]*" y="[^"]*" width="([^"]*)"', drawing)]


def test_pieces_are_as_wide_as_their_numbers() -> None:
    """Two open, one covered, nothing partly covered: two pieces, with a gap of two units; each leads to what it counts."""
    drawing = drawing_of(CoverageRow("Niger", "niger/", (cells(2, 0, 1), cells(0, 0, 0))))
    assert widths(drawing) == [2 * UNIT - 2, UNIT - 2]
    assert "Niger, critical, open: 2" in drawing
    assert drawing.count('href="behind-') == 2
    assert f'x="{LABELS}"' in drawing


def test_one_scale_for_all_columns() -> None:
    """A hundred in one column make the widest bar; one in the other is then a hundredth of it, too narrow for its number."""
    drawing = drawing_of(CoverageRow("Niger", "", (cells(100, 0, 0), cells(1, 0, 0))))
    assert widths(drawing) == [WIDEST - 2, 1.5]
    assert ">100</text>" in drawing
    assert ">1</text>" not in drawing


def test_table_has_all_numbers() -> None:
    """Also the noughts, which are not drawn."""
    row = CoverageRow("Niger", "niger/", (cells(2, 0, 1), cells(0, 3, 0)))
    table = Coverage("coverage", ("Critical", "Minor"), PIECES, (row,)).draw("Coverage", "In words.").table
    assert table.columns[:3] == ("Partner", "Critical: open", "Critical: partly covered")
    assert [cell.text for cell in table.rows[0]] == ["Niger", "2", "0", "1", "0", "3", "0"]


def test_nothing_to_draw() -> None:
    """No partner at all."""
    assert widths(drawing_of()) == []
