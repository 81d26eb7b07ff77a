"""A record begins with its front matter, between two lines of three hyphens.

Without both lines nobody can tell the values of the record from its text. What a file should be is seen from its name, or from what is
left of its values; ordinary pages need no front matter.

Correct:

    ---
    id: LL-2026-0042
    type: lesson
    ---

    ## Observation

Wrong:

    id: LL-2026-0042
    type: lesson
    ---

    ## Observation
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import Fix
from milpart_docs.rules.reading.fence_repair import REPAIRS
from milpart_docs.rules.rule import faults_of, word_faults

CODE = "MP009"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "empty-file": ("the file is empty", "write the record into it, beginning with its fields between two lines of ---, or delete the file"),
    "no-front-matter": (
        "the file is named like a record, but has no fields at its head",
        "begin it with a line of ---, the fields (id, type, title …) and another line of ---, or give the file another name",
    ),
    "no-opening-fence": ("the line of --- above the fields is missing", "write a line of --- above this one{below}"),
    "no-closing-fence": ("the line of --- below the fields is missing", "write a line of --- {above}"),
    "odd-fence": (
        "a line of three hyphens (---) belongs here, above or below the fields, and not {written}",
        "write --- in this line{both}; if a word processor makes a dash of it, use a plain text editor",
    ),
    "code-fence": (
        "the file begins with {written}, which shows the rest as an example",
        "delete this line, and the line with the same signs at the end of the file",
    ),
    "other-notation": (
        "the fields are written {notation}, and not as a record has them",
        "write a line of ---, each field on a line of its own {how} ({line}), and another line of ---",
    ),
    "text-before-fence": (
        "the file must begin with its fields, but text stands above them",
        "move what stands above the line of --- on line {line} below the fields, or delete it",
    ),
    "web-page": (
        "this is the source of a web page (HTML), and not a record",
        "copy the words that the page shows into a file that begins with the fields between two lines of ---",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding where a front matter, or one of the lines around it, is missing."""
    return word_faults(source, WORDS)


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the line of three hyphens, where it is certain which line it is or between which two it belongs."""
    for fault in faults_of(source, *REPAIRS):
        edit = REPAIRS[fault.kind](source.text, fault)
        if edit is not None:
            yield Fix(fault.line, fault.column, "a line of --- around the front matter", (edit,))
