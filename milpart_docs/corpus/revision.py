"""Which commits a change is compared with: where it began, and where the branch that it is meant for stands today.

What a merge request changes is the difference to the commit at which it left the other branch (the merge base); what the other branch has
gained since then is none of its doing, but may stand in its way.
"""

from pathlib import Path
from typing import NamedTuple

from milpart_docs.corpus.git import ask_git, find_obstacle

_WHOLE = "fetch the whole history: GIT_DEPTH: 0 in .gitlab-ci.yml, fetch-depth: 0 in a GitHub workflow, git fetch --unshallow in a clone"


class RevisionError(Exception):
    """There is nothing to compare with, in one sentence and what to do about it; ``status`` is the exit status of a command."""

    def __init__(self, message: str, status: int = 1) -> None:
        """Take the sentence and the exit status: 2 where a revision was written wrongly."""
        super().__init__(message)
        self.status = status


class Commits(NamedTuple):
    """The commit at which a change began, and the tip of the branch that it is meant for."""

    base: str
    tip: str


def find_commits(root: Path, reference: str) -> Commits:
    """Find the two commits that a change below a root is compared with; raise RevisionError where there are none."""
    if not reference or reference.startswith("-") or not reference.isprintable():
        raise RevisionError(f"{reference!r} is not the name of a revision; write a branch or a commit, as in --since origin/main", 2)
    _check_repository(root)
    tip, head = _commit(root, reference), _commit(root, "HEAD")
    if not head:
        raise RevisionError("there is no commit in this repository yet; commit once, and compare then")
    if not tip:
        raise RevisionError(f"git knows no revision {reference}; {_advice(root, reference)}")
    bases = _ask(root, "merge-base", head, tip).split()
    if bases:
        return Commits(bases[0], tip)
    if _is_shallow(root):
        raise RevisionError(f"this clone lacks the commit at which the change left {reference}; {_WHOLE}")
    raise RevisionError(f"{reference} and this branch have no commit in common; name the branch that this one was begun from")


def find_project_folder(root: Path) -> str:
    """Give the folder of a project in its repository, ``""`` or such as ``"records/"``; ``""`` where there is no repository."""
    return (ask_git(root, "rev-parse", "--show-prefix") or b"").decode("utf-8", "replace").rstrip("\n")


def _check_repository(root: Path) -> None:
    obstacle = find_obstacle(root)
    if obstacle:
        raise RevisionError(f"git tells nothing of {root}: {obstacle}")
    if not _ask(root, "rev-parse", "--git-dir"):
        raise RevisionError(f"{root} is in no git repository, so there is nothing to compare with; leave --since out")


def _commit(root: Path, name: str) -> str:
    return _ask(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")


def _advice(root: Path, reference: str) -> str:
    if _is_shallow(root):
        return _WHOLE
    remote, slash, branch = reference.partition("/")
    is_remote = slash and remote in _ask(root, "remote").split()
    return f"bring it here with git fetch {remote} {branch}" if is_remote else "git branch --all lists the branches that it knows"


def _is_shallow(root: Path) -> bool:
    return _ask(root, "rev-parse", "--is-shallow-repository") == "true"


def _ask(root: Path, *arguments: str) -> str:
    return (ask_git(root, *arguments) or b"").decode("utf-8", "replace").strip()
