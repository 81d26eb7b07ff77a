"""Fields that stay what they were: a value that has another one in its place now."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change


class Replaced(NamedTuple):
    """A value that was replaced: the record as it is now, the value before and now, and the place of it."""

    entry: Entry
    before: Any
    after: Any
    line: int
    column: int


def find_replaced(change: Change, key: str) -> Iterator[Replaced]:
    """Find where the value of a field is another one now; one that is missing is told by MP401.

    What the other branch has meanwhile, too, was decided there. An identifier that was renumbered is the same one. Another record under
    the identifier of the first has its own; that is told by MP806.
    """
    for before, after in change.versions:
        old, new, theirs = before.fields.get(key), after.fields.get(key), change.find_theirs(after)
        if old and new and new not in (old, change.renamed.get(str(old)), theirs and theirs.fields.get(key)):
            at = after.position(key)
            yield Replaced(after, old, new, at.value_line, at.value_column)
