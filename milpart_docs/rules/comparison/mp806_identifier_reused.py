"""An identifier is never given to another record.

Who cited the first record would read the second in its place and not know it. It happens where a new record is written into the file of
an old one. A record is taken for another one where its type is another, or where it has neither title nor words in common with what stood
there before.

Correct:

    # before                              # after
    id: LL-2026-0042                      id: LL-2026-0042
    title: Late timetable                 title: The timetable came too late

Wrong:

    # before                              # after
    id: LL-2026-0042                      id: LL-2026-0042
    title: Late timetable                 title: Ammunition of the wrong calibre
"""

from collections.abc import Iterator

from milpart_docs.corpus.change import Change
from milpart_docs.corpus.likeness import is_same_record
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import NUMBERED
from milpart_docs.rules.comparison.taken import find_free
from milpart_docs.rules.rule import Context

CODE = "MP806"
SEVERITY = Severity.ERROR


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at each identifier that another record had before."""
    for before, after in change.records:
        if before is None or after is None or not before.id or before.id != after.id or not (before.type and after.type):
            continue
        if not is_same_record((change.before, before), (change.after, after)):
            at = after.position("id")
            was = f"a {before.type}, " if before.type != after.type else ""
            message = f"{after.id} was another record before: {was}{before.title}"
            own = f"take {find_free(change, after.id)}" if after.id.partition("-")[0] in NUMBERED else "take another key"
            hint = f"bring the old record back, and write the new one into a file of its own; {own} for it"
            yield Finding(at.value_line, at.value_column, message, hint, after.path)
