"""From YAML to nodes that know their places, or the fault that stops it.

libyaml's composer (through PyYAML) keeps scalars as text. Anchors, aliases and deep nesting are refused before: they make short text
explode, and no author of a record needs them.
"""

from typing import Any

import yaml
from yaml.error import MarkedYAMLError
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.nodes import MappingNode, Node
from yaml.reader import ReaderError
from yaml.tokens import AliasToken, AnchorToken

from milpart_docs.reading.fault import Fault
from milpart_docs.reading.odd_lines import find_odd_space
from milpart_docs.reading.syntax import first_line_fault, syntax_fault

DEEPEST = 12
"""Deepest nesting of lists and mappings; no field of the model needs more than four."""
LONGEST = 262_144
"""Longest front matter in characters."""
SUSPICIOUS = 500
"""With more brackets or columns in a line than these, nesting is counted before it is composed: the composer calls itself at each level."""

IMPLICIT = "implicit"
"""The tag of what stands without one."""
TEXT_TAGS = frozenset({IMPLICIT, "!", "tag:yaml.org,2002:str"})
"""The tags of a text."""


class _Composer(yaml.CSafeLoader):
    """libyaml's composer without the resolving of scalars, which YAML 1.1 gets wrong for us (``NO`` would be false)."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:  # noqa: ARG002 - the composer calls it so
        return IMPLICIT

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        """Do nothing: there are no resolvers by path."""

    def ascend_resolver(self) -> None:
        """Do nothing: there are no resolvers by path."""


def compose_mapping(inside: str, first_line: int) -> tuple[MappingNode | None, Fault | None]:
    """Compose a front matter, or give the fault for which nothing of it counts; ``first_line`` is the line of the file."""
    if len(inside) > LONGEST:
        return None, Fault("too-long", first_line, 1, details={"limit": str(LONGEST)})
    deep = find_too_deep(inside, first_line, DEEPEST)
    root, fault = (None, deep) if deep else compose(inside, first_line)
    if root is not None and ("&" in inside or "*" in inside):
        fault = _alias_fault(inside, first_line)
    if fault is None and root is not None and not isinstance(root, MappingNode):
        fault = find_odd_space(inside.split("\n"), first_line) or first_line_fault(inside, first_line)
    return (root, None) if fault is None and isinstance(root, MappingNode) else (None, fault)


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


def find_too_deep(inside: str, first_line: int, deepest: int) -> Fault | None:
    """Find nesting that is too deep, where a text could have it at all; some ten thousand levels would end the process."""
    if inside.count("[") + inside.count("{") <= SUSPICIOUS and max(map(len, inside.split("\n"))) <= SUSPICIOUS:
        return None
    depth = 0
    try:
        for event in yaml.parse(inside, Loader=yaml.CSafeLoader):
            depth += isinstance(event, CollectionStartEvent)
            depth -= isinstance(event, CollectionEndEvent)
            if depth > deepest + 1 and event.start_mark:
                mark = event.start_mark
                return Fault("too-deep", first_line + mark.line, mark.column + 1, details={"limit": str(deepest)})
    except yaml.YAMLError:
        pass
    return None


def _alias_fault(inside: str, first_line: int) -> Fault | None:
    """Find the first anchor or alias by their tokens: composed nodes do not tell where an alias stands."""
    for token in yaml.scan(inside, Loader=yaml.CSafeLoader):
        if isinstance(token, AliasToken | AnchorToken):
            mark = token.start_mark
            return Fault("alias", first_line + mark.line, mark.column + 1, details={"name": str(token.value)})
    return None
