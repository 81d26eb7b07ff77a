"""In an implemented lesson every action is done, with its date and evidence, or dropped, with the reason.

"Implemented" without proof is the most frequent complaint about lessons systems (GAO/NSIAD-95-152, NASA OIG IG-12-012). The NATO lessons
process closes an action only on evidence, and a dropped action teaches something too if its reason is written down.

Correct:

    status: implemented
    actions:
      - {text: Set a date., owner: ACR-EUMS, due: 2026-10-31, status: done, date: 2026-10-12, evidence: Calendar EX/2026/4}
      - {text: Buy projectors., owner: ACR-EUMS, due: 2026-10-31, status: dropped, reason: The school has its own.}

Wrong:

    status: implemented
    actions:
      - {text: Set a date., owner: ACR-EUMS, due: 2026-10-31, status: in-progress}
"""

from collections.abc import Iterator
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import reached
from milpart_docs.model.structure import values_at
from milpart_docs.reading import SourceFile
from milpart_docs.rules.withheld import is_withheld

CODE = "MP303"
SEVERITY = Severity.ERROR

PROOF = {"done": ("date", "evidence"), "dropped": ("reason",)}
"""What each of the two ends of an action needs; an action without a status is told by MP302, an unknown one by MP501."""
PROOF_KEYS = [key for keys in PROOF.values() for key in keys]
UNFINISHED = ("open", "in-progress")


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the status of each action that is not finished or lacks its proof."""
    state = source.written.get("status")
    if source.written.get("type") != "lesson" or "implemented" not in reached("lesson-status", state):
        return
    for path, action in values_at(source.written, ("actions", "*")):
        if isinstance(action, dict) and isinstance(action.get("status"), str):
            at = source.position(*path, "status")
            for message, hint in _complain(action, state, {key for key in PROOF_KEYS if is_withheld(source, *path, key)}):
                yield Finding(at.value_line, at.value_column, message, hint)


def _complain(action: dict[str, Any], state: object, withheld: set[str]) -> Iterator[tuple[str, str]]:
    """Say what an action lacks, and what to do about it."""
    status = action["status"]
    if status in UNFINISHED:
        message = f"this action has the status {status}, though the lesson has the state {state}"
        yield message, "finish the action or drop it with a reason, or set the lesson back to implementing"
    lacking = [key for key in PROOF.get(status, ()) if action.get(key) is None and key not in withheld]
    if lacking:
        yield f"this action is {status}, and has no {' and no '.join(lacking)}", f"add {' and '.join(f'{key}: …' for key in lacking)}"
