"""The lines of three hyphens around a front matter, put where they belong: the fixes of MP009 ask here."""

from collections.abc import Callable, Mapping

from milpart_docs.reading.fault import Fault, FaultKind
from milpart_docs.rules.fix import Edit
from milpart_docs.rules.reading.lines import split_lines

FENCE = "---"
IN_PLACE = "above this one"
"""What a fault says of the place of a missing last line, where it is the line that the fault names."""


def replace_line(text: str, fault: Fault) -> Edit | None:
    """Write three hyphens in the place of a line of dashes or other signs; words behind them are their author's."""
    lines = split_lines(text)
    return None if any(map(str.isalnum, lines.rows[fault.line - 1].lstrip("`~ ").partition(" ")[2])) else lines.edit(fault.line, FENCE)


def begin_with_fence(text: str, fault: Fault) -> Edit | None:
    """Write three hyphens above the first field."""
    start = split_lines(text).starts[fault.line - 1]
    return Edit(start, start, f"{FENCE}\n")


def end_with_fence(text: str, fault: Fault) -> Edit | None:
    """Write three hyphens behind the last field, and leave an empty line before the text."""
    if fault.details.get("above") != IN_PLACE:
        return None
    lines = split_lines(text)
    first = fault.line
    while first > 1 and not lines.rows[first - 2].strip():
        first -= 1
    start = lines.starts[first - 1]
    return Edit(start, start, f"{FENCE}\n" if first < fault.line else f"{FENCE}\n\n")


REPAIRS: Mapping[FaultKind, Callable[[str, Fault], Edit | None]] = {
    "odd-fence": replace_line,
    "no-opening-fence": begin_with_fence,
    "no-closing-fence": end_with_fence,
}
