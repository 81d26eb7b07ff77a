"""No # behind a space cuts a value short.

In the fields of a record a # behind a space begins a comment, and what follows is not read: *Course #2 began late* becomes *Course*, in
every list and search. A comment of one's own has a space behind the sign, and is left alone.

Correct:

    title: "Course #2 began late"
    status: draft # until the staff has agreed

Wrong:

    title: Course #2 began late
"""

import re
from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import value_at
from milpart_docs.reading import SourceFile
from milpart_docs.rules.reading.line_repair import quoted

CODE = "MP013"
SEVERITY = Severity.WARNING

_CUT = re.compile(
    r"(?P<before>[ ]*(?:- +)*(?:[A-Za-z_][\w-]*: +)?)(?P<kept>[^\s#\"'|>\[{&*!][^#]*?)(?P<gap>[ \t]+)(?P<lost>#[^\s#].*?)[ \t]*"
)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each sign behind which the rest of a value is lost."""
    if source.kind != "record" or source.text.find(" #", 0, len(source.text) - len(source.body_text)) < 0:
        return
    rows = source.text.split("\n")[: source.body_line - 1]
    found = {number: match for number, row in enumerate(rows, 1) if " #" in row and (match := _CUT.fullmatch(row))}
    for path, at in source.positions.items() if found else ():
        match = found.get(at.value_line)
        value = value_at(source.written, path)
        if match is not None and at.value_column == match.start("kept") + 1 and isinstance(value, str) and value == match["kept"]:
            whole = quoted(f"{match['kept']}{match['gap']}{match['lost']}")
            message = f"the sign # behind a space makes a comment of the rest: {match['lost']} is not read"
            hint = f"write {match['before'].lstrip()}{whole}, or, if it is a comment, a space behind the #"
            yield Finding(at.value_line, match.start("lost") + 1, message, hint)
