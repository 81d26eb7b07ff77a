"""One file, read: what kind of file it is, its values and record, its body's structure, its references and its faults."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from milpart_docs.model import Record, record_class
from milpart_docs.model.identifier import NOT_RELEASED, is_identifier, leading_identifier
from milpart_docs.model.structure import relations_of, values_at
from milpart_docs.reading.body import Body, Reference, read_body
from milpart_docs.reading.code import blank_code
from milpart_docs.reading.commented_fields import at_comments
from milpart_docs.reading.composing import LONGEST
from milpart_docs.reading.consequences import is_of_two_types, without_consequences
from milpart_docs.reading.deciding_keys import DECIDING, decides
from milpart_docs.reading.fault import Fault, FaultKind
from milpart_docs.reading.front_matter import FrontMatter, begins_with_field, read_front_matter
from milpart_docs.reading.lost_identifier import decode_roughly, find_identifiers
from milpart_docs.reading.marked_blocks import read_marked_blocks
from milpart_docs.reading.merge_marks import OF_MERGE, MergeMarks, blank_marks, find_merge_marks
from milpart_docs.reading.own_protection import is_doubt, read_own_protection
from milpart_docs.reading.text import read_text
from milpart_docs.reading.torn_blocks import find_torn_block
from milpart_docs.reading.validation import Validated, validate
from milpart_docs.reading.values import Position, Positions
from milpart_docs.reading.withheld import Withheld
from milpart_docs.vocabulary.look_alikes import plain_text
from milpart_docs.vocabulary.markings import CLOSED, Protection

_FIRST_KEY = re.compile(r"\A\s*[\"']?(?P<key>[A-Za-z_][\w -]{0,40}?)[\"']?[ \t]*:(?=\s)")
_SAYS = re.compile(r"^[ \t]*[\"']?(?:marking|releasable_to)[\"']?[ \t]*:", re.MULTILINE | re.IGNORECASE)
_WEB_PAGE = re.compile(r"\s*<(?:!doctype )?html", re.IGNORECASE)
_SECOND: frozenset[FaultKind] = frozenset({"several-documents", "fields-behind-fence"})
"""Fields that stand behind the front matter, in a second one."""
NO_BODY = Body((), (), (), ())
Kind = Literal["record", "page", "unreadable"]
OF_PAGES: frozenset[FaultKind] = frozenset(
    {
        "byte-order-mark",
        "carriage-return",
        "control-character",
        "merge-conflict",
        "merge-mark",
        "syntax",
        "tab",
        "odd-space",
        "other-format",
        "torn-reference",
        "code-without-end",
        "block-marking",
        "block-without-end",
        "block-without-start",
        "block-in-comment",
        "block-in-front-matter",
        "withhold-words",
        "withhold-identity",
    }
)
"""What is told of ordinary pages: the rest (anchors, several fences, a front matter that is none) is their authors' own affair.

Where a page says who may see it, all is told that leaves this in doubt.
"""


@dataclass(frozen=True)
class SourceFile:
    """A Markdown file as it was read.

    A ``record`` has (or should have) a front matter of ours, a ``page`` is an ordinary page of the site, and an ``unreadable`` file
    is one that could not be made into text. ``fields`` are the values of the front matter that fit; ``record`` is there where they
    make one. ``text`` is the whole text and ``body_line`` the line of the file on which the body begins. ``positions`` are those of
    the values as ``written``, ``kept`` those of ``fields``. ``known_as`` are the identifiers that others may cite the file by although its
    front matter, or a part of it, cannot be read. ``protection`` is that of the file itself, ``withheld`` are values with one of their own.
    """

    path: str
    kind: Kind
    text: str = ""
    written: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, Any] = field(default_factory=dict)
    positions: Positions = field(default_factory=dict)
    record: Record | None = None
    body: Body = NO_BODY
    body_text: str = ""
    body_line: int = 1
    references: tuple[Reference, ...] = ()
    faults: tuple[Fault, ...] = ()
    kept: Positions = field(default_factory=dict)
    known_as: tuple[str, ...] = ()
    protection: Protection = CLOSED
    withheld: tuple[Withheld, ...] = ()

    @property
    def record_type(self) -> type[Record] | None:
        """The class of the type that the file says it is."""
        return record_class(self.written.get("type"))

    @property
    def is_of_two_types(self) -> bool:
        """Tell whether the identifier says that this is a record of another type, so that nobody knows what it must have."""
        return is_of_two_types(self.written)

    def position(self, *path: str | int) -> Position:
        """Give the position of a key or item, of the nearest thing around it, or of the file's first character."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.positions:
                return self.positions[path[:length]]
        return Position(1, 1, 1, 1)


