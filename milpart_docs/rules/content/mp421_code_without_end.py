"""Every block of code and every comment in a text has an end.

Without one it goes on to the last line: the headings below it are no headings, the references lead nowhere, and of a comment's text nobody
sees anything. So a record lacks sections that its author wrote.

Correct:

    ```
    0600 Interpreters arrive
    ```

    ## Discussion

Wrong:

    ```
    0600 Interpreters arrive

    ## Discussion
"""

import re
from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.code import COMMENT_END
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import faults_of

CODE = "MP421"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("code-without-end",)

_LIKE_FENCE = re.compile(r"[ \t]*(?P<sign>[`\u00b4'\u2018\u2019~]{2,})[ \t]*(?=\n|\Z)")
_LIKE_COMMENT_END = re.compile(r"(?P<sign>(?:-[ \t]*-[ \t]*!?|[-\u2013\u2014]-?)[ \t]*>)")
"""What was meant as an end and is none: other signs, fewer of them, or a blank or a dash of a word processor between them."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding where the code or comment begins, with the line that would end it."""
    for fault in faults_of(source, *FAULTS):
        opening, closing = fault.details["opening"], fault.details["closing"]
        what = "comment" if closing == COMMENT_END else "block of code"
        effect = "nobody sees what stands below it" if what == "comment" else "all below it is taken as code"
        message = f"the {what} that begins here with {opening} has no end, and so {effect}"
        yield Finding(fault.line, fault.column, message, _meant_end(source, fault) or _where(opening, closing))


def _meant_end(source: SourceFile, fault: Fault) -> str:
    """Say which line was meant as the end, where one looks like it."""
    closing, rows = fault.details["closing"], source.text.split("\n")[fault.line - 1 :]
    if closing.startswith("</"):
        return ""
    rows[0] = rows[0][fault.column - 1 + len(fault.details["opening"]) :] if closing == COMMENT_END else ""
    for number, row in enumerate(rows, fault.line):
        found = _LIKE_COMMENT_END.search(row) if closing == COMMENT_END else _LIKE_FENCE.fullmatch(row)
        if found is not None:
            return f"write {closing} in the place of {found['sign']} in line {number}"
    return ""


def _where(opening: str, closing: str) -> str:
    """Say where the end belongs, which the author alone knows."""
    if closing == COMMENT_END:
        return f"write {closing} behind the last word of the comment, or delete {opening}"
    if closing.startswith("</"):
        return f"write {closing} behind the last word of the code, or delete {opening}"
    return f"add the line {closing} below the last line of the code, or delete this line, if no code begins here"
