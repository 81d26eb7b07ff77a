"""A record that names its successor has the state superseded.

Lists, searches and the lessons to read first leave superseded records out by their status. One that names a successor and keeps another
status is shown beside it, and the reader does not know which of the two holds.

Correct:

    status: superseded
    superseded_by: LL-2026-0042

Wrong:

    status: lesson-identified
    superseded_by: LL-2026-0042
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.vocabulary import VOCABULARIES

CODE = "MP310"
SEVERITY = Severity.WARNING


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at a successor that the status does not know of; a status that does not exist is told by MP501."""
    record_type, status = source.record_type, source.written.get("status")
    if record_type is None or not source.written.get("superseded_by") or status == "superseded":
        return
    states = VOCABULARIES[record_type.states].terms
    if isinstance(status, str) and status in states:
        at = source.position("superseded_by")
        hint = "write status: superseded, or remove superseded_by" if "superseded" in states else "remove superseded_by"
        yield Finding(at.line, at.column, f"this record names its successor, but has the state {status}", hint)
