"""The day on which a record was first written stays.

Ages, the order of lessons and the figures of the lessons process are counted from it. Whoever works on a record sets `modified`. A day that
was wrong from the start is put right by the custodian in a merge request for that alone.

Correct:

    # before                    # after
    created: 2026-03-02         created: 2026-03-02
    modified: 2026-03-02        modified: 2026-11-20

Wrong:

    # before                    # after
    created: 2026-03-02         created: 2026-11-20
"""

from collections.abc import Iterator

from milpart_docs.corpus.change import Change
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context

CODE = "MP808"
SEVERITY = Severity.ERROR


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at each day of creation that is another one now; one that is missing is told by MP401."""
    for before, after in change.kept:
        old, new = before.fields.get("created"), after.fields.get("created")
        if old and new and old != new:
            at = after.position("created")
            message = f"this record was created on {old}, and now says {new}"
            yield Finding(at.value_line, at.value_column, message, f"write created: {old}; the day of this change is modified", after.path)
