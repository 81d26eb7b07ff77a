"""Every table is laid out so that readers see one.

A table has an empty line above it, and as its second line one of hyphens, with as many columns as the first has. Otherwise readers see
the signs | in a paragraph of text.

Correct:

    | Week | Lessons |
    |------|---------|
    | 1    | 5       |

Wrong:

    | Week | Lessons |
    | 1    | 5       |
"""

import re
from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.code import blank_code

CODE = "MP424"
SEVERITY = Severity.WARNING

_ROW = re.compile(r" {0,3}\|[^\n]*\|[ \t]*")
_SECOND = re.compile(r"[ \t]*\|?(?:[ \t]*:?-*:?[ \t]*\|)*[ \t]*:?-*:?[ \t]*")
_LIKE_SECOND = re.compile(r"[ \t]*[|+]?[-=:+|_ \t\u2013\u2014]+")
_BAR = re.compile(r"(?<!\\)\|")
LEAST = 2
"""Fewer lines with bars in a row are no table."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each table of a record's text that is shown as text."""
    text = source.body_text
    if source.kind == "record" and "|" in text and ("\n|" in text or text.startswith("|")) and any(_find_torn(text, source.body_line)):
        yield from _find_torn(blank_code(text), source.body_line)


def _find_torn(text: str, body_line: int) -> Iterator[Finding]:
    """Find what lines with bars in a row lack to be a table."""
    rows, number = text.split("\n"), 0
    while number < len(rows):
        end = number
        while end < len(rows) and _ROW.fullmatch(rows[end]):
            end += 1
        if end - number >= LEAST:
            yield from _look_at(rows, number, end, body_line)
        number = max(end, number + 1)


def _look_at(rows: list[str], start: int, end: int, body_line: int) -> Iterator[Finding]:
    """Say what a table lacks whose rows are those between two numbers."""
    columns, second = _count(rows[start]), rows[start + 1]
    line = f"|{'---|' * columns}"
    shown = "and so it is shown as text with bars"
    if _SECOND.fullmatch(second) and "-" in second:
        if _count(second) != columns:
            number = f"{_count(second)} column{'' if _count(second) == 1 else 's'}"
            message = f"the second line of this table has {number} and the first {columns}, {shown}"
            yield Finding(body_line + start + 1, 1, message, f"write {line} in its place")
        elif start and rows[start - 1].strip():
            message = f"there is no empty line above this table, {shown}"
            yield Finding(body_line + start, 1, message, "add an empty line above this one")
    elif _LIKE_SECOND.fullmatch(second):
        message = f"the second line of this table is none of hyphens and bars alone, {shown}"
        yield Finding(body_line + start + 1, 1, message, f"write {line} in its place")
    else:
        yield Finding(body_line + start, 1, f"this table lacks its second line, {shown}", f"add the line {line} below this one")


def _count(row: str) -> int:
    """Count the columns of a row: the bars in it less one, those at both ends included."""
    return len(_BAR.findall(row)) - 1
