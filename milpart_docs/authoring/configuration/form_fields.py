"""The fields of a record type as Front Matter CMS shows them, computed from what a person enters for it.

Fields that a state asks for stand below a heading that names the state; those that only one way out asks for are shown in that state alone.
What the extension has no form for (lists of groups, texts in several languages) is named by a heading: it is written in the text.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.identifier import describe_form
from milpart_docs.model.inputs import Input, Kind, Shape, inputs_of
from milpart_docs.model.states import is_final, states_from
from milpart_docs.model.written_order import written_keys
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import state_term

COUNTRIES_ID = "countries"
"""The name of the list of countries in the configuration."""
HEADING = "heading"
"""The kind of field that only says something; its name must not be that of a value."""
Field = dict[str, Any]

_FORMS = {
    Kind.PARTIAL_DATE: "Write it as 2026-03-14, 2026-03 or 2026.",
    Kind.ADDRESS: "Write the whole address, with https://.",
    Kind.CURRENCY: "Write EUR, USD …",
}
"""How a value is written that is a text to the extension, and not any text to the checks."""


def list_fields(type_name: str) -> list[Field]:
    """List the fields of a record type: those of every state in the order in which they are written, then what each state asks for."""
    known = {given.key: given for given in inputs_of(type_name)}
    inputs = [known[key] for key in written_keys(type_name)]
    states = RECORD_TYPES[type_name].states
    terms = VOCABULARIES[states].terms
    fields = list(_fields(given for given in inputs if given.needed_from not in terms))
    for state in terms:
        asked = [given for given in inputs if given.needed_from == state]
        if asked:
            fields += _fields_from(states, state, asked)
    return fields


def _fields_from(states: str, state: str, asked: list[Input]) -> Iterator[Field]:
    """Give the fields that a state asks for, below a heading, and only in that state where it is a way out."""
    label, meaning = state_term(states, state)
    is_way_out = is_final(states, state) and states_from(states, state) == (state,)
    when = {"when": {"fieldRef": "status", "operator": "eq", "value": state}} if is_way_out else {}
    title = label if is_way_out else f"From {label} on"
    yield {"type": HEADING, "name": f"from-{state}", "title": title, "description": meaning, **when}
    for field in _fields(asked):
        yield {**field, **when}


def _fields(inputs: Iterable[Input]) -> Iterator[Field]:
    for given in inputs:
        kind = _kind_of_field(given)
        name = f"text-{given.key}" if kind["type"] == HEADING else given.key
        is_required = {"required": True} if given.is_required else {}
        yield {**kind, "name": name, "title": given.label, "description": _describe(given), **is_required}


def _describe(given: Input) -> str:
    """Give the meaning of a field, and how its value is written where that is not plain from the form."""
    shape = given.shape
    if shape.kind is Kind.RECORD:
        form = "; or ".join(describe_form(target) for target in shape.targets)
        return f"{given.meaning} Write {'identifiers' if shape.is_list else 'its identifier'}{f': {form}' if form else ''}."
    if _is_written_in_text(shape):
        return f"{given.meaning} Write it in the text, below the key {given.key}."
    return f"{given.meaning} {_FORMS[shape.kind]}" if shape.kind in _FORMS else given.meaning


def _is_written_in_text(shape: Shape) -> bool:
    return shape.kind is Kind.TRANSLATIONS or (shape.kind is Kind.GROUP and shape.is_list)


def _kind_of_field(given: Input) -> Field:
    """Give the kind of field that the extension shows for a value, with what belongs to it."""
    shape = given.shape
    if given.key == "type":
        return {"type": "string", "single": True, "hidden": True}
    if _is_written_in_text(shape):
        return {"type": HEADING}
    if shape.kind is Kind.TERM:
        choices = [{"id": term.key, "title": f"{term.label}: {term.meaning}"} for term in VOCABULARIES[shape.vocabulary].terms.values()]
        return {"type": "choice", "choices": choices, "multiple": shape.is_list}
    if shape.kind is Kind.COUNTRY:
        return {"type": "dataFile", "dataFileId": COUNTRIES_ID, "dataFileKey": "code", "dataFileValue": "name", "multiple": shape.is_list}
    if shape.kind is Kind.GROUP:
        return {"type": "fields", "fields": list(_fields(shape.inputs))}
    return {"type": "list"} if shape.is_list else _plain_field(given, shape)


def _plain_field(given: Input, shape: Shape) -> Field:
    if shape.kind is Kind.FLAG:
        return {"type": "boolean"}
    if shape.kind is Kind.DAY:
        marks = {"created": {"isPublishDate": True}, "modified": {"isModifiedDate": True}}
        return {"type": "datetime", "dateFormat": "yyyy-MM-dd", **marks.get(given.key, {})}
    if shape.kind in {Kind.COUNT, Kind.NUMBER}:
        limits = {name: limit for name, limit in (("min", shape.least), ("max", shape.most)) if limit is not None}
        return {"type": "number", "numberOptions": {"isDecimal": shape.kind is Kind.NUMBER, **limits}}
    return {"type": "string", "single": shape.kind is not Kind.TEXT or given.key in {"id", "title"}}
