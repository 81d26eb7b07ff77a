"""The way of a partner to its targets as values for other programs."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from milpart_docs.analysis.ladders.deliveries import EquipmentNeed
from milpart_docs.analysis.ladders.roadmap_parts import CapabilityRoadmap, CourseStep, WantedCriterion
from milpart_docs.analysis.ladders.rules import ROADMAP_RULES
from milpart_docs.analysis.ladders.runs import Run
from milpart_docs.views.answers.standings import describe_standing
from milpart_docs.views.illustrations import is_illustrative
from milpart_docs.vocabulary.labels import country_name


def describe_roadmap(partner: str, ways: Iterable[CapabilityRoadmap], today: date) -> dict[str, Any]:
    """Describe the ways of a partner, and the rules by which they were found."""
    return {
        "on": today.isoformat(),
        "rule": dict(ROADMAP_RULES),
        "partner": partner,
        "name": country_name(partner),
        "capabilities": [_describe_way(way) for way in ways],
    }


def _describe_way(way: CapabilityRoadmap) -> dict[str, Any]:
    position = way.position
    return {
        "capability": way.capability,
        "title": way.title,
        "current": position.current,
        "evaluation": position.counting.evaluation if position.counting else "",
        "valid_until": position.counting.ends if position.counting else None,
        "expired": position.lapsed is not None,
        "last": describe_standing(position.last) if position.last else None,
        "standings": [describe_standing(standing) for standing in position.standings],
        "target": way.target.level,
        "target_source": way.target.source,
        "levels": [level.entry.id for level in way.way.meet],
        "levels_to_confirm": [level.entry.id for level in way.way.confirm],
        "criteria": [_describe_criterion(each) for each in way.criteria],
        "courses": [_describe_step(step) for step in way.steps],
        "is_shortest": way.is_shortest,
        "equipment": [_describe_need(need) for need in way.equipment],
        "gaps": [criterion.id for criterion in way.gaps],
        "conditions": list(way.conditions),
    }


def _describe_criterion(each: WantedCriterion) -> dict[str, Any]:
    return {
        "id": each.criterion.id,
        "text": each.criterion.text,
        "level": each.criterion.number,
        "illustrative": is_illustrative(each.criterion.entry),
        "state": each.state,
        "satisfied_by": list(each.satisfied_by),
        "needs_equipment": each.criterion.is_of_equipment,
    }


def _describe_need(need: EquipmentNeed) -> dict[str, Any]:
    return {
        "class": need.equipment_class,
        "title": need.title,
        "minimum": need.minimum,
        "delivered": need.delivered,
        "planned": need.planned,
        "missing": need.missing,
        "activities": list(dict.fromkeys(delivery.entry.id for delivery in need.deliveries)),
        "without_number": list(dict.fromkeys(delivery.entry.id for delivery in need.uncounted)),
    }


def _describe_step(step: CourseStep) -> dict[str, Any]:
    return {
        "id": step.entry.id,
        "title": step.entry.title,
        "illustrative": is_illustrative(step.entry),
        "provider": step.offer.course.provider,
        "satisfies": [criterion.id for criterion in step.satisfies],
        "days": step.offer.days,
        "prerequisites": list(step.prerequisites),
        "conditions": list(step.offer.conditions),
        "runs": [_describe_run(run) for run in step.runs.coming],
        "last_run": _describe_run(step.runs.last) if step.runs.last else None,
        "open_to_partner": step.runs.openness,
    }


def _describe_run(run: Run) -> dict[str, Any]:
    fields = run.iteration.model_dump(mode="json")
    return {**fields, "open_to_partner": run.openness}
