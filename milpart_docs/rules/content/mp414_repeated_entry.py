"""No list has the same entry twice.

A partner, topic or action that stands twice is counted twice by whoever adds up, and it is mostly what a merge of two versions left
behind. Capitals and blanks at the ends make no difference.

Correct:

    topics: [planning, curriculum]

Wrong:

    topics: [planning, curriculum, Planning]
"""

import json
from collections.abc import Iterator
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile

CODE = "MP414"
SEVERITY = Severity.WARNING

_ENCODER = json.JSONEncoder(default=str, sort_keys=True, ensure_ascii=False)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each entry that its list had before."""
    if source.kind != "record":
        return
    for path, items in _lists(source.written, ()):
        first: dict[str, int] = {}
        for place, item in enumerate(items):
            before = first.setdefault(_form(item), place)
            if before != place and item not in (None, ""):
                at = source.position(*path, place)
                name = next((step for step in reversed(path) if isinstance(step, str)), "this list")
                message = f"entry {place + 1} of {name} is the same as entry {before + 1}"
                yield Finding(at.line, at.column, message, "delete one of the two")


def _lists(value: Any, path: Path) -> Iterator[tuple[Path, list[Any]]]:
    """Give every list of two entries or more with its place."""
    if isinstance(value, list) and len(value) > 1:
        yield path, value
    steps = enumerate(value) if isinstance(value, list) else value.items()
    for step, item in steps:
        if isinstance(item, list | dict):
            yield from _lists(item, (*path, step))


def _form(item: Any) -> str:
    """Write an entry in a form that is equal for entries that say the same."""
    if isinstance(item, str):
        return item.strip().casefold()
    return _ENCODER.encode(item) if isinstance(item, list | dict) else repr(item)
