"""Needs assessments, proposals, partner profiles and levels of ambition."""

from typing import Any

from benchmarks.days import TODAY, between, days_after
from benchmarks.plan import Planned
from benchmarks.records.draft import Draft
from benchmarks.stock import WORDS

VALIDITY = 1090
"""Longest validity of an assessment in days: just below three years, as in NATO's OCC E&F."""

DECISIONS = ("pending", "approved", "rejected")


def needs_assessment(draft: Draft) -> dict[str, Any]:
    """Build the fields of a needs assessment; each has the needs N1 and N2, which others cite."""
    assessed = days_after(draft.item.days.modified, -draft.random.randrange(60))
    earliest = days_after(TODAY if draft.item.is_live else assessed, 20)
    return {
        "partner": draft.item.country,
        "assessed_on": assessed,
        "method": f"Visits and interviews; {draft.prose.phrase('evidence')}.",
        "assessors": [draft.cite("actor")],
        "partner_request": draft.prose.sentence(),
        "needs": [_need(draft, "N1"), _need(draft, "N2")],
        "absorption": draft.prose.sentence(),
        "valid_until": between(draft.random, earliest, days_after(assessed, VALIDITY)),
        "assumptions": [draft.prose.sentence()],
    }


def _need(draft: Draft, name: str) -> dict[str, Any]:
    current = draft.random.randrange(0, 4)
    return {
        "id": name,
        "capability": draft.cite("capability"),
        "kind": draft.term("pillar"),
        "dotmlpfi": draft.terms("dotmlpfi", 2),
        "current": current,
        "desired": draft.random.randrange(current + 1, 6),
        "level": draft.term("need-level"),
        "text": draft.prose.sentence(),
    }


def proposal(draft: Draft) -> dict[str, Any]:
    """Build the fields of a proposal that answers a need of an assessment."""
    assessment: Planned = draft.plan.by_id[draft.cite("needs-assessment")]
    lead = draft.cite("actor")
    decision = draft.random.choice(DECISIONS)
    decided = {} if decision == DECISIONS[0] else {"by": draft.cite("actor"), "on": draft.item.days.modified}
    return {
        "needs": [f"{assessment.id}#N{draft.random.randrange(1, 3)}"],
        "partners": [assessment.country],
        "lead": lead,
        "contributors": [draft.cite("actor", avoid=(lead,))],
        "pillars": draft.terms("pillar", 2),
        "objective": f"To {draft.prose.phrase('aim')}.",
        "outputs": [f"{measure.capitalize()} for {draft.prose.phrase('group')}" for measure in draft.prose.several("measure", 2)],
        "timeline": [
            {"date": days_after(TODAY, 90), "text": draft.prose.sentence()},
            {"date": days_after(TODAY, 400), "text": "Handover."},
        ],
        "cost": {"amount": draft.random.randrange(20, 900) * 1000, "currency": "EUR"},
        "sustainment": {"arrangement": draft.prose.sentence()},
        "safeguards": {"vetting": True, "ihl_training": True, "risk": draft.prose.sentence()},
        "decision": {"state": decision, **decided},
    }


def partner_profile(draft: Draft) -> dict[str, Any]:
    """Build the fields of a partner profile."""
    assessed = between(draft.random, days_after(TODAY, -700), days_after(TODAY, -60))
    level = draft.random.randrange(1, 5)
    return {
        "country": draft.item.country,
        "region": draft.random.choice(WORDS["regions"]),
        "as_of": draft.item.days.modified,
        "armed_forces": {"services": ["army", "air force"], "strength": f"{draft.random.randrange(3, 90)},000"},
        "frameworks": [f"Agreement on {draft.prose.phrase('name')}"],
        "levels": [
            {
                "capability": draft.cite("capability"),
                "level": level,
                "evaluation": draft.term("evaluation"),
                "outcome": "met",
                "on": assessed,
                "valid_until": days_after(assessed, VALIDITY),
                "evidence": draft.prose.phrase("evidence").capitalize() + ".",
                "target": level + 1,
            }
        ],
        "languages": sorted(draft.random.sample(WORDS["languages"], 2)),
    }


def ambition_level(draft: Draft) -> dict[str, Any]:
    """Build the fields of one step of a ladder; the step below is its prerequisite."""
    named = draft.item.named
    assert named is not None, "levels of ambition are keyed"
    level = int(named.code)
    below = {"prerequisite": f"AMB-{named.broader}-{level - 1}"} if level > 1 else {}
    return {
        "capability": f"CAP-{named.broader}",
        "level": level,
        "statement": draft.prose.sentence(),
        "criteria": [
            {"id": f"C{number}", "text": draft.prose.sentence(), "dotmlpfi": draft.terms("dotmlpfi", 2)} for number in range(1, 4)
        ],
        "unit_type": draft.prose.phrase("unit").capitalize(),
        "courses": [draft.cite("course")],
        "equipment": [{"class": draft.cite("equipment-class"), "minimum": draft.random.randrange(1, 30)}],
        **below,
    }
