"""Tables that a sheet has room for."""

from milpart_docs.views.handbook.tables import DENSE, LONGEST, PLAIN, fit_tables, room_for
from milpart_docs.views.handbook.tree import read_tree, render_inside


def fit(*rows: list[str]) -> str:
    """Fit a table with these cells."""
    tree = read_tree("<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows) + "</table>")
    fit_tables(tree)
    return render_inside(tree)


def test_room_is_that_of_the_longest_words() -> None:
    """Not of the text, which has lines, nor of a word that must be broken."""
    assert room_for([["a bb ccc", "dddd"], ["x" * 500], []]) == (4 + 2) + (LONGEST + 2) + (1 + 2)


def test_small_tables_stay_as_they_are() -> None:
    """Up to the width of a sheet; long words, such as addresses, are broken in their cell only."""
    assert fit(["a", "b"]) == "<table><tr><td>a</td><td>b</td></tr></table>"
    assert fit(["a", "x" * 25]) == f'<table><tr><td>a</td><td class="mp-breaks">{"x" * 25}</td></tr></table>'


def test_wide_tables_get_smaller_letters() -> None:
    """And then columns of their own share, of which none is forgotten, however the rows differ."""
    word = "x" * 18
    assert PLAIN // 20 == 4
    assert "class" not in fit([word] * 4)
    assert fit([word] * 5).startswith('<table class="mp-dense"><tr>')
    assert 5 * 20 < DENSE < 6 * 20
    packed = fit([word] * 3, [*[word] * 6, "a"])
    assert packed.startswith('<table class="mp-dense mp-packed"><colgroup><col style="width: 16.13%">')
    assert packed.count("<col ") == 7


def test_table_without_cells() -> None:
    """Nothing is there to fit."""
    assert fit([]) == "<table><tr></tr></table>"
