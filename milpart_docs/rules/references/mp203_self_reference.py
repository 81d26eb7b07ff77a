"""No record refers to itself.

Who follows such a link stays where he is; a record that supersedes itself, or stands above itself, is a slip of copying. An actor may
be its own originator, custodian or endorser, and a text may cite a paragraph or section of its own record.

Correct:

    id: LL-2026-0042
    related: [LL-2026-0007]

Wrong:

    id: LL-2026-0042
    related: [LL-2026-0042]
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile

CODE = "MP203"
SEVERITY = Severity.ERROR

OF_ITSELF = frozenset({"originator", "custodian", "endorsed by"})
"""Relations in which an actor may well name itself."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each reference of a record to its own identifier."""
    written = source.written.get("id")
    if source.kind != "record" or not isinstance(written, str):
        return
    own = written.strip()
    for reference in source.references:
        if reference.target == own and not reference.anchor and reference.relation not in OF_ITSELF:
            yield Finding(
                reference.line, reference.column, "the record refers to itself here", "write the identifier of another record, or remove it"
            )
