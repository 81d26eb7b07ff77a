"""Every file of the record folders can be read.

A record that cannot be opened is missing from every page, figure and search, and nobody sees that it is. Links that lead out of the
project, and links to folders, are not followed: what is published must stand in the repository, and once. A file that is named like a
record but lies outside of the record folders, or is a document of a word processor, would be passed over in silence, and so it is told.

Correct:

    lessons/LL-2026-0042-convoy.md       a file of less than 5 MB

Wrong:

    lessons/LL-2026-0042-convoy.md       a folder of that name, a link to a file that is gone, or a file of 40 MB
    lessons/LL-2026-0042-convoy.docx     a Word document in the place of the record
    lesson/LL-2026-0042-convoy.md        a folder in which no records are looked for
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import word_faults

CODE = "MP001"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "cannot-be-read": ("this cannot be read ({reason})", "repair the link, the name or the access rights, or remove it"),
    "folder": ("this is a folder, although its name ends in .md", "give the folder a name that does not end in .md"),
    "not-a-file": ("this is neither a file nor a folder, although its name ends in .md", "remove it, or put a file in its place"),
    "other-suffix": (
        "the file is named like a record, but its name does not end in {suffix}, and so it is passed over",
        "rename it to {name}",
    ),
    "word-document": (
        "the file is named like a record, but it is {format}, and so it is passed over",
        "copy its text into a file named {name} that begins with the fields between two lines of ---",
    ),
    "outside-folders": (
        "the file is named like a record, but no records are looked for in this folder",
        "move it to {folders}",
    ),
    "link-outside": ("this file is a link that leads out of the project", "put a copy of the file in the place of the link"),
    "file-too-large": ("the file is too large for a record ({megabytes} MB)", "divide it into records of less than 5 MB"),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding where a file could not be opened."""
    return word_faults(source, WORDS)
