"""The types of records that a relation of a type may lead to; MP201 and MP202 ask here."""

from collections.abc import Mapping
from functools import cache

from milpart_docs.model import record_class
from milpart_docs.model.structure import relations_of


def types_of(type_name: str, relation: str) -> tuple[str, ...]:
    """Give the types that a relation of a record type leads to; none, where it leads to any."""
    return allowed_types(type_name).get(relation, ())


@cache
def allowed_types(type_name: str) -> Mapping[str, tuple[str, ...]]:
    """Give the types that each relation of a record type leads to, where it does not lead to any."""
    declared = record_class(type_name)
    return {at.relation.name: at.relation.to for at in relations_of(declared) if at.relation.to} if declared else {}
