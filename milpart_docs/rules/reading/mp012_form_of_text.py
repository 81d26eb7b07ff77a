"""A record is saved without a byte order mark, and with line ends of one character (LF).

Both differences are read without harm. But an invisible mark before the first hyphen hides the front matter from other tools, and a
file whose line ends change shows every line as changed in its history.

Correct:

    a file saved as UTF-8 with line ends LF

Wrong:

    a file saved as UTF-8 with BOM, or with line ends CRLF
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import Fix, PlainForm
from milpart_docs.rules.rule import faults_of, word_faults

CODE = "MP012"
SEVERITY = Severity.INFO

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "byte-order-mark": (
        "the file begins with an invisible mark (BOM), which other programs stumble over",
        "save it as UTF-8 without BOM, or let milpart fix do it",
    ),
    "carriage-return": (
        "the lines of the file end as Windows ends them (CRLF), and not as in this repository (LF)",
        "the record is read all the same; set the line ends to LF in your editor, or let milpart fix do it",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the mark, and at the first line end of another kind."""
    if source.kind == "record":
        yield from word_faults(source, WORDS)


DONE: Mapping[str, str] = {
    "byte-order-mark": "the file without its invisible byte order mark",
    "carriage-return": "line ends of one character, LF",
}


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the plain form of the same text."""
    if source.kind == "record":
        for fault in faults_of(source, *FAULTS):
            yield Fix(fault.line, fault.column, DONE[fault.kind], (PlainForm(),))
