"""Every activity has a start date, planned or actual.

Without one it has no place on the timeline, and overlaps with what others plan for the same partner cannot be seen. IATI 2.03 asks the
same of every activity; a year or a month is enough where the day is not known.

Correct:

    dates: {planned_start: 2027-03}

Wrong:

    dates: {planned_end: 2027-12}
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.withheld import is_withheld

CODE = "MP703"
SEVERITY = Severity.ERROR

STARTS = ("planned_start", "actual_start")


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at dates without a start; dates that are missing, or no group of dates, are told by other rules."""
    dates = source.written.get("dates")
    if source.written.get("type") != "activity" or not isinstance(dates, dict):
        return
    if all(dates.get(start) is None and not is_withheld(source, "dates", start) for start in STARTS):
        at = source.position("dates")
        hint = "add actual_start where it has begun, and planned_start where it has not; a year or a month is enough"
        yield Finding(at.line, at.column, "the activity has no start date", hint)
