"""The files of a project that are no content and yet take part in a build of it: configurations, overrides, hooks, data of plugins."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from milpart_docs.corpus.handbook_file import is_handbook
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.config_files import find_configs, find_named_paths
from milpart_docs.publishing.left_out import PASSED_OVER, is_text
from milpart_docs.publishing.marker import is_site
from milpart_docs.publishing.tools import is_code

_MADE = (".zip", ".pdf")


@dataclass(frozen=True)
class BuildingFiles:
    """What takes part in a build of a project without being content: ``configs``, what these name, and what else lies in the project."""

    settings: Settings
    configs: tuple[str, ...]
    mentioned: tuple[str, ...]
    """Paths in the project that a value of the configuration may mean."""

    @property
    def named(self) -> tuple[str, ...]:
        """The files and folders that make the site by name, by their paths from the project's folder."""
        return (*self.configs, *self.settings.tools)

    def takes_part(self, path: str) -> bool:
        """Tell by its path whether a file takes part, whether it is there or not.

        Text of authors that is no content does not: no release has it. Nor does what our own commands have written.
        """
        settings, parts = self.settings, PurePosixPath(path).parts
        if path in self.configs:
            return True
        if is_text(path) or "__pycache__" in parts:
            return False
        is_content = _is_in(path, (*settings.content_dirs, settings.site_dir))
        if _is_in(path, settings.tools):
            return not is_content or is_code(path)
        if is_content or any(is_site(settings.root / folder) for folder in PurePosixPath(path).parents):
            return False
        return _is_in(path, self.mentioned) or not (_is_passed_over(parts) or is_made(settings.root / path))


def find_building_files(settings: Settings) -> BuildingFiles:
    """Find what takes part in a build of a project without being content."""
    return BuildingFiles(settings, find_configs(settings), find_named_paths(settings))


def find_emptied(settings: Settings) -> tuple[str, ...]:
    """Find the texts of authors that the configuration of a staged project names, of which only the name came along."""
    texts = (path for path in find_named_paths(settings) if is_text(path) and not _is_in(path, settings.content_dirs))
    return tuple(path for path in texts if (settings.root / path).is_file())


def is_made(file: Path) -> bool:
    """Tell whether a file is what our commands make of a project, maybe for another audience: a bundle, an update, a handbook."""
    if file.suffix.lower() != ".html":
        return file.name.lower().endswith(_MADE)
    try:
        return is_handbook(file)
    except OSError:
        return False


def _is_passed_over(parts: tuple[str, ...]) -> bool:
    return any(part.startswith(".") for part in parts) or not PASSED_OVER.isdisjoint(parts)


def _is_in(path: str, names: Iterable[str]) -> bool:
    """Tell whether a path is one of these, or lies in one."""
    return any(name in {".", path} or path.startswith(name + "/") for name in names)
