"""Files that only protected texts showed before a change, and that are shown openly with it: a release takes along what its texts use."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change, Revised
from milpart_docs.corpus.release.handed_out import is_attachment
from milpart_docs.rules.comparison.lowering import find_lowered
from milpart_docs.rules.comparison.repeating import opens
from milpart_docs.rules.comparison.shown_files import Shown, find_shown


class OpenedFile(NamedTuple):
    """A file that was shown in protected places alone: the first of these with its old file, and where it is shown now."""

    before: Entry
    was: Shown
    one: Revised
    now: Shown


def find_opened_files(change: Change) -> Iterator[OpenedFile]:
    """Find the files that are opened, each in the first place of every file that shows it openly; also under another name."""
    shown = [(one, found) for one in change.revised for found in _find_new(change, one)]
    former = {found.path: change.files.find_same(found.path) for _, found in shown}
    users = _find_users(change, frozenset().union(*former.values())) if any(former.values()) else {}
    told: set[tuple[str, str]] = set()
    for one, now in shown:
        known = [user for path in sorted(former[now.path]) for user in users.get(path, ())]
        if (one.path, now.path) not in told and known and all(opens(now.around, was.around) for _, was in known):
            told.add((one.path, now.path))
            if not _is_told(change, one, [entry for entry, _ in known]):
                yield OpenedFile(*known[0], one, now)


def _find_new(change: Change, one: Revised) -> Iterator[Shown]:
    _, after = one
    if after is not None and after.kind != "unreadable":
        yield from find_shown((change.after, after), lambda path: is_attachment(change.after.settings, path))


def _find_users(change: Change, paths: frozenset[str]) -> Mapping[str, Sequence[tuple[Entry, Shown]]]:
    """Find where files were shown before."""
    found: dict[str, list[tuple[Entry, Shown]]] = defaultdict(list)
    for entry in change.before.entries:
        if entry.kind != "unreadable" and entry.targets:
            for shown in find_shown((change.before, entry), paths.__contains__):
                found[shown.path].append((entry, shown))
    return found


def _is_told(change: Change, one: Revised, users: Sequence[Entry]) -> bool:
    """Tell whether the rule on lowered markings looks at the file that shows it, because that showed it before and was opened itself."""
    before, after = one
    if before is None or after is None or before not in users:
        return False
    return any(find_lowered((change.before, before), (change.after, after)))
