"""Comma-separated values that are safe to open in a spreadsheet.

A cell that begins like a formula is computed by Excel, LibreOffice and others, and can call out or run programs (OWASP, "CSV injection").
Such a cell gets an apostrophe in front, which spreadsheets take as the sign of text. A byte order mark tells Excel the encoding.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import dropwhile

MARK = "\ufeff"
_STARTS_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def render_csv(rows: Iterable[Sequence[str]]) -> str:
    """Render rows, the first with the titles; every cell is quoted."""
    written = StringIO()
    written.write(MARK)
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return written.getvalue()


def safe_cell(text: str) -> str:
    """Give a text, on one line, that no spreadsheet takes for a formula; negative numbers stay numbers."""
    plain = " ".join(text.replace("\0", "").split())
    seen = "".join(dropwhile(lambda char: not char.isprintable(), plain))
    return f"'{plain}" if seen.startswith(_STARTS_FORMULA) and not _is_number(plain) else plain


def _is_number(text: str) -> bool:
    return text[:1] == "-" and text[1:].replace(".", "", 1).isascii() and text[1:].replace(".", "", 1).isdigit()
