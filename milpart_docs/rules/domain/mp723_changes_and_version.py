"""The version of a publication is the newest one in its record of changes.

Commanders ask which version they hold and what is new in it. Where the two places disagree, either a change was published without being
recorded, or it was recorded and the version was forgotten. The newest entry is the one of the latest date, and among those of one date
the last.

Correct:

    version: 1.1
    changes:
      - {version: 1.0, date: 2025-02}
      - {version: 1.1, date: 2026-05-02}

Wrong:

    version: 1.0
    changes:
      - {version: 1.0, date: 2025-02}
      - {version: 1.1, date: 2026-05-02}
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import NO_LONGER_HELD
from milpart_docs.reading import SourceFile
from milpart_docs.rules.domain.changes import as_text, find_newest, read_changes

CODE = "MP723"
SEVERITY = Severity.WARNING


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at a version that is not the newest of the changes; what cannot be read or compared is told by other rules."""
    newest, version = find_newest(read_changes(source.written)), as_text(source.written.get("version"))
    if newest is None or not version or version == newest.version or source.written.get("status") in NO_LONGER_HELD:
        return
    at = source.position("version")
    line = source.position("changes", newest.place).line
    message = f"the version is {version}, and the newest entry of changes is {newest.version} of {newest.date} (line {line})"
    hint = f"write version: {newest.version}, or add what changed in {version} to changes"
    yield Finding(at.value_line, at.value_column, message, hint)
