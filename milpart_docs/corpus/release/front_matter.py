"""A front matter with some values taken out or replaced, written again from the nodes that it was composed of.

Comments are not written again: they are for authors. A value stays as it was written, with its quotes.
"""

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from milpart_docs.model.identifier import NOT_RELEASED
from milpart_docs.reading.composing import DEEPEST, compose
from milpart_docs.reading.values import read_values
from milpart_docs.reading.withheld import find_withhold, protects, withheld_value
from milpart_docs.vocabulary.markings import WITHHOLD

RELEASABLE = "releasable_to"
Place = tuple[int, int]
"""Line and column of the file, from one, at which a value begins."""


@dataclass(frozen=True)
class Edits:
    """What becomes of values: those to take out, identifiers to replace, by the places where they begin; and what becomes of any text.

    ``communities`` rewrites the communities behind a marking, or one of a list, to nothing where there is none left. With
    ``has_comments`` there may be comments, which go. ``needed`` are keys without which there would be no record, with whether they hold a
    list: words stand in the place of their values.
    """

    gone: AbstractSet[Place] = frozenset()
    unnamed: AbstractSet[Place] = frozenset()
    rewrite: Callable[[str], str] = str
    communities: Callable[[str], str] = str
    has_comments: bool = False
    needed: Mapping[str, bool] = field(default_factory=dict)


class _Dumper(yaml.SafeDumper):
    """Writes nodes as they were read: what a scalar means is not asked."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML calls it so
        """Never write an alias."""
        return True

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:  # noqa: ARG002 - PyYAML calls it so
        """Give every node the tag that the reader gives it, so that none is written."""
        return _TAG


_TAG = "implicit"
_ENDS = re.compile(r"\n\.\.\.\n\Z")


def edit_front_matter(inside: str, first_line: int, edits: Edits) -> str:
    """Give the text between the fences without what is to go; the text itself, where nothing is.

    What cannot be read has no values that could go; names in it are replaced as in any text.
    """
    values = read_values(inside, first_line)
    root, _ = compose(inside, first_line) if values.values else (None, None)
    if root is None:
        return edits.rewrite(inside)
    editor = _Editor(first_line, edits)
    edited = editor.edit(root)
    if not editor.has_changed and not (edits.has_comments and _holds_comment(inside)):
        return inside
    written = yaml.serialize(edited or MappingNode(_TAG, []), Dumper=_Dumper, allow_unicode=True, width=2**20)
    return _ENDS.sub("\n", str(written))


def _holds_comment(inside: str) -> bool:
    """Tell whether there is a comment: a ``#`` that no token of YAML covers, or one in the line that begins a text of several lines."""
    end = 0
    for token in yaml.scan(inside, Loader=yaml.CSafeLoader):
        start = token.start_mark.index
        is_block = isinstance(token, yaml.ScalarToken) and token.style in {"|", ">"}
        if "#" in inside[end:start] or (is_block and "#" in inside[start : inside.find("\n", start)]):
            return True
        end = max(end, token.end_mark.index)
    return "#" in inside[end:]


class _Editor:
    """Goes through nodes and gives them back changed; nothing for a node that goes."""

    def __init__(self, first_line: int, edits: Edits) -> None:
        self.first_line = first_line
        self.edits = edits
        self.has_changed = False

    def edit(self, node: Node, depth: int = 0) -> Node | None:
        """Give a node as it is to be written; nothing, if it goes, or has nothing left in it."""
        if depth > DEEPEST + 1 or (self._place(node) in self.edits.gone and not isinstance(node, ScalarNode)):
            self.has_changed = True
            return None
        if isinstance(node, MappingNode):
            return self._mapping(node, depth)
        if isinstance(node, SequenceNode):
            items = self._items(node, depth + 1)
            return SequenceNode(_TAG, items, flow_style=node.flow_style) if items or not node.value else None
        return self._scalar(node)

    def _mapping(self, node: MappingNode, depth: int) -> Node | None:
        """Give a mapping with what is left in it; nothing, if that is no more than the words that protected what is gone."""
        pairs = [(key, value, self._value(key, value, depth + 1)) for key, value in node.value]
        kept = [(self._key(key), edited) for key, _, edited in pairs if edited is not None]
        held = [edited is not None for key, value, edited in pairs if not depth or not protects(key, value)]
        is_left = any(held) or not held
        return MappingNode(_TAG, kept, flow_style=node.flow_style) if is_left and (kept or not pairs) else None

    def _key(self, key: Node) -> Node:
        return self._rewritten(key, self.edits.rewrite) if isinstance(key, ScalarNode) else self.edit(key) or ScalarNode(_TAG, "")

    def _value(self, key: Node, value: Node, depth: int) -> Node | None:
        if key.value == WITHHOLD and isinstance(value, ScalarNode):
            return self._rewritten(value, self.edits.communities)
        if key.value == RELEASABLE and isinstance(value, SequenceNode):
            items = [(item, self._rewritten(item, self.edits.communities)) for item in value.value if isinstance(item, ScalarNode)]
            return SequenceNode(_TAG, [new for old, new in items if new.value or not old.value], flow_style=value.flow_style)
        edited = self.edit(value, depth)
        return self._stand_in(key) if edited is None and depth == 1 else edited

    def _stand_in(self, key: Node) -> Node | None:
        """Give what stands in the place of a value of the record itself that is gone and cannot be missing."""
        words = ScalarNode(_TAG, NOT_RELEASED)
        is_list = self.edits.needed.get(str(key.value))
        return None if is_list is None else SequenceNode(_TAG, [words]) if is_list else words

    def _items(self, node: SequenceNode, depth: int) -> list[Node]:
        """Give the items of a list; of those whose identifier is not released, one is left where there would be none."""
        unnamed = [self._is_unnamed(item) for item in node.value]
        self.has_changed |= any(unnamed)
        kept = [self.edit(item, depth) for item, is_unnamed in zip(node.value, unnamed, strict=True) if not is_unnamed]
        items = [item for item in kept if item is not None]
        return items or ([ScalarNode(_TAG, NOT_RELEASED)] if any(unnamed) else [])

    def _scalar(self, node: Node) -> Node:
        return self._rewritten(node, lambda text: NOT_RELEASED if self._is_unnamed(node) else self.edits.rewrite(text))

    def _rewritten(self, node: Node, rewrite: Callable[[str], str]) -> Node:
        value = str(node.value)
        text = rewrite(value)
        if text == value:
            return _plain(node)
        self.has_changed = True
        return ScalarNode(_TAG, text, style=getattr(node, "style", None))

    def _is_unnamed(self, node: Node) -> bool:
        inner = withheld_value(node) if isinstance(node, MappingNode) and find_withhold(node) is not None else node
        return isinstance(inner, ScalarNode) and self._place(inner) in self.edits.unnamed

    def _place(self, node: Node) -> Place:
        return self.first_line + node.start_mark.line, node.start_mark.column + 1


def _plain(node: Node) -> Node:
    """Give a scalar in a form that reads as it did: nothing at all would be written as an empty text, and folding loses line breaks."""
    style = getattr(node, "style", None)
    if not node.value and not style:
        return ScalarNode(node.tag, "null")
    return ScalarNode(node.tag, node.value, style='"') if style in {">", "|"} and node.value[:1] in {" ", "\n", "\t"} else node
