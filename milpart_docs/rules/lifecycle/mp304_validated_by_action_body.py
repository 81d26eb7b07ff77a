"""A lesson is validated by someone other than those who acted on it.

Nobody judges well whether their own work changed anything. In the NATO lessons process the validation of a lesson learned belongs to
someone outside the action body; GAO/NSIAD-95-152 found that lessons closed by their own action officers came back.

Correct:

    proposed_action_body: ACR-EUMS
    validation: {by: ACR-MPCC, on: 2026-10, method: Inspection, evidence: Report EX/2026/9}

Wrong:

    proposed_action_body: ACR-EUMS
    validation: {by: ACR-EUMS, on: 2026-10, method: Inspection, evidence: Report EX/2026/9}
"""

from collections.abc import Iterator
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import values_at
from milpart_docs.reading import SourceFile

CODE = "MP304"
SEVERITY = Severity.ERROR
HINT = "name an actor that was not charged with the action, for instance the one that endorsed the lesson"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at a validator that also acted."""
    if source.written.get("type") != "lesson":
        return
    for path, validator in values_at(source.written, ("validation", "by")):
        role = _role(source.written, validator)
        if role:
            at = source.position(*path)
            yield Finding(at.value_line, at.value_column, f"{validator} validates this lesson and is {role}", HINT)


def _role(written: dict[str, Any], validator: object) -> str:
    """Say in which role an actor acted on a lesson, or nothing."""
    if not isinstance(validator, str) or not validator:
        return ""
    if any(owner == validator for _, owner in values_at(written, ("actions", "*", "owner"))):
        return "the owner of one of its actions"
    return "its proposed action body" if written.get("proposed_action_body") == validator else ""
