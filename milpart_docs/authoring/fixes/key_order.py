"""The order of keys: what every record has comes first, what closes a record comes last, and between them a type's own stay as they are.

Readers of a merge request find title, state and marking at the same place in every file. A comment goes with the key that it stands above.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from milpart_docs.corpus.release.text import split_text
from milpart_docs.model.record import Record
from milpart_docs.model.structure import keys_of
from milpart_docs.model.written_order import written_keys
from milpart_docs.reading import SourceFile
from milpart_docs.rules.fix import Edit, Fix

CODE = "key-order"
UNSETTLED = frozenset({"duplicate-key", "not-indented", "no-hyphen"})
"""Faults after which lines do not stand below the keys that they belong to."""
CLOSES_FROM = "related"
"""The first of the keys that close a record, in the order in which records are written."""


class _Piece(NamedTuple):
    """The lines of one key, with the comments above it; its rank, and its place among the pieces."""

    rank: int
    place: int
    key: str
    text: str


def find_key_order(source: SourceFile) -> Iterator[Fix]:
    """Yield the front matter of a record with its keys in order, where they are not."""
    if source.kind != "record" or source.record_type is None or not set(source.written) <= set(keys_of(source.record_type)):
        return
    if any(fault.kind in UNSETTLED for fault in source.faults):
        return
    parts = split_text(source.text, source.body_line)
    pieces = split_pieces(parts.front, source)
    ordered = sorted(pieces)
    if not pieces or ordered == pieces:
        return
    moved = next(piece for piece, there in zip(pieces, ordered, strict=True) if piece != there)
    start = len(parts.opening)
    edit = Edit(start, start + len(parts.front), "".join(piece.text for piece in ordered))
    at = source.position(moved.key)
    yield Fix(at.line, at.column, "the keys in their usual order", (edit,), code=CODE)


def split_pieces(front: str, source: SourceFile) -> list[_Piece]:
    """Cut a front matter before each of its keys; nothing, where keys do not begin in the first column of lines of their own."""
    rows = front.split("\n")[:-1]
    first_line = source.text.count("\n", 0, source.text.index(front)) + 1 if front else 1
    starts = {source.positions[path].line - first_line: str(path[0]) for path in source.positions if len(path) == 1}
    if any(source.positions[key,].column != 1 for key in starts.values()) or len(starts) != len(source.written) or not starts:
        return []
    cuts = [_with_comments(rows, line) for line in sorted(starts)]
    cuts[0] = 0
    last = _without_tail(rows, max(starts))
    ends = [*cuts[1:], last]
    keys = [starts[line] for line in sorted(starts)]
    ranks = rank_of_keys(str(source.written["type"]))
    pieces = [
        _Piece(ranks.get(key, OWN), place, key, "".join(f"{row}\n" for row in rows[cut:end]))
        for place, (key, cut, end) in enumerate(zip(keys, cuts, ends, strict=True))
    ]
    return [*pieces, _Piece(OWN + 2, len(pieces), "", "".join(f"{row}\n" for row in rows[last:]))]


def _with_comments(rows: list[str], line: int) -> int:
    """Give the first of the comments that stand right above a line."""
    while line > 0 and rows[line - 1].startswith("#"):
        line -= 1
    return line


def _without_tail(rows: list[str], line: int) -> int:
    """Give the end of the last key's lines: comments and blank lines behind them belong to no key, and stay at the end."""
    end = len(rows)
    while end > line + 1 and (not rows[end - 1].strip() or rows[end - 1].startswith("#")):
        end -= 1
    return end


OWN = 1000
"""The rank of a type's own keys, which keep their order among themselves."""


@cache
def rank_of_keys(type_name: str) -> dict[str, int]:
    """Give the ranks of the keys that have a place: those of every record by their order, and those that close a record, all the same."""
    keys, common = written_keys(type_name), keys_of(Record)
    closing = keys[keys.index(CLOSES_FROM) :]
    first_own = next(place for place, key in enumerate(keys) if key not in common)
    return {**{key: place for place, key in enumerate(keys[:first_own])}, **dict.fromkeys(closing, OWN + 1)}
