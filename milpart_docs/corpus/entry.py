"""What the corpus keeps of a file: the record, its links as written, where its values stand, and what the rules found in it.

An entry is made of JSON and goes back into JSON: a worker sends it to the process that asked, and the cache keeps it, in the same form.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

from pydantic_core import from_json, to_json

from milpart_docs.diagnostics import Finding
from milpart_docs.model import Record, record_class
from milpart_docs.reading import SourceFile
from milpart_docs.reading.body import CITES, Heading, Reference
from milpart_docs.reading.values import Position

Inspect = Callable[[SourceFile], Sequence[Finding]]
"""Looks at one file and says what is wrong with it; the loader is given it, because rules stand above the corpus."""

_START = Position(1, 1, 1, 1)


class Entry:
    """One file of the corpus.

    ``kind`` is ``record``, ``page`` or ``unreadable``. ``fields`` are the values of the front matter as JSON (dates as text). ``record``
    is the typed value, or nothing where the front matter does not make one.
    """

    def __init__(self, path: str, content: dict[str, Any]) -> None:
        """Take the content that ``encode`` wrote."""
        self.path = path
        self.kind: str = content["kind"]
        self.fields: dict[str, Any] = content["fields"]
        self.has_record: bool = content["has_record"]
        self.body_line: int = content["body_line"]
        self.references: tuple[Reference, ...] = tuple(Reference(*item) for item in content["references"])
        self.findings: tuple[Finding, ...] = tuple(Finding(*item) for item in content["findings"])
        self._content = content

    @property
    def id(self) -> str:
        """The identifier as the file has it, or an empty text."""
        found = self.fields.get("id")
        return found if isinstance(found, str) else ""

    @property
    def type(self) -> str:
        """The record type as the file has it, or an empty text."""
        found = self.fields.get("type")
        return found if isinstance(found, str) else ""

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

    @property
    def anchors(self) -> frozenset[str]:
        """What can be cited after ``#``: paragraph numbers, headings, ids of parts."""
        return frozenset(self._content["anchors"])

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the body."""
        return tuple(Heading(*item) for item in self._content["headings"])

    @property
    def citations(self) -> tuple[Reference, ...]:
        """The references in the running text, in their order."""
        return tuple(reference for reference in self.references if reference.relation == CITES)

    @cached_property
    def _positions(self) -> dict[tuple[str | int, ...], Position]:
        return {tuple(path): Position(*place) for path, place in from_json(self._content["positions"])}

    def position(self, *path: str | int) -> Position:
        """Give the position of a key or item, of the nearest thing around it, or of the file's first character."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._positions:
                return self._positions[path[:length]]
        return _START


def encode(source: SourceFile, findings: Sequence[Finding]) -> bytes:
    """Write what the corpus keeps of a file as JSON on one line."""
    fields = source.record.model_dump(mode="json", by_alias=True, exclude_unset=True) if source.record else source.fields
    return to_json(
        {
            "kind": source.kind,
            "fields": fields,
            "has_record": source.record is not None,
            "body_line": source.body_line,
            "references": source.references,
            "anchors": source.body.anchors,
            "headings": source.body.headings,
            "findings": findings,
            "positions": to_json(list(source.kept.items())).decode(),
        }
    )


def decode(path: str, payload: bytes) -> Entry:
    """Read an entry from what ``encode`` wrote; raise ValueError where that was damaged."""
    return Entry(path, from_json(payload))
