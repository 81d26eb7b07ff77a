"""Every paragraph that the newest version is said to have changed stands in the text.

Who follows a lesson to the paragraph that it changed must land there. Older versions may name paragraphs that have gone since, or that
bear another number now.

Correct:

    changes: [{version: 1.1, date: 2026-05-02, paragraphs: [2.1]}]
    …
    2.1 The plan begins with the needs of the partner.

Wrong:

    changes: [{version: 1.1, date: 2026-05-02, paragraphs: [2.99]}]
    …
    2.1 The plan begins with the needs of the partner.
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import NO_LONGER_HELD
from milpart_docs.reading import SourceFile
from milpart_docs.rules.domain.changes import find_newest, read_changes
from milpart_docs.rules.references.mp205_missing_anchor import nearest_anchor

CODE = "MP720"
SEVERITY = Severity.WARNING
NOWHERE = "write the number as it stands in the text; where the paragraph was taken out, say so in the note and leave the number out"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each paragraph of the newest version that the body does not have."""
    changes = read_changes(source.written)
    newest = find_newest(changes)
    if newest is None or source.written.get("status") in NO_LONGER_HELD:
        return
    known = set(source.body.anchors)
    for change in (change for change in changes if change.version == newest.version):
        for place, paragraph in change.paragraphs:
            if paragraph not in known:
                at = source.position("changes", change.place, "paragraphs", place)
                nearest = nearest_anchor(paragraph, sorted(known))
                hint = f"did you mean {nearest}?" if nearest else NOWHERE
                yield Finding(at.line, at.column, f"the text has no paragraph {paragraph}", hint)
