"""Finds values in a front matter by their places, whatever form its author gave it."""

from collections.abc import Iterator
from typing import Any

from milpart_docs.model.structure import ITEM, Path


def values_at(values: Any, pattern: Path, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Give every value at a pattern such as ``("actions", "*", "date")`` with its place; what has another form has none."""
    if not pattern:
        yield path, values
    elif pattern[0] == ITEM:
        for place, item in enumerate(values if isinstance(values, list) else ()):
            yield from values_at(item, pattern[1:], (*path, place))
    elif isinstance(values, dict) and pattern[0] in values:
        yield from values_at(values[pattern[0]], pattern[1:], (*path, pattern[0]))


def value_at(values: Any, path: Path) -> Any:
    """Give the value at a place such as ``("actions", 0, "date")``, or nothing where there is none."""
    for step in path:
        if isinstance(step, int):
            values = values[step] if isinstance(values, list) and step < len(values) else None
        else:
            values = values.get(step) if isinstance(values, dict) else None
    return values
