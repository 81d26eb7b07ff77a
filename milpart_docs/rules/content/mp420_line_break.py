"""A title, a name and a code stand on one line.

They are shown in lists, tables, links and the heads of pages, where a line break cannot be: each program would make something else of it. A
text may be written over several lines behind `>-`, which makes one line of them; behind `|` each line stays a line.

Correct:

    title: >-
      A timetable without time for the interpreters
      slowed the course

Wrong:

    title: |
      A timetable without time for the interpreters
      slowed the course
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile

CODE = "MP420"
SEVERITY = Severity.ERROR

NAMES = ("title", "name", "code")
"""Fields of which every program expects one line; of keywords with line breaks, MP416 tells."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each name of several lines; a line break at the end is none."""
    for key in NAMES if source.kind == "record" else ():
        value = source.written.get(key)
        if isinstance(value, str) and "\n" in value.strip():
            at = source.position(key)
            message = f"{key} stands on {len(value.strip().splitlines())} lines, and is shown where there is one"
            yield Finding(at.value_line, at.value_column, message, "write it on one line, or >- in the place of | above its lines")
