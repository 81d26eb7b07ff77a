"""No value is a reference to another one by `&name` and `*name`.

YAML can name a value and repeat it elsewhere. A reader of the record would have to look it up, a few lines of it can grow to gigabytes
when they are read, and in practice the sign `*` or `&` is meant as text.

Correct:

    title: "*Urgent* spare parts"
    objective: "R&D for ranges"

Wrong:

    title: *urgent
    objective: &aim Ranges for the partner
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import Fix
from milpart_docs.rules.reading.line_repair import quote_text
from milpart_docs.rules.reading.lines import line_fix
from milpart_docs.rules.rule import faults_of, word_faults

CODE = "MP006"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "alias": (
        "a text that is not in quotes cannot begin with & or * ({name})",
        "put the text in quotes, or write the value out",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the first value that is named or repeated; nothing else of such a front matter is read."""
    return word_faults(source, WORDS)


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the text in quotes, where nothing else in the file could be named or repeated by it."""
    for fault in faults_of(source, *FAULTS):
        name = fault.details["name"]
        if not (f"&{name}" in source.text and f"*{name}" in source.text):
            yield from line_fix(source.text, fault.line, fault.column, quote_text)
