"""Who changes what a record says sets `modified` to the day of the change.

Readers, the feed and the lists of what is new go by that day; without it a change is seen by nobody. Links to other records, translations
and the place of the discussion may change without it, and so may white space.

Correct:

    # before                    # after
    summary: It was late.       summary: It was six weeks late.
    modified: 2026-03-02        modified: 2026-11-20

Wrong:

    # before                    # after
    summary: It was late.       summary: It was six weeks late.
    modified: 2026-03-02        modified: 2026-03-02
"""

from collections.abc import Iterator

from milpart_docs.corpus.change import Change
from milpart_docs.corpus.differences import find_differences
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context

CODE = "MP810"
SEVERITY = Severity.WARNING
QUIET = frozenset({"id", "modified", "related", "supersedes", "translations", "discussion", "review_by", "custodian"})
"""Fields whose change is none of what the record says."""


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at each ``modified`` that stayed, or went back, while the record changed."""
    for before, after in change.versions:
        old, new = before.fields.get("modified"), after.fields.get("modified")
        if not isinstance(old, str) or not isinstance(new, str) or new > old or new == context.today.isoformat():
            continue
        fields, sections = find_differences((change.before, before), (change.after, after))
        if new < old or sections or not QUIET.issuperset(fields):
            at = after.position("modified")
            says = f"modified went back from {old} to {new}" if new < old else f"this record was changed, and modified is still {new}"
            yield Finding(at.value_line, at.value_column, says, f"write modified: {context.today.isoformat()}", after.path)
