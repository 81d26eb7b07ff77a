"""The nodes of a front matter by their places, composed again where somebody wants to write into it."""

from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from milpart_docs.corpus.release.text import split_text
from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile
from milpart_docs.reading.composing import compose


class Front(NamedTuple):
    """A composed front matter: its text, the offset and the line of the file at which it begins, and all nodes by their places.

    A place is the line and column of the file at which a node begins. ``entries`` gives for each list its node by path.
    """

    text: str
    offset: int
    first_line: int
    scalars: dict[tuple[int, int], tuple[ScalarNode, bool]]
    lists: dict[Path, SequenceNode]


def read_front(source: SourceFile) -> Front:
    """Compose the front matter of a file again, for the places of its nodes; one that cannot be read has none."""
    parts = split_text(source.text, source.body_line)
    root, _ = compose(parts.front) if source.written else (None, None)
    front = Front(parts.front, len(parts.opening), parts.first_line, {}, {})
    if root is not None:
        _gather(front, root, (), is_flow=False)
    return front


def _gather(front: Front, node: Node, path: Path, *, is_flow: bool) -> None:
    """Take down the places of all scalars, with whether they stand in brackets, and the lists by path."""
    if isinstance(node, ScalarNode):
        front.scalars[front.first_line + node.start_mark.line, node.start_mark.column + 1] = (node, is_flow)
    elif isinstance(node, SequenceNode):
        front.lists[path] = node
        for place, item in enumerate(node.value):
            _gather(front, item, (*path, place), is_flow=is_flow or bool(node.flow_style))
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            step = key.value if isinstance(key, ScalarNode) else ""
            _gather(front, key, (*path, step), is_flow=is_flow or bool(node.flow_style))
            _gather(front, value, (*path, step), is_flow=is_flow or bool(node.flow_style))
