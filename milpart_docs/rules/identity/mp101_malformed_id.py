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

import re
from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import LONGEST, correct_form, describe_form, is_identifier, leading_identifier, type_of
from milpart_docs.reading import SourceFile
from milpart_docs.rules.fix import Fix, NewValue, in_place_of
from milpart_docs.rules.identity.file_name import fits, name_of
from milpart_docs.rules.identity.written_identifier import read_identifier
from milpart_docs.vocabulary.look_alikes import name_odd

CODE = "MP101"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at an identifier of another form, with the form that its type needs."""
    written = source.written.get("id")
    if source.kind != "record" or not isinstance(written, str) or not written.strip() or is_identifier(written.strip()):
        return
    at = source.position("id")
    yield Finding(at.value_line, at.value_column, _message(written), _hint(source, written.strip()))


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the identifier in its right form, where the name of the file says the same."""
    written = source.written.get("id")
    if source.kind != "record" or not isinstance(written, str) or is_identifier(written.strip()):
        return
    meant = correct_form(written)
    if is_identifier(meant) and type_of(meant) == source.written.get("type") and fits(name_of(source), meant):
        at = source.position("id")
        yield Fix(at.value_line, at.value_column, in_place_of(meant, written), (NewValue(("id",), meant),))


def _message(written: str) -> str:
    """Say what is wrong; what cannot be seen in the identifier is named."""
    if _PLACEHOLDER.search(written.upper()):
        return f"{_shorten(written)} shows the form of an identifier, and is none yet"
    odd = name_odd(written)
    return f"{_shorten(written)} does not have the form of an identifier{f': it is written with {odd}' if odd else ''}"


def _hint(source: SourceFile, written: str) -> str:
    type_name = source.written.get("type") if source.record_type else type_of(written)
    corrected = _with_century(correct_form(written))
    if is_identifier(corrected) and type_of(corrected) == (type_name or type_of(corrected)):
        return f"did you mean {corrected}?"
    meant = read_identifier(written)
    if meant and not meant.part and type_of(meant.identifier) == (type_name or type_of(meant.identifier)):
        return f"did you mean {meant.identifier}?"
    named = leading_identifier(name_of(source))
    if named is not None and is_identifier(named) and type_of(named) == type_name:
        return f"write {named}, as in the name of the file"
    if _PLACEHOLDER.search(written.upper()) and isinstance(type_name, str):
        return f"write this year and the next free number, here and in the name of the file: {describe_form(type_name)}"
    if not isinstance(type_name, str):
        return "write the type first; its identifiers look like LL-2026-0042 or ACR-EXAMPLE"
    too_long = f", at most {LONGEST} characters" if len(written) > LONGEST else ""
    return f"the identifier of this type is {describe_form(type_name)}{too_long}"


def _with_century(written: str) -> str:
    """Write a year of two digits in four: ``LL-26-0042`` is of 2026."""
    return _SHORT_YEAR.sub(r"\g<1>20\g<2>", written)


_SHORT_YEAR = re.compile(r"^([A-Z]{2,3}-)([0-9]{2})(?=-[0-9]{4,6}$)")
_PLACEHOLDER = re.compile(r"(?<![A-Z])(?:YYYY|NNNN|XXXX|JJJJ|AAAA|#{2,})(?![A-Z])")
"""What a form has in the place of year and number."""


def _shorten(written: str) -> str:
    return written if len(written) <= LONGEST else written[: LONGEST - 1] + "…"
