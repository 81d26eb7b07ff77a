"""Values that are protected for themselves: how they are written, and what they protect.

In a value, a marking or communities protect nothing, but were meant to: they count as a ``withhold`` that is misspelled.
"""

from functools import lru_cache
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from milpart_docs.model.structure import Path
from milpart_docs.reading.own_protection import MERGE, decides
from milpart_docs.vocabulary import find_nearest
from milpart_docs.vocabulary.markings import WITHHOLD, Protection

VALUE = "value"
"""The key of a value that is no mapping and is withheld: ``seats: {value: 30, withhold: LIMITE}``."""


class Withheld(NamedTuple):
    """A value that is protected for itself: where it stands, and the line and column at which what is written for it begins."""

    path: Path
    protection: Protection
    line: int
    column: int


def find_withhold(node: Node) -> Node | None:
    """Give the key ``withhold`` of a mapping that is a value, or the first key that was meant to be it."""
    if not isinstance(node, MappingNode):
        return None
    return next((key for key, value in node.value if protects(key, value)), None)


def protects(key: Node, value: Node) -> bool:
    """Tell whether a key of a value, with what stands behind it, was written to protect the value."""
    if is_withhold(key):
        return True
    return type(key) is ScalarNode and (decides(key.value) or (key.value == MERGE and _holds_protection(value)))


def _holds_protection(merged: Node) -> bool:
    """Tell whether a mapping, or one of a list, that is to be taken into the value around it would protect that."""
    mappings = merged.value if isinstance(merged, SequenceNode) else [merged]
    return any(find_withhold(node) is not None for node in mappings)


def is_withhold(key: Node) -> bool:
    """Tell whether a key is ``withhold``, or a misspelling of it."""
    return type(key) is ScalarNode and (
        key.value == WITHHOLD or (key.value.strip()[:1] in {"w", "W"} and _is_meant(key.value.strip()[:40]))
    )


@lru_cache(maxsize=1000)
def _is_meant(key: str) -> bool:
    return find_nearest(key, [WITHHOLD]) is not None


def withheld_value(node: MappingNode) -> Node | None:
    """Give what a mapping with the key ``withhold`` protects: the value under ``value``, or the mapping itself; nothing, if that is all."""
    rest = [(key, value) for key, value in node.value if not protects(key, value)]
    if not rest:
        return None
    is_wrapper = len(rest) == 1 and type(rest[0][0]) is ScalarNode and rest[0][0].value == VALUE
    return rest[0][1] if is_wrapper else node
