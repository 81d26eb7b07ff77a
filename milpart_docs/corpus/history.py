"""When and why each file changed, from one reading of git's log; nothing where there is no git or no repository."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from milpart_docs.corpus.git import ask_git

PER_FILE = 10
"""How many changes of a file are kept, newest first."""


class Revision(NamedTuple):
    """One change of a file: its commit, its day and its subject line. Authors are left out: records carry no personal data."""

    commit: str
    day: str
    subject: str


def load_history(root: Path, folders: tuple[str, ...]) -> Mapping[str, tuple[Revision, ...]]:
    """Load the last changes of every file below the folders, by path relative to the root; a file that was renamed keeps its past."""
    form = ("--relative", "--name-status", "--find-renames", "-z", "--format=%x01%H%x02%cs%x02%s")
    log = ask_git(root, "log", *form, "--", *folders)
    return read_log(log.decode("utf-8", "replace")) if log else {}


def read_log(log: str) -> dict[str, tuple[Revision, ...]]:
    """Read the log that ``load_history`` asks git for, newest commit first."""
    found: dict[str, list[Revision]] = defaultdict(list)
    names: dict[str, str] = {}
    for block in log.split("\x01")[1:]:
        head, _, changes = block.partition("\0")
        commit, _, rest = head.partition("\x02")
        day, _, subject = rest.partition("\x02")
        for path, before in _changes(changes):
            now = names.get(path, path)
            if before != path:
                names[before] = now
            if len(found[now]) < PER_FILE:
                found[now].append(Revision(commit, day, subject))
    return {path: tuple(revisions) for path, revisions in found.items()}


def _changes(listed: str) -> Iterator[tuple[str, str]]:
    """Give the path of each changed file, and the path that it had before."""
    parts = iter(listed.strip("\n\0").split("\0"))
    for status in parts:
        path = next(parts, "")
        if status.strip("\n").startswith("R"):
            yield next(parts, ""), path
        elif path:
            yield path, path
