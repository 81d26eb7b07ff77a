"""A value that is withheld says from whom, in words that are understood, and is none by which the record is known.

A value is withheld with `withhold:`, a marking, and communities where it is for these only: a group of fields has it as one more field, any
other value stands under `value`. What is not understood counts as the highest marking there is, and so does a value that somebody meant to
protect in another way: with a marking behind another key, `withhold` beside the items of a list, braces written twice. Identifier, type,
title, state, marking and communities cannot be withheld: by them a record is known, and its release decided. Where they are to be
protected, the marking of the record is too low. Nor can what every record of its type has, where no words can stand in its place: a date, a
term, a group of fields. Without it there is no such record, and so the whole of it would be in no release that leaves the value out.

Correct:

    budget: {amount: 5000, currency: EUR, withhold: LIMITE FRA}
    seats: {value: 30, withhold: LIMITE}
    deadline: {withhold: LIMITE}          (there is one, and it is not in this repository)

Wrong:

    budget: {amount: 5000, currency: EUR, withhold: LIMITED}
    budget: {amount: 5000, currency: EUR, level: LIMITE}
    partners: [MLI, NER, withhold: LIMITE]
    title: {value: A course for eleven, withhold: LIMITE}
    created: {value: 2026-11-02, withhold: LIMITE}
"""

from collections.abc import Iterator
from functools import cache

from milpart_docs.corpus.release.cut import find_needed
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model import Record
from milpart_docs.model.structure import keys_of
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.reading.withheld import Withheld
from milpart_docs.rules.marking.protection_words import advise_protection
from milpart_docs.rules.rule import faults_of
from milpart_docs.vocabulary.markings import IDENTITY, WITHHOLD

CODE = "MP607"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("withhold-words", "withhold-identity")

FORM = "withhold: {}"
ITEM = "write [{value: …, withhold: LIMITE}] for an item, and {value: […], withhold: LIMITE} for the list"
RAISE = "give the file the marking that it needs, or reword the value"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each value that is not withheld as it must be."""
    for fault in faults_of(source, *FAULTS):
        message, hint = _of_identity(fault) if fault.kind == "withhold-identity" else _of_words(fault)
        yield Finding(fault.line, fault.column, message, hint)
    if source.record_type is not None:
        yield from _check_needed(source, source.record_type)


def _check_needed(source: SourceFile, record_type: type[Record]) -> Iterator[Finding]:
    """Yield a finding at each value without which there would be no record, at the first of a list that is withheld item by item."""
    told = set()
    name = str(source.written["type"])
    for value in source.withheld:
        key = str(value.path[0]) if value.path else ""
        if key not in told and key in _irreplaceable(record_type, name) and _is_whole(source, value):
            told.add(key)
            message = f"every {name.replace('-', ' ')} has {key}, and no words can stand in its place: without it there is no record"
            yield Finding(value.line, value.column, message, "mark the record instead, and write the value plainly")


@cache
def _irreplaceable(record_type: type[Record], name: str) -> frozenset[str]:
    """Give the fields that every record of a type has and in whose place no words can stand."""
    required = {key for key, field in keys_of(record_type).items() if field.is_required()}
    return frozenset(required - find_needed(name).keys() - IDENTITY)


def _is_whole(source: SourceFile, value: Withheld) -> bool:
    """Tell whether all of a field is withheld: itself, or every item of its list."""
    if len(value.path) == 1:
        return True
    key, items = value.path[0], source.written.get(str(value.path[0]))
    here = [
        other
        for other in source.withheld
        if other.path[:1] == (key,) and len(other.path) == len((key, 0)) and source.position(*other.path)[:2] == (other.line, other.column)
    ]
    return len(value.path) == len((key, 0)) and isinstance(items, list) and len(here) == len(items)


def _of_identity(fault: Fault) -> tuple[str, str]:
    key = fault.details["key"]
    if not key:
        return "a file cannot be withheld as a whole", "write the marking and the communities into marking and releasable_to"
    return f"{key} cannot be withheld, and so the whole file counts as the highest marking", RAISE


def _of_words(fault: Fault) -> tuple[str, str]:
    key = fault.details.get("key")
    if "item" in fault.details:
        return "this may be meant for one item or for the whole list, and so the list counts as the highest marking", ITEM
    if key == "":
        return (
            "what protects this value stands inside a key, and so the value counts as the highest marking",
            "write the braces once, and no question mark",
        )
    if key == WITHHOLD:
        return "this value is withheld twice, and so counts as the highest marking", "write withhold once, with the higher protection"
    if key is not None:
        return f"{key} is no key, and so the value counts as the highest marking", "did you mean withhold?"
    return "it is not understood from whom this is withheld, and so it counts as the highest marking", advise_protection(
        fault.details["words"], FORM
    )
