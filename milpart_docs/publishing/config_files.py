"""The configuration files of a project: which there are, each inheriting from the next, and which paths they name."""

import os
from pathlib import Path, PurePosixPath

from yaml.nodes import MappingNode, Node, ScalarNode

from milpart_docs.corpus.config_nodes import compose_config, find_scalars
from milpart_docs.corpus.settings import Settings

_NO_PARTS = frozenset({"..", ".git", "__pycache__"})


def find_configs(settings: Settings) -> tuple[str, ...]:
    """Find the configuration file of a project and those that it inherits from, by their paths from the project's folder."""
    root = settings.root.absolute()
    found = [root / settings.config]
    while (base := find_base(found[-1])) is not None and base not in found:
        found.append(base)
    return tuple(Path(os.path.relpath(config, root)).as_posix() for config in found)


def find_base(config: Path) -> Path | None:
    """Find the file that a configuration inherits from, if it names one."""
    root = _compose(config)
    pairs = root.value if isinstance(root, MappingNode) else ()
    named = (value.value for key, value in pairs if isinstance(value, ScalarNode) and key.value == "INHERIT" and value.value)
    return next((Path(os.path.normpath(config.parent / name)) for name in named), None)


def find_named_paths(settings: Settings) -> tuple[str, ...]:
    """Find what any value of the configuration may mean as a path in the project, whatever it is for; whether it is there, is not asked."""
    configs = find_configs(settings)
    values = (node.value for config in configs for node in find_scalars(_compose(settings.root / config)))
    return tuple(sorted({os.path.normpath(value) for value in values if may_be_path(value)} - {".", *configs}))


def may_be_path(value: str) -> bool:
    """Tell whether a text may be a path in the project, of a file that somebody wrote."""
    pure = PurePosixPath(value)
    return bool(value) and "\0" not in value and not pure.is_absolute() and _NO_PARTS.isdisjoint(pure.parts)


def _compose(config: Path) -> Node | None:
    """Read and compose a configuration; nothing, where it cannot be read."""
    try:
        text = config.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return None
    return compose_config(text)[0]
