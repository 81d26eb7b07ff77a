"""What ``milpart roadmap`` and ``milpart ladder`` print as JSON."""

from typing import Any

from milpart_docs.analysis.ladders.deliveries import EquipmentNeed
from milpart_docs.analysis.ladders.roadmap_parts import CapabilityRoadmap, CourseStep, WantedCriterion
from milpart_docs.analysis.ladders.runs import Run
from milpart_docs.analysis.ladders.standings import Standing


def describe_way(way: CapabilityRoadmap) -> dict[str, Any]:
    """Give the way in one capability as JSON."""
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


def describe_standing(standing: Standing) -> dict[str, Any]:
    """Give an assessment as JSON."""
    return {
        "level": standing.level,
        "reached": standing.reached,
        "evaluation": standing.evaluation,
        "outcome": standing.outcome,
        "on": standing.on,
        "valid_until": standing.ends,
        "expired": not standing.is_valid,
        "profile": standing.profile.id,
    }


def _describe_step(step: CourseStep) -> dict[str, Any]:
    return {
        "id": step.entry.id,
        "title": step.entry.title,
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
