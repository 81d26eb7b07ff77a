"""What is still to be decided or begun rests on assessments that are valid.

Forces change; NATO's Operational Capabilities Concept Evaluation and Feedback programme lets an assessed level lapse after three years, and
so does the platform. Told are the assessment itself, unless it was superseded or withdrawn or another in force took its place, and each of
its needs that an open proposal, or an activity that has not begun, is to answer. Where another assessment took its place, MP710 says so.

Correct:

    valid_until: 2028-05-31

Wrong:

    valid_until: 2025-05-31               (and today is a day in 2026)
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.succession import ASSESSMENT, Assessments, is_gone
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.days import days_of
from milpart_docs.rules.domain.needs import pending_needs
from milpart_docs.rules.rule import Context

CODE = "MP711"
SEVERITY = Severity.WARNING
HINT = "assess the needs again and let the new assessment supersede this one; or withdraw it with a reason"
HINT_AT_NEED = "have the needs of the partner assessed again before this goes on"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at the end of validity that has passed, and at each pending need of the assessment."""
    assessments = Assessments(corpus, context.today)
    expired = {entry: _end(entry) for entry in corpus.records if entry.type == ASSESSMENT and assessments.is_expired(entry)}
    for entry, ended in expired.items():
        if not is_gone(entry) and not assessments.is_replaced(entry):
            at = entry.position("valid_until")
            yield Finding(at.value_line, at.value_column, f"the assessment expired on {ended}", HINT, entry.path)
    for need in pending_needs(corpus) if expired else ():
        if need.assessment in expired and assessments.is_in_force(need.assessment):
            message = f"{need.assessment.id}, which found this need, expired on {expired[need.assessment]}"
            yield Finding(need.reference.line, need.reference.column, message, HINT_AT_NEED, need.citing.path)


def _end(entry: Entry) -> str:
    """Give the last day of an assessment's validity."""
    ends = days_of(entry.fields.get("valid_until"))
    return str(ends.last) if ends else ""
