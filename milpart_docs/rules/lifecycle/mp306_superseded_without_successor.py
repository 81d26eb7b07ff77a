"""A superseded record names the record that took its place.

A reader who lands on an old record must be led to the new one; otherwise it is merely gone, and its backlinks lead into a dead end.

Correct:

    status: superseded
    superseded_by: LL-2026-0042

Wrong:

    status: superseded
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.withheld import is_withheld

CODE = "MP306"
SEVERITY = Severity.ERROR
HINT = "add superseded_by: with the identifier of the successor; where there is none, write the status withdrawn, with a reason"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the status of a superseded record without a successor."""
    if source.kind != "record" or source.written.get("status") != "superseded" or _has_successor(source):
        return
    at = source.position("status")
    yield Finding(at.value_line, at.value_column, "this record is superseded, and no record is named that took its place", HINT)


def _has_successor(source: SourceFile) -> bool:
    """Tell whether something is written; what is wrong with it is told by the rules about values."""
    is_written = bool(source.written.get("superseded_by")) or is_withheld(source, "superseded_by")
    return is_written or any(fault.path[:1] == ("superseded_by",) for fault in source.faults)
