"""Repositories for a real pre-commit: one that offers our hooks, and one that uses them, without a network.

pre-commit installs a hook by pip from the repository that offers it. Here pip builds and installs this very package, and finds whatever it
needs beside it, hatchling and our dependencies, where the tests themselves have them.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.repositories import git

ROOT = Path(__file__).parents[1]
OFFERED = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "milpart_docs", "plugins")
"""What of this repository its package is built from, with the file that offers the hooks."""


def offer_hooks(root: Path) -> None:
    """Make a repository of this project as it stands."""
    root.mkdir()
    for name in OFFERED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(ROOT / name, root / name)
    _commit_all(root)


def use_hooks(root: Path, offering: Path, *hooks: str, arguments: tuple[str, ...] = ()) -> None:
    """Make a repository of a project that uses some hooks of another repository, as that stands now."""
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=offering, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S607
    config = {"repos": [{"repo": str(offering), "rev": head, "hooks": [{"id": hook, "args": [*arguments]} for hook in hooks]}]}
    (root / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (root / ".gitignore").write_text(".cache/\n", encoding="utf-8")
    _commit_all(root)


def _commit_all(root: Path) -> None:
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=All")


@dataclass(frozen=True)
class PreCommit:
    """pre-commit with a place of its own for what it installs."""

    home: Path

    def run(self, root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the hooks of a repository over what is staged, or over what the arguments name."""
        home = {"PRE_COMMIT_HOME": str(self.home), "PRE_COMMIT_COLOR": "never", "SOURCE_DATE_EPOCH": "1795305600"}  # 2026-11-22
        at_hand = {"PYTHONPATH": sysconfig.get_paths()["purelib"], "PYTHONWARNINGS": "ignore"}
        pip = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_CONFIG_FILE": os.devnull}
        command = [sys.executable, "-m", "pre_commit", "run", "--verbose", *arguments]
        environment = {**os.environ, **home, **at_hand, **pip}
        return subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False)
