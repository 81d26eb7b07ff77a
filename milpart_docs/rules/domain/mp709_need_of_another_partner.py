"""Whoever answers a need works with the partner that has it.

A proposal for one partner that names the needs of another is a slip of copying. It would show the second partner as served, and take the
need off the list of what is still open.

Correct:

    partners: [NER]
    needs: [ASM-2026-0004#N2]             (ASM-2026-0004 assesses NER)

Wrong:

    partners: [MLI]
    needs: [ASM-2026-0004#N2]
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.domain.needs import is_known, named_needs
from milpart_docs.rules.domain.wholeness import is_whole
from milpart_docs.rules.rule import Context

CODE = "MP709"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each need whose partner is not among the partners; codes that do not exist are told by MP502."""
    for need in named_needs(corpus):
        partner, partners = need.assessment.fields.get("partner"), _partners(need.citing)
        if not isinstance(partner, str) or not partners or partner in partners or not is_known(need):
            continue
        at = need.reference
        message = f"{need.assessment.id} assesses {partner}, which is not among the partners here ({', '.join(partners)})"
        yield Finding(
            at.line, at.column, message, f"add {partner} to partners, or name a need of {' or '.join(partners)}", need.citing.path
        )


def _partners(entry: Entry) -> list[str]:
    """Give the partners of a record; none where one of them may have been taken out."""
    partners = entry.fields.get("partners")
    return [code for code in partners if isinstance(code, str)] if isinstance(partners, list) and is_whole(entry) else []
