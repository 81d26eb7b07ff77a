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
from milpart_docs.reading import SourceFile
from milpart_docs.rules.meaning import join_words, what_to_write
from milpart_docs.rules.withheld import is_withheld

CODE = "MP301"
SEVERITY = Severity.ERROR
ELSEWHERE = "superseded_by"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the status with the fields that it asks for and that are missing or empty."""
    record_type, status = source.record_type, source.written.get("status")
    if record_type is None:
        return
    missing = [(key, gate) for key, gate in needed_fields(record_type, status) if key != ELSEWHERE and is_missing(source, key)]
    if not missing or source.is_of_two_types:
        return
    at = source.position("status")
    said = [f"{key}: {what_to_write(record_type, (key,))}{'' if gate == status else f' (needed from {gate} on)'}" for key, gate in missing]
    if len(missing) == 1:
        message, hint = f"the state {status} needs the field {missing[0][0]}, which is missing or empty", f"add {said[0]}"
    else:
        message = f"the state {status} needs the fields {join_words([key for key, _ in missing])}, which are missing or empty"
        hint = f"add {'; '.join(said)}; if the record has not come so far, write an earlier status"
    yield Finding(at.value_line, at.value_column, message, hint)


def is_missing(source: SourceFile, key: str) -> bool:
    """Tell whether a field has no value, unless it is withheld or the reader has already found something wrong with it."""
    is_empty = source.written.get(key) in (None, "", [], {})
    return is_empty and not is_withheld(source, key) and not any(fault.path[:1] == (key,) for fault in source.faults)
