"""No mark of a template is left in a text.

`{{ course }}` and *Click or tap here to enter text* were to be filled in by a program or by the author. On the page they stand as they are
written, in the middle of a sentence. In code they are shown as what they are, and left alone.

Correct:

    The course in Gao began six weeks late.

Wrong:

    The course in {{ place }} began six weeks late.
"""

import re
from collections.abc import Iterator
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile
from milpart_docs.reading.code import blank_code
from milpart_docs.rules.content.placeholders import is_placeholder
from milpart_docs.rules.fix import shorten

CODE = "MP425"
SEVERITY = Severity.WARNING

_BRACES = re.compile(r"\{\{[^{}\n]{0,80}\}\}|\{%[^{}\n]{1,80}%\}|\$\{[^{}\n]{1,80}\}|<%[^<>\n]{1,80}%>")
"""Places that programs fill in."""
_BRACKETS = re.compile(
    r"\[(?i:insert|enter|describe|your|fill in|add|to be (?:completed|confirmed|determined|defined))\b[^\[\]\n]{0,80}\](?![(\[:])"
)
"""Places that templates of texts have for their authors."""
_CLICK = re.compile(r"click(?: or tap)? here to (?:enter|add) (?:text|a date)\.?", re.IGNORECASE)
"""What stands in the forms of a word processor until somebody writes there."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each such mark of a record: in a value that is more than it, and in the text."""
    if source.kind != "record":
        return
    if "{" in source.text or "%" in source.text:
        yield from _in_values(source, source.written, ())
    if any(_find_marks(source.body_text)):
        text = blank_code(source.body_text)
        for found in _find_marks(text):
            line = source.body_line + text.count("\n", 0, found.start())
            yield _tell(line, found.start() - text.rfind("\n", 0, found.start()), found.group())


def _find_marks(text: str) -> Iterator[re.Match[str]]:
    """Find the marks of templates in a text; each kind is looked for only where its first signs are."""
    if "{" in text or "%" in text:
        yield from _BRACES.finditer(text)
    yield from _BRACKETS.finditer(text)
    if "here to " in text:
        yield from _CLICK.finditer(text)


def _in_values(source: SourceFile, value: Any, path: Path) -> Iterator[Finding]:
    """Look through the texts of a value; one that is nothing but a placeholder is told by MP417 and MP419."""
    if isinstance(value, str):
        found = _BRACES.search(value)
        if found is not None and not is_placeholder(value):
            at = source.position(*path)
            yield _tell(at.value_line, at.value_column, found.group())
    elif isinstance(value, dict | list):
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _in_values(source, item, (*path, step))


def _tell(line: int, column: int, mark: str) -> Finding:
    return Finding(
        line, column, f"{shorten(mark)} is a mark of a template, which nobody filled in", "write in its place what belongs there"
    )
