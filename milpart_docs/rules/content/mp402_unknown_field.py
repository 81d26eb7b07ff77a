"""Every key in the front matter is one that the record's type knows.

A misspelled key is a value that nobody will find: `date_observd` is no date of observation. The fields of each type are listed in the
field manual.

Correct:

    date_observed: 2026-03-14

Wrong:

    date_observd: 2026-03-14
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import keys_of, part_at
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.reading.own_protection import find_stray_keys
from milpart_docs.rules.rule import faults_of
from milpart_docs.vocabulary import find_nearest

CODE = "MP402"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("unknown-field",)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each key that does not exist, with the nearest key that does."""
    strays = set(find_stray_keys(source.written))
    for fault in faults_of(source, *FAULTS):
        part = part_at(source.record_type, fault.path[:-1]) if source.record_type else None
        known = list(keys_of(part)) if part else []
        key = str(fault.path[-1])
        nearest = find_nearest(key, known)
        hint = f"did you mean {nearest}?" if nearest else f"known here: {', '.join(known)}"
        closed = ", and so the whole record counts as the highest marking" if len(fault.path) == 1 and key in strays else ""
        yield Finding(fault.line, fault.column, f"there is no field named {key} here{closed}", hint)
