"""Values that are withheld: a rule that misses one asks here first, because it may stand elsewhere: ``budget: {withhold: LIMITE}``."""

from milpart_docs.corpus import Entry
from milpart_docs.model.structure import value_at
from milpart_docs.reading import SourceFile
from milpart_docs.reading.withheld import Withheld


def is_withheld(file: SourceFile | Entry, *path: str | int) -> bool:
    """Tell whether the value at a place is withheld, itself or with what it stands in."""
    return any(path[: len(value.path)] == value.path for value in file.withheld)


def is_elsewhere(entry: Entry, value: Withheld) -> bool:
    """Tell whether a withheld value is not in this repository; in a list, the next item has then taken its place."""
    if isinstance(value.path[-1], int):
        return entry.position(*value.path)[:2] != (value.line, value.column)
    return value_at(entry.fields, value.path) is None
