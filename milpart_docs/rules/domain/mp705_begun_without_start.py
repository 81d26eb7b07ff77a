"""An activity that has begun says when.

The stages implementation and finalisation of IATI 2.03 mean that work is under way, so the day, month or year of its beginning is
known to somebody. Without it the timeline shows a plan, and the need that the activity answers stays open in the figures. What is
closed may be known from a source that gives only the decision, and is left alone.

Correct:

    status: implementation
    dates: {planned_start: 2026-03, actual_start: 2026-05}

Wrong:

    status: implementation
    dates: {planned_start: 2026-03}
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.withheld import is_withheld

CODE = "MP705"
SEVERITY = Severity.ERROR

BEGUN = ("implementation", "finalisation")


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the dates of an activity that has begun, where only a planned start stands; no start at all is MP703."""
    dates, status = source.written.get("dates"), source.written.get("status")
    if source.written.get("type") != "activity" or status not in BEGUN or not isinstance(dates, dict):
        return
    is_missing = dates.get("actual_start") is None and not is_withheld(source, "dates", "actual_start")
    if is_missing and dates.get("planned_start") is not None:
        at = source.position("dates")
        hint = "add actual_start (a year or a month is enough), or write the status pipeline while nothing has begun"
        yield Finding(at.line, at.column, f"the activity has the status {status} and no actual start", hint)
