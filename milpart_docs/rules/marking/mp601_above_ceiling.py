"""No file carries a marking above the ceiling of its repository.

The ceiling is what the servers, accounts and working copies of a repository are approved for. A record above it is a breach of security
in every clone from the moment of its push, whatever the site then hides (Council Decision 2013/488/EU: classified information is handled
only in systems that are accredited for its level). Pages count where they carry a marking.

Correct:

    marking: LIMITE                       (the ceiling in mkdocs.yml is LIMITE)

Wrong:

    marking: SECRET UE/EU SECRET          (the ceiling in mkdocs.yml is LIMITE)
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import MARKINGS, is_above

CODE = "MP601"
SEVERITY = Severity.ERROR

HINT = "take it out of the repository, its history included, and tell your security officer"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each marking above the ceiling; what is no marking at all is told by the rule on terms."""
    ceiling = corpus.settings.ceiling
    for entry in corpus.entries:
        marking = entry.fields.get("marking")
        if marking in MARKINGS and is_above(marking, ceiling):
            at = entry.position("marking")
            message = f"{marking} is above {ceiling}, the highest marking that this repository may hold"
            yield Finding(at.value_line, at.value_column, message, HINT, entry.path)
