"""Marks of a merge that was not finished: Git writes both versions of the lines that two people changed, each between two marks.

A mark is a run of seven or more of one sign at the beginning of a line, alone or with a name behind a space. ``<<<<<<<`` begins nothing
else that anybody writes. ``=======`` alone underlines a heading, and ``>>>>>>>`` alone may quote a quotation: they count inside a
conflict, and the last one also by itself where a branch or a commit is named behind it and no quotation stands around it.

In a record the marks count in blocks of code, too: a record reports, and what stands at the beginning of its lines is there because a merge
put it there, mostly into a table or a listing that both sides had changed. A page of a handbook may show them as an example, in code.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from milpart_docs.reading.fault import Fault, FaultKind

_MARK = re.compile(r"(?P<run>(?P<sign>[<=>|])(?P=sign){6,40})(?P<behind>[ \t].*)?")
_NAMES = re.compile(r"[ \t]+(?:\S{1,200}(?: \(.*\)?)?|Stashed changes)[ \t]*")
"""What Git writes behind the last mark: a branch or commit, the subject of the commit in parentheses."""
OF_MERGE: frozenset[FaultKind] = frozenset({"merge-conflict", "merge-mark"})
"""The kinds of fault that marks are."""
_SURE = ("<<<<<<<", ">>>>>>>")
_ANY = (*_SURE, "=======", "|||||||")


class MergeMarks(NamedTuple):
    """The marks in a text: a fault for each conflict, or mark without one, and the numbers of all lines that are marks, from zero."""

    faults: tuple[Fault, ...] = ()
    lines: tuple[int, ...] = ()


NO_MARKS = MergeMarks()


def find_merge_marks(text: str, first_line: int = 1, *, is_front: bool = False) -> MergeMarks:
    """Find the conflicts of a text; in a front matter, where no heading is underlined, every mark counts."""
    if not any(sign in text for sign in (_ANY if is_front else _SURE)):
        return NO_MARKS
    rows = text.split("\n")
    marks = [(number, found) for number, row in enumerate(rows) if row[:1] in {"<", "=", ">", "|"} and (found := _MARK.fullmatch(row))]
    kept = list(_walk(rows, marks, is_front=is_front))
    faults = tuple(Fault(kind, first_line + number, 1, details={"mark": mark}) for number, kind, mark in kept if kind)
    return MergeMarks(faults, tuple(number for number, _, _ in kept))


def _walk(
    rows: Sequence[str], marks: Sequence[tuple[int, re.Match[str]]], *, is_front: bool
) -> Iterator[tuple[int, Literal["merge-conflict", "merge-mark", ""], str]]:
    """Go from mark to mark, and give each that is one: its line, what to tell of it (nothing inside a conflict), and its signs."""
    size = 0
    for number, found in marks:
        sign, run = found["sign"], found["run"]
        is_inside = len(run) == size
        if sign == "<" and not (size and len(run) > size):
            size = len(run)
            yield number, "merge-conflict", run
        elif is_inside and (sign != "=" or not found["behind"]):
            size = 0 if sign == ">" else size
            yield number, "", run
        elif not size and (is_front or (sign == ">" and _is_last(rows, number, found["behind"] or ""))):
            yield number, "merge-mark", run


def _is_last(rows: Sequence[str], number: int, behind: str) -> bool:
    """Tell a mark that was left behind from a quotation of a quotation."""
    around = (*rows[max(0, number - 1) : number], *rows[number + 1 : number + 2])
    return _NAMES.fullmatch(behind) is not None and not any(row.startswith(">") for row in around)


def blank_marks(text: str, marks: MergeMarks) -> str:
    """Put spaces in the place of the lines that are marks, so that none of them underlines a heading or begins a quotation."""
    if not marks.lines:
        return text
    rows = text.split("\n")
    for number in marks.lines:
        rows[number] = " " * len(rows[number])
    return "\n".join(rows)
