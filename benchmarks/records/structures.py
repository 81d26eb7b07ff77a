"""Actors, capabilities, equipment classes and terms: what other records hang on."""

from typing import Any

from benchmarks.keys import Named
from benchmarks.records.draft import Draft
from milpart_docs.model.identifier import PREFIXES
from milpart_docs.vocabulary import VOCABULARIES


def _named(draft: Draft) -> Named:
    assert draft.item.named is not None, "these types are keyed"
    return draft.item.named


def _above(draft: Draft, field: str) -> dict[str, str]:
    broader = _named(draft).broader
    return {field: f"{PREFIXES[draft.item.type]}-{broader}"} if broader else {}


def actor(draft: Draft) -> dict[str, Any]:
    """Build the fields of an actor."""
    named = _named(draft)
    country = {"country": named.country} if named.country and named.kind != "mission" else {}
    contact = f"Registry of the {draft.prose.phrase('body')}"
    return {"name": named.name, "kind": named.kind, **country, **_above(draft, "parent"), "contact": contact}


def capability(draft: Draft) -> dict[str, Any]:
    """Build the fields of a capability."""
    named = _named(draft)
    return {
        "code": named.key,
        "domain": draft.item.topic.domain,
        "definition": f"The ability to {draft.prose.phrase('task')} and to {draft.prose.phrase('task')}.",
        **_above(draft, "broader"),
        "equipment_classes": [draft.cite("equipment-class")],
    }


def equipment_class(draft: Draft) -> dict[str, Any]:
    """Build the fields of an equipment class."""
    named = _named(draft)
    definition = VOCABULARIES["military-list"].terms[named.code].meaning
    return {"code": named.key, "definition": definition, **_above(draft, "broader"), "military_list": named.code}


def term(draft: Draft) -> dict[str, Any]:
    """Build the fields of a term."""
    definition = f"What {draft.prose.phrase('group')} use to {draft.prose.phrase('task')}."
    return {"definition": definition, **_above(draft, "broader"), "see": draft.some("term", share=0.5)}
