"""No file name begins with another identifier than the record has.

People open a record by its file name. One that begins with another identifier comes from a copy in which only one of the two was
changed, and whoever trusts the name edits the wrong record. Capital and small letters are not told apart.

Correct:

    lessons/LL-2026-0042-convoy.md       id: LL-2026-0042
    docs/actors/ACR-EUTM-MLI.md          id: ACR-EUTM-MLI

Wrong:

    lessons/LL-2026-0041-convoy.md       id: LL-2026-0042
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.identity.file_name import fits, identifier_of, name_of, other_identifier

CODE = "MP103"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the identifier of a record whose file name begins with another one."""
    identifier = identifier_of(source)
    if identifier is None or fits(name_of(source), identifier):
        return
    other = other_identifier(name_of(source), identifier)
    if other is not None:
        at = source.position("id")
        sentence = f"the identifier is {identifier}, but the file is named for {other}"
        hint = f"write id: {other} if this began as a copy of another record, or else rename the file to {identifier}-….md"
        yield Finding(at.value_line, at.value_column, sentence, hint)
