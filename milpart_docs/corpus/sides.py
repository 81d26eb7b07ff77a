"""On which side of a change a record or a line was written: by the branch itself, or before it began and on the other branch.

Two branches may have given one identifier to two records. Once both are in one tree, what tells them apart is who wrote them; and a
reference means the record of the side on which it was written, because the other one was not there.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum

from milpart_docs.corpus.change import Change
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.loading import read_file_text
from milpart_docs.corpus.same_record import Version, has_same_identifier


class Side(Enum):
    """Who wrote a line: this branch, somebody else, or both of them in part."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


class Sides:
    """Tells the two sides of a change apart."""

    def __init__(self, change: Change) -> None:
        """Take the change; its files are compared when somebody asks for one of them."""
        self._change = change
        self._before = {one.after.path: one.before for one in change.revised if one.after is not None}

    def is_new(self, entry: Entry) -> bool:
        """Tell whether only this branch has a record under its identifier."""
        return not any(has_same_identifier(there, entry) for _, there in self._find_former(entry.path))

    def tell_lines(self, path: str, rows: Sequence[str], name: str) -> list[Side]:
        """Say of each line of a file who wrote the places in it that have a name; what is no record and no page may be of both."""
        if path not in self._change.after.by_path:
            return [Side.BOTH] * len(rows)
        told = [_compare(read_file_text(*version).split("\n"), rows, name) for version in self._find_former(path)]
        return [_join(sides) for sides in zip(*told, strict=True)] if told else [Side.OURS] * len(rows)

    def _find_former(self, path: str) -> Iterator[Version]:
        """Give the file as it was where the branch began, and as the other branch has it."""
        unchanged = self._change.before.by_path.get(path)
        for corpus, entry in (
            (self._change.before, self._before.get(path, unchanged)),
            (self._change.theirs, self._change.theirs.by_path.get(path)),
        ):
            if entry is not None:
                yield corpus, entry


def _compare(before: Sequence[str], rows: Sequence[str], name: str) -> list[Side]:
    """Compare with one former version: lines that it has are theirs, and of changed lines those that do not name more than before."""
    found: list[Side] = []
    for kind, start, end, first, last in SequenceMatcher(None, before, rows, autojunk=False).get_opcodes():
        named = sum(row.count(name) for row in before[start:end])
        changed = Side.OURS if not named else Side.THEIRS if named >= sum(row.count(name) for row in rows[first:last]) else Side.BOTH
        found += [Side.THEIRS if kind == "equal" else changed] * (last - first)
    return found


def _join(sides: Sequence[Side]) -> Side:
    """Join what two former versions say: a line that one of them has is theirs."""
    return next((side for side in (Side.THEIRS, Side.BOTH) if side in sides), Side.OURS)
