"""From a MkDocs configuration file to the few nodes that concern us, written out: no merge keys, no aliases, no ``!ENV``.

MkDocs' configuration may use all of YAML, and other plugins' options may hold whatever they like; only what we read is looked at.
Aliases make short text explode, so there is a limit to what they may become.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from milpart_docs.reading.composing import DEEPEST, compose, find_too_deep
from milpart_docs.reading.fault import Fault

PLUGIN = "milpart/records"
CATALOGUE_PLUGIN = "milpart/catalogue"
PLUGINS = (PLUGIN, CATALOGUE_PLUGIN)
"""The plugins whose options are read here."""
TOP = (
    "INHERIT",
    "docs_dir",
    "site_dir",
    "site_url",
    "use_directory_urls",
    "repo_url",
    "edit_uri",
    "extra_css",
    "extra_javascript",
    "theme",
    "hooks",
)
"""What is read of MkDocs' own settings."""
MOST = 10_000
"""So many values the options of one file may have, once every alias is written out."""
NESTED = 200
"""Deepest nesting of a configuration file; far above any navigation, far below what ends the process."""


class TooManyValuesError(Exception):
    """Aliases make the options larger than any project's can be."""


def compose_config(text: str) -> tuple[Node | None, Fault | None]:
    """Compose the text of a configuration file, or give the fault that stops it."""
    deep = find_too_deep(text, 1, NESTED - 1)
    return (None, deep) if deep else compose(text)


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


def select(root: MappingNode, environment: Mapping[str, str]) -> MappingNode:
    """Give the mapping of what concerns us: MkDocs' settings of ``TOP``, and the options of our plugins."""
    writer = _Writer(environment)
    pairs = []
    for key, value in writer.pairs(root):
        if key.value in TOP:
            pairs.append((key, writer.write(value)))
        elif key.value == "plugins":
            pairs.append((key, _select_plugins(value, writer)))
    return _like(root, pairs)


def _select_plugins(plugins: Node, writer: "_Writer") -> Node:
    """Leave only our plugins in a list or a mapping of plugins."""
    if isinstance(plugins, MappingNode):
        return _like(plugins, [(key, writer.write(value)) for key, value in writer.pairs(plugins) if key.value in PLUGINS])
    if not isinstance(plugins, SequenceNode):
        return plugins
    items: list[Node] = []
    for item in plugins.value:
        if isinstance(item, ScalarNode) and item.value in PLUGINS:
            items.append(item)
        elif isinstance(item, MappingNode):
            own = _select_plugins(item, writer)
            items.extend([own] if own.value else [])
    return SequenceNode(plugins.tag, items, plugins.start_mark, plugins.end_mark)


@dataclass
class _Writer:
    """Writes nodes out, and counts what it writes."""

    environment: Mapping[str, str]
    written: int = 0

    def write(self, node: Node, depth: int = 0) -> Node:
        """Write a node out; what is nested deeper than any setting, as an alias that contains itself is, stays: its reader complains."""
        self._count()
        if depth > DEEPEST:
            return node
        if node.tag == "!ENV":
            return self._from_environment(node, depth)
        if isinstance(node, MappingNode):
            return _like(node, [(key, self.write(value, depth + 1)) for key, value in self.pairs(node, depth)])
        if isinstance(node, SequenceNode):
            items = [self.write(item, depth + 1) for item in node.value]
            return SequenceNode(node.tag, items, node.start_mark, node.end_mark)
        return node

    def pairs(self, node: MappingNode, depth: int = 0) -> list[tuple[Node, Node]]:
        """Give the keys and values of a mapping, those behind ``<<`` after its own; its own hold, and of several the first."""
        own = [(key, value) for key, value in node.value if not _is_merge(key)]
        names = {key.value for key, _ in own if isinstance(key, ScalarNode)}
        for merged in (value for key, value in node.value if _is_merge(key)):
            for key, value in self._merged(merged, depth + 1):
                if isinstance(key, ScalarNode) and key.value not in names:
                    names.add(key.value)
                    own.append((key, value))
        return own

    def _merged(self, node: Node, depth: int) -> Iterator[tuple[Node, Node]]:
        self._count()
        if depth > DEEPEST:
            return
        for item in node.value if isinstance(node, SequenceNode) else [node]:
            if isinstance(item, MappingNode):
                self.written += len(item.value)
                self._count()
                yield from self.pairs(item, depth + 1)

    def _from_environment(self, node: Node, depth: int) -> Node:
        """Put a value of the environment in the place of ``!ENV NAME`` and ``!ENV [NAME, OTHER, default]``, as MkDocs does."""
        items = node.value if isinstance(node, SequenceNode) else [node]
        *names, default = items if len(items) > 1 else [*items, None]
        for name in names:
            if isinstance(name, ScalarNode) and name.value in self.environment:
                return _text(self.environment[name.value], node)
        return _text("", node) if default is None else self.write(default, depth + 1)

    def _count(self) -> None:
        self.written += 1
        if self.written > MOST:
            raise TooManyValuesError


def _is_merge(key: Node) -> bool:
    return isinstance(key, ScalarNode) and key.value == "<<" and not key.style


def _text(value: str, node: Node) -> ScalarNode:
    return ScalarNode("!", value, node.start_mark, node.end_mark, style='"')


def _like(node: MappingNode, pairs: list[tuple[Node, Node]]) -> MappingNode:
    return MappingNode(node.tag, pairs, node.start_mark, node.end_mark)
