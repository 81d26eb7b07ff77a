"""What a new record begins with, and what its author is asked: the least first, and what a later state needs with it.

Whatever makes new records asks here: ``milpart new``, the form in the site, the content management system.
"""

from datetime import date
from typing import Any

from milpart_docs.corpus import Settings
from milpart_docs.model.inputs import Input, inputs_of
from milpart_docs.model.record import Section
from milpart_docs.model.states import needed_fields, needed_sections
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.vocabulary import MARKINGS, VOCABULARIES

SETTLED = ("id", "type", "status", "marking", "created", "modified", "language")
"""Fields that a new record has without anybody being asked; all but the type can be set otherwise."""
GIST = ("title", "summary", "topics")
"""What is asked before everything else: it says what the record is about, so that records which say the same can be shown."""


def begin_record(type_name: str, settings: Settings, today: date, identifier: str = "") -> dict[str, Any]:
    """Give the values that a new record of a type begins with.

    It is in the first state of its process, has the lowest marking, speaks the language of the site, and is of today. Where the project has
    just one originator, it comes from that.
    """
    values = {
        "id": identifier,
        "type": type_name,
        "status": first_state(type_name),
        "marking": MARKINGS[0],
        "created": today.isoformat(),
        "modified": today.isoformat(),
        "language": settings.language,
    }
    only = settings.originators if len(settings.originators) == 1 else ()
    return {key: value for key, value in values.items() if value} | (dict.fromkeys(("originator",), *only) if only else {})


def first_state(type_name: str) -> str:
    """Give the state in which a record of a type begins."""
    return next(iter(VOCABULARIES[RECORD_TYPES[type_name].states].terms))


def first_inputs(type_name: str, status: str = "") -> tuple[Input, ...]:
    """Give what is asked first: what a record in a state (the first, where none is named) must have and nothing settles."""
    needed = needed_keys(type_name, status)
    asked = (given for given in inputs_of(type_name) if given.key not in SETTLED and (given.is_required or given.key in needed))
    return tuple(sorted(asked, key=_gist_first))


def further_inputs(type_name: str, status: str = "") -> tuple[Input, ...]:
    """Give what may be filled in beyond that, in the order of the model."""
    first = {given.key for given in first_inputs(type_name, status)}
    return tuple(given for given in inputs_of(type_name) if given.key not in first and given.key not in SETTLED)


def settled_inputs(type_name: str) -> tuple[Input, ...]:
    """Give what has a value from the start, and can be changed."""
    return tuple(given for given in inputs_of(type_name) if given.key in SETTLED and given.key != "type")


def needed_keys(type_name: str, status: str = "") -> frozenset[str]:
    """Give the keys of the fields that a state needs beyond those that every record has."""
    return frozenset(key for key, _ in needed_fields(RECORD_TYPES[type_name], status or first_state(type_name)))


def first_sections(type_name: str, status: str = "") -> tuple[Section, ...]:
    """Give the sections that the body of a record in a state must have."""
    return needed_sections(RECORD_TYPES[type_name], status or first_state(type_name))


def further_sections(type_name: str, status: str = "") -> tuple[Section, ...]:
    """Give the sections that the body may have beyond those."""
    first = first_sections(type_name, status)
    return tuple(section for section in RECORD_TYPES[type_name].sections if section not in first)


def _gist_first(given: Input) -> int:
    return GIST.index(given.key) if given.key in GIST else len(GIST)
