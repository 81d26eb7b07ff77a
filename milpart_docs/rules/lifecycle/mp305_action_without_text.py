"""Every action says what is to be done.

An owner and a date alone leave the action body to guess from the recommendation, and the action register shows an empty line. The field
is optional because imported lessons may not have it, so this is a warning.

Correct:

    actions:
      - {text: Set a date for the programme., owner: ACR-EUMS, due: 2027-03-31}

Wrong:

    actions:
      - {owner: ACR-EUMS, due: 2027-03-31}
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.written import values_at

CODE = "MP305"
SEVERITY = Severity.WARNING
HINT = "add text: one sentence on what is to be done"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each action without a text; an empty one is told by MP401."""
    if source.written.get("type") != "lesson":
        return
    for path, action in values_at(source.written, ("actions", "*")):
        if isinstance(action, dict) and action.get("text") is None:
            at = source.position(*path)
            yield Finding(at.line, at.column, "this action does not say what is to be done", HINT)
