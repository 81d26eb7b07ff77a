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
from shlex import quote

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.same_record import has_same_identifier, is_same_record
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
        if after is None or other is None or other.id.strip().upper() in known or _is_here(change, after, other):
            continue
        at = after.position("id")
        message = f"{change.reference} has meanwhile given {after.id} to another record, {other.title} ({other.path})"
        yield Finding(at.value_line, at.value_column, message, _advise(change, after, free), after.path)


def _is_here(change: Change, here: Entry, there: Entry) -> bool:
    """Tell whether the record of the other branch is on this side already: as this one, merged in part, or beside it, told by MP105."""
    if here.path == there.path:
        return is_same_record((change.after, here), (change.theirs, there))
    beside = change.after.by_path.get(there.path)
    return beside is not None and has_same_identifier(beside, there)


def _advise(change: Change, entry: Entry, free: FreeIdentifiers) -> str:
    """Name the free number that comes next, another one for each record that needs one; the command holds after a merge, too."""
    of_series = is_of_series(entry.id)
    number = free.take(entry.id) if of_series else "NEW"
    command = f"milpart renumber {quote(entry.path)} {number} --since {quote(change.reference)}"
    way = "gives this one the next free number" if of_series else "gives this one another key"
    return f"{command} {way}, with all that refers to it"
