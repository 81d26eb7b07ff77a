"""From the values of a front matter to a record of its type.

What does not fit becomes a fault at its place, is taken out, and the rest is tried again: one wrong term must not hide the record from
the other checks. Only where something required is missing or wrong is there no record.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from milpart_docs.model import Record, record_class
from milpart_docs.model.structure import Path, part_at, vocabulary_at
from milpart_docs.reading.fault import Fault
from milpart_docs.reading.values import Position, Positions
from milpart_docs.vocabulary.look_alikes import plain_text

ROUNDS = 6
"""How often the rest is tried again at most; each round takes at least one value out."""

START = Position(1, 1, 1, 1)
SHOWN = 60
"""So many characters of a value fit into a sentence."""


class Validated(NamedTuple):
    """What became of values: the record (or nothing), the values that are left, where each of these stands, and the faults on the way."""

    record: Record | None
    fields: dict[str, Any]
    positions: Positions
    faults: list[Fault]


def validate(values: Mapping[str, Any], positions: Positions) -> Validated:
    """Make a record of values."""
    record_type = record_class(values.get("type"))
    if record_type is None:
        return Validated(None, dict(values), positions, [_type_fault(values, positions)])
    rest: dict[str, Any] = dict(values)
    faults: list[Fault] = []
    told: set[Path] = set()
    gone: set[Path] = set()
    for _ in range(ROUNDS):
        try:
            return Validated(record_type.model_validate(rest), rest, kept_positions(positions, gone), faults)
        except ValidationError as error:
            errors = error.errors(include_url=False, include_context=True)
        found = _innermost(errors, positions, gone)
        around = _prefixes(told)
        for path, detail in found:
            if path not in told and path not in around:
                fresh = _fault(record_type, detail, path, positions)
                faults.extend(fresh)
                told.update(fault.path for fault in fresh)
        gone |= {_to_take_out(path, detail) for path, detail in found}
        rest = without(values, gone)
        if () in gone:
            break
    return Validated(None, rest, kept_positions(positions, gone), faults)


def kept_positions(positions: Positions, gone: set[Path]) -> Positions:
    """Give the positions of the values that are left: in a list, those behind an entry that was taken out move up."""
    return {_place_among_kept(path, gone): at for path, at in positions.items() if not _is_gone(path, gone)} if gone else positions


def _is_gone(path: Path, gone: set[Path]) -> bool:
    return any(path[:length] in gone for length in range(1, len(path) + 1))


def _place_among_kept(path: Path, gone: set[Path]) -> Path:
    """Renumber the list places of a path by leaving out the entries that are gone."""
    return tuple(
        step - sum(1 for other in range(step) if (*path[:at], other) in gone) if isinstance(step, int) else step
        for at, step in enumerate(path)
    )


def _innermost(errors: Sequence[ErrorDetails], positions: Positions, gone: set[Path]) -> list[tuple[Path, ErrorDetails]]:
    """Give each error with its place, without those that only follow from another: of a choice of kinds, pydantic tells all that failed.

    What is wrong with an item is told and not that the whole is another kind; that a term is unknown and not that it is no list.
    """
    errors = sorted(errors, key=lambda detail: detail["type"] != "literal_error")
    places = [(known_path(detail["loc"], positions, gone, missing=detail["type"] == "missing"), detail) for detail in errors]
    around = _prefixes({path for path, _ in places})
    return [(path, detail) for path, detail in places if path not in around]


def _prefixes(paths: set[Path]) -> set[Path]:
    """Give the places that have one of the paths inside them."""
    return {path[:length] for path in paths for length in range(len(path))}


def _type_fault(values: Mapping[str, Any], positions: Positions) -> Fault:
    """Tell that the type is missing, or is none of ours."""
    if values.get("type") is None:
        other = next((key for key in values if plain_text(key).casefold() == "type" and key != "type"), None)
        at = positions.get((other or "type",), START)
        if other is not None:
            return Fault("unknown-field", at.line, at.column, (other,), {"field": other, "value": as_text(values[other])})
        return Fault("missing", at.line, at.column, ("type",), {"field": "type"})
    at = positions[("type",)]
    return Fault("unknown-term", at.value_line, at.value_column, ("type",), {"value": as_text(values["type"]), "vocabulary": "record-type"})


def known_path(loc: Sequence[str | int], positions: Positions, gone: set[Path], *, missing: bool) -> Path:
    """Turn pydantic's place into ours: without the names of union members and of validators that it puts between.

    Places in a list are those in the file, where entries that were taken out still stand.
    """
    path: Path = ()
    for number, step in enumerate(loc):
        is_last = number == len(loc) - 1
        here = _place_in_file(path, step, gone) if isinstance(step, int) else step
        if (*path, here) in positions or (missing and is_last):
            path = (*path, here)
    return path


def _place_in_file(path: Path, place: int, gone: set[Path]) -> int:
    """Give the place that an entry of a list has in the file, from its place among those that are left."""
    for earlier in sorted(other[-1] for other in gone if other and other[:-1] == path and isinstance(other[-1], int)):
        place += earlier <= place
    return place


def _to_take_out(path: Path, detail: ErrorDetails) -> Path:
    """Give the path of what goes: the wrong value itself, or the part that lacks something."""
    return path[:-1] if detail["type"] == "missing" else path


def without(values: Any, paths: set[Path]) -> Any:
    """Copy values without those at the given paths."""
    if isinstance(values, dict):
        return {key: without(value, _below(paths, key)) for key, value in values.items() if (key,) not in paths}
    if isinstance(values, list | tuple):
        return [without(value, _below(paths, place)) for place, value in enumerate(values) if (place,) not in paths]
    return values


def _below(paths: set[Path], step: str | int) -> set[Path]:
    return {path[1:] for path in paths if path and path[0] == step}


def _fault(record_type: type[Record], detail: ErrorDetails, path: Path, positions: Positions) -> list[Fault]:
    """Put one finding of pydantic into our kinds; an empty value is none, because what is required then shows as missing."""
    at = positions.get(path) or positions.get(path[:-1]) or START
    field = ".".join(str(step) for step in path if isinstance(step, str))
    details = {"field": field, "value": as_text(detail["input"])}
    kind = detail["type"]
    if kind == "extra_forbidden":
        known = part_at(record_type, path[:-1])
        return [Fault("unknown-field", at.line, at.column, path, details)] if known else []
    if kind == "missing":
        return [Fault("missing", at.line, at.column, path, details)]
    if detail["input"] is None:
        return [] if not isinstance(path[-1:][0] if path else "", int) else [Fault("empty-item", at.line, at.column, path, details)]
    if kind == "literal_error":
        details["vocabulary"] = vocabulary_at(record_type, path) or ""
        return [Fault("unknown-term", at.value_line, at.value_column, path, details)]
    if (kind == "string_too_short" and not str(detail["input"]).strip()) or (kind == "too_short" and not detail["input"]):
        return [Fault("missing", at.line, at.column, path, details)]
    details["expected"] = kind
    details.update({name: str(value) for name, value in (detail.get("ctx") or {}).items() if isinstance(value, str | int | float)})
    return [Fault("wrong-value", at.value_line, at.value_column, path, details)]


def as_text(value: object) -> str:
    """Write a value as its author would, lists and groups on one line, cut to what fits into a sentence."""
    text = _written(value, SHOWN)
    return text if len(text) <= SHOWN else text[: SHOWN - 3] + "…"


def _written(value: object, room: int) -> str:
    """Write a value, and of a list or group as much as there is room for."""
    if value is None:
        return "…"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(_written(item, room) for item in value[:room])}]"
    if isinstance(value, dict):
        pairs = list(value.items())[:room]
        return f"{{{', '.join(f'{key}: {_written(item, room)}' for key, item in pairs)}}}"
    return value.isoformat() if isinstance(value, date) else str(value)
