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
from milpart_docs.rules.comparison.replaced import find_replaced
from milpart_docs.rules.rule import Context

CODE = "MP808"
SEVERITY = Severity.ERROR


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at each day of creation that is another one now; one that is missing is told by MP401."""
    for found in find_replaced(change, "created"):
        message = f"this record was created on {found.before}, and now says {found.after}"
        hint = f"write created: {found.before}; the day of this change is modified"
        yield Finding(found.line, found.column, message, hint, found.entry.path)
