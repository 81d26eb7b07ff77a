"""What the corpus keeps of a file: the record, its links as written, where its values stand, and what the rules found in it.

An entry is made of JSON and goes back into JSON: a worker sends it to the process that asked, and the cache keeps it, in the same form.
"""

from collections.abc import Callable, Sequence
from functools import cached_property
from hashlib import blake2b
from itertools import chain
from typing import Any

from pydantic_core import from_json, to_json

from milpart_docs.diagnostics import Finding
from milpart_docs.model import Record, record_class
from milpart_docs.reading import SourceFile
from milpart_docs.reading.body import CITES, BlockLine, Heading, Reference
from milpart_docs.reading.comments import has_comments
from milpart_docs.reading.fingerprint import make_fingerprint, read_fingerprint
from milpart_docs.reading.marked_blocks import MarkedBlock
from milpart_docs.reading.mentions import find_jumps, find_mentions, find_targets
from milpart_docs.reading.values import Position, Positions
from milpart_docs.reading.withheld import Withheld
from milpart_docs.vocabulary.markings import Protection

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
    def protection(self) -> Protection:
        """The protection of the file itself, the highest where it is not clear; parts of it may have another."""
        return _protection(self._content["protection"])

    @property
    def marked(self) -> tuple[MarkedBlock, ...]:
        """The blocks of the body that are protected for themselves."""
        return tuple(MarkedBlock(_protection(first), *rest) for first, *rest in self._content["marked"])

    @property
    def withheld(self) -> tuple[Withheld, ...]:
        """The values of the front matter that are protected for themselves."""
        return tuple(Withheld(tuple(path), _protection(written), *at) for path, written, *at in self._content["withheld"])

    @property
    def mentions(self) -> tuple[str, ...]:
        """Every identifier that stands anywhere in the file."""
        return tuple(self._content["mentions"])

    @property
    def targets(self) -> tuple[str, ...]:
        """The paths that links, pictures and the like lead to, as they are written."""
        return tuple(self._content["targets"])

    @property
    def jumps(self) -> tuple[str, ...]:
        """The targets that lead to a place on a page of the project, as they are written."""
        return tuple(self._content["jumps"])

    @property
    def has_addresses(self) -> bool:
        """Whether there may be whole web addresses in the file."""
        return bool(self._content["has_addresses"])

    @property
    def has_comments(self) -> bool:
        """Whether there may be comments in the front matter or the body."""
        return bool(self._content["has_comments"])

    @property
    def digest(self) -> str:
        """The digest of the text of the file: what was computed from it holds as long as this is the same."""
        return str(self._content["digest"])

    @property
    def fingerprint(self) -> tuple[int, ...]:
        """The numbers that the record shares with records that say the same, in ascending order; other files have none."""
        return read_fingerprint(self._content["fingerprint"])

    @cached_property
    def _positions(self) -> Positions:
        return _decode_positions(self._positions_as_json)

    def position(self, *path: str | int) -> Position:
        """Give the position of a key or item, of the nearest thing around it, or of the file's first character."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._positions:
                return self._positions[path[:length]]
        return _START


def digest_text(text: str) -> str:
    """Digest the text of a file: an entry was made of this text and of no other."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


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
            "protection": source.protection,
            "marked": source.body.marked,
            "withheld": source.withheld,
            "mentions": find_mentions(source.text),
            "targets": find_targets(source.body_text),
            "jumps": find_jumps(source.body_text),
            "digest": digest_text(source.text),
            "fingerprint": make_fingerprint(fields, source.body_text) if source.kind == "record" else "",
            "has_addresses": "//" in source.text,
            "has_comments": has_comments(source.text[: len(source.text) - len(source.body_text)], source.body_text),
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


def _protection(written: tuple[str, list[str]]) -> Protection:
    marking, communities = written
    return Protection(marking, tuple(communities))


def _text(fields: dict[str, Any], key: str) -> str:
    found = fields.get(key)
    return found if isinstance(found, str) else ""
