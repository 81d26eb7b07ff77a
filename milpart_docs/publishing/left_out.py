"""What of a project never gets into a staged one but by the release itself: its content, whatever name it has, and its site."""

import os
from pathlib import Path

from milpart_docs.corpus.files import is_lost_record
from milpart_docs.corpus.release.places import is_page
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.marker import is_site

PASSED_OVER = frozenset({"node_modules", "__pycache__"})
ENVIRONMENT = "pyvenv.cfg"
"""Lies in every folder that holds an environment of Python."""


def is_text_of_authors(file: Path) -> bool:
    """Tell whether a file is Markdown, or a record under another name; a link is what it leads to."""
    return any(is_page(name) or is_lost_record(name) for name in (file.name, file.resolve().name))


def find_files_in(folder: Path) -> list[Path]:
    """Find every file below a folder, in the order of their names in each."""
    return [Path(directory, name) for directory, _, names in os.walk(folder) for name in sorted(names)]


class LeftOut:
    """The folders whose files are not copied: those of content, and that of the site.

    They are known by what the disk knows them by: a folder can have several names, with links, or where capitals make no difference.
    """

    def __init__(self, settings: Settings) -> None:
        """Take the settings of the project."""
        self._content = [(settings.root / name).resolve() for name in settings.content_dirs]
        folders = [*self._content, settings.root / settings.site_dir]
        self._folders = {_identify(folder) for folder in folders if folder.is_dir()}

    def is_left_out(self, file: Path) -> bool:
        """Tell whether a file really lies in one of the folders."""
        return any(_identify(folder) in self._folders for folder in file.resolve().parents)

    def is_above_content(self, folder: Path) -> bool:
        """Tell whether a folder is one of content, or holds one."""
        real = folder.resolve()
        return any(content.is_relative_to(real) for content in self._content) or _identify(folder) in self._folders

    def is_passed_over(self, folder: Path) -> bool:
        """Tell whether nothing in a folder takes part in a build."""
        if folder.name in PASSED_OVER or (folder / ENVIRONMENT).is_file() or is_site(folder):
            return True
        return _identify(folder) in self._folders


def _identify(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino
