"""Where a site stands, and the names beside it that a build uses: all in one folder, so that a rename is enough to swap them."""

import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from milpart_docs.corpus import Settings
from milpart_docs.publishing.error import PublishingError, cannot_write
from milpart_docs.publishing.sources import find_projects_around, find_site_around, find_sources, lies_in

CONTENT = "pages, records, overrides or hooks"
"""What a site is built from, in the words of a refusal."""


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
    """Find the place of a site, and refuse one where a site would do harm, to these projects and to those in which it lies."""
    if output.is_symlink():
        raise PublishingError(f"{output} is a link; name the folder that it leads to")
    folder = _resolve(output)
    _check_folders(folder)
    concerned = [*projects, *find_projects_around(folder)]
    for project in concerned:
        _check_project(folder, project)
    if site := find_site_around(folder.parent, concerned):
        raise PublishingError(f"{folder} must not become a site: it lies in the site {site}, whose next build would delete it")
    return Place(folder)


def check_file_place(file: Path, projects: Iterable[Settings]) -> None:
    """Refuse the place of a file where it would get into what a site is built from, or into a site, or take the place of a link.

    The file is looked at from these projects, and from those in which it lies.
    """
    if file.is_symlink():
        raise PublishingError(f"{file} is a link; name the file that it leads to")
    folder = _resolve(file).parent
    concerned = [*projects, *find_projects_around(folder)]
    for source in (source for project in concerned for source in find_sources(project)):
        if lies_in(folder, source):
            raise PublishingError(
                f"{file} must not be written: the next site would be built with it, because it takes {CONTENT} from {source}"
            )
    if site := find_site_around(folder, concerned):
        raise PublishingError(f"{file} must not be written: it lies in the site {site}, whose next build would delete it")


def _resolve(output: Path) -> Path:
    try:
        return output.resolve()
    except (OSError, RuntimeError):
        raise cannot_write(output, "its path leads in a circle") from None


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
    for source in find_sources(project):
        if lies_in(folder, source) or source.is_relative_to(folder):
            raise PublishingError(f"{folder} must not become a site: it would be mixed with {CONTENT} in {source}")


def _find_home() -> Path | None:
    try:
        return Path.home().resolve()
    except (OSError, RuntimeError):
        return None
