"""Which files of a repository a change touches, also outside of the project's folder: a pipeline lies at the top of the repository.

Files that git does not know yet are left out: a merge request does not bring them, and a pipeline leaves some behind.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from milpart_docs.corpus.git import ask_git
from milpart_docs.corpus.revision import RevisionError, find_commits

HOW = {"A": "new", "D": "gone", "R": "moved"}
"""What became of a file, by git's letter for it; it was changed otherwise."""


class ChangedFile(NamedTuple):
    """A file by its path in the repository, and what became of it: ``new``, ``changed``, ``gone`` or ``moved``, as it is, from ``was``."""

    path: str
    how: str
    was: str = ""


def find_changed_files(root: Path, reference: str) -> tuple[ChangedFile, ...]:
    """Find the files that differ from where the branch left a revision, in the order of their paths; raise RevisionError for none."""
    base = find_commits(root, reference).base
    listed = ask_git(root, "diff", "--name-status", "-z", "--find-renames=100%", "--no-ext-diff", "--no-relative", base, "--")
    if listed is None:
        raise RevisionError(f"git does not say which files differ from {reference}; try it again, with a git of version 2.28 or newer")
    return tuple(sorted(_read(listed.decode("utf-8", "surrogateescape"))))


def _read(listed: str) -> Iterator[ChangedFile]:
    """Read what git prints: a letter and a path, of a file that moved two; between all of them is the same sign."""
    parts = iter(listed.split("\0"))
    for letter in filter(None, parts):
        how = HOW.get(letter[0], "changed")
        was = next(parts) if how == "moved" else ""
        yield ChangedFile(next(parts), how, was)
