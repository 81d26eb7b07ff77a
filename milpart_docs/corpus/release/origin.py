"""Where a release comes from: the commit, the day that counts as today in it, and whether all of it stood in that commit."""

import posixpath
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from milpart_docs.corpus.clock import LAST_DAY, find_day
from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.git import ask_git
from milpart_docs.corpus.release.committed import Committed
from milpart_docs.corpus.setting_values import Audience

LONG_AGO = date(2000, 1, 1)
"""The day of a release about which nothing tells a day."""


class Building(Protocol):
    """What makes a site of a project without being content."""

    @property
    def named(self) -> tuple[str, ...]:
        """Files and folders that the configuration names; they may lie outside of the project, or be ignored by git."""

    def takes_part(self, path: str) -> bool:
        """Tell of a file, by its path, that it takes part."""


class Origin(NamedTuple):
    """A commit, the day on which it was made (UTC), and whether released files stand in it as they are; no commit where there is no git."""

    commit: str
    day: date
    is_clean: bool


def find_origin(root: Path, corpus: Corpus, paths: Iterable[str], audience: Audience, building: Building | None = None) -> Origin:
    """Find where a released corpus comes from; ``paths`` are its files.

    Of content, only what the audience may see is compared with the commit: a change in what is cut is none, and a file that is no longer
    released is one. Of other files those are compared that make the site.

    Without git, the day is the last on which a released record was changed: the same files give the same day.
    """
    answer = ask_git(root, "log", "-1", "--format=%H %ct")
    if not answer:
        return Origin("", _newest(corpus), is_clean=True)
    commit, seconds = answer.decode("ascii", "replace").split()
    changed = _changed(root, building.named if building else ())
    committed = Committed(root, corpus, frozenset(paths), audience)
    is_clean = changed is not None and not any(
        committed.is_other(path, is_new=is_new) or (building is not None and building.takes_part(path))
        for path, is_new in sorted(changed.items())
    )
    return Origin(commit, find_day(int(seconds)), is_clean)


def _newest(corpus: Corpus) -> date:
    days = (str(entry.fields.get("modified", "")) for entry in corpus.records if entry.record)
    return min(max((date.fromisoformat(day) for day in days), default=LONG_AGO), LAST_DAY)


def _changed(root: Path, named: tuple[str, ...]) -> Mapping[str, bool] | None:
    """Give the files below a root, and those named, that are not in the last commit as they are, and whether they never were.

    Nothing at all is known, where git does not tell: of a file outside of the repository, for instance.
    """
    outside = tuple(name for name in named if name.startswith("../"))
    listed = ask_git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", ".", *outside)
    ignored = ask_git(root, "ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--", *named) if named else b""
    prefix = ask_git(root, "rev-parse", "--show-prefix")
    if listed is None or ignored is None or prefix is None:
        return None
    start = "/" + prefix.decode("utf-8", "replace").strip("\n")
    lines = (line for line in listed.decode("utf-8", "replace").split("\0") if line)
    changed = {posixpath.relpath("/" + line[3:], start): line.startswith("??") for line in lines}
    return {**dict.fromkeys(filter(None, ignored.decode("utf-8", "replace").split("\0")), True), **changed}
