"""Lessons in all their states; what a state asks for is taken from the model."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from benchmarks.days import TODAY, between, days_after
from benchmarks.plan import Planned
from benchmarks.records.draft import Draft
from benchmarks.records.learning import plan_learning
from milpart_docs.model.lesson import Lesson
from milpart_docs.model.structure import gates_of

COMMON = frozenset({"superseded_by", "withdrawn_reason"})
"""Gated fields that all records share and ``common`` writes."""


def lesson(draft: Draft) -> dict[str, Any]:
    """Build the fields of a lesson."""
    context = _context(draft)
    fields: dict[str, Any] = {
        "date_observed": _observed(draft, context),
        "context": context.id,
        "polarity": draft.term("polarity"),
        "priority": draft.term("priority"),
        "phase": draft.term("phase"),
        "capabilities": draft.some("capability", share=0.2),
        "partners": [context.country],
    }
    people = _Actors(draft)
    for key, gate in gates_of(Lesson):
        if gate in draft.gates and key not in COMMON:
            fields[key] = GATED[key](draft, people)
    return {key: value for key, value in fields.items() if value}


class _Actors:
    """Who is concerned with a lesson: the action body, another owner, and a validator who is neither."""

    def __init__(self, draft: Draft) -> None:
        self.body = draft.cite("actor")
        self.owner = draft.cite("actor", avoid=(self.body,))
        self.validator = draft.cite("actor", avoid=(self.body, self.owner))


def _context(draft: Draft) -> Planned:
    """Choose the activity that the lesson comes from: one that had begun when the lesson was written; or else a mission."""
    created = draft.item.days.created
    for _ in range(12):
        activity = draft.pick("activity")
        if activity and activity.days.start < days_after(created, -10) and activity.days.end > days_after(created, -400):
            return activity
    missions = [actor for actor in draft.plan.live["actor"] if actor.named and actor.named.kind == "mission"]
    return draft.random.choice(missions)


def _observed(draft: Draft, context: Planned) -> date | str:
    """Choose when it was observed: during the activity, before the lesson was written; a month where the day is not known."""
    last = days_after(draft.item.days.created, -2)
    first = days_after(last, -380)
    if context.type == "activity":
        first, last = max(first, context.days.start), min(last, context.days.end)
    day = between(draft.random, first, last)
    return f"{day:%Y-%m}" if draft.chance(0.25) and f"{first:%Y-%m}" < f"{day:%Y-%m}" < f"{last:%Y-%m}" else day


def _fraction(draft: Draft, share: float) -> date:
    """Give the day at a share of the time between writing and the last change."""
    days = draft.item.days
    return days.created + timedelta(int((days.modified - days.created).days * share))


def _actions(draft: Draft, people: _Actors) -> list[dict[str, Any]]:
    """Build one action, or two, with the status that the state of the lesson allows."""
    owners = [people.body, people.owner] if draft.chance(0.3) else [people.body]
    return [_action(draft, number, owner) for number, owner in enumerate(owners, 1)]


def _action(draft: Draft, number: int, owner: str) -> dict[str, Any]:
    action: dict[str, Any] = {"id": f"A{number}", "text": f"See to {draft.prose.phrase('measure')}.", "owner": owner}
    if "implemented" not in draft.gates:
        status = draft.random.choice(("open", "in-progress")) if "implementing" in draft.gates else "open"
        return {**action, "due": between(draft.random, days_after(TODAY, 10), days_after(TODAY, 400)), "status": status}
    action["due"] = _fraction(draft, 0.7)
    if number > 1 and draft.chance(0.3):
        return {**action, "status": "dropped", "reason": f"Not pursued: {draft.prose.phrase('cause')}."}
    return {**action, "status": "done", "date": _fraction(draft, 0.6), "evidence": draft.prose.phrase("evidence").capitalize() + "."}


def _validation(draft: Draft, people: _Actors) -> dict[str, Any]:
    method = draft.random.choice(("exercise", "inspection", "review of documents", "survey"))
    return {"by": people.validator, "on": _fraction(draft, 0.85), "method": method, "evidence": draft.prose.sentence()}


GATED: Mapping[str, Callable[[Draft, _Actors], Any]] = {
    "rejection_reason": lambda draft, _: f"Not taken further: {draft.prose.phrase('cause')}.",
    "root_cause": lambda draft, _: draft.prose.phrase("cause").capitalize() + ".",
    "dotmlpfi": lambda draft, _: draft.terms("dotmlpfi", 2),
    "proposed_action_body": lambda _, people: people.body,
    "noted_reason": lambda draft, _: f"No action: {draft.prose.phrase('cause')}.",
    "endorsed": lambda draft, people: {"by": people.validator, "on": _fraction(draft, 0.4)},
    "actions": _actions,
    "validation": _validation,
    "changed": lambda draft, _: [plan_learning(draft.plan).changed[draft.item.id]],
}
"""How each gated field is made; a field that the model gains and this table lacks stops the generator."""
