"""What of a project never gets into a staged one but by the release itself: content, whatever name it has, sites, and text of authors."""

import os
from pathlib import Path, PurePosixPath

from milpart_docs.corpus.release.places import is_page
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.marker import is_site
from milpart_docs.publishing.temporary import find_temporary_root

PASSED_OVER = frozenset({"node_modules", "__pycache__"})
ENVIRONMENT = "pyvenv.cfg"
"""Lies in every folder that holds an environment of Python."""
TEXTS = frozenset(
    {"", ".mdx", ".txt", ".text", ".rst", ".adoc", ".asciidoc", ".org", ".tex", ".log", ".textile", ".wiki", ".rtf", ".csv", ".tsv"}
)
"""How the names of other files end that authors write; those without any ending (``NOTES``) are such files, too."""


def is_text(path: str) -> bool:
    """Tell by the name of a file whether it is text of authors, which nothing protects outside of the folders of content."""
    return is_page(path) or PurePosixPath(path).suffix.lower() in TEXTS


def is_text_of_authors(file: Path) -> bool:
    """Tell whether a file is text of authors; a link is what it leads to."""
    return is_text(file.name) or is_text(file.resolve().name)


def find_files_in(folder: Path) -> list[Path]:
    """Find every file below a folder, in the order of their names in each."""
    return [Path(directory, name) for directory, _, names in os.walk(folder) for name in sorted(names)]


class LeftOut:
    """The folders whose files are not copied: those of content, that of the site, those of other programs, and our own temporary ones.

    They are known by what the disk knows them by: a folder can have several names, with links, or where capitals make no difference.
    """

    def __init__(self, settings: Settings, *ours: Path) -> None:
        """Take the settings of the project, and folders of ours that may lie in it."""
        self._content = [(settings.root / name).resolve() for name in settings.content_dirs]
        self._of_content = {_identify(folder) for folder in self._content if folder.is_dir()}
        others = (settings.root / settings.site_dir, find_temporary_root(), *ours)
        self._others = {_identify(folder) for folder in others if folder.is_dir()}

    def is_left_out(self, file: Path) -> bool:
        """Tell whether a file really lies in one of the folders of content, of the site, or of ours."""
        return any(_identify(folder) in self._of_content | self._others for folder in file.resolve().parents)

    def is_above_content(self, folder: Path) -> bool:
        """Tell whether a folder is one of these, or holds content."""
        real = folder.resolve()
        return any(content.is_relative_to(real) for content in self._content) or _identify(folder) in self._of_content | self._others

    def is_foreign(self, folder: Path) -> bool:
        """Tell whether a folder is none of the project's: a site, one of another program or of ours, or one that nobody may enter."""
        try:
            if folder.name in PASSED_OVER or (folder / ENVIRONMENT).is_file() or is_site(folder):
                return True
            return _identify(folder) in self._others
        except OSError:
            return True

    def is_passed_over(self, folder: Path) -> bool:
        """Tell whether nothing in a folder takes part in a build without being content."""
        return self.is_foreign(folder) or _identify(folder) in self._of_content


def _identify(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino
