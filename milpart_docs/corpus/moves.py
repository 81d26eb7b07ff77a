"""How the state of each record changed, from git: the state that its front matter named before and after each commit.

The states are read from the files themselves, as they were, and not from the lines of a patch: a line ``status:`` in the text, or in a
part of the front matter, is none. A commit that leaves the state as it was is no move, whatever else it changes and on whichever branch;
a merge is one where it names a state that none of what it joins did.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from milpart_docs.corpus.contents import load_contents
from milpart_docs.corpus.git import ask_git

MOST_VERSIONS = 400_000
"""So many versions are read, the newest first; what lies further back is left out."""
BEGUN_ELSEWHERE = "grafted"
"""How git marks the commit at which a shallow clone ends: its files were not made in it."""

_DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
_FRONT_MATTER = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_STATUS = re.compile(rb"""^["']?status["']?[ \t]*:[ \t]+["']?([a-z][a-z-]*)["']?[ \t]*(?:[ \t]#.*)?\r?$""", re.MULTILINE)


class Move(NamedTuple):
    """A change of state: the day of the commit, the state from then on, and the state before; nothing, where the file was new."""

    day: date
    state: str
    before: str = ""


Moves = Mapping[str, tuple[Move, ...]]
"""The moves of each file, by path from the root, the oldest first."""


class _Change(NamedTuple):
    """What a commit did to a file: its path now, and what it held before and after, by the names that git gives to contents.

    Before a merge it held something on each side.
    """

    path: str
    day: date
    before: tuple[str, ...]
    after: str


def load_moves(root: Path, folders: tuple[str, ...]) -> Moves:
    """Load the moves of all records below the folders, through renames; nothing where there is no git.

    They can change with a commit only, so they are read once for each commit.
    """
    place = ask_git(root, "rev-parse", "--show-prefix", "HEAD")
    return _load_moves(root, folders, place.decode("utf-8", "replace")) if place else {}


@lru_cache(maxsize=4)
def _load_moves(root: Path, folders: tuple[str, ...], place: str) -> Moves:
    """Load moves; ``place`` is where the project lies in its repository, and on the next line the commit."""
    prefix, head = place.rstrip("\n").rsplit("\n", 1)
    form = ("-c", "--raw", "-z", "--no-abbrev", "--find-renames", "--decorate-refs-exclude=*", "--format=%x01%cs%x02%D")
    log = ask_git(root, "log", *form, head, "--", *folders)
    changes = list(_read_changes(log.decode("utf-8", "replace"), prefix)) if log else []
    names = dict.fromkeys(name for change in changes for name in (*change.before, change.after))
    states = _load_states(root, list(names)[:MOST_VERSIONS])
    found: dict[str, list[Move]] = defaultdict(list)
    for change in reversed(changes):
        found[change.path] += _moves(change, states, found[change.path][-1:])
    return MappingProxyType({path: tuple(moves) for path, moves in found.items() if moves})


def _moves(change: _Change, states: Mapping[str, str], last: Sequence[Move]) -> Iterator[Move]:
    """Give the move that a change makes, if it makes one; from the state that was last known, where a merge joins several."""
    after, before = states.get(change.after), [states[name] for name in change.before if name in states]
    if after and after not in before and (before or not "".join(change.before).strip("0")):
        latest = [move.state for move in last if move.state in before]
        yield Move(change.day, after, [*latest, *before, ""][0])


def _read_changes(log: str, prefix: str) -> Iterator[_Change]:
    """Read the log, newest commit first, under the paths that the files have today; of merges, git tells no paths from the project on."""
    names: dict[str, str] = {}
    for block in log.split("\x01")[1:]:
        head, _, listed = block.partition("\0")
        day, _, marks = head.strip("\n").partition("\x02")
        is_told = BEGUN_ELSEWHERE not in marks and _DAY.fullmatch(day)
        for path, was, before, after in _read_files(listed):
            now = names.get(path, path)
            if was != path:
                names[was] = now
            if is_told and path.endswith(".md"):
                yield _Change(now.removeprefix(prefix), date.fromisoformat(day), before, after)


def _read_files(listed: str) -> Iterator[tuple[str, str, tuple[str, ...], str]]:
    """Give of each changed file the path, the path that it had before, and the names of its content before and after.

    A line has as many colons as the commit has parents, the modes and names of all of them and of the commit, and what happened.
    """
    parts = iter(listed.strip("\n\0").split("\0"))
    for raw in (part.strip("\n") for part in parts):
        parents = len(raw) - len(raw.lstrip(":"))
        if not parents:  # a merge that changed nothing
            continue
        *names, status = raw.split(" ")[parents + 1 :]
        was = next(parts, "")
        is_renamed = parents == 1 and status.startswith("R")
        yield next(parts, "") if is_renamed else was, was, tuple(names[:-1]), names[-1]


def _load_states(root: Path, names: Sequence[str]) -> dict[str, str]:
    """Load the states that versions of files named, by git's names of their contents; as far as git answers in time."""
    states = ((name, read_state(content)) for name, content in load_contents(root, names))
    return {name: state for name, state in states if state}


def read_state(content: bytes) -> str:
    """Give the state that the front matter of a file names, or nothing."""
    front = _FRONT_MATTER.match(content)
    status = _STATUS.search(front[1]) if front else None
    return status[1].decode() if status else ""
