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

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import faults_of
from milpart_docs.vocabulary import VOCABULARIES, Term, find_nearest

CODE = "MP501"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("unknown-term",)

COUNTRY = "country"
"""The one vocabulary that is not a list of terms; what is wrong with a country is said by MP502."""
STATES = ("lesson-status", "document-status", "activity-status")
SHORTEST_PART = 4
"""Least length of a text that names a term by a part of it, as RESTREINT does."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each term that is not in its list, with the term that was probably meant, or with the list."""
    for fault in faults_of(source, *FAULTS):
        if fault.details["vocabulary"] == COUNTRY:
            continue
        field = next(step for step in reversed(fault.path) if isinstance(step, str))
        value = fault.details["value"]
        is_single = _is_single(source.written, fault)
        message = f"there is no term {value} for {field}" if is_single else f"{field} takes a single term in this place"
        yield Finding(fault.line, fault.column, message, _hint(fault, value if is_single else ""))


def _is_single(written: object, fault: Fault) -> bool:
    """Tell whether one value was written, and not a list or a group of fields."""
    for step in fault.path:
        written = written[step] if isinstance(written, list | dict) else None  # type: ignore[index]
    return not isinstance(written, list | dict)


def _hint(fault: Fault, value: str) -> str:
    name = fault.details["vocabulary"]
    terms = VOCABULARIES[name].terms
    if name in STATES:
        elsewhere = next((VOCABULARIES[other].title for other in STATES if value in VOCABULARIES[other].terms), "")
        if elsewhere:
            return f"that is the {elsewhere.lower()}; the {VOCABULARIES[name].title.lower()} is one of {', '.join(terms)}"
    meant = _find_meant(value, terms)
    if meant is None:
        return f"write one of {', '.join(terms)}"
    return f"did you mean {meant.key}?" if meant.label == meant.key else f"did you mean {meant.key} ({meant.label})?"


def _find_meant(value: str, terms: Mapping[str, Term]) -> Term | None:
    """Find the term with the nearest key or label, or else the only one that the text is a part of."""
    names = {name: term for term in terms.values() for name in (term.label, term.key)}
    nearest = find_nearest(value, names)
    if nearest is not None:
        return names[nearest]
    part = value.casefold()
    holders = [term for term in terms.values() if part in term.key.casefold() or part in term.label.casefold()]
    return holders[0] if len(holders) == 1 and len(part) >= SHORTEST_PART else None
