"""Every file is text in UTF-8, without control characters.

A file in another encoding shows wrong letters or nothing at all, and control characters, which come along when text is pasted from
word processors and PDF files, are invisible to the author but break feeds, exports and line numbers.

Correct:

    title: Accès aux terrains d'entraînement        (saved as UTF-8)

Wrong:

    title: Acc?s aux terrains d'entra?nement        (saved as Windows-1252 or UTF-16)
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import Fix, PlainForm
from milpart_docs.rules.rule import faults_of, word_faults

CODE = "MP002"
SEVERITY = Severity.ERROR

SAVE_AS_UTF8 = "save the file again with the encoding UTF-8: in Notepad under Save as, in other editors as Save with encoding"

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "other-format": (
        "this is {format}, and not a text file, whatever its name says",
        "write the record in a plain text editor or in the browser, and copy the words into it",
    ),
    "utf-16": ("the file is saved with the encoding UTF-16 (which Windows calls Unicode), and not with UTF-8", SAVE_AS_UTF8),
    "not-utf-8": ("the file is not saved with the encoding UTF-8: this letter{letter} and others like it cannot be read", SAVE_AS_UTF8),
    "nul": (
        "the file is damaged here, or no text file at all (it has a zero byte)",
        "restore the file from its history, or write it anew: it is damaged or no text",
    ),
    "control-character": (
        "there is an invisible character here ({character}) that came along when the text was pasted",
        "delete it, and write a space or a new line if one is missing",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the first place that is no text."""
    return word_faults(source, WORDS)


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the same text as UTF-8 where it was saved as UTF-16, which says of itself what it is."""
    for fault in faults_of(source, "utf-16"):
        yield Fix(fault.line, fault.column, "the file as UTF-8", (PlainForm(),))
