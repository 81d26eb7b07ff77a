"""A record that was once there stays there, under its identifier.

Others cite it: in other repositories, in orders, in a reader's notes. A record that is no longer held to be right is superseded or
withdrawn and keeps its page; one that is gone, or has another identifier, leads all who cited it nowhere. Where two records had the same
identifier and one of them got a new one, nothing has vanished.

Correct:

    # before                    # after
    id: LL-2026-0042            id: LL-2026-0042
    status: observation         status: withdrawn

Wrong:

    # before                    # after
    id: LL-2026-0042            (the file was deleted)
"""

from collections.abc import Iterable, Iterator

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.likeness import is_same_record
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import is_identifier
from milpart_docs.rules.rule import Context

CODE = "MP805"
SEVERITY = Severity.ERROR


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding where each identifier stood that is gone: at the new one in its place, or at the path that is no longer there."""
    new = {one.path: one.after for one in change.records if one.before is None and one.after is not None}
    for before, after in ((one.before, one.after) for one in change.records):
        if before is None or not is_identifier(before.id) or before.id in change.after.by_id or before.id in change.after.broken:
            continue
        successor = _find_successor(change, before, [after] if after else new.values())
        if successor is not None:
            new.pop(successor.path, None)
        yield _finding(change, before, successor)


def _find_successor(change: Change, before: Entry, candidates: Iterable[Entry]) -> Entry | None:
    """Find the record that one that is gone seems to have become: of those that may be it, the one with its title."""
    alike = [entry for entry in candidates if is_same_record((change.before, before), (change.after, entry))]
    return next((entry for entry in alike if entry.title == before.title), next(iter(alike), None))


def _finding(change: Change, before: Entry, after: Entry | None) -> Finding:
    who = f"{before.id} ({before.title})"
    if after is not None:
        at = after.position("id")
        hint = f"write id: {before.id} again; others cite the record by it"
        return Finding(at.value_line, at.value_column, f"{who} has another identifier now, {after.id}", hint, after.path)
    if before.path not in change.after.by_path and (change.after.settings.root / before.path).is_file():
        hint = "name its folder under record_dirs in mkdocs.yml, or move the file into a folder of records"
        return Finding(1, 1, f"{who} is no longer read: its file lies in no folder of records", hint, before.path)
    hint = "bring the file back, and set status: withdrawn with a withdrawn_reason, or superseded with superseded_by"
    return Finding(1, 1, f"{who} is gone", hint, before.path)
