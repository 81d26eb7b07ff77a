"""A silence procedure ends on its day.

Silence becomes consent when the day has passed without an objection; a record that stays in the procedure leaves everybody unsure
whether it was agreed. The custodian writes the outcome down: endorsed, or back to review.

Correct:

    status: silence-procedure
    silence_until: 2026-12-04

Wrong:

    status: silence-procedure
    silence_until: 2025-12-04
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.days import days_of
from milpart_docs.rules.rule import Context

CODE = "MP309"
SEVERITY = Severity.WARNING
HINT = "where nobody objected, set the status to endorsed with endorsed and review_by; otherwise set it back to review"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each end of silence that has passed while the record still waits for it."""
    for entry in corpus.records:
        if entry.fields.get("status") != "silence-procedure":
            continue
        days = days_of(entry.fields.get("silence_until"))
        if days is not None and days.last < context.today:
            at = entry.position("silence_until")
            message = f"the silence ended on {days.last}, and the record is still in the silence procedure"
            yield Finding(at.value_line, at.value_column, message, HINT, entry.path)
