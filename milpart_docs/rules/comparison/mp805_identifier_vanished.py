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

from collections.abc import Iterator

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.same_record import has_same_identifier
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import is_identifier
from milpart_docs.rules.rule import Context

CODE = "MP805"
SEVERITY = Severity.ERROR


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding where each identifier stood that is gone: at the new one in its place, or at the path that is no longer there."""
    for before, after in change.records:
        if before is None or not is_identifier(before.id) or before.id in change.after.by_id or before.id in change.after.broken:
            continue
        who = f"{before.id} ({before.title})"
        if after is None or after.kind == "unreadable":
            yield _tell_gone(change, before, who)
        elif after.kind != "record":
            at = after.position("id")
            hint = f"write id: {before.id} and type: {before.type} again; nobody can cite a page by an identifier"
            yield Finding(at.line, at.column, f"{who} is no longer a record", hint, after.path)
        elif not has_same_identifier(before, after):  # the form of an identifier is told by MP101
            at = after.position("id")
            hint = f"write id: {before.id} again; others cite the record by it"
            says = f"has another identifier now, {after.id}" if after.id else "has no identifier any more"
            yield Finding(at.value_line, at.value_column, f"{who} {says}", hint, after.path)


def _tell_gone(change: Change, before: Entry, who: str) -> Finding:
    if before.path not in change.after.by_path and (change.after.settings.root / before.path).is_file():
        hint = "name its folder under record_dirs in mkdocs.yml, or move the file into a folder of records"
        return Finding(1, 1, f"{who} is no longer read: its file lies in no folder of records", hint, before.path)
    hint = "bring the file back, and set status: withdrawn with a withdrawn_reason, or superseded with superseded_by"
    return Finding(1, 1, f"{who} is gone", hint, before.path)
