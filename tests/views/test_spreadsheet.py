"""Spreadsheets: no cell is a formula, numbers stay numbers, and what a program reads back is what was written."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.spreadsheet import MARK, render_csv, safe_cell


def read_back(text: str) -> list[list[str]]:
    """Read a spreadsheet as Python's own reader does, without the byte order mark."""
    assert text.startswith(MARK)
    return list(csv.reader(StringIO(text.removeprefix(MARK), newline="")))


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        '=HYPERLINK("http://evil.example","Click")',
        "+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20x",
        " =1",
        "\t=1",
        "\r=1",
        "\n=1",
        "\u00a0=1",
        "\u3000=1",
        "\0=1",
        "\u200b=1",
        "\ufeff=1",
        "-",
        "--1",
        "-1.2.3",
        "-1,5",
        "-²",
    ],
)
def test_formula_becomes_text(cell: str) -> None:
    """Also behind blanks, line ends and characters that are not seen, and with signs of full width."""
    safe = safe_cell(cell)
    assert safe.startswith("'")
    assert "\n" not in safe
    assert "\t" not in safe


@pytest.mark.parametrize("cell", ["-5", "-12.5", "5", "12,500", "2026-11-22", "a=b", "x@y", "'quoted", "", "Ελλάδα", "C++", "(5)"])
def test_what_is_no_formula_stays(cell: str) -> None:
    """A negative number is one, and signs in the middle of a text mean nothing."""
    assert safe_cell(cell) == cell


def test_text_over_several_lines_stands_on_one() -> None:
    """Many programs break a row at a line end, quoted or not."""
    assert safe_cell("one\r\n two\u2028three\x85four") == "one two three four"


def test_cells_are_quoted() -> None:
    """Commas, semicolons and quotation marks stay in their cell, and lines end as the format (RFC 4180) says."""
    assert render_csv([["Title", "n"], ['A "b"; c, d', "-5"]]) == f'{MARK}"Title","n"\r\n"A ""b""; c, d","-5"\r\n'


def test_mark_tells_the_encoding() -> None:
    """Excel takes the bytes for UTF-8 only where the mark is their beginning."""
    data = render_csv([["Führung", "навчання", "教育"]]).encode()
    assert data[:3] == b"\xef\xbb\xbf"
    assert next(csv.reader(StringIO(data.decode("utf-8-sig")))) == ["Führung", "навчання", "教育"]


CELLS = st.text(alphabet=st.characters(codec="utf-8"), max_size=12) | st.sampled_from(["=1", "-1", ' "', "\n", ";", "'", ","])


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=6))
def test_whatever_is_written_is_read_back(rows: list[list[str]]) -> None:
    """Row by row and cell by cell, and no cell begins like a formula."""
    read = read_back(render_csv(rows))
    assert read == [[safe_cell(cell) for cell in row] for row in rows]
    for cell in (cell for row in read for cell in row):
        assert cell[:1] not in set("=+@\uff1d\uff0b\uff0d\uff20\t\r")
        assert not cell.startswith("-") or float(cell) <= 0
