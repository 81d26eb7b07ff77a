"""From YAML to values, with the line and column of every key and every item.

The values come from libyaml's composer (through PyYAML), which keeps scalars as text and knows every position; what they mean is
decided here, by the core schema of YAML 1.2. Anchors, aliases and unknown tags are refused: they make short text explode, and no
author of a record needs them.
"""

from typing import Any, NamedTuple

import yaml
from yaml.error import MarkedYAMLError
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.reader import ReaderError
from yaml.tokens import AliasToken, AnchorToken

from milpart_docs.model.structure import Path
from milpart_docs.reading.fault import Fault, FaultKind
from milpart_docs.reading.scalar import read_scalar
from milpart_docs.reading.syntax import syntax_fault

DEEPEST = 12
"""Deepest nesting of lists and mappings; no field of the model needs more than four."""
LONGEST = 262_144
"""Longest front matter in characters."""
SUSPICIOUS = 500
"""With more brackets or columns in a line than these, nesting is counted before it is composed: the composer calls itself at each level."""

_IMPLICIT = "implicit"
_TEXT_TAGS = frozenset({_IMPLICIT, "!", "tag:yaml.org,2002:str"})
_COLLECTION_TAGS = {"!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", _IMPLICIT}


class Position(NamedTuple):
    """Where a key (or a list's item) begins, and where its value begins; lines and columns count from one."""

    line: int
    column: int
    value_line: int
    value_column: int


Positions = dict[Path, Position]

_position = tuple.__new__
"""Makes a position of four numbers without the call that ``Position`` itself would add: there are some twenty-five in each record."""


class _Composer(yaml.CSafeLoader):
    """libyaml's composer without the resolving of scalars, which YAML 1.1 gets wrong for us (``NO`` would be false)."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:  # noqa: ARG002 - the composer calls it so
        return _IMPLICIT

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Do nothing: there are no resolvers by path."""

    def ascend_resolver(self) -> None:
        """Do nothing: there are no resolvers by path."""


def read_values(inside: str, first_line: int) -> tuple[dict[str, Any], Positions, list[Fault]]:
    """Read YAML into values, positions and faults; ``first_line`` is the line of the file on which the text begins."""
    if len(inside) > LONGEST:
        return {}, {}, [Fault("too-long", first_line, 1, details={"limit": str(LONGEST)})]
    deep = _depth_fault(inside, first_line)
    root, fault = (None, deep) if deep else compose(inside, first_line)
    if fault is not None or root is None:
        return {}, {}, [fault] if fault else []
    faults = _alias_faults(inside, first_line) if "&" in inside or "*" in inside else []
    if faults:
        return {}, {}, faults
    if not isinstance(root, MappingNode):
        return {}, {}, [Fault("not-a-mapping", first_line + root.start_mark.line, root.start_mark.column + 1)]
    return read_node(root, first_line)


def compose(text: str, first_line: int = 1) -> tuple[Node | None, Fault | None]:
    """Compose YAML into nodes that know their places, or give the fault that stops it."""
    try:
        loader = _Composer(text)
        try:
            return loader.get_single_node(), None
        finally:
            loader.dispose()
    except MarkedYAMLError as error:
        return None, syntax_fault(error, text, first_line)
    except ReaderError as error:
        line = text.count("\n", 0, error.position)
        column = error.position - text.rfind("\n", 0, error.position)
        return None, Fault("control-character", first_line + line, column, details={"character": f"U+{_code_point(error):04X}"})


def _code_point(error: ReaderError) -> int:
    return error.character if isinstance(error.character, int) else ord(error.character[:1] or "\0")


def _depth_fault(inside: str, first_line: int) -> Fault | None:
    """Find nesting that is too deep, where a text could have it at all; some ten thousand levels would end the process."""
    if inside.count("[") + inside.count("{") <= SUSPICIOUS and max(map(len, inside.split("\n"))) <= SUSPICIOUS:
        return None
    depth = 0
    try:
        for event in yaml.parse(inside, Loader=yaml.CSafeLoader):
            depth += isinstance(event, CollectionStartEvent)
            depth -= isinstance(event, CollectionEndEvent)
            if depth > DEEPEST + 1 and event.start_mark:
                mark = event.start_mark
                return Fault("too-deep", first_line + mark.line, mark.column + 1, details={"limit": str(DEEPEST)})
    except yaml.YAMLError:
        pass
    return None


def read_node(root: MappingNode, first_line: int) -> tuple[dict[str, Any], Positions, list[Fault]]:
    """Read a composed mapping into values, positions and faults."""
    walk = _Walk(first_line)
    values = walk.read_mapping(root, ())
    return values, walk.positions, walk.faults


def _alias_faults(inside: str, first_line: int) -> list[Fault]:
    """Find anchors and aliases by their tokens: composed nodes do not tell where an alias stands."""
    for token in yaml.scan(inside, Loader=yaml.CSafeLoader):
        if isinstance(token, AliasToken | AnchorToken):
            mark = token.start_mark
            return [Fault("alias", first_line + mark.line, mark.column + 1, details={"name": str(token.value)})]
    return []


class _Walk:
    """Goes through composed nodes once, and gathers values, positions and faults."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.positions: Positions = {}
        self.faults: list[Fault] = []

    def read_mapping(self, node: MappingNode, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        first_line = self.first_line
        for key_node, value_node in node.value:
            if type(key_node) is not ScalarNode or key_node.tag not in _TEXT_TAGS:
                self._fault("key-not-text", key_node, path)
                continue
            key = key_node.value
            at = (*path, key)
            if key in values:
                first = self.positions[at]
                self._fault("duplicate-key", key_node, at, {"key": key, "line": str(first.line)})
                continue
            start, inside = key_node.start_mark, value_node.start_mark
            self.positions[at] = _position(
                Position, (first_line + start.line, start.column + 1, first_line + inside.line, inside.column + 1)
            )
            values[key] = self._read(value_node, at)
        return values

    def _read_sequence(self, node: SequenceNode, path: Path) -> list[Any]:
        values = []
        first_line = self.first_line
        for place, item in enumerate(node.value):
            at = (*path, place)
            line, column = first_line + item.start_mark.line, item.start_mark.column + 1
            self.positions[at] = _position(Position, (line, column, line, column))
            values.append(self._read(item, at))
        return values

    def _read(self, node: Node, path: Path) -> Any:
        if type(node) is ScalarNode:
            if node.tag == _IMPLICIT:
                return node.value if node.style else read_scalar(node.value)
            return self._read_tagged(node, path)
        if node.tag not in _COLLECTION_TAGS:
            self._fault("unknown-tag", node, path, {"tag": _as_written(node.tag)})
        if len(path) > DEEPEST:
            self._fault("too-deep", node, path, {"limit": str(DEEPEST)})
            return None
        if isinstance(node, MappingNode):
            return self.read_mapping(node, path)
        return self._read_sequence(node, path) if isinstance(node, SequenceNode) else None

    def _read_tagged(self, node: ScalarNode, path: Path) -> Any:
        if node.tag not in _TEXT_TAGS:
            self._fault("unknown-tag", node, path, {"tag": _as_written(node.tag)})
        return node.value

    def _fault(self, kind: FaultKind, node: Node, path: Path, details: dict[str, str] | None = None) -> None:
        mark = node.start_mark
        self.faults.append(Fault(kind, self.first_line + mark.line, mark.column + 1, path, details or {}))


def _as_written(tag: str) -> str:
    """Write a tag as its author did."""
    return tag.replace("tag:yaml.org,2002:", "!!", 1)
