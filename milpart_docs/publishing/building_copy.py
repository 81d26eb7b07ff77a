"""What takes part in a build without being content, copied for a staged project: overrides of the theme, hooks, data of other plugins.

Copied and not linked, because a link leads back to the project that was cut. Markdown is never copied: outside the folders of content it is
text of authors that nothing protects. What else lies there is the project's code and goes along as it is, whatever it says.
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from milpart_docs.corpus.config_nodes import compose_config
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.building_files import find_configs
from milpart_docs.publishing.left_out import LeftOut, find_files_in, is_text_of_authors
from milpart_docs.publishing.marker import is_site
from milpart_docs.publishing.tools import find_tools

LARGEST = 20_000_000
"""Larger files are passed over unless the configuration names them, in bytes."""
_MADE = (".zip", ".pdf")
"""How the names of files end that are made of a project, often for another audience: bundles, handbooks."""


def copy_building_files(settings: Settings, folder: Path) -> None:
    """Copy into a staged project, which has its content already, what else takes part in a build of it.

    A file that the configuration names must be readable, or there is an ``OSError``; of the others, nobody knows whether they are needed.
    """
    left_out = LeftOut(settings)
    is_all_content = "." in settings.content_dirs
    named = [] if is_all_content else sorted(_find_named(settings, left_out))
    for path in (*sorted(find_tools(settings)), *named):
        _copy(settings.root / path, folder / path)
    for path in () if is_all_content else _walk(settings, left_out):
        with contextlib.suppress(PermissionError):
            _copy(settings.root / path, folder / path)


def _copy(source: Path, target: Path) -> None:
    """Copy a file, unless something stands in its place already, as what was released does."""
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)


def _find_named(settings: Settings, left_out: LeftOut) -> Iterator[str]:
    """Find the files that any value of the configuration names, also in folders that it names; content is not meant."""
    configs = find_configs(settings)
    values = {os.path.normpath(value) for config in configs for value in _read_values(settings.root / config) if _may_be_path(value)}
    for path in sorted(values - {".", *configs}):
        source = settings.root / path
        with contextlib.suppress(OSError):  # too long for a name, or in a folder that nobody may look into: then it is no file
            is_folder = source.is_dir() and not (left_out.is_above_content(source) or is_site(source))
            for file in find_files_in(source) if is_folder else [source]:
                if _may_be_copied(file, left_out) and _may_be_path(file.relative_to(settings.root).as_posix()):
                    yield file.relative_to(settings.root).as_posix()


def _may_be_path(value: str) -> bool:
    pure = PurePosixPath(value)
    return bool(value) and "\0" not in value and not pure.is_absolute() and not {"..", ".git", "__pycache__"} & {*pure.parts}


def _read_values(config: Path) -> Iterator[str]:
    """Read every text in a configuration file, whatever it is for."""
    root, _ = compose_config(config.read_text(encoding="utf-8-sig", errors="replace") if config.is_file() else "")
    return (node.value for node in find_scalars(root))


def find_scalars(root: Node | None) -> Iterator[ScalarNode]:
    """Find every key and value of a composed configuration that is no collection; each once, because aliases may go in circles."""
    coming = [root] if root is not None else []
    seen: set[int] = set()
    while coming:
        node = coming.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, ScalarNode):
            yield node
        elif isinstance(node, MappingNode):
            coming += [part for pair in node.value for part in pair]
        elif isinstance(node, SequenceNode):
            coming += node.value


def _walk(settings: Settings, left_out: LeftOut) -> Iterator[str]:
    """Find what else lies in a project: nothing hidden, large or made, and nothing of other programs."""
    root, configs = settings.root, {settings.root / name for name in find_configs(settings)}
    for directory, folders, names in os.walk(root):
        folders[:] = [name for name in sorted(folders) if not name.startswith(".") and not left_out.is_passed_over(Path(directory, name))]
        for file in (Path(directory, name) for name in sorted(names) if not name.startswith(".")):
            if file in configs or file.name.lower().endswith(_MADE) or not _may_be_copied(file, left_out):
                continue
            if file.stat().st_size <= LARGEST:
                yield file.relative_to(root).as_posix()


def _may_be_copied(file: Path, left_out: LeftOut) -> bool:
    return file.is_file() and not is_text_of_authors(file) and not left_out.is_left_out(file)
