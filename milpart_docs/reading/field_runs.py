"""Which fields of a composed front matter belong together, by what the model knows: those below a field, and those of an entry."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from milpart_docs.model.inputs import Input, Shape, inputs_of
from milpart_docs.model.types import RECORD_TYPES

Pair = tuple[Node, Node]
Entry = Sequence[Pair]
Fields = Mapping[str, Input]
SURE = 2
"""So many fields of an entry stand there again where a second entry has lost its hyphen; one alone is a field written twice."""


@cache
def fields_of(type_name: str) -> Fields:
    """Give the fields of a record type by their keys; none, where there is no such type."""
    return {given.key: given for given in inputs_of(type_name)} if type_name in RECORD_TYPES else {}


@cache
def nesting_fields(type_name: str) -> tuple[str, ...]:
    """Give the keys of the fields of a type that are groups with groups in them."""
    groups = ((key, shape) for key, given in fields_of(type_name).items() for shape in given.shapes)
    return tuple(key for key, shape in groups if any(group_shapes(inner) for inner in shape.inputs))


def end_of_run(pairs: Entry, place: int, shapes: Sequence[Shape], fields: Fields, counts: Mapping[str, int]) -> int:
    """Give the place behind the fields that belong to the group before them: one of them at least can stand nowhere else.

    A field that may also stand beside the group belongs to it only where it stands there, too.
    """
    inner, end, is_sure = {name for shape in shapes for name in names_in(shape)}, place, False
    while end < len(pairs) and (name := key_name(pairs[end][0])) in inner and (name not in fields or counts[name] > 1):
        is_sure = is_sure or name not in fields
        end += 1
    return end if is_sure else place


def split_entries(pairs: Entry) -> list[list[Pair]]:
    """Split fields into entries where several of them stand there again; a single one that does is left where it is."""
    starts, seen = [0], set[str]()
    for place, (key, _) in enumerate(pairs):
        if key_name(key) in seen:
            starts.append(place)
            seen = set()
        seen.add(key_name(key))
    parts = [list(pairs[start:end]) for start, end in pairwise([*starts, len(pairs)])]
    return parts if all(_begins_again(parts[0], part) for part in parts[1:]) else [list(pairs)]


def _begins_again(first: Entry, other: Entry) -> bool:
    """Tell whether fields are an entry like the first: they begin as that does, or have several fields with it in common."""
    common = {key_name(key) for key, _ in first} & {key_name(key) for key, _ in other}
    return len(other) > 1 and (key_name(other[0][0]) == key_name(first[0][0]) or len(common) >= SURE)


def is_open(value: Node) -> bool:
    """Tell whether fields may belong below a value: it is empty, or a group or list on lines of its own that ends with a group."""
    if isinstance(value, ScalarNode):
        return value.value == "" and not value.style
    if isinstance(value, SequenceNode):
        return not value.flow_style and bool(value.value) and isinstance(value.value[-1], MappingNode) and not value.value[-1].flow_style
    return isinstance(value, MappingNode) and not value.flow_style


def key_name(key: Node) -> str:
    """Give the name of a field; nothing, where it is no word."""
    return key.value if type(key) is ScalarNode else ""


def group_shapes(given: Input | None) -> list[Shape]:
    """Give the forms of a field that are groups of others."""
    return [shape for shape in given.shapes if shape.inputs] if given else []


def meant_shape(pairs: Entry, shapes: Sequence[Shape]) -> Shape:
    """Give the form of a field that the first of some fields belongs to."""
    return next((shape for shape in shapes if pairs and key_name(pairs[0][0]) in names_in(shape)), shapes[0])


def names_in(shape: Shape) -> frozenset[str]:
    """Give the names of the fields of a group."""
    return frozenset(given.key for given in shape.inputs)


def fields_in(shape: Shape) -> Fields:
    """Give the fields of a group by their names."""
    return {given.key: given for given in shape.inputs}
