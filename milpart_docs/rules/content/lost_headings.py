"""Lines that were written as the heading of a section and are none, because of something before them or around them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from milpart_docs.model.record import Section
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.code import COMMENT_START, STEP, blank_code

_LINE = re.compile(r"(?P<before>(?:[ \t>|`*+-]|[0-9]+[.)])*)(?P<marks>(?:\\?#)+)[ \t]*(?P<title>[^\n]*?)[ \t#|`*_:.]*")
_OPENING = re.compile(r"[ \t>]*(?P<sign>`{3,}|~{3,})|[^\n]*(?P<tag><!--|<(?:pre|code|script|style)\b)", re.IGNORECASE)
_OF_SIGNS = (
    ("\\", "the backslash before it makes plain text of it"),
    ("`", "the sign ` beside it makes code of it"),
    (">", "the sign > before it makes a quotation of it"),
    ("|", "the sign | beside it makes a table of it"),
    ("#######", "it has more than six signs #"),
    (" ", "what stands before it makes other text of it"),
)
"""Why a line with a sign is no heading, the plainest first."""


class LostHeading(NamedTuple):
    """A line that was meant as the heading of a section: why it is none, and what to do.

    ``around`` is the line of the file at which the code or comment begins that it stands in, and zero where it stands in none.
    """

    title: str
    line: int
    reason: str
    hint: str
    around: int = 0


def find_lost_headings(source: SourceFile) -> dict[str, LostHeading]:
    """Find such lines for the sections of the record's type that no heading has, by the titles of these."""
    sections = source.record_type.sections if source.record_type is not None else ()
    present = {heading.title.casefold() for heading in source.body.headings}
    wanted = {title: section for section in sections if (title := section.title.casefold()) not in present}
    text = source.body_text.casefold() if wanted else ""
    wanted = {title: section for title, section in wanted.items() if title in text}
    return {lost.title: lost for lost in reversed([*_find_lines(source, wanted)])} if wanted else {}


def _find_lines(source: SourceFile, wanted: dict[str, Section]) -> Iterator[LostHeading]:
    """Find the lines from the first to the last."""
    rows, plain = source.body_text.split("\n"), blank_code(source.body_text).split("\n")
    whole = {heading.line - source.body_line for heading in source.body.headings if not heading.title.startswith("#")}
    for number, row in enumerate(rows):
        found = _LINE.fullmatch(row) if "#" in row and number not in whole else None
        section = wanted.get(found["title"].casefold()) if found else None
        if found is not None and section is not None:
            around = _find_around(rows, plain, number)
            if around is None:
                hint = f"write ## {section.title} at the beginning of a line, with nothing before it"
                yield LostHeading(section.title, source.body_line + number, _reason(row, found), hint)
            else:
                yield _inside(section, source.body_line + number, source.body_line + around, rows[around])


def _reason(row: str, found: re.Match[str]) -> str:
    """Say what makes something else of a line that stands neither in a block of code nor in a comment."""
    indent = row[: len(row) - len(row.lstrip(" \t"))]
    if len(indent.expandtabs(STEP)) >= STEP:
        return "the spaces before it make code of it"
    if indent:
        return "there are spaces before it"
    signs = found["before"] + found["marks"]
    if re.match(r"[*+-]|[0-9]", signs):
        return f"the sign {signs.split(maxsplit=1)[0]} before it makes an entry of a list of it"
    return next(reason for sign, reason in _OF_SIGNS if sign in f"{signs} ")


def _find_around(rows: list[str], plain: list[str], number: int) -> int | None:
    """Find the line, from zero, at which the code or comment begins that a line stands in: nothing is left of the lines between."""
    while number > 0 and not plain[number].strip():
        number -= 1
        found = _OPENING.match(rows[number])
        if found is not None and (found["sign"] is None or not plain[number].strip()):
            return number
    return None


def _inside(section: Section, line: int, around: int, opening: str) -> LostHeading:
    """Tell of a line in a block of code or in a comment, which may be meant to be there."""
    what = "comment" if COMMENT_START in opening else "block of code"
    hint = f"add the line ## {section.title} below the end of the {what}; or delete line {around}, and the end of the {what}"
    return LostHeading(section.title, line, f"the {what} that begins in line {around} goes on here", hint, around)


def is_behind_open_code(source: SourceFile, line: int) -> bool:
    """Tell whether a line stands behind the beginning of code or a comment that nothing ends, of which MP421 tells."""
    return any(_is_open(fault) and fault.line <= line for fault in source.faults)


def _is_open(fault: Fault) -> bool:
    """Tell whether a fault is code or a comment that nothing ends."""
    return fault.kind == "code-without-end"
