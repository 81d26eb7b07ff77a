"""No value begins with an exclamation mark outside quotes.

In YAML the mark and the word after it name a kind of value. Records have no kinds of their own, some readers would run code for such a
name, and most often the mark is meant as text.

Correct:

    title: "!Important: ranges are closed"

Wrong:

    title: !Important ranges are closed
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import word_faults

CODE = "MP007"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "unknown-tag": ("a value cannot begin with {tag} outside quotes", "put the whole text in quotes, or leave the word out"),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each value that begins with such a word."""
    return word_faults(source, WORDS)
