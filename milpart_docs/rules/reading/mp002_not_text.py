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
from milpart_docs.rules.rule import word_faults

CODE = "MP002"
SEVERITY = Severity.ERROR

SAVE_AS_UTF8 = "save the file again as UTF-8, for instance with the editor's command Save with encoding"

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "utf-16": ("the file is saved as UTF-16, not as UTF-8", SAVE_AS_UTF8),
    "not-utf-8": ("the file is not UTF-8 text from here on (byte {byte})", SAVE_AS_UTF8),
    "nul": (
        "the file has a zero byte here, as no text has",
        "restore the file from its history, or write it anew: it is damaged or no text",
    ),
    "control-character": (
        "there is an invisible control character here ({character})",
        "delete it, and write a space or a new line if one is missing",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the first place that is no text."""
    return word_faults(source, WORDS)
