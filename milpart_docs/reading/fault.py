"""What the reader could not make sense of, as data: the rules of blocks MP0xx, MP4xx and MP5xx put it into words."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from milpart_docs.model.structure import Path

FaultKind = Literal[
    # the file
    "cannot-be-read",
    "folder",
    "not-a-file",
    "other-suffix",
    "word-document",
    "outside-folders",
    "link-outside",
    "file-too-large",
    # the text
    "other-format",
    "utf-16",
    "not-utf-8",
    "nul",
    "byte-order-mark",
    "carriage-return",
    "control-character",
    "merge-conflict",
    "merge-mark",
    # the fences
    "empty-file",
    "no-front-matter",
    "no-opening-fence",
    "no-closing-fence",
    "odd-fence",
    "code-fence",
    "other-notation",
    "text-before-fence",
    "web-page",
    "several-documents",
    "fields-behind-fence",
    # the YAML between them
    "syntax",
    "tab",
    "odd-space",
    "duplicate-key",
    "key-not-text",
    "not-indented",
    "no-hyphen",
    "alias",
    "unknown-tag",
    "not-a-mapping",
    "too-deep",
    "too-long",
    # the values
    "missing",
    "unknown-field",
    "unknown-term",
    "wrong-value",
    "empty-item",
    # the references
    "torn-reference",
    # the text below the fields
    "code-without-end",
    # who may see it
    "block-marking",
    "block-without-end",
    "block-without-start",
    "block-in-comment",
    "block-in-front-matter",
    "withhold-words",
    "withhold-identity",
]
"""Everything that can be wrong with a file as such; each kind is put into words by exactly one rule."""


class Fault(NamedTuple):
    """One thing that is wrong, what kind of thing, and where.

    ``path`` is the place in the front matter where the fault has one; ``details`` holds what a sentence about it needs, by name.
    """

    kind: FaultKind
    line: int
    column: int
    path: Path = ()
    details: Mapping[str, str] = {}
