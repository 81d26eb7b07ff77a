"""No record or page refers to a record of a higher marking than its own.

A reader who may see the one would learn that the other exists, and its identifier and title with it. A page without a marking is read by
everyone and counts as PUBLIC. The principle is that of Council Decision 2013/488/EU: a document is marked at least as high as its
highest part.

Correct:

    marking: LIMITE
    related: [LL-2026-0042]               (which is LIMITE)

Wrong:

    marking: PUBLIC
    related: [LL-2026-0042]               (which is LIMITE)
"""

from collections.abc import Iterator

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context
from milpart_docs.vocabulary import MARKINGS, is_above

CODE = "MP602"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each reference to a record above the marking of what refers to it."""
    raised = {entry.path for entry in corpus.records if _marking(entry) not in {"", MARKINGS[0]}}
    for links in corpus.graph.links.values() if raised else ():
        for source, target, reference in links:
            own, other = _marking(source), _marking(target)
            if target.path in raised and own and is_above(other, own):
                message = f"this {source.kind} is {own} and refers to {target.id}, which is {other}"
                hint = f"leave the reference out, or mark this {source.kind} {other}"
                yield Finding(reference.line, reference.column, message, hint, source.path)


def _marking(entry: Entry) -> str:
    """Give the marking; PUBLIC for a page that has none, and nothing for a record whose marking is missing or unknown."""
    marking = entry.fields.get("marking")
    if marking in MARKINGS:
        return str(marking)
    return "" if entry.kind == "record" else MARKINGS[0]
