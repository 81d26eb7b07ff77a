"""Best practices, doctrine and national strategies."""

from typing import Any

from benchmarks.days import between, days_after
from benchmarks.keys import MEMBER_STATES, PARTNERS
from benchmarks.records.draft import Draft
from benchmarks.stock import WORDS
from milpart_docs.vocabulary import COUNTRIES


def best_practice(draft: Draft) -> dict[str, Any]:
    """Build the fields of a best practice."""
    states = sorted(draft.random.sample(MEMBER_STATES, 2))
    return {
        "adopted_by": [{"member_state": state, "since": str(draft.item.days.created.year - 1)} for state in states],
        "derived_from": [draft.cite("lesson")],
        "dotmlpfi": draft.terms("dotmlpfi", 3),
        "capabilities": draft.some("capability", share=0.4),
    }


def doctrine(draft: Draft) -> dict[str, Any]:
    """Build the fields of a doctrine publication; its paragraphs are numbered by ``body``."""
    days = draft.item.days
    changed = draft.cite("lesson")
    version = f"1.{draft.random.randrange(0, 9)}"
    return {
        "level": draft.term("doctrine-level"),
        "version": version,
        "custodian": draft.cite("actor"),
        "implements": [changed],
        "changes": [
            {
                "version": version,
                "date": between(draft.random, days_after(days.created, 1), days.modified),
                "paragraphs": [f"{draft.random.randrange(1, 5)}.{draft.random.randrange(1, 5)}"],
                "lessons": [changed],
                "note": draft.prose.sentence(),
            }
        ],
    }


def national_strategy(draft: Draft) -> dict[str, Any]:
    """Build the fields of a national strategy."""
    state = COUNTRIES[draft.item.country].name
    return {
        "member_state": draft.item.country,
        "member_states": [draft.item.country],
        "name": f"{state}: guidelines on {draft.prose.phrase('name')} abroad",
        "since": str(draft.item.days.created.year - 1),
        "lead": ["Ministry of Defence", "Ministry of Foreign Affairs"],
        "priority_regions": sorted(draft.random.sample(WORDS["regions"], 2)),
        "priority_partners": sorted(draft.random.sample(PARTNERS, 4)),
        "culture": draft.prose.sentence(),
        "strands": [f"To {aim}." for aim in draft.prose.several("aim", 2)],
        "instruments": draft.terms("instrument", 3),
        "principles": [draft.prose.phrase("measure").capitalize()],
    }
