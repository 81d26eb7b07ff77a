"""Nothing ends before it begins.

Timelines, overlaps with other providers and seats on courses are computed from beginnings and ends; one that is turned round makes all of
them wrong. IATI 2.03 asks the same of the dates of an activity. A month or a year is read so that only the impossible is told.

Correct:

    dates: {planned_start: 2026-03, planned_end: 2026-03-20}

Wrong:

    dates: {planned_start: 2026-03, planned_end: 2026-02-20}
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.days import days_of
from milpart_docs.model.structure import Path, value_at, values_at
from milpart_docs.reading import SourceFile
from milpart_docs.rules.rule import has_fault

CODE = "MP409"
SEVERITY = Severity.ERROR

SPANS: dict[str, tuple[tuple[Path, str], ...]] = {
    "activity": ((("dates", "planned_end"), "planned_start"), (("dates", "actual_end"), "actual_start")),
    "course": ((("iterations", "*", "end"), "start"),),
    "syllabus": ((("iterations", "*", "end"), "start"),),
    "needs-assessment": ((("valid_until",), "assessed_on"),),
    "partner-profile": ((("levels", "*", "valid_until"), "on"),),
    "national-strategy": ((("horizon",), "since"),),
}
"""For each type: the place of an end, and the key of the beginning beside it."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each end that lies before its beginning; a date that is wrong in itself is told by MP403."""
    type_name = source.written.get("type")
    for pattern, key in SPANS.get(type_name, ()) if isinstance(type_name, str) else ():
        for path, end in values_at(source.written, pattern):
            start = value_at(source.written, (*path[:-1], key))
            if has_fault(source, path) or has_fault(source, (*path[:-1], key)):
                continue
            begins, ends = days_of(start), days_of(end)
            if begins and ends and ends.last < begins.first:
                at = source.position(*path)
                message = f"{path[-1]} ({end}) lies before {key} ({start})"
                yield Finding(at.value_line, at.value_column, message, "correct one of the two; perhaps they are the wrong way round")
