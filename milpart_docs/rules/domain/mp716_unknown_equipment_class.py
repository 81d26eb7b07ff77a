"""Every class of equipment that is named exists.

What a level of ambition requires and what activities deliver is compared class by class. Under a name of its own an item is counted
nowhere: the level seems to lack what was delivered years ago. (What MP201 tells of other references is told here of equipment.)

Correct:

    equipment: [{class: EQP-AMBULANCES, quantity: 12}]

Wrong:

    equipment: [{class: ambulances, quantity: 12}]
"""

from collections.abc import Iterator
from functools import cache

from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.references.lost_identifiers import find_lost
from milpart_docs.rules.references.nearest_record import advise_record, identifiers_of
from milpart_docs.rules.references.told_by_domain import EQUIPMENT
from milpart_docs.rules.rule import Context

CODE = "MP716"
SEVERITY = Severity.ERROR
PREFIX = "EQP-"


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each class that does not exist, with the nearest one that does; a record of another type is told by MP202."""
    classes = identifiers_of(corpus, "equipment-class")

    @cache
    def hint(target: str) -> str:
        written = target if target.upper().startswith(PREFIX) else PREFIX + target.strip().replace(" ", "-")
        return advise_record(corpus, written, classes)

    lost = find_lost(corpus)
    for entry, at in corpus.graph.unresolved:
        if (entry.type, at.relation) in EQUIPMENT and at.target not in lost:
            yield Finding(at.line, at.column, f"no class of equipment has the identifier {at.target}", hint(at.target), entry.path)
