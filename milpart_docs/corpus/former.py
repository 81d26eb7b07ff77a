"""The project as it stood at a commit: the folder that it lay in, and the settings that it had.

A branch may change both. A folder of another name makes no new project of the records in it, and rules that a branch switches off are
still those of the project that it wants to join; so both are asked of the commit, and never of what lies on the disk.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from milpart_docs.corpus.config_nodes import PLUGIN
from milpart_docs.corpus.git import ask_git
from milpart_docs.corpus.options import CONFIGS
from milpart_docs.corpus.revision import find_project_folder
from milpart_docs.corpus.settings import NoProjectError, Settings, load_settings


def find_former_folder(root: Path, commit: str) -> str:
    """Give the folder that a project had in its repository at a commit, ``""`` or such as ``"records/"``.

    That is its own, unless there was no project in it then: if another project has gone since, its folder was renamed. Of several that are
    gone it is the one of which most files lie in the same place now.
    """
    folder = find_project_folder(root)
    if any(_show(root, commit, folder + name) is not None for name in CONFIGS):
        return folder
    listed = (ask_git(root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit) or b"").decode("utf-8", "surrogateescape")
    paths = listed.split("\0")

    def stayed(other: str) -> int:
        return sum(1 for path in paths if path.startswith(other) and (root / path.removeprefix(other)).is_file())

    return max(_find_gone(root, commit, paths), key=stayed, default=folder)


def _find_gone(root: Path, commit: str, paths: Iterable[str]) -> Iterator[str]:
    """Give the folders in which a project lay at a commit and lies no more."""
    top = Path((ask_git(root, "rev-parse", "--show-toplevel") or b"").decode("utf-8", "surrogateescape").rstrip("\n"))
    for path in map(PurePosixPath, paths):
        if path.name in CONFIGS and not (top / path).is_file() and PLUGIN.encode() in (_show(root, commit, str(path)) or b""):
            yield "" if path.parent.name == "" else f"{path.parent}/"


def load_former_settings(root: Path, commit: str, folder: str, environment: Mapping[str, str] | None = None) -> Settings:
    """Load the settings that a project had in a folder of its repository at a commit; where there was none, nothing was set."""

    def read(path: Path) -> bytes:
        below = posixpath.relpath(path.as_posix(), root.as_posix())
        data = _show(root, commit, posixpath.normpath(folder + below))
        if data is None:
            raise FileNotFoundError(path)
        return data

    for name in CONFIGS:
        try:
            return load_settings(root / name, environment, read)
        except NoProjectError:
            continue
    return Settings(root, is_readable=False)


def _show(root: Path, commit: str, path: str) -> bytes | None:
    """Give the content of a file of a commit, by its path in the repository."""
    return ask_git(root, "show", f"{commit}:{path}")
