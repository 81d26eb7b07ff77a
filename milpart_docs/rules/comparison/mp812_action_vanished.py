"""An action that was tasked is done or dropped, and does not vanish.

Lessons are forgotten where the action behind them is taken off the list in silence (GAO/NSIAD-95-152). Dropping one is allowed, with a
reason, and the reason stays readable. An action is the same one where its `id`, its text, or its owner with its day is the same. Records
in a final state are left out.

Correct:

    # before                                        # after
    actions:                                        actions:
      - {id: A1, owner: ACR-EUMS, due: 2027-03-31}    - {id: A1, owner: ACR-EUMS, due: 2027-03-31, status: dropped, reason: Course ended}

Wrong:

    # before                                        # after
    actions:                                        actions: []
      - {id: A1, owner: ACR-EUMS, due: 2027-03-31}
"""

from collections.abc import Iterator, Mapping
from typing import Any

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.shared_words import ALIKE, share_words
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.comparison.versions import is_over
from milpart_docs.rules.rule import Context

CODE = "MP812"
SEVERITY = Severity.WARNING
HINT = "bring it back; if it will not be carried out, write status: dropped and a reason"


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at the actions of a lesson for each one that is no longer among them."""
    for before, after in change.versions:
        if is_over(after) or not after.fields:  # a front matter that cannot be read is told by other rules
            continue
        left = _actions(after)
        for action in _actions(before):
            if not any(_is_same(action, other) for other in left):
                at = after.position("actions" if "actions" in after.fields else "status")
                yield Finding(at.line, at.column, f"the action {_name(action)} is no longer there", HINT, after.path)


def _actions(entry: Entry) -> list[Mapping[str, Any]]:
    listed = entry.fields.get("actions")
    return [action for action in listed if isinstance(action, dict)] if isinstance(listed, list) else []


def _is_same(action: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    if action.get("id") and other.get("id"):
        return bool(action["id"] == other["id"])
    texts = [str(one.get("text") or "") for one in (action, other)]
    if all(texts):
        return texts[0] == texts[1] or (share_words(*texts) or 0) >= ALIKE
    return action.get("owner") == other.get("owner") and action.get("due") == other.get("due")


def _name(action: Mapping[str, Any]) -> str:
    """Name an action as a reader knows it: by its id, its text, or its owner and day."""
    name, text = (str(action.get(key) or "").rstrip(". ") for key in ("id", "text"))
    return f"{name} ({text})" if name and text else name or text or f"of {action.get('owner')}, due {action.get('due')}"
