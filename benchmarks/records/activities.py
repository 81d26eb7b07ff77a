"""Activities, with dates that agree with their status."""

from typing import Any

from benchmarks.records.draft import Draft
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES

ENDED = frozenset({"closed", "finalisation"})
NOT_BEGUN = frozenset({"pipeline", "cancelled"})


def activity(draft: Draft) -> dict[str, Any]:
    """Build the fields of an activity."""
    activity_type = draft.term("activity-type")
    pillar = VOCABULARIES["activity-type"].terms[activity_type].broader or draft.term("pillar")
    fields: dict[str, Any] = {
        "providers": _providers(draft),
        "partners": [draft.item.country],
        "pillars": [pillar],
        "activity_type": activity_type,
        "dates": _dates(draft),
        "instrument": draft.term("instrument"),
        "objective": f"To {draft.prose.phrase('aim')} and to {draft.prose.phrase('task')}.",
        "recipient_unit": f"{draft.prose.phrase('unit').capitalize()}, {draft.prose.phrase('place')}",
        "staff": draft.random.randrange(4, 120),
        "capabilities": draft.some("capability", share=0.4),
        "needs": _needs(draft),
        "courses": draft.some("course", share=0.2),
        "safeguards": {"ihl_training": True, "vetting": True, "end_use": True, "risk": draft.prose.sentence()},
        "sustainment": {"arrangement": draft.prose.sentence(), "source": f"The {draft.prose.phrase('body')}"},
    }
    if draft.item.status not in NOT_BEGUN:
        fields.update(_outcome(draft))
    if pillar == "equip":
        fields["equipment"] = [{"class": draft.cite("equipment-class"), "quantity": draft.random.randrange(2, 90)}]
        fields["lethal"] = False
    return {key: value for key, value in fields.items() if value not in ([], None)}


def _providers(draft: Draft) -> list[dict[str, Any]]:
    first = draft.cite("actor")
    providers = [{"actor": first, "role": "implementing"}]
    if draft.chance(0.3):
        providers.append({"actor": draft.cite("actor", avoid=(first,)), "role": "funding"})
    return providers


def _dates(draft: Draft) -> dict[str, Any]:
    status, days = draft.item.status, draft.item.days
    if status in NOT_BEGUN:
        return {"planned_start": days.start, "planned_end": days.end}
    return {"actual_start": days.start, "actual_end" if status in ENDED else "planned_end": days.end}


def _needs(draft: Draft) -> list[str]:
    assessment = draft.pick("needs-assessment", country=draft.item.country) if draft.chance(0.5) else None
    return [f"{assessment.id}#N{draft.random.randrange(1, 3)}"] if assessment else []


def _outcome(draft: Draft) -> dict[str, Any]:
    trained = draft.random.randrange(20, 900)
    result = {"indicator": f"{draft.prose.phrase('group').capitalize()} who passed the course", "baseline": 0, "target": trained + 40}
    return {
        "trainees": trained,
        "location": {"name": f"{draft.prose.phrase('place')}, {COUNTRIES[draft.item.country].name}"},
        "results": [{**result, "actual": trained, "date": draft.item.days.end}] if draft.item.status in ENDED else [],
    }
