"""An identifier is never given to another record.

Who cited the first record would read the second in its place and not know it. It happens where a new record is written into the file of
an old one, and where a number looks free because its record was deleted long ago. A record is taken for another one where its type is
another, or where what identifies it (its title, file, day of creation, origin and words) speaks for that as a whole; so a record may be
rewritten or translated, and a deleted one brought back.

Correct:

    # before                              # after
    id: LL-2026-0042                      id: LL-2026-0042
    title: Late timetable                 title: The timetable came too late

Wrong:

    # before                              # after
    id: LL-2026-0042                      id: LL-2026-0042
    title: Late timetable                 title: Ammunition of the wrong calibre
    created: 2026-03-02                   created: 2026-11-20
"""

from collections.abc import Iterator

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.same_record import Version, is_same_record
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.comparison.taken import FreeIdentifiers, is_of_series
from milpart_docs.rules.rule import Context

CODE = "MP806"
SEVERITY = Severity.ERROR


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at each identifier that another record had before, or long before."""
    free = FreeIdentifiers(change)
    for before, after in change.records:
        if after is None or after.kind != "record" or not after.id:
            continue
        if before is None:
            yield from _check_deleted(change, after, free)
        elif change.is_another(before, after):
            hint = f"bring the old record back, and write the new one into a file of its own; {_advise(after, free)} for it"
            yield _finding(after, "was another record before", before, hint)


def _check_deleted(change: Change, after: Entry, free: FreeIdentifiers) -> Iterator[Finding]:
    """Yield a finding at a new record whose identifier belonged to one that was deleted; one that is brought back may have it."""
    is_known = after.id in change.before.by_id or after.id in change.theirs.by_id  # told by MP105 and MP809
    gone: Version | None = None if is_known else change.past.load_deleted(after.id)
    if gone is not None and not is_same_record(gone, (change.after, after)):
        hint = f"{_advise(after, free)}; a record that is deleted keeps its identifier, because others cite it"
        yield _finding(after, "was another record once, which was deleted", gone[1], hint)


def _finding(after: Entry, says: str, before: Entry, hint: str) -> Finding:
    at = after.position("id")
    was = f"a {before.type}, " if before.type != after.type else ""
    return Finding(at.value_line, at.value_column, f"{after.id} {says}: {was}{before.title}", hint, after.path)


def _advise(after: Entry, free: FreeIdentifiers) -> str:
    return f"take {free.take(after.id)}" if is_of_series(after.id) else "take another key"
