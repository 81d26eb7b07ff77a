"""The fields that every generated record has, and those of documents in their states."""

from typing import Any

from benchmarks.days import TODAY, between, days_after
from benchmarks.keys import MEMBER_STATES
from benchmarks.records.draft import Draft
from benchmarks.records.learning import plan_learning
from benchmarks.stock import WORDS
from milpart_docs.model import RECORD_TYPES, Document
from milpart_docs.model.record import SUMMARY_LENGTH
from milpart_docs.model.structure import gates_of
from milpart_docs.vocabulary import MARKINGS

LONGEST_REVIEW = 1090
"""Longest time between endorsement and review in days: just below three years."""
SITES = ("reports.example.org", "library.example.eu", "mission.example.int")


def common_fields(draft: Draft) -> dict[str, Any]:
    """Build the fields of ``Record``, and of ``Document`` where the record is one."""
    item = draft.item
    fields: dict[str, Any] = {
        "id": item.id,
        "type": item.type,
        "title": draft.title,
        "status": item.status,
        "marking": MARKINGS[0],
        "originator": draft.cite("actor"),
        "created": item.days.created,
        "modified": item.days.modified,
        "language": "en",
        "summary": _summary(draft),
        "topics": [name.lower().replace(" ", "-") for name in (item.topic.name, draft.prose.phrase("thing"))],
        "sources": [_source(draft) for _ in range(draft.random.randrange(1, 3))],
    }
    return {**fields, **_places(draft), **_neighbours(draft), **_gated(draft)}


def _summary(draft: Draft) -> str:
    first, second = draft.prose.sentence(), draft.prose.sentence()
    return f"{first} {second}" if len(first) + len(second) < SUMMARY_LENGTH else first


def _source(draft: Draft) -> dict[str, Any]:
    title = draft.prose.phrase("evidence").capitalize() + f", {draft.prose.phrase('place')}"
    published = between(draft.random, days_after(draft.item.days.created, -400), draft.item.days.created)
    if draft.chance(0.5):
        return {"title": title, "document": f"EX/{published.year}/{draft.random.randrange(1, 999)}", "date": published}
    address = f"https://{draft.random.choice(SITES)}/{published.year}/{draft.random.randrange(1, 99999)}"
    return {"title": title, "url": address, "accessed": draft.item.days.created}


def _places(draft: Draft) -> dict[str, Any]:
    fields: dict[str, Any] = {"pillars": draft.terms("pillar", 2)}
    if draft.item.country not in MEMBER_STATES:
        fields["partners"] = [draft.item.country]
    if draft.chance(0.4):
        fields["member_states"] = sorted(draft.random.sample(MEMBER_STATES, 2))
    if draft.chance(0.3):
        fields["regions"] = [draft.random.choice(WORDS["regions"])]
    return fields


def _neighbours(draft: Draft) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    learned = plan_learning(draft.plan).lessons.get(draft.item.id, [])
    related = [*learned, *(other for other in draft.some("lesson", "best-practice", "activity", share=0.15) if other not in learned)]
    if related:
        fields["related"] = related
    if draft.item.supersedes:
        fields["supersedes"] = list(draft.item.supersedes)
    if draft.item.superseded_by:
        fields["superseded_by"] = draft.item.superseded_by
    return fields


def _gated(draft: Draft) -> dict[str, Any]:
    """Build what the states of documents ask for, and the reason of a withdrawal."""
    fields: dict[str, Any] = {"withdrawn_reason": f"It no longer holds: {draft.prose.phrase('cause')}."}
    if issubclass(RECORD_TYPES[draft.item.type], Document):
        agreed = between(draft.random, days_after(draft.item.days.modified, -100), draft.item.days.modified)
        fields["silence_until"] = between(draft.random, days_after(TODAY, 3), days_after(TODAY, 30))
        fields["endorsed"] = {"by": draft.cite("actor"), "on": agreed}
        fields["review_by"] = between(draft.random, days_after(TODAY, 10), days_after(agreed, LONGEST_REVIEW))
    gates = dict(gates_of(RECORD_TYPES[draft.item.type]))
    return {key: value for key, value in fields.items() if gates[key] in draft.gates}
