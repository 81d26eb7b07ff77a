"""From YAML to values, with the line and column of every key and every item.

The composed nodes keep scalars as text and know every position; what they mean is decided here, by the core schema of YAML 1.2. Unknown
tags are refused: no author of a record needs them.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.tokens import TagToken

from milpart_docs.model.structure import Path
from milpart_docs.reading.composing import DEEPEST, IMPLICIT, TEXT_TAGS, compose_mapping
from milpart_docs.reading.deciding_keys import MERGE, is_withhold
from milpart_docs.reading.fault import Fault, FaultKind
from milpart_docs.reading.field_runs import Fields, fields_of, nesting_fields
from milpart_docs.reading.lost_layout import restore_layout
from milpart_docs.reading.scalar import read_scalar
from milpart_docs.reading.withheld import Withheld, find_stray_withhold, find_withhold, protects, read_withhold, withheld_value
from milpart_docs.vocabulary.markings import CLOSED, IDENTITY, Protection

_MARK_ALONE = (None, "!")
"""An exclamation mark without a word, as the scanner of YAML gives it; the composer does not hand it on, and the text would lose it."""
_COLLECTION_TAGS = {"!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq", IMPLICIT}


class Position(NamedTuple):
    """Where a key (or a list's item) begins, and where its value begins; lines and columns count from one."""

    line: int
    column: int
    value_line: int
    value_column: int


Positions = dict[Path, Position]


class Values(NamedTuple):
    """What YAML was read into: values, the place of each, what was wrong, and which values are withheld from some readers."""

    values: dict[str, Any]
    positions: Positions
    faults: list[Fault]
    withheld: tuple[Withheld, ...] = ()


_NOTHING: Any = object()
"""A value that is withheld and was not written down at all: ``budget: {withhold: LIMITE}``."""

_position = tuple.__new__
"""Makes a position of four numbers without the call that ``Position`` itself would add: there are some twenty-five in each record."""


def read_values(inside: str, first_line: int) -> Values:
    """Read YAML; ``first_line`` is the line of the file on which the text begins."""
    root, fault = compose_mapping(inside, first_line)
    if root is None:
        return Values({}, {}, [fault] if fault else [])
    found = _walk_through(_Walk(first_line), root)
    type_name = str(found.values.get("type"))
    if _may_have_lost_layout(found, type_name):
        found = _as_meant(root, fields_of(type_name), first_line)
    if "! " in inside:
        found.faults.extend(_find_marks_alone(inside, found, first_line))
    return _as_a_whole(found)


def _may_have_lost_layout(found: Values, type_name: str) -> bool:
    """Tell whether a field stands where the model knows none, or twice; what is withheld stays where it is."""
    fields = fields_of(type_name)
    if found.withheld or not fields:
        return False
    if not found.values.keys() <= fields.keys() or any(fault.kind == "duplicate-key" for fault in found.faults):
        return True
    return any(None in value.values() for key in nesting_fields(type_name) if type(value := found.values.get(key)) is dict)


def _as_meant(root: MappingNode, fields: Fields, first_line: int) -> Values:
    """Read a front matter with each field in the group that it was written for."""
    restored, faults = restore_layout(root, fields, first_line)
    found = _walk_through(_Walk(first_line), restored)
    return found._replace(faults=[*faults, *found.faults])


def _find_marks_alone(inside: str, found: Values, first_line: int) -> Iterator[Fault]:
    """Find the exclamation marks with which a value begins, and behind which a space stands."""
    paths = {(at.value_line, at.value_column): path for path, at in found.positions.items()}
    for token in yaml.scan(inside, Loader=yaml.CSafeLoader):
        if isinstance(token, TagToken) and token.value == _MARK_ALONE:
            line, column = first_line + token.start_mark.line, token.start_mark.column + 1
            yield Fault("unknown-tag", line, column, paths.get((line, column), ()), {"tag": "!"})


def _as_a_whole(found: Values) -> Values:
    """Take out what is written to withhold the whole front matter, which its marking does."""
    for key in [key for key in found.values if is_withhold(key)]:
        at = found.positions[key,]
        found.values.pop(key)
        for path in [path for path in found.positions if path[0] == key]:
            found.positions.pop(path)
        found.faults.append(Fault("withhold-identity", at.line, at.column, (key,), {"key": ""}))
    return found


def read_node(root: MappingNode, first_line: int) -> Values:
    """Read the composed mapping of a configuration, in which nothing is withheld and a marking is a value like others."""
    return _walk_through(_Walk(first_line, may_withhold=False), root)


def _walk_through(walk: "_Walk", root: MappingNode) -> Values:
    values = walk.read_mapping(root, ())
    return Values(values, walk.positions, walk.faults, tuple(walk.withheld))


class _Walk:
    """Goes through composed nodes once, and gathers values, positions and faults."""

    def __init__(self, first_line: int, *, may_withhold: bool = True) -> None:
        self.may_withhold = may_withhold
        self.first_line = first_line
        self.positions: Positions = {}
        self.faults: list[Fault] = []
        self.withheld: list[Withheld] = []

    def read_mapping(self, node: MappingNode, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        first_line = self.first_line
        for key_node, value_node in node.value:
            if type(key_node) is not ScalarNode or key_node.tag not in TEXT_TAGS:
                self._fault("key-not-text", key_node, path)
                self._pass_over(value_node, (*path, key_node.value if isinstance(key_node, ScalarNode) else ""))
                continue
            key = key_node.value
            at = (*path, key)
            if key in values:
                first = self.positions[at]
                self._fault("duplicate-key", key_node, at, {"key": key, "line": str(first.line)})
                self._pass_over(value_node, at)
                continue
            start, inside = key_node.start_mark, value_node.start_mark
            self.positions[at] = _position(
                Position, (first_line + start.line, start.column + 1, first_line + inside.line, inside.column + 1)
            )
            value = self._read(value_node, at)
            if value is not _NOTHING:
                values[key] = value
        return values

    def _pass_over(self, node: Node, path: Path) -> None:
        """Take note of what is withheld in a value that does not count: it stands in the file all the same."""
        if not isinstance(node, ScalarNode):
            passed = _Walk(self.first_line, may_withhold=self.may_withhold)
            passed.positions[path] = Position(1, 1, 1, 1)
            passed._read(node, path)
            self.withheld += passed.withheld

    def _read_sequence(self, node: SequenceNode, path: Path) -> list[Any]:
        values: list[Any] = []
        first_line = self.first_line
        stray = find_stray_withhold(node) if self.may_withhold else None
        if stray is not None:
            self._fault("withhold-words", stray, path, {"item": str(stray.value)})
            self._withhold(node, path, CLOSED)
        for item in node.value:
            at = (*path, len(values))
            line, column = first_line + item.start_mark.line, item.start_mark.column + 1
            self.positions[at] = _position(Position, (line, column, line, column))
            value = self._read(item, at)
            if value is not _NOTHING:
                values.append(value)
        return values

    def _read(self, node: Node, path: Path) -> Any:
        if type(node) is ScalarNode:
            if node.tag == IMPLICIT:
                return node.value if node.style else read_scalar(node.value)
            return self._read_tagged(node, path)
        if node.tag not in _COLLECTION_TAGS:
            self._fault("unknown-tag", node, path, {"tag": _as_written(node.tag)})
        if len(path) > DEEPEST:
            self._fault("too-deep", node, path, {"limit": str(DEEPEST)})
            return None
        if isinstance(node, MappingNode):
            key = find_withhold(node) if self.may_withhold else None
            return self.read_mapping(node, path) if key is None else self._read_withheld(node, key, path)
        return self._read_sequence(node, path) if isinstance(node, SequenceNode) else None

    def _read_withheld(self, node: MappingNode, key: Node, path: Path) -> Any:
        """Read a value that is protected for itself, as if it stood there without its protection."""
        inner = withheld_value(node)
        said = read_withhold(node, key, inner)
        if said.wrong is not None:
            self._fault("withhold-words", said.wrong, path, said.details)
        if path[0] in IDENTITY or path[0] == MERGE:
            self._fault("withhold-identity", node, path, {"key": str(path[0])})
        self._withhold(node, path, said.protection)
        if inner is None or (inner is not node and find_withhold(inner) is not None):
            self.positions.pop(path, None) if isinstance(path[-1], int) else None
            return _NOTHING
        if inner is node:
            return self.read_mapping(MappingNode(node.tag, [pair for pair in node.value if not protects(*pair)], node.start_mark), path)
        line, column, *_ = self.positions[path]
        self.positions[path] = Position(line, column, self.first_line + inner.start_mark.line, inner.start_mark.column + 1)
        return self._read(inner, path)

    def _withhold(self, node: Node, path: Path, protection: Protection) -> None:
        mark = node.start_mark
        self.withheld.append(Withheld(path, protection, self.first_line + mark.line, mark.column + 1))

    def _read_tagged(self, node: ScalarNode, path: Path) -> Any:
        if node.tag not in TEXT_TAGS:
            self._fault("unknown-tag", node, path, {"tag": _as_written(node.tag)})
        return node.value

    def _fault(self, kind: FaultKind, node: Node, path: Path, details: Mapping[str, str] | None = None) -> None:
        mark = node.start_mark
        self.faults.append(Fault(kind, self.first_line + mark.line, mark.column + 1, path, details or {}))


def _as_written(tag: str) -> str:
    """Write a tag as its author did."""
    return tag.replace("tag:yaml.org,2002:", "!!", 1)
