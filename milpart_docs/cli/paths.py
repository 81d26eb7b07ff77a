"""Files and folders that are named on the command line, as the corpus knows them.

Programs hand over all files of a commit, also those that lie beside the project in its repository. Such a file is passed over, and that is
said; a folder beside the project, and whatever lies outside of the repository, a person has named by mistake.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import click

from milpart_docs.cli.console import CommandError
from milpart_docs.corpus.git import ask_git

NAMED_AT_MOST = 3
"""So many of the files that are passed over are named."""


class Wanted(NamedTuple):
    """The files and folders that were named, by their paths in the project; ``is_all`` where none was, which means all."""

    paths: tuple[str, ...]
    is_all: bool

    def has(self, path: str) -> bool:
        """Tell whether a file is one of those that were named, or lies in a folder that was."""
        return self.is_all or any(item in {".", path} or path.startswith(item + "/") for item in self.paths)


def read_paths(paths: Iterable[Path], option: Path | None, root: Path, *, quiet: bool) -> Wanted:
    """Read paths of the command line; ``option`` is the value of ``--root``, ``root`` the project's folder.

    Files beside the project are passed over and named on standard error, unless it is to be quiet.
    """
    named = [path if option is None else _from(option, path) for path in paths]
    beside = [path for path in named if _is_beside(path, root)]
    if beside and not quiet:
        more = f" and {len(beside) - NAMED_AT_MOST} more" if len(beside) > NAMED_AT_MOST else ""
        told = ", ".join(map(str, beside[:NAMED_AT_MOST]))
        click.echo(f"milpart: passed over, because outside of the project in {root}: {told}{more}", err=True)
    return Wanted(tuple(_relative(path, root) for path in named if path not in beside), not named)


def find_path(path: Path, option: Path | None, root: Path) -> str:
    """Give one path of the command line as the corpus knows it; refuse one that does not exist or lies outside of the project."""
    return _relative(path if option is None else _from(option, path), root)


def _from(root: Path, path: Path) -> Path:
    """Take a relative path from the project's folder where the current one does not have it."""
    return path if path.exists() or path.is_symlink() or not (root / path).exists() else root.resolve() / path


def _is_beside(path: Path, root: Path) -> bool:
    """Tell whether a path is a file that lies in the repository of the project and outside of the project."""
    absolute = _absolute(path)
    if absolute.is_relative_to(root) or not absolute.is_file():
        return False
    top = (ask_git(root, "rev-parse", "--show-toplevel") or b"").decode("utf-8", "surrogateescape").rstrip("\n")
    return bool(top) and absolute.is_relative_to(top)


def _relative(path: Path, root: Path) -> str:
    full, absolute = Path.cwd() / path, _absolute(path)
    if not full.exists() and not full.is_symlink():
        raise CommandError(f"there is no file or folder {path}")
    if not absolute.is_relative_to(root):
        raise CommandError(f"{path} does not belong to the project in {root}")
    return absolute.relative_to(root).as_posix()


def _absolute(path: Path) -> Path:
    """Follow links to the folder of a path, and not the path itself: a link in the project is a file of the project."""
    full = Path.cwd() / path
    return full.parent.resolve() / full.name if full.name not in {"", ".."} else full.resolve()
