"""The type of an activity belongs to one of its pillars.

The matrix of Member States, partners and pillars counts an activity under its pillars, and the catalogue by its type: where the two do
not agree, the same course is training on one page and equipment on the next. Visits, staff talks, needs assessments and evaluations
fit any pillar.

Correct:

    pillars: [train]
    activity_type: collective-training

Wrong:

    pillars: [equip]
    activity_type: collective-training
"""

from collections.abc import Iterator
from typing import TypeGuard

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.vocabulary import VOCABULARIES, Term

CODE = "MP701"
SEVERITY = Severity.ERROR

PILLARS = VOCABULARIES["pillar"].terms
TYPES = VOCABULARIES["activity-type"].terms


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at a type that none of the activity's pillars has; unknown terms are left to the rule on terms."""
    if source.written.get("type") != "activity":
        return
    term = _term(source.written.get("activity_type"))
    pillars = source.written.get("pillars")
    if term is None or term.broader is None or not _are_pillars(pillars) or term.broader in pillars:
        return
    at = source.position("activity_type")
    message = f"{term.key} belongs to the pillar {term.broader}, which is not among the activity's pillars"
    yield Finding(at.value_line, at.value_column, message, f"add {term.broader} to pillars, or write one of {_types_of(pillars)}")


def _term(written: object) -> Term | None:
    return TYPES.get(written) if isinstance(written, str) else None


def _are_pillars(written: object) -> TypeGuard[list[str]]:
    return isinstance(written, list) and bool(written) and all(isinstance(item, str) and item in PILLARS for item in written)


def _types_of(pillars: list[str]) -> str:
    return ", ".join(term.key for term in TYPES.values() if term.broader is None or term.broader in pillars)
