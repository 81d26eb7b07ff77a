"""The options of our plugin, and the few settings of MkDocs that concern us, as ``mkdocs.yml`` and the files it inherits from say them.

They are read and merged as MkDocs does it (https://www.mkdocs.org/user-guide/configuration/#configuration-inheritance), but without
MkDocs, and every value keeps the place at which it is written.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from yaml.nodes import MappingNode

from milpart_docs.corpus.config_nodes import PLUGIN, TooManyValuesError, compose_config, find_scalars, select
from milpart_docs.corpus.plain_file import read_regular_file
from milpart_docs.diagnostics import Finding
from milpart_docs.reading.values import read_node

CONFIG = "mkdocs.yml"
CONFIGS = (CONFIG, "mkdocs.yaml")
"""The names under which MkDocs looks for its configuration, in its order."""
SETTING_CODE = "MP090"
"""Code of the findings about settings; its manual is the rule of that code."""

At = tuple[str | int, ...]
ReadFile = Callable[[Path], bytes]
"""Gives the bytes of a file, or raises ``OSError``."""


class Place(NamedTuple):
    """Where a setting is written: the file relative to the project's root, line and column from one."""

    path: str
    line: int
    column: int


@dataclass(frozen=True)
class Options:
    """Values as they are written, the place of each, and what could not be read."""

    values: dict[str, Any] = field(default_factory=dict)
    places: Mapping[At, Place] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    is_readable: bool = True
    """Whether the files could be read at all; MkDocs need not be started where they could not."""
    texts: tuple[str, ...] = ()
    """Every word and text that stands in the files, whatever it is for."""

    def place(self, at: Sequence[str | int]) -> Place | None:
        """Give the place of a value, or of the nearest one around it."""
        around = (tuple(at[:length]) for length in range(len(at), 0, -1))
        return next((self.places[path] for path in around if path in self.places), None)

    def plugin(self, name: str = PLUGIN) -> tuple[At, Any] | None:
        """Give the path of one of our plugins and its options, ``plugins`` being a list or a mapping; nothing where it is not listed."""
        plugins = self.values.get("plugins")
        if isinstance(plugins, dict) and name in plugins:
            return ("plugins", name), plugins[name]
        for number, item in enumerate(plugins if isinstance(plugins, list) else []):
            if item == name:
                return ("plugins", number), None
            if isinstance(item, dict) and name in item:
                return ("plugins", number, name), item[name]
        return None

    def below(self, path: At) -> dict[At, Place]:
        """Give the places of what stands below a path, relative to it."""
        return {at[len(path) :]: place for at, place in self.places.items() if at[: len(path)] == path and len(at) > len(path)}


def read_options(config: Path, environment: Mapping[str, str], read: ReadFile = read_regular_file) -> Options:
    """Read a configuration file and those that it inherits from; ``OSError`` where the file itself cannot be read."""
    return _read((config,), read(config), environment, read)


def _read(chain: tuple[Path, ...], data: bytes, environment: Mapping[str, str], read: ReadFile) -> Options:
    """Read the last file of a chain, in which each inherits from the next."""
    config, root = chain[-1], chain[0].parent
    name = Path(os.path.relpath(config, root)).as_posix()
    own = _read_file(name, data.decode("utf-8-sig", errors="replace"), environment)
    base = own.values.pop("INHERIT", None)
    if base is None:
        return own
    at = own.places[("INHERIT",)]
    if not isinstance(base, str) or not base:
        return merge(_failed(at, "INHERIT is not the path of a file", "write INHERIT: base.yml"), own)
    inherited = Path(os.path.normpath(config.parent / base))
    if inherited in chain:
        return merge(_failed(at, f"{name} inherits from itself through {base}", "take one INHERIT of the circle out"), own)
    try:
        data = read(inherited)
    except (OSError, ValueError):
        return merge(_failed(at, f"the file {base} that is inherited from cannot be read", f"the path is relative to {name}"), own)
    return merge(_read((*chain, inherited), data, environment, read), own)


def _read_file(name: str, text: str, environment: Mapping[str, str]) -> Options:
    """Read one file: what concerns us, and nothing that it inherits."""
    root, fault = compose_config(text)
    if fault is not None:
        sentence = f"{name} is not YAML that can be read from this place on"
        return _failed(Place(name, fault.line, fault.column), sentence, "compare the line with those around it")
    if root is None:
        return Options()
    if not isinstance(root, MappingNode):
        return _failed(Place(name, root.start_mark.line + 1, 1), f"{name} is not a mapping of settings", "write site_name: … at its top")
    try:
        values, positions, faults, _ = read_node(select(root, environment), first_line=1)
    except TooManyValuesError:
        return _failed(
            Place(name, 1, 1), f"the aliases of {name} make its settings too many to read", "write them out where they are needed"
        )
    texts = tuple(dict.fromkeys(node.value for node in find_scalars(root)))
    found = (Finding(fault.line, fault.column, f"this value cannot be read ({fault.kind})", "", name, SETTING_CODE) for fault in faults)
    return Options(values, {at: Place(name, place.line, place.column) for at, place in positions.items()}, tuple(found), texts=texts)


def _failed(place: Place, message: str, hint: str) -> Options:
    return Options(findings=(Finding(place.line, place.column, message, hint, place.path, SETTING_CODE),), is_readable=False)


def merge(base: Options, over: Options) -> Options:
    """Put settings over those inherited: mappings merge, every other value replaces."""
    kept = {at: place for at, place in base.places.items() if not _is_replaced(at, over.values)}
    return Options(
        _merge_values(base.values, over.values),
        {**kept, **over.places},
        (*base.findings, *over.findings),
        base.is_readable and over.is_readable,
        (*base.texts, *over.texts),
    )


def _merge_values(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in over.items():
        inherited = base.get(key)
        merged[key] = _merge_values(inherited, value) if isinstance(inherited, dict) and isinstance(value, dict) else value
    return merged


def _is_replaced(at: At, values: Any) -> bool:
    for step in at:
        if not isinstance(values, dict):
            return True
        if step not in values:
            return False
        values = values[step]
    return True
