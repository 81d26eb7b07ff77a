"""Which level a partner aims at in a capability, and who says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from milpart_docs.analysis.ladders.ladders import TOP
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.standings import Position
from milpart_docs.corpus.succession import IN_FORCE_RULE, Assessments
from milpart_docs.model.fields import latest_day
from milpart_docs.model.identifier import target_of
from milpart_docs.model.needs_assessment import Need, NeedsAssessment

TARGET_RULE = (
    "The target is the one stated with an assessment that holds; else the highest level that the partner's latest assessment of needs asks "
    "for in the capability, among those that name it, are in force and have not expired (of two of one day, the last by identifier); else "
    f"the target stated with an assessment that no longer holds or with level 0; else the next level. {IN_FORCE_RULE}"
)
SOURCES: Mapping[str, str] = {
    "assessment": "stated with the assessment",
    "need": "desired by an assessment of needs",
    "earlier": "stated in the profile with no assessment that holds",
    "next": "the next level: none is stated",
}
"""Where a target comes from, in words."""


@dataclass(frozen=True, slots=True)
class NamedNeed:
    """A need with the assessment that found it."""

    entry: Entry
    assessment: NeedsAssessment
    need: Need


@dataclass(frozen=True, slots=True)
class Target:
    """A level aimed at, where it comes from (a key of ``SOURCES``), and the needs that the latest assessment has of the capability."""

    level: int
    source: str
    needs: tuple[NamedNeed, ...] = ()


def read_live_needs(corpus: Corpus, today: date) -> dict[str, dict[str, list[NamedNeed]]]:
    """Give the needs of assessments in force that have not expired, by partner and capability, in the order of identifiers."""
    found: dict[str, dict[str, list[NamedNeed]]] = {}
    assessments = Assessments(corpus, today)
    for entry in assessments.in_force:
        assessment = entry.record
        if isinstance(assessment, NeedsAssessment) and not assessments.is_expired(entry):
            for need in assessment.needs:
                if capability := target_of(need.capability):
                    by_capability = found.setdefault(assessment.partner, {})
                    by_capability.setdefault(capability, []).append(NamedNeed(entry, assessment, need))
    return found


def find_target(position: Position, live: Iterable[NamedNeed]) -> Target:
    """Find the level aimed at, by ``TARGET_RULE``, among the needs of a capability in force."""
    needs = _latest(live)
    holding = [standing.target for standing in position.standings if standing.is_valid and standing.target is not None]
    if holding:
        return Target(holding[0], "assessment", needs)
    if needs:
        return Target(max(each.need.desired for each in needs), "need", needs)
    stated = [standing.target for standing in position.stated if standing.target is not None]
    if stated:
        return Target(stated[-1], "earlier", needs)
    return Target(min(position.floor + 1, TOP), "next", needs)


def _latest(needs: Iterable[NamedNeed]) -> tuple[NamedNeed, ...]:
    """Give the needs of the assessment that was made last."""
    by_assessment: dict[tuple[date, str], list[NamedNeed]] = {}
    for each in needs:
        by_assessment.setdefault((latest_day(each.assessment.assessed_on), each.entry.id), []).append(each)
    return tuple(by_assessment[max(by_assessment)]) if by_assessment else ()
