"""The name of a need, an outcome, a criterion or an action belongs to one of them within its record.

Proposals and courses name a need or an outcome by its record and its own id, as in `ASM-2026-0004#N2`. Where two have the same, nobody
knows which one is answered, and figures count one of them for both. Capital and small letters are not told apart. An entry that is the
same as another in all it says is told by MP414.

Correct:

    outcomes:
      - {id: O1, text: Plans a convoy.}
      - {id: O2, text: Leads a convoy.}

Wrong:

    outcomes:
      - {id: O1, text: Plans a convoy.}
      - {id: O1, text: Leads a convoy.}
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model import Record
from milpart_docs.model.structure import keys_of, part_at
from milpart_docs.reading import SourceFile
from milpart_docs.reading.validation import as_text

CODE = "MP106"
SEVERITY = Severity.ERROR

_COUNTED = re.compile(r"(?P<name>.*?)(?P<number>[0-9]{1,9})")


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each id that an earlier entry of its list has, with one that is free."""
    if source.record_type is None:
        return
    for key in _lists_with_ids(source.record_type):
        items = source.written.get(key)
        if isinstance(items, list):
            yield from _find_repeated(source, key, items)


@cache
def _lists_with_ids(record_type: type[Record]) -> tuple[str, ...]:
    """Give the lists of a type whose entries have an id of their own."""
    parts = {key: part_at(record_type, (key, 0)) for key in keys_of(record_type)}
    return tuple(key for key, part in parts.items() if part is not None and part is not record_type and "id" in keys_of(part))


def _find_repeated(source: SourceFile, key: str, items: Sequence[Any]) -> Iterator[Finding]:
    taken = [_id_of(item) for item in items]
    if len({name.casefold() for name in taken if name}) == len(list(filter(None, taken))):
        return
    first: dict[str, int] = {}
    for place, name in enumerate(taken):
        before = first.setdefault(name.casefold(), place)
        if name and before != place and items[place] != items[before]:
            free = find_free(name, taken)
            taken.append(free)
            at = source.position(key, place, "id")
            other = f"entry {before + 1} on line {source.position(key, before, 'id').value_line}"
            message = f"entry {place + 1} of {key} has the id {name}, which is that of {other}"
            hint = f"write {free}, which is free here; then look at who cites {name}, and which of the two is meant"
            yield Finding(at.value_line, at.value_column, message, hint)


def _id_of(item: object) -> str:
    value = item.get("id") if isinstance(item, dict) else None
    return "" if value is None or isinstance(value, list | dict | bool) else as_text(value).strip()


def find_free(name: str, taken: Sequence[str]) -> str:
    """Give the next name behind all that are counted in the same way: ``N4`` behind ``N1`` to ``N3``, ``fuel-2`` behind ``fuel``."""
    counted = _COUNTED.fullmatch(name)
    stem, width = (counted["name"], len(counted["number"])) if counted else (f"{name}-", 1)
    same = re.compile(rf"{re.escape(stem)}(?P<number>[0-9]{{1,9}})", re.IGNORECASE)
    numbers = [int(found["number"]) for found in map(same.fullmatch, taken) if found]
    return f"{stem}{max(numbers, default=1) + 1:0{width}}"
