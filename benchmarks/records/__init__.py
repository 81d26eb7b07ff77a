"""The front matter of generated records, one module for types that belong together; ``build_fields`` knows them all."""

from collections.abc import Callable, Mapping
from typing import Any

from benchmarks.records.activities import activity
from benchmarks.records.assessments import ambition_level, needs_assessment, partner_profile, proposal
from benchmarks.records.common import common_fields
from benchmarks.records.draft import Draft
from benchmarks.records.guidance import best_practice, doctrine, national_strategy
from benchmarks.records.lessons import lesson
from benchmarks.records.structures import actor, capability, equipment_class, term
from benchmarks.records.teaching import course, syllabus
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import keys_of

BUILDERS: Mapping[str, Callable[[Draft], dict[str, Any]]] = {
    "lesson": lesson,
    "best-practice": best_practice,
    "doctrine": doctrine,
    "activity": activity,
    "national-strategy": national_strategy,
    "needs-assessment": needs_assessment,
    "proposal": proposal,
    "syllabus": syllabus,
    "course": course,
    "partner-profile": partner_profile,
    "ambition-level": ambition_level,
    "capability": capability,
    "equipment-class": equipment_class,
    "actor": actor,
    "term": term,
}


def build_fields(draft: Draft) -> dict[str, Any]:
    """Build the front matter of a record, in the order in which its model declares the fields."""
    fields = {**common_fields(draft), **BUILDERS[draft.item.type](draft)}
    return {key: fields[key] for key in keys_of(RECORD_TYPES[draft.item.type]) if key in fields}