def read_source(path: str, data: bytes) -> SourceFile:
    """Read the bytes of a file at a path (relative to the root, with forward slashes)."""
    text, faults = read_text(data)
    if text is None:
        return SourceFile(path, "unreadable", faults=tuple(faults), known_as=find_identifiers(path, decode_roughly(data)))
    front = read_front_matter(text)
    return _read_record(path, text, front, faults) if is_record(path, front) else _read_page(path, text, front, faults)


def _read_page(path: str, text: str, front: FrontMatter, faults: list[Fault]) -> SourceFile:
    """Read an ordinary page; what begins with a fence and is no front matter is text, as MkDocs takes it."""
    is_protected = _speaks_of_protection(text, front)
    if not front.values and not _is_merging(front):
        front = front._replace(faults=front.faults if is_protected or begins_with_field(text) else [], body=text, body_line=1)
    body = _read_body(front, find_merge_marks(blank_code(front.body), front.body_line))
    in_body = (fault for fault in body.faults if not front.faults or fault.kind not in _SECOND)
    found = (*faults, *front.faults, *in_body, *_front_blocks(text, front))
    return SourceFile(
        path,
        "page",
        text,
        written=front.values,
        fields=front.values,
        positions=front.positions,
        kept=front.positions,
        body=body,
        body_text=front.body,
        body_line=front.body_line,
        references=body.references,
        faults=tuple(fault for fault in found if fault.kind in OF_PAGES or (is_protected and is_doubt(fault))),
        known_as=find_identifiers(path, text) if front.faults else (),
        protection=read_own_protection(front.values, found),
        withheld=front.withheld,
    )


def _speaks_of_protection(text: str, front: FrontMatter) -> bool:
    """Tell whether a page says who may see it, in a front matter that can be read or in what may have been meant as one."""
    return not DECIDING.isdisjoint(front.values) or ((not front.values or bool(front.faults)) and _SAYS.search(text[:LONGEST]) is not None)


def _is_merging(front: FrontMatter) -> bool:
    """Tell whether two versions stand where the front matter should."""
    return any(fault.kind in OF_MERGE for fault in front.faults)


def _read_body(front: FrontMatter, marks: MergeMarks) -> Body:
    """Read the body; one that begins with a key that says who may see it has a piece of another front matter before its text."""
    body = read_body(blank_marks(front.body, marks), front.body_line)
    body = body._replace(faults=(*marks.faults, *body.faults))
    is_whole = not any(fault.kind == "block-without-start" for fault in body.faults)
    if is_whole and (torn := find_torn_block(front.body, body.marked, front.body_line)):
        body = body._replace(faults=(*body.faults, torn))
    found = _FIRST_KEY.match(front.body) if front.is_present and front.values else None
    if found is None or not decides(found["key"]) or any(fault.kind in _SECOND for fault in body.faults):
        return body
    line = front.body_line + front.body.count("\n", 0, found.start("key"))
    return body._replace(faults=(Fault("several-documents", line, 1), *body.faults))


