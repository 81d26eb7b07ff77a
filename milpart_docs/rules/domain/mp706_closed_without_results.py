"""An activity that is closed says what came of it.

Plans are easily found and results hardly ever; whoever prepares the next activity asks what the last one achieved. IATI asks for results
with baseline, target and actual value for the same reason. A result that nobody measured is worth a line that says so.

Correct:

    status: closed
    results:
      - {indicator: Instructors who teach alone, baseline: 0, target: 40, actual: 31, date: 2026-06}

Wrong:

    status: closed
    results: []
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.withheld import is_withheld

CODE = "MP706"
SEVERITY = Severity.WARNING
HINT = "add results: with what was measured, and against which target; where nothing was, add one result whose actual says so"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the status of a closed activity without results; results of another form are told by other rules."""
    if source.written.get("type") != "activity" or source.written.get("status") != "closed":
        return
    is_missing = not source.written.get("results") and not is_withheld(source, "results")
    if is_missing and not any(fault.path[:1] == ("results",) for fault in source.faults):
        at = source.position("status")
        yield Finding(at.value_line, at.value_column, "the activity is closed, and no result is named", HINT)
