"""Nothing is taught for longer than three years without a review of its content.

Lessons, threats and equipment move on, and a course that nobody has looked at since teaches what was right once. Three years is the span
that the platform gives to every judgement on content. A course that does not say when it was reviewed counts from the day on which its
record was written.

Correct:

    last_reviewed: 2025-09

Wrong:

    last_reviewed: 2019
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.succession import is_gone
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.course import REVIEW_YEARS
from milpart_docs.model.days import days_of
from milpart_docs.model.fields import years_after
from milpart_docs.rules.rule import Context

CODE = "MP712"
SEVERITY = Severity.WARNING
_SAID = {"last_reviewed": "the last review of the content", "created": "no review of the content is told, and the day of writing"}
HINT = "review aim, outcomes and modules with those who teach it, then write the day into last_reviewed; or withdraw it"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each review that lies more than three years back, whichever day it means."""
    for entry in corpus.records:
        if entry.type not in {"course", "syllabus"} or is_gone(entry):
            continue
        key = "last_reviewed" if entry.fields.get("last_reviewed") is not None else "created"
        written = entry.fields.get(key)
        reviewed = days_of(written)
        if reviewed and years_after(reviewed.last, REVIEW_YEARS) < context.today:
            at = entry.position(key)
            message = f"{_SAID[key]} ({written}) lies more than three years back"
            yield Finding(at.value_line, at.value_column, message, HINT, entry.path)
