"""A file holds one record.

What stands after a second front matter, or after a line of `...` inside the first, belongs to no record and would be lost. The
second front matter may also begin right behind the first, where one line of `---` ends the first and stands for the beginning of the
second: the finding is then at its first value. Where what follows names no record of its own, the line of `---` among the fields is
too much.

Correct:

    one file for LL-2026-0042, another for LL-2026-0043

Wrong:

    ---
    id: LL-2026-0042
    ---
    ---
    id: LL-2026-0043
    ---
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import word_faults

CODE = "MP008"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "fields-behind-fence": (
        "this line of --- ends the fields too early: {key} and what follows count as text",
        "delete this line, so that all fields stand between two lines of ---",
    ),
    "several-documents": (
        "a second record begins here, but a file holds only one",
        "move what follows to a file of its own; if no second record is meant, delete this line or write it differently",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding where a second record begins."""
    return word_faults(source, WORDS)
