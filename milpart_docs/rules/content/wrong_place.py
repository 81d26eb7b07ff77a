"""What the place of a wrong value asks for, from the model and from the lines of the file."""

from functools import partial
from typing import Any, get_origin

from annotated_types import MinLen

from milpart_docs.model import Record
from milpart_docs.model.record import Part
from milpart_docs.model.states import needed_fields
from milpart_docs.model.structure import ITEM, Path, keys_of, part_at, relations_of, value_at, vocabulary_at
from milpart_docs.reading import SourceFile
from milpart_docs.reading.validation import validate
from milpart_docs.rules.content.number_range import find_range
from milpart_docs.rules.content.wrong import Wrong
from milpart_docs.rules.meaning import field_at, name_of, what_to_write


def describe_wrong(source: SourceFile, path: Path, written: str = "") -> Wrong:
    """Give the value at a place with what belongs there; ``written`` is its spelling in the file, where that is another one."""
    key, value, record_type = name_of(path), value_at(source.written, path), source.record_type
    if record_type is None:
        return Wrong(key, value, written=written)
    part, field = part_at(record_type, path), field_at(record_type, path)
    known = _keys(part) if part else ()
    needed = {gated for gated, _ in needed_fields(record_type, source.written.get("status"))}
    return Wrong(
        key,
        value,
        known,
        written,
        tuple(keys_of(part)) if part else (),
        is_entry=isinstance(path[-1], int),
        vocabulary=vocabulary_at(record_type, _first_value(path, known)) or "",
        names_records=_names_records(record_type, path),
        is_needed=field is None or field.is_required() or path[0] in needed,
        may_be_empty=field is not None and not any(isinstance(mark, MinLen) for mark in field.metadata),
        meaning=what_to_write(record_type, path),
        lines=_lines(source, path, value),
        fits=partial(_fits, source, path),
        numbers=find_range(field),
        is_inline=_is_inline(source, path),
    )


def _is_inline(source: SourceFile, path: Path) -> bool:
    """Tell whether a value stands behind a bracket or a comma, and not behind the hyphen or the colon of its line."""
    at = source.positions.get(path)
    before = source.text.split("\n")[at.value_line - 1][: at.value_column - 1].rstrip() if at else ""
    return before.endswith(("[", ",", "{")) or (not before and isinstance(path[-1], int))


def _fits(source: SourceFile, path: Path, value: Any) -> bool:
    """Tell whether another value would be right at a place."""
    faults = validate(_with_value(source.written, path, value), source.positions).faults
    return not any(fault.path[: len(path)] == path for fault in faults)


def _with_value(values: Any, path: Path, value: Any) -> Any:
    """Copy values with another one at a place."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(values, dict):
        return {**values, step: _with_value(values.get(step), rest, value)}
    return [_with_value(item, rest, value) if place == step else item for place, item in enumerate(values)]


def takes_list(record_type: type[Record] | None, path: Path) -> bool:
    """Tell whether a list belongs at a place."""
    field = field_at(record_type, path)
    return field is not None and isinstance(path[-1], str) and get_origin(field.annotation) is tuple


def _first_value(path: Path, known: tuple[str, ...]) -> Path:
    """Give the place of a single value: an entry of the list that belongs at a path, or the first field of that entry."""
    entry = path if path and isinstance(path[-1], int) else (*path, 0)
    return (*entry, known[0]) if known else entry


def _names_records(record_type: type[Record], path: Path) -> bool:
    pattern = (*(ITEM if isinstance(step, int) else step for step in path), ITEM)
    return any(at.path == pattern for at in relations_of(record_type))


def _keys(part: type[Part]) -> tuple[str, ...]:
    """Give the keys that a part must have, or may have where it must have none."""
    fields = keys_of(part)
    return tuple(key for key, field in fields.items() if field.is_required()) or tuple(fields)


def _lines(source: SourceFile, path: Path, value: object) -> tuple[str, ...]:
    """Give the lines of a text that was written on several without a sign for that, which the reader joined by blanks."""
    at = source.positions.get(path)
    if at is None or not isinstance(value, str) or "\n" in value:
        return ()
    rows = source.text.split("\n")
    lines, joined = [rows[at.value_line - 1][at.value_column - 1 :].strip()], ""
    for row in rows[at.value_line :]:
        joined = " ".join(lines)
        if joined == value or len(joined) > len(value):
            break
        lines.append(row.strip())
    return tuple(lines) if joined == value and len(lines) > 1 else ()
