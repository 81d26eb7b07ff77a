"""The front matter is a list of keys with their values.

Every value of a record has a name; a bare list or a sentence between the two lines of hyphens says nothing about what it is.

Correct:

    ---
    id: LL-2026-0042
    type: lesson
    ---

Wrong:

    ---
    - LL-2026-0042
    - lesson
    ---
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import word_faults

CODE = "MP010"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "not-a-mapping": (
        "there are no fields between the two lines of ---",
        "write one field on each line, with a colon and a space before its value, for instance type: lesson",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding where the front matter begins with something that is no key."""
    return word_faults(source, WORDS)
