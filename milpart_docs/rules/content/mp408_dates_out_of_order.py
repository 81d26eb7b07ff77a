"""The dates of a record stand in an order that is possible.

Something is observed, then written down, then changed. Of NASA's public lessons 94 were published before they happened; each such date
makes timelines and ages of actions wrong. A month or a year is read so that only the impossible is told, and where the first of two dates
lies in the future, that is all that is told.

Correct:

    date_observed: 2026-03
    created: 2026-03-14
    modified: 2026-04-02

Wrong:

    date_observed: 2026-05
    created: 2026-03-14
    modified: 2026-01-02
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.days import days_of
from milpart_docs.rules.rule import Context

CODE = "MP408"
SEVERITY = Severity.ERROR

ORDER = (
    ("created", "modified", "the record was changed ({late}) before it was created ({early})"),
    ("date_observed", "created", "the record was created ({late}) before what it observes ({early})"),
)
"""Which date comes first, which follows, and what to say where it does not."""


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each date that lies before one that must come first; a first date in the future is told by MP410."""
    for entry in corpus.records:
        for first, second, sentence in ORDER:
            early, late = entry.fields.get(first), entry.fields.get(second)
            begun, followed = days_of(early), days_of(late)
            if begun and followed and followed.last < begun.first <= context.today:
                at = entry.position(second)
                hint = f"correct {second}, or {first} on line {entry.position(first).line}"
                yield Finding(at.value_line, at.value_column, sentence.format(early=early, late=late), hint, entry.path)
