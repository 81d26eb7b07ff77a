"""Values that are protected for themselves: how they are written, and what they protect.

In a value, a marking or communities protect nothing, but were meant to: they count as a ``withhold`` that is misspelled. So does whatever
else makes it unclear what is protected: a ``withhold`` inside a key (braces written twice), or beside the items of a list.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from milpart_docs.model.structure import Path
from milpart_docs.reading.composing import TEXT_TAGS
from milpart_docs.reading.deciding_keys import MERGE, decides, is_withhold, means_to_protect
from milpart_docs.vocabulary.markings import CLOSED, WITHHOLD, Protection, read_protection

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
    if type(key) is not ScalarNode:
        return _holds_protection(key, lambda _: True)
    return _says_protection(key, value) or (_is_merge(key) and _holds_protection(value, _is_merge))


def _says_protection(key: Node, value: Node) -> bool:
    if type(key) is not ScalarNode:
        return False
    word = key.value
    return is_withhold(word) or decides(word) or (type(value) is not MappingNode and means_to_protect(word, _texts_in(value)))


def _is_merge(key: Node) -> bool:
    return type(key) is ScalarNode and key.value == MERGE


def _holds_protection(node: Node, looks_behind: Callable[[Node], bool]) -> bool:
    """Tell whether something in a node that is no value itself, a key or what is to be merged, was written to protect; at any depth.

    ``looks_behind`` tells which keys have more of it behind them.
    """
    waiting = [node]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, SequenceNode):
            waiting += inner.value
        elif isinstance(inner, MappingNode):
            if any(_says_protection(*pair) for pair in inner.value):
                return True
            waiting += [child for key, value in inner.value if looks_behind(key) for child in (key, value)]
    return False


def _texts_in(node: Node) -> Iterator[str]:
    """List the texts of a value itself, and of a list."""
    return (item.value for item in (node.value if isinstance(node, SequenceNode) else [node]) if type(item) is ScalarNode)


def find_stray_withhold(node: SequenceNode) -> Node | None:
    """Give the key of an item that is nothing but ``withhold``, without braces: it may have been meant for the list around it."""
    for item in node.value:
        if isinstance(item, MappingNode) and item.value and all(protects(*pair) for pair in item.value) and not _has_braces(item):
            key: Node = item.value[0][0]
            return key
    return None


def _has_braces(node: MappingNode) -> bool:
    """Tell whether a mapping was written with braces, and so begins before its first key."""
    return bool(node.flow_style) and node.start_mark.index != node.value[0][0].start_mark.index


def withheld_value(node: MappingNode) -> Node | None:
    """Give what a mapping with the key ``withhold`` protects: the value under ``value``, or the mapping itself; nothing, if that is all."""
    rest = [(key, value) for key, value in node.value if not protects(key, value)]
    if not rest:
        return None
    is_wrapper = len(rest) == 1 and type(rest[0][0]) is ScalarNode and rest[0][0].value == VALUE
    return rest[0][1] if is_wrapper else node


class Said(NamedTuple):
    """What a value says of its protection; ``wrong`` is what is not clear in it, with the details that a sentence about that needs."""

    protection: Protection
    wrong: Node | None = None
    details: Mapping[str, str] = {}


def read_withhold(node: MappingNode, key: Node, inner: Node | None) -> Said:
    """Read for whom a value is withheld by a key of it; the highest holds, where it does not say so just once and well spelled."""
    other = next((other for other, value in node.value if other is not key and protects(other, value)), None)
    if other is None and inner is not None and inner is not node:
        other = find_withhold(inner)
    if other is not None or key.value != WITHHOLD:
        wrong = key if key.value != WITHHOLD else other or key
        return Said(CLOSED, wrong, {"key": wrong.value if isinstance(wrong, ScalarNode) else ""})
    words = next(value for other, value in node.value if other is key)
    text = words.value if isinstance(words, ScalarNode) and words.tag in TEXT_TAGS else ""
    protection = read_protection(text)
    return Said(protection) if protection else Said(CLOSED, words, {"words": text})
