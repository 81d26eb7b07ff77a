"""Where a site stands, and the names beside it that a build uses: all in one folder, so that a rename is enough to swap them."""

import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from milpart_docs.corpus import Settings
from milpart_docs.publishing.error import PublishingError, cannot_write


@dataclass(frozen=True)
class Place:
    """The folder of a site, and what stands beside it while a build is at work."""

    folder: Path

    @property
    def lock(self) -> Path:
        """The file that a build holds locked."""
        return self._beside("lock")

    @property
    def set_aside(self) -> Path:
        """Where the old site stands for a moment, on systems that cannot exchange two folders in one step."""
        return self._beside("old")

    def name_new(self) -> Path:
        """Give the name of a new folder that nobody has yet."""
        return self._beside(f"new-{secrets.token_hex(4)}")

    def find_left_overs(self) -> list[Path]:
        """Find what killed builds left: their new folders, or old sites that they had not deleted yet."""
        prefix = self._beside("new-").name
        return sorted(path for path in self.folder.parent.iterdir() if path.name.startswith(prefix))

    def _beside(self, suffix: str) -> Path:
        return self.folder.with_name(f".{self.folder.name}.milpart-{suffix}")


def find_place(output: Path, projects: Iterable[Settings]) -> Place:
    """Find the place of a site, and refuse one where a site would do harm."""
    if output.is_symlink():
        raise PublishingError(f"{output} is a link; name the folder that it leads to")
    try:
        folder = output.resolve()
    except (OSError, RuntimeError):
        raise cannot_write(output, "its path leads in a circle") from None
    _check_folders(folder)
    for project in projects:
        _check_project(folder, project)
    return Place(folder)


def check_file_place(file: Path, project: Settings) -> None:
    """Refuse the place of a file where it would get among the pages or records of a project, or take the place of a link."""
    if file.is_symlink():
        raise PublishingError(f"{file} is a link; name the file that it leads to")
    try:
        folder = file.resolve().parent
    except (OSError, RuntimeError):
        raise PublishingError(f"{file} cannot be written: its path leads in a circle") from None
    for source in _find_sources(project, project.root.resolve()):
        if folder.is_relative_to(source):
            raise PublishingError(f"{file} must not be written: it would be mixed with the pages or records of {source}")


def _check_folders(folder: Path) -> None:
    """Refuse what is no folder, what cannot be renamed, and what nobody would want to have replaced."""
    nearest = next(path for path in (folder, *folder.parents) if os.path.lexists(path))
    if not nearest.is_dir():
        raise cannot_write(folder, f"{nearest} is not a folder")
    if folder in {Path(folder.anchor), _find_home()}:
        raise PublishingError(f"{folder} must not become a site; choose a folder in it")
    if os.path.ismount(folder):
        raise PublishingError(f"{folder} is a file system of its own, which cannot be swapped for a new site; choose a folder in it")


def _check_project(folder: Path, project: Settings) -> None:
    """Refuse the project's folder, a folder above it, and all that has to do with the folders of its pages and records."""
    root = project.root.resolve()
    if root.is_relative_to(folder):
        raise PublishingError(f"{folder} must not become a site: the project stands in it; choose another folder")
    for source in _find_sources(project, root):
        if folder.is_relative_to(source) or source.is_relative_to(folder):
            raise PublishingError(f"{folder} must not become a site: the pages or records of {source} would be mixed with it")


def _find_sources(project: Settings, root: Path) -> Iterator[Path]:
    """Give the folders of a project that hold its pages and records; where that is all of it, a site inside it is not mixed with them."""
    for name in sorted({project.docs_dir, *project.record_dirs}):
        source = (root / name).resolve()
        if source != root:
            yield source


def _find_home() -> Path | None:
    try:
        return Path.home().resolve()
    except (OSError, RuntimeError):
        return None
