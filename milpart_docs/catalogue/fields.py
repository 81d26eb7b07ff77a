"""Fields of the model as columns: what the model says of a path such as ``providers.actor``, and the values that stand there."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from milpart_docs.catalogue.column import Raw, Scope, plain
from milpart_docs.model import RECORD_TYPES, Record
from milpart_docs.model.structure import ITEM, keys_of, part_at, relations_of, vocabulary_at
from milpart_docs.vocabulary.labels import field_label

LABELS = "labels"
"""The one field whose keys are no fields but languages."""


class FieldPlace(NamedTuple):
    """What the model says of a field: its title, whether it names records, and the vocabulary of its terms."""

    title: str
    is_relation: bool
    vocabulary: str


@cache
def field_place(key: str, scope: Scope) -> FieldPlace | None:
    """Look a field up by its path, in the items of a list where the scope has one; nothing where no record type has it."""
    steps = tuple(key.split("."))
    types = [RECORD_TYPES[kind] for kind in scope.types if kind in RECORD_TYPES]
    found = (_place_in(record_type, steps, scope.each) for record_type in [*types, *RECORD_TYPES.values()])
    return next((place for place in found if place is not None), None)


def _place_in(record_type: type[Record], steps: tuple[str, ...], each: str) -> FieldPlace | None:
    around = (each,) if each else ()
    if each and each not in keys_of(record_type):
        return None
    if steps[0] == LABELS and LABELS in keys_of(record_type) and len(steps) > 1:
        return FieldPlace(f"{field_label(LABELS)} ({steps[1]})", is_relation=False, vocabulary="")
    part = part_at(record_type, (*around, *steps[:-1]))
    if part is None or steps[-1] not in keys_of(part):
        return None
    patterns = list(_patterns(around, steps))
    is_relation = any(at.path in patterns for at in relations_of(record_type))
    vocabulary = next((name for path in patterns if (name := vocabulary_at(record_type, path))), "")
    return FieldPlace(field_label(steps[-1]), is_relation, vocabulary)


def _patterns(around: tuple[str, ...], steps: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give the forms that the path of a field may have in the model: with and without lists around the last step and at its end."""
    start = tuple(step for name in around for step in (name, ITEM))
    yield from ((*start, *steps), (*start, *steps, ITEM))
    if len(steps) > 1:
        yield from ((*start, steps[0], ITEM, *steps[1:]), (*start, steps[0], ITEM, *steps[1:], ITEM))


def list_exists(name: str) -> bool:
    """Tell whether some record type has a list of parts of a name, whose items can be rows."""
    return any(name in keys_of(record_type) and part_at(record_type, (name,)) is not None for record_type in RECORD_TYPES.values())


def leaves(value: Any, path: tuple[str, ...]) -> Iterator[Any]:
    """Give whatever stands at a path such as ``("providers", "actor")``, through lists."""
    if isinstance(value, list):
        for item in value:
            yield from leaves(item, path)
    elif not path:
        yield value
    elif isinstance(value, dict) and path[0] in value:
        yield from leaves(value[path[0]], path[1:])


def walk(value: Any, path: tuple[str, ...]) -> Iterator[Raw]:
    """Give every single value at a path; of a group of values, one text."""
    for leaf in leaves(value, path):
        if isinstance(leaf, str | int | float):
            yield _single(leaf)
        elif isinstance(leaf, dict):
            singles = ((key, item) for key, item in leaf.items() if isinstance(item, str | int | float))
            yield from filter(None, [", ".join(f"{field_label(key).lower()} {plain(_single(item))}" for key, item in singles)])


def _single(value: Raw) -> Raw:
    """Give a truth in words, and a whole number without a point: five days are 5, although a number of days may have a part."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return int(value) if isinstance(value, float) and value.is_integer() else value
