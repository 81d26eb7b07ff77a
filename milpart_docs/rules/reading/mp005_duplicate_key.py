"""A key stands only once in its place, and is a plain word.

Of two values for one key one would be lost without a word, and nobody could tell which the author meant. A key that is itself a list
or a group comes from a template that was not filled in, or from brackets that should have been in quotes.

Correct:

    topics: [planning, curriculum]

Wrong:

    topics: [planning]
    topics: [curriculum]
    title: {{ title }}
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import word_faults

CODE = "MP005"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "duplicate-key": ("{key} stands here a second time, after line {line}", "keep one of the two, or put both values into one"),
    "key-not-text": ("a key is a plain word, and this is none", "put brackets and braces that belong to a text in quotes"),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each key that was there before, and at each that is no word."""
    return word_faults(source, WORDS)
