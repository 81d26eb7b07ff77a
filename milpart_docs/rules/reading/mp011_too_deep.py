"""The front matter is of a size and depth that a record can need.

No field has lists within lists more than a few levels deep, and no record needs a quarter of a million characters of values. What goes
beyond is an accident, such as a report pasted between the hyphens, or an attempt to bring the reader down.

Correct:

    sources:
      - {title: Report of the mission, document: EX/2025/17}

Wrong:

    sources: [[[[[[[[[[[[[[[[[[[[ … ]]]]]]]]]]]]]]]]]]]]
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import word_faults

CODE = "MP011"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "too-deep": ("brackets stand inside brackets more than {limit} times here", "put a text with many brackets in quotes"),
    "too-long": ("the fields have more than {limit} characters", "move long texts below the second line of ---"),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding where the front matter goes beyond what is read."""
    return word_faults(source, WORDS)
