"""Fields that lost their indentation below a group, and entries of a list that lost their hyphen, put where they belong.

To a reader of YAML they are other fields, or the same field twice; to their author they are plainly parts of the group above them. So they
are read as meant, with one fault for the whole of it in the place of all that would follow: a group that is empty, fields that do not
exist. Only what the model leaves no doubt of is moved, and nothing where a value is withheld from somebody.
"""

from collections import Counter
from collections.abc import Sequence

from yaml.nodes import MappingNode, Node, SequenceNode

from milpart_docs.model.inputs import Shape
from milpart_docs.model.structure import Path
from milpart_docs.reading.composing import IMPLICIT
from milpart_docs.reading.fault import Fault, FaultKind
from milpart_docs.reading.field_runs import (
    Entry,
    Fields,
    Pair,
    end_of_run,
    fields_in,
    group_shapes,
    is_open,
    key_name,
    meant_shape,
    split_entries,
)

INDENT, HYPHEN = 2, 2
"""So many spaces stand before what belongs to a field, and so many characters are a hyphen and a space."""


def restore_layout(root: MappingNode, fields: Fields, first_line: int) -> tuple[MappingNode, list[Fault]]:
    """Give the composed front matter of a record as it was meant, and a fault for each group that was mended."""
    restoring = _Restoring(first_line)
    return _like(root, restoring.read_group(root, fields, ())), restoring.faults


class _Restoring:
    """Goes through the groups of a front matter once, and gathers faults."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.faults: list[Fault] = []

    def read_group(self, group: MappingNode, fields: Fields, path: Path) -> list[Pair]:
        """Give the fields of a group, each with those that follow it and belong below it."""
        pairs: list[Pair] = group.value
        found: list[Pair] = []
        counts, place = Counter(key_name(key) for key, _ in pairs), 0
        while place < len(pairs):
            key, value = pairs[place]
            place += 1
            shapes = group_shapes(fields.get(key_name(key)))
            if shapes:
                end = end_of_run(pairs, place, shapes, fields, counts) if is_open(value) else place
                if end > place:
                    behind = pairs[end][0].start_mark.line if end < len(pairs) else _row_behind(group)
                    value = self._gather(pairs[place:end], behind, value, shapes, (*path, key_name(key)))
                    place = end
                value = self._read_inside(value, shapes, (*path, key_name(key)))
            found.append((key, value))
        return found

    def _gather(self, run: Entry, behind: int, value: Node, shapes: Sequence[Shape], path: Path) -> Node:
        """Put fields into the group before them, and tell it; ``behind`` is the row behind the last, from zero."""
        if isinstance(value, MappingNode):
            self._tell("not-indented", path, run, behind, shift=_column_of(value) - _column_of(run))
            return _like(value, [*value.value, *run])
        if isinstance(value, SequenceNode):
            before, item = value.value[:-1], value.value[-1]
            entries = split_entries([*item.value, *run])
            self._tell("not-indented", path, run, behind, entries[1:], shift=_column_of(item) - _column_of(run))
            return _sequence(value, [*before, *(_like(item, entry) for entry in entries)])
        group = MappingNode(IMPLICIT, list(run), run[0][0].start_mark, run[-1][1].end_mark)
        if not meant_shape(run, shapes).is_list:
            self._tell("not-indented", path, run, behind, shift=INDENT)
            return group
        self._tell("not-indented", path, run, behind, split_entries(run), shift=INDENT + HYPHEN)
        return _sequence(group, [_like(group, entry) for entry in split_entries(run)])

    def _tell(  # noqa: PLR0913 - so much there is to say
        self, kind: FaultKind, path: Path, run: Entry, behind: int, heads: Sequence[Entry] = (), *, shift: int
    ) -> None:
        """Take note of fields, all of which belong further right, and of those before which a hyphen belongs."""
        first = run[0][0].start_mark
        details = {
            "field": str(path[-1]),
            "keys": ",".join(dict.fromkeys(key_name(key) for key, _ in run)),
            "last": str(self.first_line + behind - 1),
            "shift": str(shift),
            "heads": ",".join(str(self.first_line + entry[0][0].start_mark.line) for entry in heads),
        }
        self.faults.append(Fault(kind, self.first_line + first.line, first.column + 1, path, details))

    def _read_inside(self, value: Node, shapes: Sequence[Shape], path: Path) -> Node:
        """Read what stands below a field of groups: a group, or the entries of a list."""
        if isinstance(value, MappingNode) and not value.flow_style:
            shape = meant_shape(value.value, shapes)
            entries = split_entries(value.value) if shape.is_list else [value.value]
            if len(entries) > 1:
                self._tell("no-hyphen", path, value.value, _row_behind(value), entries, shift=HYPHEN)
                return self._read_inside(_sequence(value, [_like(value, entry) for entry in entries]), shapes, path)
            return _like(value, self.read_group(value, fields_in(shape), path))
        if isinstance(value, SequenceNode) and not value.flow_style:
            return _sequence(value, [entry for item in value.value for entry in self._read_entry(item, shapes, path)])
        return value

    def _read_entry(self, item: Node, shapes: Sequence[Shape], path: Path) -> list[Node]:
        """Read an entry of a list, which may be several."""
        if not isinstance(item, MappingNode) or item.flow_style:
            return [item]
        entries = split_entries(item.value)
        if len(entries) > 1:
            self._tell("no-hyphen", path, entries[1], entries[1][0][0].start_mark.line + 1, entries[1:], shift=0)
        inner = fields_in(next((shape for shape in shapes if shape.is_list), shapes[0]))
        return [_like(item, self.read_group(_like(item, entry), inner, path)) for entry in entries]


def _row_behind(node: Node) -> int:
    """Give the first row, from zero, in which nothing of a group stands any more."""
    return int(node.end_mark.line + (node.end_mark.column > 0))


def _column_of(group: Node | Entry) -> int:
    """Give the column, from zero, in which the fields of a group stand."""
    pairs = group.value if isinstance(group, Node) else group
    return int(pairs[0][0].start_mark.column)


def _like(node: Node, pairs: Sequence[Pair]) -> MappingNode:
    """Make a group with other fields, at the place of its first one."""
    return MappingNode(node.tag, list(pairs), pairs[0][0].start_mark if pairs else node.start_mark, node.end_mark, flow_style=False)


def _sequence(node: Node, items: Sequence[Node]) -> SequenceNode:
    return SequenceNode(
        node.tag if isinstance(node, SequenceNode) else IMPLICIT, list(items), node.start_mark, node.end_mark, flow_style=False
    )
