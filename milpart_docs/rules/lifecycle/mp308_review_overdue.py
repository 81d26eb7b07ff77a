"""Nothing stands unreviewed beyond the day that it set itself.

A reader cannot see that a text is stale; `review_by` is the promise that somebody looks. Records in a final state are left in peace:
nobody reviews what was superseded or withdrawn.

Correct:

    status: endorsed
    review_by: 2027-06-30

Wrong:

    status: endorsed
    review_by: 2025-06-30
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model import record_class
from milpart_docs.model.days import days_of
from milpart_docs.model.states import is_final
from milpart_docs.rules.rule import Context

CODE = "MP308"
SEVERITY = Severity.WARNING
HINT = "look at the record again, then set review_by and modified anew; or withdraw it with a reason"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each review date that has passed."""
    for entry in corpus.records:
        days, record_type = days_of(entry.fields.get("review_by")), record_class(entry.type)
        if days is None or days.last >= context.today or record_type is None:
            continue
        if not is_final(record_type.states, entry.fields.get("status")):
            at = entry.position("review_by")
            yield Finding(at.value_line, at.value_column, f"the review was due on {days.last}", HINT, entry.path)
