"""Nothing carries a marking above the ceiling of its repository: no file, no block of a text, no value.

The ceiling is what the servers, accounts and working copies of a repository are approved for. What is above it is a breach of security
in every clone from the moment of its push, whatever the site then hides (Council Decision 2013/488/EU: classified information is handled
only in systems that are accredited for its level). Pages count where they carry a marking. A value above the ceiling stays outside, and
the record says only that there is one.

Correct:

    marking: LIMITE                       (the ceiling in mkdocs.yml is LIMITE)
    budget: {withhold: SECRET UE/EU SECRET}

Wrong:

    marking: SECRET UE/EU SECRET          (the ceiling in mkdocs.yml is LIMITE)
    budget: {amount: 5000, currency: EUR, withhold: SECRET UE/EU SECRET}
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context
from milpart_docs.rules.withheld import is_elsewhere
from milpart_docs.vocabulary import MARKINGS, is_above
from milpart_docs.vocabulary.markings import CLOSED

CODE = "MP601"
SEVERITY = Severity.ERROR

HINT = "take it out of the repository, its history included, and tell your security officer"
OF_BLOCKS, OF_VALUES = "MP606", "MP607"
"""The rules that tell of blocks and values that count as the highest because it is not clear how far they are protected."""


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each marking above the ceiling; what is no marking at all is told by other rules."""
    ceiling = corpus.settings.ceiling
    for entry in corpus.entries:
        for line, column, marking in _markings(entry, ceiling):
            if is_above(marking, ceiling):
                message = f"{marking} is above {ceiling}, the highest marking that this repository may hold"
                yield Finding(line, column, message, HINT, entry.path)


def _markings(entry: Entry, ceiling: str) -> Iterator[tuple[int, int, str]]:
    """List the markings in a file with their places, in the order in which they stand; that of the file only where it is above the ceiling.

    To look for the place of every marking would take as long as all else that this rule does.
    """
    codes = {finding.code for finding in entry.findings}
    marking = entry.fields.get("marking")
    if marking in MARKINGS and is_above(str(marking), ceiling):
        at = entry.position("marking")
        yield at.value_line, at.value_column, str(marking)
    for value in entry.withheld:
        is_doubt = value.protection == CLOSED and OF_VALUES in codes
        if not is_doubt and not is_elsewhere(entry, value):
            yield value.line, value.column, value.protection.marking
    for block in entry.marked:
        if not (block.protection == CLOSED and OF_BLOCKS in codes):
            yield block.line, block.column, block.protection.marking
