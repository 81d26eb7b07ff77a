"""All that the script of a form needs to know of one record type, computed from the model, the rules and the corpus."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from milpart_docs.authoring.drafts.beginning import begin_record, first_inputs
from milpart_docs.authoring.numbering import is_numbered
from milpart_docs.authoring.placing import find_folder
from milpart_docs.model.inputs import inputs_of
from milpart_docs.model.schema import build_schema
from milpart_docs.model.states import REACHED
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.rules.content.separators import SURE
from milpart_docs.search.duplicates.kinship import WRITTEN_AS
from milpart_docs.views.forms.checks import describe_checks
from milpart_docs.views.forms.choices import Choices
from milpart_docs.views.forms.groups import group_inputs
from milpart_docs.views.forms.identifiers import describe_identifiers
from milpart_docs.views.forms.script_patterns import write_pattern
from milpart_docs.views.forms.shapes import Describer
from milpart_docs.views.forms.written_fields import describe_written_fields
from milpart_docs.vocabulary import VOCABULARIES

_SAID_ELSEWHERE = frozenset({"description", "title", "enumDescriptions", "$schema", "default"})
"""Keywords of a schema that ask for nothing: the form says the same in its fields."""
ALWAYS_SHOWN = "status"
"""The field that decides what else is needed; it has a place of its own."""
UNASKED = frozenset({"type", ALWAYS_SHOWN})


def build_definition(choices: Choices, type_name: str, today: date) -> dict[str, Any]:
    """Build the definition of a form; what it means is told in ``assets/milpart/form/form.js``."""
    record, inputs = RECORD_TYPES[type_name], inputs_of(type_name)
    suggestions = choices.suggest(inputs)
    first = list_first(type_name)
    described = Describer(choices, suggestions).describe(inputs)
    label = VOCABULARIES["record-type"].label(type_name)
    return {
        "type": type_name,
        "label": label,
        **describe_identifiers(choices, type_name, today),
        "isPart": choices.corpus.settings.release is not None,
        "folder": find_folder(choices.corpus, type_name),
        "alike": _types_alike(type_name),
        "inputs": described,
        "first": first,
        "groups": [group._asdict() for group in group_inputs(label, inputs, UNASKED.union(first))],
        "sections": [{"title": part.title, "meaning": part.meaning, "from": part.needed_from} for part in record.sections],
        "reached": {state: sorted(gates) for state, gates in REACHED[record.states].items()},
        "states": record.states,
        "begin": begin_record(type_name, choices.corpus.settings, today),
        "terms": {name: choices.terms(name) for name in sorted({*_vocabularies_in(described)})},
        "missions": choices.missions if _has(described, "missions") else [],
        "needs": choices.needs if _has(described, "needs") else [],
        "communities": choices.communities,
        "suggestions": suggestions,
        "separators": write_pattern(SURE),
        "written": describe_written_fields(type_name),
        "schema": strip_schema(build_schema(type_name)),
        "checks": describe_checks(type_name, [given.key for given in inputs]),
    }


def _types_alike(type_name: str) -> list[str]:
    """List the types of record that may say the same as one of a type: its own, and what may be written as another."""
    return [name for name in RECORD_TYPES if WRITTEN_AS.get(name, name) == WRITTEN_AS.get(type_name, type_name)]


def list_first(type_name: str) -> list[str]:
    """List the fields that are asked first: what must be there and nothing settles, and the key of what is named by one."""
    asked = [given.key for given in first_inputs(type_name)]
    return asked if is_numbered(type_name) else [*asked[:1], "id", *asked[1:]]


def strip_schema(schema: Any) -> Any:
    """Give a schema without its words: what it asks for stays the same."""
    if isinstance(schema, list):
        return [strip_schema(item) for item in schema]
    if not isinstance(schema, Mapping):
        return schema
    return {
        key: _strip_properties(value) if key in {"properties", "$defs"} and isinstance(value, Mapping) else strip_schema(value)
        for key, value in schema.items()
        if key not in _SAID_ELSEWHERE and not key.startswith("x-")
    }


def _strip_properties(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Strip the schemas of properties, whatever the properties are called."""
    return {key: strip_schema(value) for key, value in properties.items()}


def _vocabularies_in(inputs: list[dict[str, Any]]) -> Iterator[str]:
    for shape in _shapes_in(inputs):
        if shape.get("terms"):
            yield shape["terms"]


def _has(inputs: list[dict[str, Any]], mark: str) -> bool:
    return any(shape.get(mark) for shape in _shapes_in(inputs))


def _shapes_in(inputs: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for given in inputs:
        for shape in given["shapes"]:
            yield shape
            yield from _shapes_in(shape.get("inputs", []))
