"""Every identifier has the form that its type asks for.

People remember identifiers, type them into messages and sort by them. What is dated is numbered by year with four digits; what is
named has a key in capitals. That no identifier is there at all is told by MP401.

Correct:

    id: LL-2026-0042
    id: ACR-EUTM-MLI

Wrong:

    id: LL-26-42
    id: acr-eutm-mli
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import LONGEST, NUMBERED, describe_form, is_identifier, type_of
from milpart_docs.reading import SourceFile

CODE = "MP101"
SEVERITY = Severity.ERROR

DIGITS = 4


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at an identifier of another form, with the form that its type needs."""
    written = source.written.get("id")
    if source.kind != "record" or not isinstance(written, str) or not written.strip() or is_identifier(written.strip()):
        return
    at = source.position("id")
    yield Finding(at.value_line, at.value_column, f"{_shorten(written)} is not a well-formed identifier", _hint(source, written.strip()))


def _hint(source: SourceFile, written: str) -> str:
    type_name = source.written.get("type") if source.record_type else type_of(written)
    corrected = _correct(written)
    if is_identifier(corrected) and type_of(corrected) == (type_name or type_of(corrected)):
        return f"did you mean {corrected}?"
    if not isinstance(type_name, str):
        return "write the type first; its identifiers look like LL-2026-0042 or ACR-EXAMPLE"
    too_long = f", at most {LONGEST} characters" if len(written) > LONGEST else ""
    return f"the identifier of this type is {describe_form(type_name)}{too_long}"


def _correct(written: str) -> str:
    """Write a text in the form that it is nearest to: in capitals, with hyphens between, a number in four digits."""
    parts = written.upper().replace("_", "-").replace(" ", "-").split("-")
    if parts[0] in NUMBERED:
        parts[2:] = [part.zfill(DIGITS) for part in parts[2:]]
    return "-".join(parts)


def _shorten(written: str) -> str:
    return written if len(written) <= LONGEST else written[: LONGEST - 1] + "…"
