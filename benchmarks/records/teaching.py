"""Courses and syllabi."""

from typing import Any

from benchmarks.days import TODAY, between, days_after
from benchmarks.keys import MEMBER_STATES
from benchmarks.records.draft import Draft


def course(draft: Draft) -> dict[str, Any]:
    """Build the fields of a course."""
    start = between(draft.random, days_after(TODAY, 20), days_after(TODAY, 300))
    level = draft.pick("ambition-level")
    length = draft.random.randrange(2, 60)
    return {
        "code": f"{draft.item.topic.key}-{draft.random.randrange(100, 999)}",
        "aim": f"To enable {draft.prose.phrase('group')} to {draft.prose.phrase('task')}.",
        "provider": draft.cite("actor"),
        "audience": [group.capitalize() for group in draft.prose.several("group", 2)],
        "level": draft.random.choice(("basic", "tactical", "operational")),
        "duration": {"days": length},
        "mode": draft.random.choice(("resident", "distance", "mobile team")),
        "language_profile": "English, SLP 2222",
        "outcomes": [{"id": f"O{number}", "text": f"{draft.prose.phrase('task').capitalize()}."} for number in range(1, 4)],
        "modules": [_module(draft) for _ in range(3)],
        "iterations": [
            {"start": start, "end": days_after(start, length), "place": draft.prose.phrase("place"), "seats": 24, "open_to": ["EU"]}
        ],
        "capabilities": [f"CAP-{level.named.broader}"] if level and level.named else [],
        "satisfies": [level.id] if level else [],
        "last_reviewed": between(draft.random, days_after(TODAY, -800), days_after(TODAY, -20)),
    }


def _module(draft: Draft) -> dict[str, Any]:
    return {"title": draft.prose.phrase("thing").capitalize(), "hours": draft.random.randrange(2, 40), "text": draft.prose.sentence()}


def syllabus(draft: Draft) -> dict[str, Any]:
    """Build the fields of a syllabus: a course with modules that others offer, and with states that agreed."""
    agreed = between(draft.random, days_after(draft.item.days.created, 1), draft.item.days.modified)
    states = sorted(draft.random.sample(MEMBER_STATES, 3))
    return {
        **course(draft),
        "modules": [{"course": draft.cite("course"), "hours": 20}, _module(draft)],
        "agreed_by": [{"member_state": state, "on": agreed} for state in states],
    }
