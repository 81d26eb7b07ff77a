"""What the corpus keeps of a file: the record, its links as written, where its values stand, and what the rules found in it.

An entry is made of JSON and goes back into JSON: a worker sends it to the process that asked, and the cache keeps it, in the same form.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

from pydantic_core import from_json, to_json

from milpart_docs.diagnostics import Finding
from milpart_docs.model import Record, record_class
from milpart_docs.reading import SourceFile
from milpart_docs.reading.body import CITES, BlockLine, Heading, Reference
from milpart_docs.reading.values import Position, Positions

Inspect = Callable[[SourceFile], Sequence[Finding]]
"""Looks at one file and says what is wrong with it; the loader is given it, because rules stand above the corpus."""

_START = Position(1, 1, 1, 1)


class Entry:
    """One file of the corpus.

    ``kind`` is ``record``, ``page`` or ``unreadable``. ``fields`` are the values of the front matter as JSON (dates as text). ``record``
    is the typed value, or nothing where the front matter does not make one. ``known_as`` are the identifiers that a broken file may be
    cited by.
    """

    def __init__(self, path: str, content: dict[str, Any], positions: bytes) -> None:
        """Take the content and the positions that ``encode`` wrote; the positions stay JSON until somebody asks for one."""
        self.path = path
        self.kind: str = content["kind"]
        self.fields: dict[str, Any] = content["fields"]
        self.id = _text(self.fields, "id")
        self.type = _text(self.fields, "type")
        self.has_record: bool = content["has_record"]
        self.body_line: int = content["body_line"]
        self.references: tuple[Reference, ...] = tuple(map(Reference._make, content["references"]))
        self.findings: tuple[Finding, ...] = tuple(map(Finding._make, content["findings"]))
        self.known_as: tuple[str, ...] = tuple(content["known_as"])
        self._content = content
        self._positions_as_json = positions

    @property
    def title(self) -> str:
        """The title, or the identifier, or the path: never nothing."""
        found = self.fields.get("title")
        return found if isinstance(found, str) and found.strip() else self.id or self.path

    @cached_property
    def record(self) -> Record | None:
        """The typed record, where the front matter makes one."""
        record_type = record_class(self.type)
        return record_type.model_validate(self.fields) if self.has_record and record_type else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Give the texts of a field that is a list, each once; a field of another form has none."""
        found = self.fields.get(key)
        return tuple(dict.fromkeys(item for item in found if isinstance(item, str))) if isinstance(found, list) else ()

    @property
    def anchors(self) -> frozenset[str]:
        """What can be cited after ``#``: paragraph numbers, headings, ids of parts."""
        return frozenset(self._content["anchors"])

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the body."""
        return tuple(Heading(*item) for item in self._content["headings"])

    @property
    def blocks(self) -> tuple[BlockLine, ...]:
        """The lines of the body in whose place something computed goes."""
        return tuple(BlockLine(*item) for item in self._content["blocks"])

    @property
    def citations(self) -> tuple[Reference, ...]:
        """The references in the running text, in their order."""
        return tuple(reference for reference in self.references if reference.relation == CITES)

    @cached_property
    def _positions(self) -> Positions:
        return _decode_positions(self._positions_as_json)

    def position(self, *path: str | int) -> Position:
        """Give the position of a key or item, of the nearest thing around it, or of the file's first character."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._positions:
                return self._positions[path[:length]]
        return _START


def encode(source: SourceFile, findings: Sequence[Finding]) -> bytes:
    """Write what the corpus keeps of a file as JSON on one line: the content, a tab, and the positions, which are seldom looked at."""
    fields = source.record.model_dump(mode="json", by_alias=True, exclude_unset=True) if source.record else source.fields
    content = to_json(
        {
            "kind": source.kind,
            "fields": fields,
            "has_record": source.record is not None,
            "body_line": source.body_line,
            "references": [tuple(reference) for reference in source.references],
            "anchors": source.body.anchors,
            "headings": [tuple(heading) for heading in source.body.headings],
            "blocks": [tuple(block) for block in source.body.blocks],
            "findings": findings,
            "known_as": source.known_as,
        }
    )
    return content + b"\t" + _encode_positions(source.kept)


def _encode_positions(positions: Positions) -> bytes:
    """Write all paths, and then all their numbers in one row: named tuples one by one take four times as long."""
    return to_json((list(positions), list(chain.from_iterable(positions.values()))))


def _decode_positions(written: bytes) -> Positions:
    paths, numbers = from_json(written)
    row = iter(numbers)
    return {tuple(path): Position(*place) for path, place in zip(paths, zip(row, row, row, row, strict=True), strict=True)}


def decode(path: str, payload: bytes) -> Entry:
    """Read an entry from what ``encode`` wrote; raise ValueError where that was damaged."""
    content, _, positions = payload.partition(b"\t")
    return Entry(path, from_json(content), positions)


def _text(fields: dict[str, Any], key: str) -> str:
    found = fields.get(key)
    return found if isinstance(found, str) else ""
