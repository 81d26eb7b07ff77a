"""What the declarations say, as values: parts, relations, gates and the keys that are allowed at a place.

Everything that is computed from the model (checks, schema, manual, links) asks here and never looks into annotations itself.
"""

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from milpart_docs.model.fields import NEEDED_FROM, InVocabulary, IsCountry, Relation
from milpart_docs.model.record import Part, Record

Path = tuple[str | int, ...]
"""Where a value stands in the front matter: keys and list places, as in ``("actions", 0, "owner")``."""

ITEM = "*"
"""Stands for every place of a list in a path that describes a kind of value."""


@dataclass(frozen=True, slots=True)
class RelationAt:
    """A relation and where its values stand: ``("actions", "*", "owner")``."""

    path: tuple[str, ...]
    relation: Relation


def key_of(name: str, field: FieldInfo) -> str:
    """Give the key that authors write for a field."""
    return field.alias or name


def keys_of(part: type[Part]) -> dict[str, FieldInfo]:
    """Give the fields of a part by the key that authors write."""
    return {key_of(name, field): field for name, field in part.model_fields.items()}


def gate_of(field: FieldInfo) -> str | None:
    """Give the state from which a field must be there, where there is one."""
    extra = field.json_schema_extra
    return str(extra[NEEDED_FROM]) if isinstance(extra, dict) and NEEDED_FROM in extra else None


@cache
def gates_of(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """Give the key and the state of every field of a type that must be there from a state on."""
    pairs = ((key, gate_of(field)) for key, field in keys_of(record).items())
    return tuple((key, gate) for key, gate in pairs if gate is not None)


@cache
def relations_of(record: type[Record]) -> tuple[RelationAt, ...]:
    """Give every relation that a type can have, in the order of its fields."""
    return tuple(RelationAt(path, mark) for path, mark in _marks(record) if isinstance(mark, Relation))


@cache
def countries_of(record: type[Record]) -> tuple[tuple[str, ...], ...]:
    """Give the places at which a type holds country codes."""
    return tuple(path for path, mark in _marks(record) if isinstance(mark, IsCountry))


def vocabulary_at(record: type[Record], path: Path) -> str | None:
    """Give the name of the vocabulary whose terms stand at a path, ``country`` for countries, or nothing."""
    pattern = tuple(ITEM if isinstance(step, int) else step for step in path)
    for at, mark in _marks(record):
        if at == pattern and isinstance(mark, InVocabulary | IsCountry):
            return mark.name if isinstance(mark, InVocabulary) else "country"
    return None


def part_at(record: type[Record], path: Path) -> type[Part] | None:
    """Give the part that stands at a path, the first where it may be one of several; the record itself at the empty one."""
    return next(iter(parts_at(record, path)), None)


def parts_at(record: type[Record], path: Path) -> tuple[type[Part], ...]:
    """Give every part that may stand at a path, alone or as entries of a list; at the place of an entry, those of the list alone."""
    found: tuple[Any, ...] = (record,)
    for step in path:
        if isinstance(step, int):
            found = tuple(item for annotation in found for item in _items(annotation)) or found
        else:
            fields = (keys_of(part).get(step) for annotation in found for part in _parts(annotation))
            found = tuple(field.annotation for field in fields if field is not None)
    return tuple(dict.fromkeys(part for annotation in found for part in _parts(annotation)))


@cache
def _marks(part: type[Part]) -> tuple[tuple[tuple[str, ...], Any], ...]:
    """List every mark (relation, vocabulary, country) in a part with the path that it stands at."""
    found: list[tuple[tuple[str, ...], Any]] = []
    for key, field in keys_of(part).items():
        found.extend(((key,), mark) for mark in field.metadata)
        found.extend(((key, *path), mark) for path, mark in _marks_inside(field.annotation))
    return tuple((path, mark) for path, mark in found if isinstance(mark, Relation | InVocabulary | IsCountry))


def _marks_inside(annotation: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        yield from (((), mark) for mark in marks)
        yield from _marks_inside(inner)
    elif origin in {Union, types.UnionType}:
        for choice in get_args(annotation):
            yield from _marks_inside(choice)
    elif origin is tuple:
        yield from (((ITEM, *path), mark) for path, mark in _marks_inside(get_args(annotation)[0]))
    elif isinstance(annotation, type) and issubclass(annotation, Part):
        yield from _marks(annotation)


def _parts(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    else:
        for choice in get_args(annotation):
            yield from _parts(choice)


def _items(annotation: Any) -> Iterator[Any]:
    """Give what the entries of the lists are that an annotation allows."""
    if get_origin(annotation) is tuple:
        yield get_args(annotation)[0]
    elif get_origin(annotation) in {Annotated, Union, types.UnionType}:
        for choice in get_args(annotation):
            yield from _items(choice)


def values_at(values: Any, pattern: Path, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Give every value at a pattern such as ``("actions", "*", "date")`` with its place; what has another form has none."""
    if not pattern:
        yield path, values
    elif pattern[0] == ITEM:
        for place, item in enumerate(values if isinstance(values, list) else ()):
            yield from values_at(item, pattern[1:], (*path, place))
    elif isinstance(values, dict) and pattern[0] in values:
        yield from values_at(values[pattern[0]], pattern[1:], (*path, pattern[0]))


def value_at(values: Any, path: Path) -> Any:
    """Give the value at a place such as ``("actions", 0, "date")``, or nothing where there is none."""
    for step in path:
        if isinstance(step, int):
            values = values[step] if isinstance(values, list) and step < len(values) else None
        else:
            values = values.get(step) if isinstance(values, dict) else None
    return values