def _front_blocks(text: str, front: FrontMatter) -> Iterator[Fault]:
    """Find marked blocks in the values of a front matter, where nothing cuts them."""
    inside = text[: len(text) - len(front.body)] if front.body_line > 1 and not _is_merging(front) else ""
    for block in read_marked_blocks(inside, 1).blocks:
        yield Fault("block-in-front-matter", block.line, block.column)


def _read_record(path: str, text: str, front: FrontMatter, faults: list[Fault]) -> SourceFile:
    """Read a record; what of its front matter does not fit is left out of its fields, with a fault for each."""
    body = _read_body(front, find_merge_marks(front.body, front.body_line))
    in_front = tuple(_front_blocks(text, front))
    faults += [*front.faults, *in_front, *(fault for fault in body.faults if front.is_present or fault.kind not in _SECOND)]
    found = validate(front.values, front.positions) if front.values else Validated(None, front.values, front.positions, [])
    if not front.values and not front.faults:
        faults.append(Fault(_what_stands_there(text), 1, 1))
    return SourceFile(
        path,
        "record",
        text,
        written=front.values,
        fields=found.fields,
        positions=front.positions,
        kept=found.positions,
        record=found.record,
        body=body._replace(anchors=(*body.anchors, *_named_parts(front.values))),
        body_text=front.body,
        body_line=front.body_line,
        references=(*_field_references(front.values, front.positions), *body.references),
        faults=(
            *faults,
            *at_comments(text, front.body_line, without_consequences(found.faults, (*front.faults, *body.faults), front.values)),
        ),
        known_as=_known_as(path, text, front, body),
        protection=read_own_protection(front.values, (*front.faults, *body.faults, *in_front)),
        withheld=front.withheld,
    )


def _what_stands_there(text: str) -> FaultKind:
    """Tell what a text without a front matter is."""
    return "empty-file" if not text.strip() else "web-page" if _WEB_PAGE.match(text) else "no-front-matter"


def _known_as(path: str, text: str, front: FrontMatter, body: Body) -> tuple[str, ...]:
    """Look for identifiers in the text where it is broken, and in the name of the file where the record has none that can be one."""
    if front.faults or any(fault.kind in _SECOND for fault in body.faults):
        return find_identifiers(path, text)
    identifier = front.values.get("id")
    return () if isinstance(identifier, str) and is_identifier(identifier) else find_identifiers(path)


def is_record(path: str, front: FrontMatter) -> bool:
    """Tell a record from an ordinary page: by its type, or where that is lost, by its identifier, its file name or what is left of them."""
    if "type" in front.values or front.names_record:
        return True
    identifier = front.values.get("id")
    if (isinstance(identifier, str) and is_identifier(identifier)) or any(_means_type(key, value) for key, value in front.values.items()):
        return True
    return leading_identifier(path.rpartition("/")[2]) is not None


def _means_type(key: str, value: object) -> bool:
    """Tell whether a key is ``type`` in another spelling, with one of our types behind it: ``Type: lesson``."""
    return plain_text(key).casefold() == "type" and isinstance(value, str) and record_class(value) is not None


def _field_references(values: dict[str, Any], positions: Positions) -> Iterator[Reference]:
    """List the references that stand in the front matter, with the relation that each field declares."""
    record_type = record_class(values.get("type"))
    for at in relations_of(record_type) if record_type else ():
        for path, value in values_at(values, at.path) if at.path[0] in values else ():
            if isinstance(value, str) and value.strip() not in {"", NOT_RELEASED}:
                position = positions[path]
                target, _, anchor = value.strip().partition("#")
                yield Reference(at.relation.name, target, anchor, "", position.value_line, position.value_column)


def _named_parts(values: dict[str, Any]) -> Iterator[str]:
    """List the ids of parts (needs, criteria, outcomes, actions), which can be cited after ``#`` like paragraphs."""
    for parts in values.values():
        for part in parts if isinstance(parts, list) else ():
            if isinstance(part, dict) and part.get("id") is not None:
                yield str(part["id"])
