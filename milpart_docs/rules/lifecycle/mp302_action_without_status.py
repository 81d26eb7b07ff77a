"""From the state implementing on, every action of a lesson has a status.

The action register is what turns a lesson into changed behaviour: without a status nobody sees what is late. GAO/NSIAD-95-152 found that
lessons without follow-up came back. The NATO lessons process asks the action body to report on each action while it implements them.

Correct:

    status: implementing
    actions:
      - {text: Set a date for the programme., owner: ACR-EUMS, due: 2027-03-31, status: in-progress}

Wrong:

    status: implementing
    actions:
      - {text: Set a date for the programme., owner: ACR-EUMS, due: 2027-03-31}
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import reached
from milpart_docs.model.structure import values_at
from milpart_docs.reading import SourceFile
from milpart_docs.rules.withheld import is_withheld

CODE = "MP302"
SEVERITY = Severity.ERROR
HINT = "add status: open, in-progress, done or dropped"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each action without a status."""
    status = source.written.get("status")
    if source.written.get("type") != "lesson" or "implementing" not in reached("lesson-status", status):
        return
    for path, action in values_at(source.written, ("actions", "*")):
        if isinstance(action, dict) and action.get("status") is None and not is_withheld(source, *path, "status"):
            at = source.position(*path)
            yield Finding(at.line, at.column, f"this action has no status, though the lesson has the state {status}", HINT)
