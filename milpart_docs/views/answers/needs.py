"""What partners need, and what would close most, as values for other programs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from milpart_docs.analysis.needs.answers import COVERAGES, Answer
from milpart_docs.analysis.needs.closing import RankedProposal
from milpart_docs.analysis.needs.left_out import LeftOut
from milpart_docs.analysis.needs.level_changes import LevelChange
from milpart_docs.analysis.needs.needs import LEVELS, NeedStanding
from milpart_docs.analysis.needs.rules import RULES
from milpart_docs.analysis.needs.seats import CourseSeats
from milpart_docs.views.answers.standings import describe_standing
from milpart_docs.views.illustrations import is_illustrative
from milpart_docs.vocabulary.labels import country_name


def describe_needs(
    standings: Sequence[NeedStanding], ranked: Iterable[RankedProposal], seats: Iterable[CourseSeats], left_out: LeftOut, today: date
) -> dict[str, Any]:
    """Give everything as one object."""
    return {
        "on": today.isoformat(),
        "rule": dict(RULES),
        "summary": count_needs(standings),
        "needs": [_need(standing) for standing in standings],
        "proposals": [_proposal(found) for found in ranked],
        "seats": [_seats(found) for found in seats],
        "unreadable": [entry.id for entry in left_out.unreadable],
        "dissent_on_unknown_needs": [
            {"assessment": entry.id, "actor": dissent.actor, "on": dissent.on, "text": dissent.text} for entry, dissent in left_out.dissents
        ],
    }


def count_needs(standings: Sequence[NeedStanding]) -> dict[str, Any]:
    """Count the needs that are listed; those of expired assessments apart."""
    current = [standing for standing in standings if not standing.is_expired]
    by_coverage = Counter(standing.coverage for standing in current)
    by_level = Counter(standing.need.level for standing in current)
    return {
        "coverage": {coverage: by_coverage[coverage] for coverage in COVERAGES},
        "level": {level: by_level[level] for level in LEVELS},
        "needs": len(current),
        "expired": len(standings) - len(current),
    }


def _need(standing: NeedStanding) -> dict[str, Any]:
    need = standing.need
    return {
        "id": standing.key,
        "assessment": standing.assessment.id,
        "illustrative": is_illustrative(standing.assessment),
        "partner": standing.partner,
        "partner_name": country_name(standing.partner),
        "level": need.level,
        "kind": need.kind,
        "capability": need.capability,
        "current": need.current,
        "desired": need.desired,
        "text": need.text,
        "seats": need.seats,
        "assessed_on": standing.assessed_on,
        "valid_until": standing.valid_until.isoformat(),
        "expired": standing.is_expired,
        "assessors": list(standing.assessors),
        "dissent": [{"actor": dissent.actor, "on": dissent.on, "text": dissent.text} for dissent in standing.dissents],
        "coverage": standing.coverage,
        "reason": standing.reason,
        "proposals": [answer.entry.id for answer in standing.answers if answer.coverage and answer.entry.type == "proposal"],
        "activities": [answer.entry.id for answer in standing.answers if answer.coverage and answer.entry.type == "activity"],
        "answers": [_answer(answer) for answer in standing.answers],
        "candidates": [entry.id for entry in standing.candidates],
        "change": _change(standing.change),
    }


def _answer(answer: Answer) -> dict[str, Any]:
    """Give a record that takes a need up, and how much it counts for; null is nothing."""
    return {
        "id": answer.entry.id,
        "type": answer.entry.type,
        "illustrative": is_illustrative(answer.entry),
        "counts_as": answer.coverage or None,
        "because": answer.words,
    }


def _change(change: LevelChange) -> dict[str, Any]:
    return {
        "level": change.level,
        "before": describe_standing(change.before) if change.before else None,
        "since": describe_standing(change.since) if change.since else None,
        "counts": change.counts,
        "has_moved": change.has_moved,
    }


def _proposal(found: RankedProposal) -> dict[str, Any]:
    return {
        "place": found.place,
        "id": found.entry.id,
        "title": found.entry.title,
        "illustrative": is_illustrative(found.entry),
        "decision": found.decision,
        "closes": [standing.key for standing in found.closes],
        "closed_before": [standing.key for standing in found.closed_before],
        "weight": dict(zip(LEVELS, found.weight, strict=True)),
    }


def _seats(found: CourseSeats) -> dict[str, Any]:
    return {
        "course": found.course.id,
        "title": found.course.title,
        "illustrative": is_illustrative(found.course),
        "offered": found.offered,
        "runs": [{"start": start, "seats": seats} for start, seats in found.runs],
        "pooled": found.pooled,
        "proposals": [{"id": entry.id, "seats": seats} for entry, seats in found.pooling],
        "needed": found.needed,
        "needs": [standing.key for standing in found.needs],
        "needs_without_number": [standing.key for standing in found.unknown_needs],
        "partners": list(found.partners),
        "balance": found.balance,
    }
