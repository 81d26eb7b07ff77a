"""A record keeps the identifier by which others cite it.

One slip in an identifier makes every reference to the record lead nowhere. Where the file is still named for the old one, or the slip can
be read, that is told once, at the record; the references are right as they are. A number that is meant to change is changed with all its
references by `milpart renumber`.

Correct:

    lessons/LL-2026-0042-convoy.md       id: LL-2026-0042       (which others cite)

Wrong:

    lessons/LL-2026-0042-convoy.md       id: LL-2026-0024       (and others cite LL-2026-0042)
"""

from collections import Counter
from collections.abc import Iterator

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.references.lost_identifiers import find_lost
from milpart_docs.rules.rule import Context

CODE = "MP209"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each record that others cite by an identifier that it has no more, with how many they are."""
    lost = find_lost(corpus)
    counts = Counter(reference.target for _, reference in corpus.graph.unresolved if reference.target in lost)
    for identifier, entry in lost.items():
        at, number = entry.position("id"), counts[identifier]
        many = f"{number} references name" if number > 1 else "one reference names"
        message = f"{many} {identifier}, which seems to be this record, but its id is {entry.id.strip()}"
        hint = f"write id: {identifier}; if the number is to change, do that first, and then run milpart renumber {identifier}"
        yield Finding(at.value_line, at.value_column, message, hint, entry.path)
