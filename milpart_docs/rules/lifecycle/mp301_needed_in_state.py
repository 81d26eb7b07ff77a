"""A record has every field that its state asks for.

A state is a claim: a lesson that is tasked has been endorsed and given to somebody. Auditors found lessons systems full of observations
dressed up as lessons (GAO-02-195, NASA OIG IG-12-012); the gates of the NATO lessons process keep them apart. The fields that each state
asks for are listed in the field manual; `superseded_by` is the business of MP306.

Correct:

    status: tasked
    endorsed: {by: ACR-EUMS, on: 2026-11-02}
    actions: [{owner: ACR-EUMS, due: 2027-03-31, text: Set a date for the programme.}]

Wrong:

    status: tasked
    endorsed: {by: ACR-EUMS, on: 2026-11-02}
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import needed_fields
from milpart_docs.model.structure import keys_of
from milpart_docs.reading import SourceFile

CODE = "MP301"
SEVERITY = Severity.ERROR
ELSEWHERE = "superseded_by"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the status for each field that it asks for and that is missing or empty."""
    record_type, status = source.record_type, source.written.get("status")
    if record_type is None or source.kind != "record":
        return
    for key, gate in needed_fields(record_type, status):
        if key == ELSEWHERE or not is_missing(source, key):
            continue
        at = source.position("status")
        meaning = keys_of(record_type)[key].description or ""
        state = f"the state {status}" if gate == status else f"the state {status}, as every state from {gate} on,"
        yield Finding(at.value_line, at.value_column, f"{state} needs the field {key}, and it is not there", f"add {key}: {meaning}")


def is_missing(source: SourceFile, key: str) -> bool:
    """Tell whether a field has no value, unless the reader has already found something wrong with it."""
    is_empty = source.written.get(key) in (None, "", [], {})
    return is_empty and not any(fault.path[:1] == (key,) for fault in source.faults)
