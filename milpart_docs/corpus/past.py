"""What git knows of identifiers that were in use once: of files in any branch, and of records that were deleted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.corpus.git import ask_git
from milpart_docs.corpus.same_record import Version
from milpart_docs.corpus.settings import Settings
from milpart_docs.model.identifier import leading_identifier
from milpart_docs.reading import read_source
from milpart_docs.reading.text import read_text

_NAMES = ("--no-renames", "--name-only", "-z")


class Deleted(NamedTuple):
    """A file that was deleted: the commit that did it, and the path that it had in the repository."""

    commit: str
    path: str


@dataclass(frozen=True)
class Past:
    """What stood in the folders of a project before: git is asked when it is wanted first; without a folder there is no past.

    ``base`` is the commit at which a change began, and ``tip`` the one to which the branch that it is meant for has come.
    """

    root: Path | None
    folders: tuple[str, ...] = ()
    base: str = ""
    tip: str = ""

    @cached_property
    def identifiers(self) -> frozenset[str]:
        """Every identifier that git has ever known, in any branch."""
        return past_identifiers(self.root, self.folders) if self.root else frozenset()

    @cached_property
    def deleted(self) -> Mapping[str, Deleted]:
        """The last file of each identifier of which a file was ever deleted, on the way to one of the two commits."""
        return {} if self.root is None else dict(reversed([*_find_deleted(self.root, self.folders, self.base, self.tip)]))

    def load_deleted(self, identifier: str) -> Version | None:
        """Load a record as it was when its file was deleted; nothing, where git does not have it any more, or its file held another one."""
        gone = self.deleted.get(identifier)
        data = ask_git(self.root, "show", f"{gone.commit}^:{gone.path}") if gone and self.root else None
        if gone is None or data is None or self.root is None:
            return None
        entry = decode(gone.path, encode(read_source(gone.path, data), ()))
        return (Corpus(Settings(self.root), (entry,), {gone.path: read_text(data)[0] or ""}), entry) if entry.id == identifier else None


NO_PAST = Past(None)


def past_identifiers(root: Path, folders: tuple[str, ...]) -> frozenset[str]:
    """Give the identifiers of all files that git has ever known in some folders, in any branch; none, where there is no git."""
    answer = ask_git(root, "log", "--all", "--diff-filter=A", "--format=", *_NAMES, "--", *folders)
    paths = (answer or b"").decode("utf-8", "replace").split("\0")
    return frozenset(filter(None, (_identifier_of(path.strip("\n")) for path in paths)))


def _find_deleted(root: Path, folders: tuple[str, ...], *commits: str) -> Iterator[tuple[str, Deleted]]:
    """Find what was deleted, the last first, on the main line alone: what a branch wrote and took back before its merge was never there."""
    answer = ask_git(root, "log", "--first-parent", "-m", "--diff-filter=D", "--format=%x01%H", *_NAMES, *commits, "--", *folders)
    for block in (answer or b"").decode("utf-8", "surrogateescape").split("\x01")[1:]:
        commit, *paths = block.split("\0")
        for path in (path.strip("\n") for path in paths):
            if identifier := _identifier_of(path):
                yield identifier, Deleted(commit.strip(), path)


def _identifier_of(path: str) -> str:
    return leading_identifier(PurePosixPath(path).name) or ""
