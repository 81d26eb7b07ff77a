"""The record types by name: the one list that readers, schema, manual and pages go through."""

from collections.abc import Mapping
from types import MappingProxyType

from milpart_docs.model.activity import Activity
from milpart_docs.model.actor import Actor
from milpart_docs.model.ambition_level import AmbitionLevel
from milpart_docs.model.best_practice import BestPractice
from milpart_docs.model.capability import Capability
from milpart_docs.model.course import Course
from milpart_docs.model.doctrine import Doctrine
from milpart_docs.model.equipment_class import EquipmentClass
from milpart_docs.model.lesson import Lesson
from milpart_docs.model.national_strategy import NationalStrategy
from milpart_docs.model.needs_assessment import NeedsAssessment
from milpart_docs.model.partner_profile import PartnerProfile
from milpart_docs.model.proposal import Proposal
from milpart_docs.model.record import Record
from milpart_docs.model.syllabus import Syllabus
from milpart_docs.model.term import GlossaryTerm

RECORD_TYPES: Mapping[str, type[Record]] = MappingProxyType(
    {
        "lesson": Lesson,
        "best-practice": BestPractice,
        "doctrine": Doctrine,
        "activity": Activity,
        "national-strategy": NationalStrategy,
        "needs-assessment": NeedsAssessment,
        "proposal": Proposal,
        "syllabus": Syllabus,
        "course": Course,
        "partner-profile": PartnerProfile,
        "ambition-level": AmbitionLevel,
        "capability": Capability,
        "equipment-class": EquipmentClass,
        "actor": Actor,
        "term": GlossaryTerm,
    }
)


def record_class(type_name: object) -> type[Record] | None:
    """Give the class of a record type, or nothing for a name that is none."""
    return RECORD_TYPES.get(type_name) if isinstance(type_name, str) else None
