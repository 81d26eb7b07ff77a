"""What has happened has not happened in the future.

An observation, an endorsement or a finished action with a date to come is a slip of the pen or a plan that is told as a fact. Plans have
fields of their own: `due`, `planned_start`, `review_by`. Of NASA's public lessons 94 carry dates in an impossible order. A month or a
year is told only when none of its days has come.

Correct:

    actions: [{owner: ACR-EUMS, due: 2030-03-31, status: open}]

Wrong:

    actions: [{owner: ACR-EUMS, due: 2030-03-31, status: done, date: 2030-03-31, evidence: EX/2030/4}]
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.days import days_of
from milpart_docs.model.structure import Path, values_at
from milpart_docs.rules.rule import Context

CODE = "MP410"
SEVERITY = Severity.ERROR
HINT = "correct the date; what is only planned belongs into due, planned_start or the text"

FACTS: tuple[tuple[Path, str], ...] = (
    (("date_observed",), "the observation"),
    (("created",), "the creation of the record"),
    (("modified",), "the last change of the record"),
    (("endorsed", "on"), "the endorsement"),
    (("validation", "on"), "the validation"),
    (("actions", "*", "date"), "the end of this action"),
    (("assessed_on",), "the assessment"),
    (("levels", "*", "on"), "the assessment"),
    (("dates", "actual_start"), "the actual start"),
    (("dates", "actual_end"), "the actual end"),
    (("agreed_by", "*", "on"), "the agreement"),
    (("decision", "on"), "the decision"),
    (("as_of",), "the day that the facts are true of"),
    (("last_reviewed",), "the last review"),
    (("sources", "*", "accessed"), "the reading of this source"),
)
"""The places of dates that tell what has happened, and what it was."""


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each such date that has not come yet."""
    for entry in corpus.records:
        for pattern, what in FACTS:
            for path, value in values_at(entry.fields, pattern) if pattern[0] in entry.fields else ():
                days = days_of(value)
                if days and days.first > context.today:
                    at = entry.position(*path)
                    yield Finding(at.value_line, at.value_column, f"{what} lies in the future ({value})", HINT, entry.path)
