"""Files and folders that are named on the command line, as the corpus knows them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from milpart_docs.cli.console import CommandError


def read_paths(paths: Iterable[Path], option: Path | None, root: Path) -> list[str]:
    """Give paths of the command line as the corpus knows them; ``option`` is the value of ``--root``, ``root`` the project's folder."""
    return [_relative(path if option is None else _from(option, path), root) for path in paths]


def is_wanted(path: str, wanted: Sequence[str]) -> bool:
    """Tell whether a file is one of those that were named, or lies in a folder that was; where none was named, all are wanted."""
    return not wanted or any(item in {".", path} or path.startswith(item + "/") for item in wanted)


def _from(root: Path, path: Path) -> Path:
    """Take a relative path from the project's folder where the current one does not have it."""
    return path if path.exists() or path.is_symlink() or not (root / path).exists() else root.resolve() / path


def _relative(path: Path, root: Path) -> str:
    """Give a path of the command line as the corpus knows it; refuse one that does not exist or lies outside."""
    full = Path.cwd() / path
    if not full.exists() and not full.is_symlink():
        raise CommandError(f"there is no file or folder {path}")
    absolute = full.parent.resolve() / full.name if full.name not in {"", ".."} else full.resolve()
    if not absolute.is_relative_to(root):
        raise CommandError(f"{path} does not belong to the project in {root}")
    return absolute.relative_to(root).as_posix()
