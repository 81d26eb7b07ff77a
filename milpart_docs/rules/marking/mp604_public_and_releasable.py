"""A record with a list of those who may see it is not PUBLIC.

PUBLIC means everyone, and `releasable_to` means these and no others. One of the two is a mistake, and where it is the marking, the record
stands open to the world: somebody who knows must say which.

Correct:

    marking: LIMITE
    releasable_to: [FRA, NATO]

Wrong:

    marking: PUBLIC
    releasable_to: [FRA, NATO]
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.vocabulary import MARKINGS

CODE = "MP604"
SEVERITY = Severity.WARNING


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the list of communities of a PUBLIC record; an empty list says nothing and is left alone."""
    if source.kind == "record" and source.written.get("releasable_to") and source.written.get("marking") == MARKINGS[0]:
        at = source.position("releasable_to")
        message = "the record is PUBLIC, and so for everyone, yet it lists who may see it"
        yield Finding(at.line, at.column, message, "take releasable_to out, or give the record the marking that it needs")
