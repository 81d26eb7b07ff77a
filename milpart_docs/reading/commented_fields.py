"""Fields that are missing because the line that has them is a comment: ``#title: Late``."""

import re
from collections.abc import Iterable, Iterator

from milpart_docs.reading.fault import Fault

_COMMENTED = re.compile(r"#+[ \t]*(?P<line>(?P<key>[a-z_]+):[ \t]+\S.*?)[ \t]*")


def at_comments(text: str, body_line: int, faults: Iterable[Fault]) -> Iterator[Fault]:
    """Move each fault of a missing field to the comment that has it, with the line as it would be without its sign."""
    commented: dict[str, tuple[int, str]] | None = None
    for fault in faults:
        if fault.kind == "missing" and len(fault.path) == 1:
            commented = _find_comments(text, body_line) if commented is None else commented
            line, comment = commented.get(str(fault.path[0]), (0, ""))
            yield fault._replace(line=line, column=1, details={**fault.details, "comment": comment}) if line else fault
        else:
            yield fault


def _find_comments(text: str, body_line: int) -> dict[str, tuple[int, str]]:
    """Find fields among the comments, each with its line and as it would be without the sign."""
    rows = text.split("\n", body_line)[: body_line - 1]
    found = ((number, match) for number, row in enumerate(rows, 1) if (match := _COMMENTED.fullmatch(row)))
    return {match["key"]: (number, match["line"]) for number, match in found}
