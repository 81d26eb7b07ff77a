"""The originator of a record stays the one that it came from.

Only the originator may open a record to more readers, and only the originator can say what an observation meant. If the originator can be
exchanged, both fall to whoever made the exchange. An office that was renamed or dissolved stays the originator; who looks after the record
now is its `custodian`.

Correct:

    # before                    # after
    originator: ACR-EUTM-MLI    originator: ACR-EUTM-MLI
                                custodian: ACR-MPCC

Wrong:

    # before                    # after
    originator: ACR-EUTM-MLI    originator: ACR-MPCC
"""

from collections.abc import Iterator

from milpart_docs.corpus.change import Change
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.comparison.replaced import find_replaced
from milpart_docs.rules.rule import Context

CODE = "MP811"
SEVERITY = Severity.WARNING


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at each originator that is another one now; one that is missing is told by MP401."""
    for found in find_replaced(change, "originator"):
        message = f"this record came from {found.before}, and now says {found.after}"
        hint = f"write originator: {found.before}, and name who looks after the record now under custodian; or say in the merge request why"
        yield Finding(found.line, found.column, message, hint, found.entry.path)
