"""A record begins with its front matter, between two lines of three hyphens.

Without both lines nobody can tell the values of the record from its text. What a file should be is seen from its name, or from what is
left of its values; ordinary pages need no front matter.

Correct:

    ---
    id: LL-2026-0042
    type: lesson
    ---

    ## Observation

Wrong:

    id: LL-2026-0042
    type: lesson
    ---

    ## Observation
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import word_faults

CODE = "MP009"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "no-front-matter": (
        "the file is named like a record, but has no front matter, or an empty one",
        "begin it with a line of ---, the values (id, type, title …) and another line of ---, or give the file another name",
    ),
    "no-opening-fence": ("the line of --- before the front matter is missing", "write a line of --- above this one"),
    "no-closing-fence": ("the front matter that begins here does not end", "write a line of --- after its last value"),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding where a front matter, or one of the lines around it, is missing."""
    return word_faults(source, WORDS)
