"""Looks at the length of a field of text."""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding
from milpart_docs.reading import SourceFile


def find_too_long(source: SourceFile, field: str, limit: int, hint: str) -> Iterator[Finding]:
    """Yield a finding where a record's field has more characters than allowed, blanks around it aside."""
    text = source.written.get(field)
    if source.kind != "record" or not isinstance(text, str) or len(text.strip()) <= limit:
        return
    at = source.position(field)
    yield Finding(at.value_line, at.value_column, f"the {field} has {len(text.strip())} characters, and {limit} at most are allowed", hint)
