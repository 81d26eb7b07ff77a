"""Every key in the front matter is one that the record's type knows.

A misspelled key is a value that nobody will find: `date_observd` is no date of observation. The fields of each type are listed in the
field manual.

Correct:

    date_observed: 2026-03-14

Wrong:

    date_observd: 2026-03-14
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.meant_keys import find_meant_key
from milpart_docs.model.structure import Path, keys_of, part_at, value_at
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.reading.own_protection import find_stray_keys
from milpart_docs.rules.content.section_keys import section_of_key
from milpart_docs.rules.fix import Fix, NewKey, in_place_of
from milpart_docs.rules.rule import faults_of
from milpart_docs.vocabulary.look_alikes import name_odd, plain_text
from milpart_docs.vocabulary.written_terms import fold, read_word

CODE = "MP402"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("unknown-field",)
FEW_FIELDS = 12
"""Up to so many fields are listed in a hint."""
_PERSONAL = frozenset(
    {"author", "authors", "auteur", "autor", "name", "poc", "contact", "email", "mail", "phone", "telephone", "officer", "writer"}
)
"""Words in keys that ask for a person."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each key that does not exist, with the one that was meant."""
    strays = set(find_stray_keys(source.written))
    for fault in faults_of(source, *FAULTS):
        part = part_at(source.record_type, fault.path[:-1]) if source.record_type else None
        known = tuple(keys_of(part)) if part else ("type",)
        key = str(fault.path[-1])
        section = section_of_key(source.record_type, key) if len(fault.path) == 1 else None
        if section is not None:
            hint = f"take it out here, write ## {section.title} below the second line of ---, and the text below that"
            yield Finding(fault.line, fault.column, f"{section.title} is no field, but a section of the text", hint)
            continue
        glued, _, value = key.partition(":")
        if value and glued in known:
            yield Finding(fault.line, fault.column, f"there is no space after the colon of {glued}", f"write {glued}: {value}")
            continue
        odd = name_odd(key)
        hidden = f" (it is written with {odd})" if odd else ""
        hint = _hint(key, known, _beside(source, fault.path))
        closed = ", and so the whole record counts as the highest marking" if len(fault.path) == 1 and key in strays else ""
        yield Finding(fault.line, fault.column, f"there is no field named {plain_text(key)} here{hidden}{closed}", hint)


def _beside(source: SourceFile, path: Path) -> Mapping[str, Any]:
    """Give the group of fields that a key stands in."""
    found = value_at(source.written, path[:-1])
    return found if isinstance(found, dict) else {}


def _hint(key: str, known: Sequence[str], beside: Mapping[str, Any]) -> str:
    """Say which field was meant, or what to do with a line that no field is for."""
    meant = find_meant_key(key, known, beside)
    if meant is not None:
        where = " in small letters" if key != meant and key.casefold() == meant else ", which is already there" if meant in beside else ""
        return f"did you mean {meant}{where}?"
    if not _PERSONAL.isdisjoint(fold(key).split("-")):
        return "take the line out: records name no persons; who a record comes from stands in originator"
    if len(known) <= FEW_FIELDS:
        return f"known here: {', '.join(known)}"
    return "take the line out, or write what it says into the text; the page Fields of the handbook lists the fields of each type"


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the key that is written with other capitals, hyphens or blanks, where its place is free."""
    for fault in faults_of(source, *FAULTS):
        part = part_at(source.record_type, fault.path[:-1]) if source.record_type else None
        key = str(fault.path[-1])
        meant = read_word(key, keys_of(part)) if part else None
        if meant is not None and (*fault.path[:-1], meant) not in source.positions:
            yield Fix(fault.line, fault.column, in_place_of(meant, key), (NewKey(fault.path, meant),))
