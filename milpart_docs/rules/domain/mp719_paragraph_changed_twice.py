"""In each version a paragraph is changed once.

The record of changes leads from a paragraph to the lessons behind it. Where two entries of one version claim the same paragraph, a reader
cannot tell which of them its text comes from; mostly one of the two numbers is a slip. Entries without a version are compared by their
date.

Correct:

    changes:
      - {version: 1.1, date: 2026-05-02, paragraphs: [2.1], lessons: [LL-2026-0042]}
      - {version: 1.1, date: 2026-05-02, paragraphs: [2.4], lessons: [LL-2026-0050]}

Wrong:

    changes:
      - {version: 1.1, date: 2026-05-02, paragraphs: [2.1], lessons: [LL-2026-0042]}
      - {version: 1.1, date: 2026-05-02, paragraphs: [2.1], lessons: [LL-2026-0050]}
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile
from milpart_docs.rules.domain.changes import Change, read_changes

CODE = "MP719"
SEVERITY = Severity.ERROR
HINT = "correct one of the two numbers, or make one entry of the two with both lessons"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each paragraph that an earlier entry of the same version names; twice in one entry is told by MP414."""
    first: dict[tuple[str, str], Path] = {}
    for change in read_changes(source.written):
        for place, paragraph in change.paragraphs if _when(change) else ():
            path: Path = ("changes", change.place, "paragraphs", place)
            before = first.setdefault((_when(change), paragraph), path)
            if before[1] != change.place:
                at = source.position(*path)
                message = f"{_when(change)} names paragraph {paragraph} twice: here and on line {source.position(*before).line}"
                yield Finding(at.line, at.column, message, HINT)


def _when(change: Change) -> str:
    """Say which version an entry belongs to, or its date where none is written; nothing where neither is."""
    return f"version {change.version}" if change.version else f"the change of {change.date}" if change.days else ""
