"""The record of changes of a publication before and after a change: what came in, and what was there and is other or gone."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.rules.comparison.renaming import rename_value
from milpart_docs.rules.domain.changes import Change, as_text, read_changes

_NUMBERS = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_PLAIN = re.compile(r"[A-Za-z0-9](?:[\w .-]*\w)?")
GONE, OTHER = "is gone", "was changed"


class Altered(NamedTuple):
    """An old entry of the record of changes that is not as it was: its version, what became of it, how it was written, and the place."""

    version: str
    what: str
    written: str
    line: int
    column: int


def compare_versions(one: str, other: str) -> int:
    """Tell which of two versions is higher: 1 for the first, -1 for the second, 0 where they are the same.

    Numbers with points between are compared as such, and trailing zeros do not count; of other versions, the second is taken for higher.
    """
    if not (_NUMBERS.fullmatch(one) and _NUMBERS.fullmatch(other)):
        return 0 if one == other else -1
    first, second = _numbers_of(one), _numbers_of(other)
    return (first > second) - (first < second)


def _numbers_of(version: str) -> list[int]:
    numbers = [*map(int, version.split("."))]
    while numbers and not numbers[-1]:
        numbers.pop()
    return numbers


def find_recorded(before: Entry, after: Entry) -> list[Change]:
    """Find the entries that record what led from one version to the next: for the new one, or for one between the two."""
    was, version = (as_text(entry.fields.get("version")) for entry in (before, after))
    return [entry for entry in read_changes(after.fields) if _is_between(entry.version, was, version)]


def _is_between(version: str, was: str, now: str) -> bool:
    if compare_versions(version, now) == 0:
        return True
    return all(map(_NUMBERS.fullmatch, (version, was, now))) and compare_versions(was, version) < 0 < compare_versions(now, version)


def find_altered(before: Entry, after: Entry, renamed: Mapping[str, str]) -> Iterator[Altered]:
    """Find the entries that were there before and are not as they were; another identifier of what was renumbered is no change."""
    old = [rename_value(entry, renamed) for _, entry in _entries(before)]
    new = [entry for _, entry in _entries(after)]
    for entry in (entry for entry in old if entry not in new):
        version = as_text(entry.get("version"))
        same = (place for place, other in _entries(after) if other not in old and _has_version(other, version))
        place = next(same, None)
        at = after.position("changes" if "changes" in after.fields else "version", *(() if place is None else (place,)))
        yield Altered(version, GONE if place is None else OTHER, _write(entry), at.line, at.column)


def _has_version(entry: Mapping[str, Any], version: str) -> bool:
    return compare_versions(as_text(entry.get("version")), version) == 0


def _entries(entry: Entry) -> list[tuple[int, Mapping[str, Any]]]:
    """Give the entries as they are written, each with its place in the list."""
    found = entry.fields.get("changes")
    return [(place, item) for place, item in enumerate(found) if isinstance(item, dict)] if isinstance(found, list) else []


def _write(value: Any) -> str:
    """Write an entry on one line, as its author may have written it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_write(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_write, value)) + "]"
    text = as_text(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
