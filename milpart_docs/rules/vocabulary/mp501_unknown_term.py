"""Every term is one of its closed list.

Catalogues, matrices and exports group by these terms: a spelling of one's own is a heap of one record that no filter finds. The lists are
closed so that nations and missions count the same things (pillars, DOTMLPF-I, the states of the NATO lessons process, the IATI code
lists); the page of vocabularies in the manual has each term with its meaning.

Correct:

    type: lesson
    status: lesson-identified
    pillars: [train]

Wrong:

    type: lesson
    status: endorsed
    pillars: [trian]
"""

import re
from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import value_at
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.several_entries import read_several, tell_several
from milpart_docs.rules.fix import Fix, NewValue, in_place_of
from milpart_docs.rules.rule import faults_of
from milpart_docs.rules.vocabulary.other_markings import advise_marking
from milpart_docs.vocabulary import VOCABULARIES, Term, find_nearest
from milpart_docs.vocabulary.look_alikes import name_odd, plain_text
from milpart_docs.vocabulary.written_terms import read_term

CODE = "MP501"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("unknown-term",)

COUNTRY = "country"
"""The one vocabulary that is not a list of terms; what is wrong with a country is said by MP502."""
MARKING = "marking"
LESSON = "lesson-status"
FIRST_STATE = "; every new lesson begins as observation-submitted"
STATES = (LESSON, "document-status", "activity-status")
SHORTEST_PART = 4
"""Least length of a text that names a term by a part of it, as RESTREINT does."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each term that is not in its list, with the term that was probably meant, or with the list."""
    for fault in faults_of(source, *FAULTS):
        if fault.details["vocabulary"] == COUNTRY:
            continue
        field = next(step for step in reversed(fault.path) if isinstance(step, str))
        written = value_at(source.written, fault.path)
        words = [as_text(item) for item in written] if isinstance(written, list) else [fault.details["value"]]
        message = f"{field} takes a single term in this place" if isinstance(written, list | dict) else _tell(words[0], field)
        yield Finding(fault.line, fault.column, message, _hint(fault, ", ".join(words) if not isinstance(written, dict) else ""))


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the term that is written with other capitals, hyphens or blanks, by its label, or in brackets where one term belongs."""
    for fault in faults_of(source, *FAULTS):
        written = value_at(source.written, fault.path)
        value = written[0] if isinstance(written, list) and len(written) == 1 else written
        if fault.details["vocabulary"] == COUNTRY or not isinstance(value, str):
            continue
        term = read_term(value, fault.details["vocabulary"])
        if term is not None:
            shown = f"[{value}]" if isinstance(written, list) else value
            yield Fix(fault.line, fault.column, in_place_of(term, shown), (NewValue(fault.path, term),))


def _tell(value: str, field: str) -> str:
    """Say that a value is no term; what cannot be seen in it is named."""
    odd = name_odd(value)
    return f"{plain_text(value)} {f'is written with {odd}, and so ' if odd else ''}is not one of the terms for {field}"


def _hint(fault: Fault, value: str) -> str:
    name = fault.details["vocabulary"]
    terms = VOCABULARIES[name].terms
    certain = read_term(value, name)
    if certain is not None:
        return f"write {certain}"
    several = read_several(value, name)
    if several:
        return tell_several(several, fault.path)
    if name == MARKING and (advice := advise_marking(value)):
        return advice
    if name in STATES:
        elsewhere = next((VOCABULARIES[other].title for other in STATES if value in VOCABULARIES[other].terms), "")
        if elsewhere:
            return f"that is the {elsewhere.lower()}; the {VOCABULARIES[name].title.lower()} is one of {', '.join(terms)}"
    meant = _find_meant(plain_text(value), terms)
    if meant is None:
        return f"write one of {', '.join(terms)}{FIRST_STATE if name == LESSON else ''}"
    return f"did you mean {meant.key}?" if meant.label.casefold() == meant.key.casefold() else f"did you mean {meant.key} ({meant.label})?"


def _find_meant(value: str, terms: Mapping[str, Term]) -> Term | None:
    """Find the term with the nearest key or label, or else the only one that the text is a part of."""
    names = {name: term for term in terms.values() for name in (term.label, term.key)}
    nearest = find_nearest(value, names)
    if nearest is not None:
        return names[nearest]
    coded = [term for term in terms.values() if value.casefold() in _codes(term)]
    if len(coded) == 1:
        return coded[0]
    part = value.casefold()
    holders = [term for term in terms.values() if _is_part(part, term.key) or _is_part(part, term.label)]
    return holders[0] if len(holders) == 1 else None


def _codes(term: Term) -> set[str]:
    """Give what stands for a term in other systems: its number in the list of IATI, and the first letters of its words, as in LI."""
    words = re.split(r"[\s-]+", term.label.casefold())
    return {str(term.notes.get("code", "")), "".join(word[:1] for word in words)}


def _is_part(written: str, name: str) -> bool:
    """Tell whether one of two names is in the other, or begins almost as the other does: RESTREINT, training, accompaniment."""
    name = name.casefold()
    if len(min(written, name, key=len)) < SHORTEST_PART:
        return False
    pairs = enumerate(zip(written, name, strict=False))
    begun = next((place for place, (one, other) in pairs if one != other), min(len(written), len(name)))
    return written in name or name in written or begun >= max(SHORTEST_PART, len(min(written, name, key=len)) - 1)
