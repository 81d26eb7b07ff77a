"""When and why each file changed, from one reading of git's log; nothing where there is no git or no repository."""

import shutil
import subprocess
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

PER_FILE = 10
"""How many changes of a file are kept, newest first."""
PATIENCE = 60
"""Seconds that git may take."""


class Revision(NamedTuple):
    """One change of a file: its commit, its day and its subject line. Authors are left out: records carry no personal data."""

    commit: str
    day: str
    subject: str


def load_history(root: Path, folders: tuple[str, ...]) -> Mapping[str, tuple[Revision, ...]]:
    """Load the last changes of every file below the folders, by path relative to the root."""
    git = shutil.which("git")
    if git is None:
        return {}
    command = [
        git,
        "-C",
        str(root),
        "-c",
        "core.quotepath=false",
        "log",
        "--relative",
        "--name-only",
        "--no-renames",
        "-z",
        "--format=%x01%H%x02%cs%x02%s",
    ]
    try:
        ran = subprocess.run([*command, "--", *folders], capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - our own arguments
    except (OSError, subprocess.TimeoutExpired):
        return {}
    return read_log(ran.stdout.decode("utf-8", "replace")) if ran.returncode == 0 else {}


def read_log(log: str) -> dict[str, tuple[Revision, ...]]:
    """Read the log that ``load_history`` asks git for."""
    found: dict[str, list[Revision]] = defaultdict(list)
    for block in log.split("\x01")[1:]:
        head, _, names = block.partition("\0")
        commit, _, rest = head.partition("\x02")
        day, _, subject = rest.partition("\x02")
        revision = Revision(commit, day, subject)
        for name in names.split("\0"):
            path = name.strip("\n")
            if path and len(found[path]) < PER_FILE:
                found[path].append(revision)
    return {path: tuple(revisions) for path, revisions in found.items()}
