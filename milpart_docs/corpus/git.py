"""The one way to git: a question with a limit of time, and its answer, or nothing where git or a repository is missing."""

import shutil
import subprocess
from pathlib import Path

PATIENCE = 60
"""Seconds that git may take for one answer."""
_PLAIN = ("-c", "core.quotepath=false", "-c", "log.showSignature=false")
"""Whatever a user has set up, answers have one form."""


def ask_git(root: Path, *arguments: str, sent: bytes = b"") -> bytes | None:
    """Give what git prints in a folder when it is sent something; nothing where it is not there, fails, or takes too long."""
    git = shutil.which("git")
    if git is None:
        return None
    command = [git, "-C", str(root), *_PLAIN, *arguments]
    try:
        ran = subprocess.run(command, input=sent, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - our own arguments
    except (OSError, subprocess.TimeoutExpired):
        return None
    return ran.stdout if ran.returncode == 0 else None
