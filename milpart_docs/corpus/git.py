"""The one way to git: a question with a limit of time, and its answer, or nothing where git or a repository is missing."""

import os
import shutil
import subprocess
from pathlib import Path

PATIENCE = 60
"""Seconds that git may take for one answer."""
_PLAIN = ("-c", "core.quotepath=false", "-c", "log.showSignature=false", "-c", "core.fsmonitor=false")
"""Whatever a user or a repository has set up, answers have one form, and no program of the repository's choice runs for them."""
_OF_ANOTHER = frozenset(
    {
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_IMPLICIT_WORK_TREE",
        "GIT_COMMON_DIR",
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE",
        "GIT_PREFIX",
        "GIT_SHALLOW_FILE",
        "GIT_GRAFT_FILE",
        "GIT_REPLACE_REF_BASE",
        "GIT_NO_REPLACE_OBJECTS",
        "GIT_INTERNAL_SUPER_PREFIX",
        "GIT_CONFIG",
        "GIT_CONFIG_PARAMETERS",
    }
)
"""Variables by which git looks at another repository than that of the folder, or at another state of it; a hook of git sets them."""


def ask_git(root: Path, *arguments: str, sent: bytes = b"") -> bytes | None:
    """Give what git prints in a folder when it is sent something; nothing where it is not there, fails, or takes too long."""
    ran = _run(root, *arguments, sent=sent)
    return ran.stdout if ran is not None and ran.returncode == 0 else None


def find_obstacle(root: Path) -> str:
    """Say why git tells nothing of a folder that lies in a repository; nothing, where it does or where there is no repository.

    Git refuses a repository that belongs to another user, for instance; that must not be taken for a project without git.
    """
    if not any(os.path.lexists(folder / ".git") for folder in (root, *root.parents)):
        return ""
    ran = _run(root, "rev-parse", "--git-dir")
    if ran is None:
        return "git is missing or gives no answer"
    said = ran.stderr.decode("utf-8", "replace").strip().split("\n")[0].removeprefix("fatal: ")
    return "" if ran.returncode == 0 or said.startswith("not a git repository (or any") else said or "git gives no reason"


def _run(root: Path, *arguments: str, sent: bytes = b"") -> subprocess.CompletedProcess[bytes] | None:
    git = shutil.which("git")
    if git is None:
        return None
    environment = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}  # nothing is written for a question, and what is said has one language
    command = [git, "-C", str(root), *_PLAIN, *arguments]
    try:
        return subprocess.run(  # noqa: S603 - our own arguments
            command, input=sent, capture_output=True, timeout=PATIENCE, check=False, env=environment
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
