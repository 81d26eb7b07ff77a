"""The files of a project that are no content and yet take part in a build of it: configurations, overrides, hooks, data of plugins."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from yaml.nodes import MappingNode, ScalarNode

from milpart_docs.corpus.config_nodes import compose_config
from milpart_docs.corpus.release.places import is_page
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.marker import is_site

MADE = (".zip", ".pdf", ".html")
"""How the names of files end that our own commands write: bundles, updates, handbooks."""


@dataclass(frozen=True)
class BuildingFiles:
    """What takes part in a build of a project without being content: ``configs`` and what else lies in the project."""

    settings: Settings
    configs: tuple[str, ...]

    @property
    def named(self) -> tuple[str, ...]:
        """The files and folders that the configuration itself names, by their paths from the project's folder."""
        return (*self.configs, *self.settings.tools)

    def takes_part(self, path: str, is_new: bool) -> bool:  # noqa: FBT001 - the form of a test
        """Tell whether a file takes part, whether it is there or not.

        Markdown that is no content is text of authors, which no release has. ``is_new`` says that nobody has ever committed the file: then
        it may be what a command of ours has written, which is no part of a build.
        """
        settings, pure = self.settings, PurePosixPath(path)
        if path in self.configs:
            return True
        if is_page(path) or "__pycache__" in pure.parts:
            return False
        if any(_is_in(path, name) for name in self.settings.tools):
            return True
        if any(_is_in(path, name) for name in (*settings.content_dirs, settings.site_dir)) or any(part[0] == "." for part in pure.parts):
            return False
        if is_new and path.lower().endswith(MADE):
            return False
        return not any(is_site(settings.root / parent) for parent in pure.parents)


def find_building_files(settings: Settings) -> BuildingFiles:
    """Find what takes part in a build of a project without being content."""
    return BuildingFiles(settings, find_configs(settings))


def find_configs(settings: Settings) -> tuple[str, ...]:
    """Find the configuration file of a project and those that it inherits from, by their paths from the project's folder."""
    root = settings.root.absolute()
    found = [root / settings.config]
    while (base := find_base(found[-1])) is not None and base not in found:
        found.append(base)
    return tuple(Path(os.path.relpath(config, root)).as_posix() for config in found)


def find_base(config: Path) -> Path | None:
    """Find the file that a configuration inherits from, if it names one."""
    try:
        text = config.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return None
    value = next((value for key, value in _read_pairs(text) if key.value == "INHERIT"), None)
    return Path(os.path.normpath(config.parent / value.value)) if value is not None and value.value else None


def _read_pairs(text: str) -> Iterator[tuple[ScalarNode, ScalarNode]]:
    root, _ = compose_config(text)
    for key, value in root.value if isinstance(root, MappingNode) else ():
        if isinstance(key, ScalarNode) and isinstance(value, ScalarNode):
            yield key, value


def _is_in(path: str, folder: str) -> bool:
    return folder in {".", path} or path.startswith(folder + "/")
