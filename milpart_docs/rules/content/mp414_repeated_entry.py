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
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.fix import Fix, NoItem

CODE = "MP414"
SEVERITY = Severity.WARNING

_ENCODER = json.JSONEncoder(default=str, sort_keys=True, ensure_ascii=False)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each entry that its list had before."""
    if source.kind != "record":
        return
    for path, items in _lists(source.written, ()):
        if not _may_repeat(items):
            continue
        first: dict[str, int] = {}
        for place, item in enumerate(items):
            before = first.setdefault(_form(item), place)
            if before != place and item not in (None, ""):
                at = source.position(*path, place)
                name = next((step for step in reversed(path) if isinstance(step, str)), "this list")
                message = f"entry {place + 1} of {name} is the same as entry {before + 1}"
                yield Finding(at.line, at.column, message, "delete one of the two")


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the second of two entries that are the same letter for letter, or the first where the second has a comment.

    Which of two spellings stays is for the author to say.
    """
    if source.kind != "record":
        return
    for path, items in _lists(source.written, ()):
        first: dict[tuple[str, type], int] = {}
        for place, item in enumerate(items):
            before = first.setdefault((_ENCODER.encode(item), type(item)), place)
            if before != place and item not in (None, ""):
                at = source.position(*path, place)
                what = as_text(item) if not isinstance(item, list | dict) else f"entry {place + 1}"
                yield Fix(
                    at.line, at.column, f"{what} stood there twice, and stands there once", (NoItem((*path, place), (*path, before)),)
                )


def _may_repeat(items: list[Any]) -> bool:
    """Tell at a glance that all entries differ: as texts, or groups by the value of one key; what is less plain is looked at in full."""
    if all(type(item) is str for item in items):
        return len({item.strip().casefold() for item in items}) < len(items)
    key = next(iter(items[0]), None) if type(items[0]) is dict else None
    if key is None or not all(type(item) is dict for item in items):
        return True
    values = [item.get(key) for item in items]
    return any(isinstance(value, list | dict) for value in values) or len(set(map(str, values))) < len(items)


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
