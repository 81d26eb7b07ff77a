"""Who says that a force has reached a level says how that was found.

An assessed level steers years of support. NATO's Operational Capabilities Concept Evaluation and Feedback programme records for each who
evaluated it, with which outcome, when, and until when that holds; the rating tool used in Afghanistan was given up as hard to read,
unevenly applied and of little use. Level 0 means that nobody has looked, and needs nothing of that.

Correct:

    levels:
      - {capability: CAP-MEDEVAC, level: 1, evaluation: external, outcome: met, on: 2026-03, valid_until: 2028-03-01, evidence: Report EX/9}

Wrong:

    levels:
      - {capability: CAP-MEDEVAC, level: 1}
"""

from collections.abc import Iterator
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile

CODE = "MP722"
SEVERITY = Severity.ERROR
NEEDED = ("evaluation", "outcome", "on", "valid_until", "evidence")


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each entry that lacks something, naming all that it lacks; values that are wrong are told by other rules."""
    levels = source.written.get("levels") if source.written.get("type") == "partner-profile" else None
    told = {fault.path for fault in source.faults} | {value.path for value in source.withheld}
    for place, entry in enumerate(levels if isinstance(levels, list) else ()):
        if not _is_assessed(entry) or ("levels", place, "level") in told:
            continue
        if missing := [key for key in NEEDED if _is_missing(entry, key) and ("levels", place, key) not in told]:
            at = source.position("levels", place)
            names = ", ".join(missing)
            verb = "is" if len(missing) == 1 else "are"
            message = f"level {entry['level']} is given without saying how that was found: {names} {verb} missing"
            yield Finding(at.line, at.column, message, f"add {names}; or write level: 0 while nobody has assessed it")


def _is_assessed(entry: Any) -> bool:
    level = entry.get("level") if isinstance(entry, dict) else None
    return isinstance(level, int) and not isinstance(level, bool) and level > 0


def _is_missing(entry: dict[str, Any], key: str) -> bool:
    value = entry.get(key)
    return value is None or (isinstance(value, str) and not value.strip())
