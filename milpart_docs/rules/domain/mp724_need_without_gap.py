"""A need is a gap between what a force can do and what it wants to do.

Coverage and roadmaps count the steps from the current level to the desired one. Where there is none, the entry claims resources for
something that the force can do already, or one of the two levels is a slip.

Correct:

    current: 1
    desired: 2

Wrong:

    current: 2
    desired: 2
"""

from collections.abc import Iterator
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile

CODE = "MP724"
SEVERITY = Severity.ERROR
HINT = "correct one of the two levels, or take the need out"
LEVELS = range(6)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each desired level that is not above the current one; values that are no levels are told by MP403."""
    needs = source.written.get("needs") if source.written.get("type") == "needs-assessment" else None
    for place, need in enumerate(needs if isinstance(needs, list) else ()):
        current, desired = _level(need, "current"), _level(need, "desired")
        if current is not None and desired is not None and desired <= current:
            at = source.position("needs", place, "desired")
            message = f"the desired level ({desired}) is not above the current one ({current})"
            yield Finding(at.value_line, at.value_column, message, HINT)


def _level(need: Any, key: str) -> int | None:
    value = need.get(key) if isinstance(need, dict) else None
    return value if isinstance(value, int) and not isinstance(value, bool) and value in LEVELS else None
