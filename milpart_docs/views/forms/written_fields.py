"""The order and form in which a script writes the fields of a record, as data for ``assets/milpart/form/writer.js``."""

from collections.abc import Iterable
from typing import Any

from milpart_docs.model.inputs import Input, Kind, inputs_of
from milpart_docs.model.written_order import written_keys

_DATES = frozenset({Kind.DAY, Kind.PARTIAL_DATE})


def describe_written_fields(type_name: str) -> list[dict[str, Any]]:
    """Give the fields of a record type in the order in which they are written.

    Each has its ``key``; ``date`` where a day, a month or a year stands there; ``empty`` where a list is written without entries, too; and,
    as ``list`` and ``group``, the fields of the groups that may stand there, several or one.
    """
    known = {given.key: given for given in inputs_of(type_name)}
    return _describe(known[key] for key in written_keys(type_name))


def _describe(inputs: Iterable[Input]) -> list[dict[str, Any]]:
    return [_describe_field(given) for given in inputs]


def _describe_field(given: Input) -> dict[str, Any]:
    """Describe one field; of several groups that may stand in one place, the first counts, as where the core writes."""
    field: dict[str, Any] = {"key": given.key}
    if any(shape.kind in _DATES for shape in given.shapes):
        field["date"] = True
    if given.may_be_empty:
        field["empty"] = True
    for shape in reversed(given.shapes):
        if shape.kind is Kind.GROUP:
            field["list" if shape.is_list else "group"] = _describe(shape.inputs)
    return field
