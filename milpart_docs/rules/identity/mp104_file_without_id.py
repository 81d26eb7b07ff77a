"""A record's file name begins with its identifier.

Whoever looks for a record in a list of files, in a merge request or on a shared drive finds it by its identifier; short words behind it
tell what it is about.

Correct:

    lessons/LL-2026-0042-convoy.md       id: LL-2026-0042

Wrong:

    lessons/convoy.md                    id: LL-2026-0042
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.identity.file_name import fits, identifier_of, name_of, other_identifier

CODE = "MP104"
SEVERITY = Severity.WARNING


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the identifier of a record whose file name begins with none."""
    identifier = identifier_of(source)
    if identifier is None or fits(name_of(source), identifier) or other_identifier(name_of(source), identifier):
        return
    at = source.position("id")
    hint = f"rename the file to {identifier}.md, or to {identifier}-some-words.md"
    yield Finding(at.value_line, at.value_column, f"the file name does not begin with the identifier {identifier}", hint)
