"""Git in tests."""

import subprocess
from pathlib import Path

AUTHOR = "qznauthorzq"
"""A word that belongs into no site."""


def git(root: Path, *arguments: str) -> None:
    """Run git with a fixed author and day, whatever the machine has configured."""
    day = "2026-11-20T12:00:00+00:00"
    who = {"GIT_AUTHOR_NAME": AUTHOR, "GIT_AUTHOR_EMAIL": "a@b.example", "GIT_AUTHOR_DATE": day}
    who |= {name.replace("AUTHOR", "COMMITTER"): value for name, value in who.items()}
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(root), **who}
    subprocess.run(["git", *arguments], cwd=root, env=environment, capture_output=True, check=True)  # noqa: S607 - the git of the system
