"""Files that a record shows and that are other ones now, or gone, while the record may not change: the same name, and other contents."""

from collections.abc import Iterator

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.rules.comparison.shown_files import Shown, find_shown

Pair = tuple[Entry, Entry]


def find_standing(change: Change) -> Iterator[Pair]:
    """Give the two versions of every record that is still there: those that changed, and those that did not, which are the same."""
    yield from change.kept
    now = change.after.by_path
    yield from ((entry, entry) for entry in change.before.records if entry.targets and now.get(entry.path) is entry)


def find_exchanged(change: Change, before: Entry, after: Entry) -> list[Shown]:
    """Find the files that both versions of a record show, and that are not what they were: the places where it shows them now."""
    if not (before.targets and after.targets):
        return []
    names, root = change.files.names, change.after.settings.root
    was = {shown.target: shown.path for shown in find_shown((change.before, before), names.__contains__)}
    found: dict[str, Shown] = {}
    for shown in find_shown((change.after, after), lambda path: path in names or (root / path).is_file()) if was else ():
        if shown.target in was and change.files.is_other(was[shown.target], shown.path):
            found.setdefault(shown.path, shown)
    return [*found.values()]


def tell_exchanged(change: Change, shown: Shown) -> str:
    """Say what became of such a file."""
    return "is another one now" if (change.after.settings.root / shown.path).is_file() else "is gone"
