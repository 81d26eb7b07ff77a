"""What is still to be decided or begun answers a need that the partner still has.

A newer assessment looked at the same force again; a withdrawn one was found wrong. Resources that go to the needs of last year are missing
for those of this year. Proposals that were rejected, superseded, withdrawn or taken up by an activity, and activities that have begun, are
left in peace: they answered what was known then. An assessment in draft takes nobody's place yet.

Correct:

    needs: [ASM-2026-0011#N1]             (ASM-2026-0011 supersedes ASM-2024-0004)

Wrong:

    needs: [ASM-2024-0004#N1]
"""

from collections.abc import Iterator
from functools import cache

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.succession import Assessments, is_gone
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.domain.needs import list_names, pending_needs
from milpart_docs.rules.rule import Context

CODE = "MP710"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each need of an assessment that no longer holds, with the one that took its place."""
    assessments = Assessments(corpus, context.today)

    @cache
    def words(identifier: str) -> tuple[str, str] | None:
        return _words(corpus, assessments, identifier)

    for need in pending_needs(corpus):
        if found := words(need.assessment.id):
            yield Finding(need.reference.line, need.reference.column, *found, need.citing.path)


def _words(corpus: Corpus, assessments: Assessments, identifier: str) -> tuple[str, str] | None:
    """Say what became of an assessment; nothing where it holds."""
    assessment = corpus.by_id[identifier]
    successor = assessments.find_successor(assessment)
    if successor is not None:
        hint = f"name a need of {successor.id} ({list_names(successor)}), or take this one out"
        return f"{identifier} no longer holds: {successor.id} took its place", hint
    if is_gone(assessment):
        return (
            f"{identifier} no longer holds: it was {assessment.fields['status']}",
            "name a need of an assessment that holds, or take this one out",
        )
    return None
