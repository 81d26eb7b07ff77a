"""A record or page with a list of those who may see it is not PUBLIC.

PUBLIC means everyone, and `releasable_to` means these and no others. One of the two is a mistake, and somebody who knows must say which.
Until then the record or page counts as the highest marking there is, and goes into no release below that.

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
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the list of communities of a PUBLIC record or page; an empty list says nothing and is left alone."""
    if source.written.get("releasable_to") and source.written.get("marking") == MARKINGS[0]:
        at = source.position("releasable_to")
        message = f"the {source.kind} is PUBLIC, and so for everyone, yet it lists who may see it"
        yield Finding(at.line, at.column, message, f"take releasable_to out, or give the {source.kind} the marking that it needs")
