"""A value that is withheld says from whom, in words that are understood, and is none by which the record is known.

A value is withheld with `withhold:`, a marking, and communities where it is for these only: a group of fields has it as one more field, any
other value stands under `value`. What is not understood counts as the highest marking there is. Identifier, type, title, state, marking
and communities cannot be withheld: by them a record is known, and its release decided. Where they are to be protected, the marking of the
record is too low.

Correct:

    budget: {amount: 5000, currency: EUR, withhold: LIMITE FRA}
    seats: {value: 30, withhold: LIMITE}
    deadline: {withhold: LIMITE}          (there is one, and it is not in this repository)

Wrong:

    budget: {amount: 5000, currency: EUR, withhold: LIMITED}
    title: {value: A course for eleven, withhold: LIMITE}
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.marking.protection_words import advise_protection
from milpart_docs.rules.rule import faults_of
from milpart_docs.vocabulary.markings import WITHHOLD

CODE = "MP607"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("withhold-words", "withhold-identity")

FORM = "withhold: {}"
RAISE = "give the file the marking that it needs, or reword the value"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each value that is not withheld as it must be."""
    for fault in faults_of(source, *FAULTS):
        message, hint = _of_identity(fault) if fault.kind == "withhold-identity" else _of_words(fault)
        yield Finding(fault.line, fault.column, message, hint)


def _of_identity(fault: Fault) -> tuple[str, str]:
    key = fault.details["key"]
    if not key:
        return "a file cannot be withheld as a whole", "write the marking and the communities into marking and releasable_to"
    return f"{key} cannot be withheld, and so the whole file counts as the highest marking", RAISE


def _of_words(fault: Fault) -> tuple[str, str]:
    key = fault.details.get("key")
    if key == WITHHOLD:
        return "this value is withheld twice, and so counts as the highest marking", "write withhold once, with the higher protection"
    if key is not None:
        return f"{key} is no key, and so the value counts as the highest marking", "did you mean withhold?"
    return "it is not understood from whom this is withheld, and so it counts as the highest marking", advise_protection(
        fault.details["words"], FORM
    )
