"""What belongs to a field is indented below it, and each entry of a list of groups has its hyphen.

Blanks at the beginning of a line say what belongs together. Without them the parts of a field are fields of their own, which no record
has; without its hyphen an entry is the one before it written a second time.

Correct:

    dates:
      actual_start: 2026-03-14
    providers:
      - actor: ACR-EUTM-MALI
        role: implementing
      - actor: ACR-EUMS
        role: funding

Wrong:

    dates:
    actual_start: 2026-03-14
    providers:
      - actor: ACR-EUTM-MALI
        role: implementing
        actor: ACR-EUMS
        role: funding
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.reading.lost_layout import HYPHEN
from milpart_docs.rules.fix import Fix
from milpart_docs.rules.meaning import join_words
from milpart_docs.rules.reading.lines import split_lines
from milpart_docs.rules.rule import faults_of

CODE = "MP015"
SEVERITY = Severity.ERROR
_NUMBERS = {2: "two", 4: "four", 6: "six"}
FAULTS: tuple[FaultKind, ...] = ("not-indented", "no-hyphen")


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the first line of each group that lost its layout; the record is read as it was meant."""
    for fault in faults_of(source, *FAULTS):
        field, keys = fault.details["field"], fault.details["keys"].split(",")
        if fault.kind == "not-indented":
            verb = "belongs" if len(keys) == 1 else "belong"
            message = f"{join_words(keys)} {verb} to {field}, and {'is' if len(keys) == 1 else 'are'} not indented below it"
        else:
            message = f"an entry of {field} begins here, and there is no hyphen before it"
        yield Finding(fault.line, fault.column, message, _hint(source, fault))


def _hint(source: SourceFile, fault: Fault) -> str:
    """Say what to write before which lines."""
    heads, shift = _heads(fault), int(fault.details["shift"])
    row, last = source.text.split("\n")[fault.line - 1].strip(), _last_line(source, fault)
    if fault.line not in heads:
        lines = "this line" if last == fault.line else f"each of the lines {fault.line} to {last}"
        also = f"; and a hyphen and a space in the place of the last two where an entry begins, in {_name_lines(heads)}" if heads else ""
        return f"write {_count_spaces(shift)} before {lines}{also}"
    others = f", and in the same way in {_name_lines(heads[1:])}" if heads[1:] else ""
    if shift == 0:
        return f"write - {row} in the column of the hyphen above{others}"
    place = f" with {_count_spaces(shift - HYPHEN)} before it" if shift > HYPHEN else ""
    below = f"; and {_count_spaces(shift)} more before the other lines up to {last}" if last > fault.line else ""
    return f"write - {row}{place}{others}{below}"


def _heads(fault: Fault) -> list[int]:
    """Give the lines before which a hyphen belongs."""
    return [int(line) for line in fault.details["heads"].split(",") if line]


def _last_line(source: SourceFile, fault: Fault) -> int:
    """Give the last line that belongs further right, empty ones and comments behind it aside."""
    rows, last = source.text.split("\n"), int(fault.details["last"])
    while last > fault.line and (not rows[last - 1].strip() or rows[last - 1].startswith("#")):
        last -= 1
    return last


def _count_spaces(number: int) -> str:
    return f"{_NUMBERS.get(number, str(number))} spaces"


def _name_lines(lines: list[int]) -> str:
    return f"line{'' if len(lines) == 1 else 's'} {join_words([str(line) for line in lines])}"


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the lines of each such group where they belong."""
    lines = split_lines(source.text)
    for fault in faults_of(source, *FAULTS):
        shift, heads, last = int(fault.details["shift"]), _heads(fault), _last_line(source, fault)
        numbers = range(fault.line, last + 1) if shift else heads
        edits = tuple(
            lines.edit(number, _moved(lines.rows[number - 1], fault.column - 1, shift, is_head=number in heads)) for number in numbers
        )
        yield Fix(fault.line, fault.column, f"what belongs to {fault.details['field']} stands below it", edits, (fault.path,))


def _moved(row: str, column: int, shift: int, *, is_head: bool) -> str:
    """Write a line further right, with a hyphen before the column in which it begins where it begins an entry."""
    if not row.strip():
        return row
    if not is_head:
        return " " * shift + row
    return f"{' ' * (column + shift - HYPHEN)}- {row.lstrip(' ')}"
