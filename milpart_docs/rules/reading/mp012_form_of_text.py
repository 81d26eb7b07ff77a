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
from milpart_docs.rules.rule import word_faults

CODE = "MP012"
SEVERITY = Severity.INFO

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "byte-order-mark": ("the file begins with an invisible byte order mark", "save it as UTF-8 without BOM"),
    "carriage-return": (
        "the lines of the file end in CRLF or CR, not in LF",
        "save it with line ends LF, or let git do it: * text=auto eol=lf",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the mark, and at the first line end of another kind."""
    if source.kind == "record":
        yield from word_faults(source, WORDS)
