"""What a person enters for a record, computed from the model: every field with its label, its meaning and the kinds of value it takes.

Whatever asks people for records derives from this and from nothing else: ``milpart new``, the form in the site, the settings of editors
and of content management systems. What a value must look like to be right is said by the JSON Schema, which comes from the same model.
"""

import types
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic.fields import FieldInfo

from milpart_docs.model.fields import CURRENCY, LANGUAGE, WEB_ADDRESS, InVocabulary, IsCountry, PartialDate, Relation
from milpart_docs.model.record import Part, Record
from milpart_docs.model.structure import gate_of, keys_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.vocabulary.labels import field_label
from milpart_docs.vocabulary.markings import COMMUNITY


class Kind(StrEnum):
    """The kinds of value that a person can enter."""

    TEXT = "text"
    TERM = "term"
    COUNTRY = "country"
    RECORD = "record"
    DAY = "day"
    PARTIAL_DATE = "partial-date"
    COUNT = "count"
    NUMBER = "number"
    FLAG = "flag"
    ADDRESS = "address"
    LANGUAGE = "language"
    COMMUNITY = "community"
    CURRENCY = "currency"
    TRANSLATIONS = "translations"
    """A text in several languages: what stands under each language's code."""
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Shape:
    """One form that a value may take: its kind, whether there may be several, and what belongs to the kind.

    ``vocabulary`` names the terms of a term, ``targets`` the types of record that may be named (any, where it is empty), ``inputs`` are
    the fields of a group, ``least`` and ``most`` the limits of a number, and ``pattern`` what a text must match.
    """

    kind: Kind
    is_list: bool = False
    vocabulary: str = ""
    targets: tuple[str, ...] = ()
    inputs: tuple["Input", ...] = ()
    least: float | None = None
    most: float | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """One field to fill in: its key and label, what it means, when it must be there, and the forms that its value may take.

    ``needed_from`` is the state from which a record must have it; ``longest`` the number of characters it may have, where that is limited.
    ``may_be_empty`` tells a list that must be there and may say that there is nothing to name.
    """

    key: str
    label: str
    meaning: str
    is_required: bool
    needed_from: str | None
    shapes: tuple[Shape, ...]
    longest: int | None = None
    may_be_empty: bool = False

    @property
    def shape(self) -> Shape:
        """Give the form that is offered first: the one that tells most."""
        return self.shapes[0]


_PATTERNS = {LANGUAGE: Kind.LANGUAGE, COMMUNITY: Kind.COMMUNITY, CURRENCY: Kind.CURRENCY, WEB_ADDRESS: Kind.ADDRESS}
_TYPES: dict[Any, Kind] = {date: Kind.DAY, bool: Kind.FLAG, int: Kind.COUNT, float: Kind.NUMBER, str: Kind.TEXT}
_PARTIAL_DATE = get_args(PartialDate)[1]
"""The mark by which a partial date is known: the function that reads it."""


def inputs_of(type_name: str) -> tuple[Input, ...]:
    """Give the fields of a record type in the order of the model, which is the order in which they are written."""
    return _inputs(RECORD_TYPES[type_name])


def common_keys() -> tuple[str, ...]:
    """Give the keys of the fields that records of every type have."""
    return tuple(keys_of(Record))


@cache
def _inputs(part: type[Part]) -> tuple[Input, ...]:
    return tuple(_input(key, declared) for key, declared in keys_of(part).items())


def _input(key: str, declared: FieldInfo) -> Input:
    extra = declared.json_schema_extra
    longest = extra.get("maxLength") if isinstance(extra, dict) else None
    shapes = tuple(_shapes(declared.annotation, tuple(declared.metadata)))
    return Input(
        key=key,
        label=field_label(key),
        meaning=declared.description or "",
        is_required=declared.is_required(),
        needed_from=gate_of(declared),
        shapes=tuple(sorted(shapes, key=_tells_less)),
        longest=longest if isinstance(longest, int) else None,
        may_be_empty=declared.is_required() and all(shape.is_list for shape in shapes) and not any(_limits(declared)),
    )


def _limits(declared: FieldInfo) -> Iterator[int]:
    """Give how many entries a list must have at least, where it must have some."""
    yield from (mark.min_length for mark in declared.metadata if isinstance(mark, MinLen))


def _tells_less(shape: Shape) -> tuple[bool, bool, bool]:
    """Order shapes so that the one that tells most comes first: a group before a list, a list before a value, anything before words."""
    return (shape.kind is not Kind.GROUP, shape.kind is Kind.TEXT and not shape.is_list, not shape.is_list)


def _shapes(annotation: Any, marks: tuple[Any, ...]) -> Iterator[Shape]:
    """Give every form that an annotation allows, nothing at all left aside."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        yield from _shapes(inner, (*more, *marks))
    elif origin in {Union, types.UnionType}:
        for choice in get_args(annotation):
            if choice is not types.NoneType:
                yield from _shapes(choice, marks)
    elif origin is tuple:
        yield from (replace(shape, is_list=True) for shape in _shapes(get_args(annotation)[0], ()))
    elif isinstance(annotation, type) and issubclass(annotation, Part):
        yield Shape(Kind.GROUP, inputs=_inputs(annotation))
    elif origin is dict:
        yield Shape(Kind.TRANSLATIONS)
    else:
        yield _plain_shape(annotation, list(_unpacked(marks)))


def _unpacked(marks: tuple[Any, ...]) -> Iterator[Any]:
    """Give marks one by one, also those that pydantic has gathered in a declaration."""
    for mark in marks:
        if isinstance(mark, FieldInfo):
            yield from _unpacked(tuple(mark.metadata))
        else:
            yield mark


@dataclass
class _Marks:
    """What the marks of a plain value say together."""

    vocabulary: str = ""
    relation: Relation | None = None
    is_country: bool = False
    is_partial_date: bool = False
    pattern: str = ""
    limits: dict[str, float] = field(default_factory=dict)


def _read_marks(marks: list[Any]) -> _Marks:
    read = _Marks()
    for mark in marks:
        if isinstance(mark, InVocabulary):
            read.vocabulary = mark.name
        elif isinstance(mark, Relation):
            read.relation = mark
        read.is_country = read.is_country or isinstance(mark, IsCountry)
        read.is_partial_date = read.is_partial_date or mark == _PARTIAL_DATE
        read.pattern = getattr(mark, "pattern", None) or read.pattern
        for name in ("ge", "le"):
            if getattr(mark, name, None) is not None:
                read.limits[name] = getattr(mark, name)
    return read


def _plain_shape(annotation: Any, marks: list[Any]) -> Shape:
    read = _read_marks(marks)
    if read.vocabulary:
        return Shape(Kind.TERM, vocabulary=read.vocabulary)
    if read.is_country:
        return Shape(Kind.COUNTRY)
    if read.relation:
        return Shape(Kind.RECORD, targets=read.relation.to)
    if read.is_partial_date:
        return Shape(Kind.PARTIAL_DATE)
    kind = _PATTERNS.get(read.pattern, _TYPES[annotation])
    return Shape(kind, least=read.limits.get("ge"), most=read.limits.get("le"), pattern=read.pattern)
