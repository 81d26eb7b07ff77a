"""Which level a partner aims at in a capability, and who says so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from milpart_docs.analysis.ladders.ladders import TOP, target_of
from milpart_docs.analysis.ladders.standings import Position
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.fields import earliest_day
from milpart_docs.model.needs_assessment import Need, NeedsAssessment
from milpart_docs.model.states import NO_LONGER_HELD

TARGET_RULE = (
    "The target is the one stated with an assessment that holds; else the level desired by the latest assessment of needs that is in force "
    "(neither superseded nor withdrawn, and not expired); else the target stated with an assessment that no longer holds or with level 0; "
    "else the next level."
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
    """A level aimed at, where it comes from (a key of ``SOURCES``), and the needs that ask for the capability."""

    level: int
    source: str
    needs: tuple[NamedNeed, ...] = ()


def read_live_needs(corpus: Corpus, today: date) -> dict[str, dict[str, list[NamedNeed]]]:
    """Give the needs of assessments in force by partner and capability, in the order of identifiers."""
    found: dict[str, dict[str, list[NamedNeed]]] = {}
    for entry in sorted(corpus.by_id.values(), key=lambda entry: entry.id):
        assessment = entry.record if entry.type == "needs-assessment" else None
        if isinstance(assessment, NeedsAssessment) and _is_in_force(corpus, entry, assessment, today):
            for need in assessment.needs:
                by_capability = found.setdefault(assessment.partner, {})
                by_capability.setdefault(target_of(need.capability), []).append(NamedNeed(entry, assessment, need))
    return found


def _is_in_force(corpus: Corpus, entry: Entry, assessment: NeedsAssessment, today: date) -> bool:
    is_followed = any(other.id != entry.id for other in _successors(corpus, entry))
    is_known = earliest_day(assessment.assessed_on) <= today <= assessment.valid_until
    return assessment.status not in NO_LONGER_HELD and is_known and not is_followed


def _successors(corpus: Corpus, entry: Entry) -> Iterator[Entry]:
    """Give the assessments of the same partner that say that they take the place of one; a draft takes nobody's place yet."""
    for link in corpus.graph.backlinks.get(entry.id, ()):
        fields = link.source.fields
        is_alike = link.source.type == entry.type and fields.get("partner") == entry.fields.get("partner")
        if link.relation == "supersedes" and is_alike and fields.get("status") not in {"draft", "withdrawn"}:
            yield link.source


def find_target(position: Position, needs: tuple[NamedNeed, ...]) -> Target:
    """Find the level aimed at, by ``TARGET_RULE``."""
    holding = [standing.target for standing in position.standings if standing.is_valid and standing.target is not None]
    if holding:
        return Target(holding[0], "assessment", needs)
    if needs:
        return Target(max(each.need.desired for each in needs), "need", needs)
    stated = [standing.target for standing in position.stated if standing.target is not None]
    if stated:
        return Target(stated[-1], "earlier", needs)
    return Target(min(position.floor + 1, TOP), "next", needs)
