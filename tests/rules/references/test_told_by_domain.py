"""The relations that rules on domain sense watch over."""

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import relations_of
from milpart_docs.rules.references.told_by_domain import EQUIPMENT, NEEDS, PREREQUISITES


def test_each_is_a_relation_of_the_model() -> None:
    """A pair that no record has would be told by nobody."""
    known = {(name, at.relation.name) for name, record_type in RECORD_TYPES.items() for at in relations_of(record_type)}
    assert known >= NEEDS | PREREQUISITES | EQUIPMENT


def test_all_relations_to_equipment_and_needs_are_there() -> None:
    """A field of another type that leads to needs or equipment belongs here as well."""
    leading = {
        (name, at.relation.name, at.relation.to)
        for name, record_type in RECORD_TYPES.items()
        for at in relations_of(record_type)
        if at.relation.to in {("needs-assessment",), ("equipment-class",)} and at.relation.name != "broader"
    }
    assert {(name, relation) for name, relation, _ in leading} == NEEDS | EQUIPMENT
