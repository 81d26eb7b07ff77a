"""The places of a record that hold only a placeholder, and whether something has to stand there."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from milpart_docs.diagnostics import Finding
from milpart_docs.model.states import needed_fields
from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.placeholders import is_placeholder
from milpart_docs.rules.meaning import field_at, name_of, what_to_write

_FIRST = frozenset("<[{xX?-\u2026.tTnNfFlL \t")
"""With what a placeholder begins; most texts begin with something else, and need not be looked at."""
_NOTHING = re.compile(r"(?:~|null|Null|NULL)(?=[ \t]*(?:[,\]}]|#|\Z))")
"""Words that stand for no value, without quotation marks around them."""
OF_OTHERS = frozenset(
    (
        *("id", "type", "status", "marking", "originator", "language", "context", "custodian", "pillars", "partners", "member_states"),
        *("related", "supersedes", "superseded_by", "sources"),
    )
)
"""Fields of which other rules tell that such a text is none of theirs, and sources, whose titles are what others wrote."""


class PlaceholderPlace(NamedTuple):
    """A place that holds a placeholder: its path, the text, and whether the record must say something there, by its type or its state."""

    path: Path
    text: str
    is_needed: bool


def find_placeholder_places(source: SourceFile) -> Iterator[PlaceholderPlace]:
    """Find the texts of a record that are only placeholders; what does not fit its field, or is missing, is told by other rules."""
    if source.kind == "record":
        for path, value in _find_texts(source.written):
            is_needed = _is_needed(source, path)
            text = value or ("" if is_needed else _word_for_nothing(source, path))
            if text and all(fault.path != path for fault in source.faults):
                yield PlaceholderPlace(path, text, is_needed)


def _word_for_nothing(source: SourceFile, path: Path) -> str:
    """Give the word that stands in the file for no value at all, where there is one."""
    at = source.position(*path)
    found = _NOTHING.match(source.text.split("\n")[at.value_line - 1], at.value_column - 1)
    return found.group() if found else ""


def tell_placeholder(source: SourceFile, place: PlaceholderPlace) -> Finding:
    """Say what holds a placeholder, what belongs there, and whether the line may go."""
    at = source.position(*place.path)
    meaning = f": {what_to_write(source.record_type, place.path)}" if source.record_type else ""
    hint = f"write what belongs there{meaning}{'' if place.is_needed else ', or take the line out'}"
    return Finding(at.value_line, at.value_column, f"{name_of(place.path)} holds only a placeholder: {as_text(place.text)}", hint)


def _is_needed(source: SourceFile, path: Path) -> bool:
    """Tell whether a field, or the group that it stands in, must be there."""
    if source.record_type is None:
        return False
    field, needed = field_at(source.record_type, path), needed_fields(source.record_type, source.written.get("status"))
    return field is None or field.is_required() or path[0] in {key for key, _ in needed}


def _find_texts(written: Mapping[str, Any]) -> list[tuple[Path, str]]:
    """Find placeholders among the texts of a record, and what has no value; most texts are passed over by their field or first sign."""
    found: list[tuple[Path, str]] = []
    for key, value in written.items():
        if key not in OF_OTHERS:
            _look_at(value, (key,), found)
    return found


def _look_at(value: Any, path: Path, found: list[tuple[Path, str]]) -> None:
    """Look at a value and what is in it."""
    if value is None:
        found.append((path, ""))
    elif type(value) is str:
        if value[:1] in _FIRST and is_placeholder(value):
            found.append((path, value))
    elif type(value) is list:
        for place, item in enumerate(value):
            if type(item) is not str or item[:1] in _FIRST:
                _look_at(item, (*path, place), found)
    elif type(value) is dict:
        for key, item in value.items():
            if type(item) is not str or item[:1] in _FIRST:
                _look_at(item, (*path, key), found)
