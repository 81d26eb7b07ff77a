"""Which references the rules on domain sense watch over, so that MP201 and MP205 leave them alone: one mistake is told once.

Each is named by the type of the record that holds it and by its relation. A rule of MP7xx knows what the field is for, and can say more
about a reference that leads nowhere than that it does.
"""

from milpart_docs.corpus.entry import Entry
from milpart_docs.reading.body import Reference

NEEDS = frozenset({("proposal", "needs"), ("activity", "needs")})
"""Told by MP708: a record that does not exist, and a part (behind the #) that an existing one does not have."""

PREREQUISITES = frozenset({("ambition-level", "prerequisite")})
"""Told by MP714: a record that does not exist."""

EQUIPMENT = frozenset({("ambition-level", "equipment"), ("activity", "equipment"), ("capability", "equipment classes")})
"""Told by MP716: a record that does not exist."""

_TARGETS = NEEDS | PREREQUISITES | EQUIPMENT


def is_target_told(entry: Entry, reference: Reference) -> bool:
    """Tell whether a rule of the domain tells that the record does not exist."""
    return (entry.type, reference.relation) in _TARGETS


def is_part_told(entry: Entry, reference: Reference) -> bool:
    """Tell whether a rule of the domain tells that the part of the record does not exist."""
    return (entry.type, reference.relation) in NEEDS
