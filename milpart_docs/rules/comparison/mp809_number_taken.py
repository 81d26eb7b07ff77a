"""An identifier that a branch takes is still free where the branch is to go.

Two people who take the next number on the same day do not see one another: each branch is sound for itself, and the second one that is
merged breaks both records. The comparison knows what the other branch has gained since this one began.

Correct:

    here:          lessons/LL-2026-0043-ranges.md
    origin/main:   lessons/LL-2026-0042-convoy.md

Wrong:

    here:          lessons/LL-2026-0042-ranges.md
    origin/main:   lessons/LL-2026-0042-convoy.md
"""

from collections.abc import Iterator

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.same_record import is_same_record
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.comparison.taken import FreeIdentifiers, is_of_series
from milpart_docs.rules.rule import Context

CODE = "MP809"
SEVERITY = Severity.ERROR


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at the identifier of each new record that another record of the other branch has."""
    theirs = {entry.id.strip().upper(): entry for entry in change.theirs.records if entry.id.strip()}
    known = {identifier.strip().upper() for identifier in change.before.by_id}
    free = FreeIdentifiers(change)
    for _, after in change.records:
        other = theirs.get(after.id.strip().upper()) if after else None
        if after is None or other is None or other.id.strip().upper() in known or _is_the_same(change, after, other):
            continue
        at = after.position("id")
        message = f"{change.reference} has meanwhile given {after.id} to another record, {other.title} ({other.path})"
        yield Finding(at.value_line, at.value_column, message, _advise(after, free), after.path)


def _is_the_same(change: Change, here: Entry, there: Entry) -> bool:
    """Tell whether a record is on both sides already, because it was merged in part: in the same file."""
    return here.path == there.path and is_same_record((change.after, here), (change.theirs, there))


def _advise(entry: Entry, free: FreeIdentifiers) -> str:
    """Name the free number that comes next, another one for each record that needs one."""
    if is_of_series(entry.id):
        return f"milpart renumber {entry.id} {free.take(entry.id)} gives this one the next free number, with all that refers to it"
    return f"give this one another key; milpart renumber {entry.id} with the new one changes all that refers to it"
