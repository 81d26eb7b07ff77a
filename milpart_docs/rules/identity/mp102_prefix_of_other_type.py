"""The first letters of an identifier say of which type the record is.

LL is a lesson, ACT an activity, ACR an actor. A reader who meets an identifier in a message knows from its first letters what it is;
where they say one thing and the type another, one of the two is a slip of copying.

Correct:

    id: BP-2026-0007
    type: best-practice

Wrong:

    id: LL-2026-0007
    type: best-practice
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import describe_form, is_identifier, type_of
from milpart_docs.reading import SourceFile

CODE = "MP102"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at an identifier whose first letters belong to another type."""
    written, type_name = source.written.get("id"), source.written.get("type")
    if source.record_type is None or not isinstance(written, str) or not isinstance(type_name, str):
        return
    other = type_of(written) if is_identifier(written.strip()) else type_name
    if other is not None and other != type_name:
        at = source.position("id")
        sentence = f"{written.strip()} is an identifier of the type {other}, but the type here is {type_name}"
        hint = f"write an identifier of the form {describe_form(type_name)}, or type: {other}"
        yield Finding(at.value_line, at.value_column, sentence, hint)
