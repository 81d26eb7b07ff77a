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

import re
from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import Fix, NoLine
from milpart_docs.rules.reading.lines import split_lines
from milpart_docs.rules.rule import faults_of, word_faults

CODE = "MP005"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "duplicate-key": (
        "the field {key} stands here a second time, after line {line}",
        "keep one of the two lines, or put both values into one",
    ),
    "key-not-text": ("the name of a field is a plain word, and this is none", "put brackets and braces that belong to a text in quotes"),
}
FAULTS = tuple(WORDS)
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")
"""A place in a template that a program fills in."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each key that was there before, and at each that is no word."""
    rows = source.text.split("\n") if any(faults_of(source, "key-not-text")) else []
    for finding in word_faults(source, WORDS):
        found = _TEMPLATE.search(rows[finding.line - 1]) if rows else None
        if found is None or not found.start() < finding.column <= found.end():
            yield finding
        else:
            message = f"{found.group()} is a mark of a template, which nobody filled in"
            yield finding._replace(column=found.start() + 1, message=message, hint="write in its place what belongs there, in plain words")


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the second of two lines that are the same."""
    lines = split_lines(source.text)
    for fault in faults_of(source, "duplicate-key"):
        row, before = lines.rows[fault.line - 1], lines.rows[int(fault.details["line"]) - 1]
        following = lines.rows[fault.line] if fault.line < len(lines.rows) else ""
        goes_on = row.rstrip().endswith(":") or (following.startswith((" ", "\t", "-")) and following.strip() != "---")
        if row.rstrip() == before.rstrip() and not row.startswith((" ", "-")) and not goes_on:
            change = NoLine(fault.line, int(fault.details["line"]))
            yield Fix(fault.line, fault.column, f"{fault.details['key']} stood there twice, and stands there once", (change,))
