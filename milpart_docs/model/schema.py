"""The JSON Schema (2020-12) of a front matter, computed from the model, with the gates of the states as conditions."""

from typing import Any

from milpart_docs.model.record import Record
from milpart_docs.model.states import states_from
from milpart_docs.model.structure import gates_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.vocabulary import VOCABULARIES

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def build_schema(type_name: str | None = None) -> dict[str, Any]:
    """Build the schema of one record type, or of all of them, told apart by ``type``."""
    if type_name is not None:
        return _share_vocabularies({"$schema": DIALECT, **_type_schema(type_name)})
    definitions: dict[str, Any] = {}
    branches = []
    for name in RECORD_TYPES:
        schema = _type_schema(name)
        definitions.update(schema.pop("$defs", {}))
        definitions[name] = schema
        branches.append({"if": {"properties": {"type": {"const": name}}, "required": ["type"]}, "then": {"$ref": f"#/$defs/{name}"}})
    type_schema = {"type": "string", "enum": list(RECORD_TYPES)}
    schema = {"$schema": DIALECT, "type": "object", "required": ["type"], "properties": {"type": type_schema}, "allOf": branches}
    return _share_vocabularies({**schema, "$defs": definitions})


def _share_vocabularies(schema: dict[str, Any]) -> dict[str, Any]:
    """Write each vocabulary once, among the definitions, and refer to it everywhere else."""
    shared: dict[str, Any] = {}

    def share(value: Any) -> Any:
        if isinstance(value, list):
            return [share(item) for item in value]
        if not isinstance(value, dict):
            return value
        name = value.get("x-vocabulary")
        if not isinstance(name, str):
            return {key: share(item) for key, item in value.items()}
        own = ("type", "enum", "enumDescriptions", "x-vocabulary")
        shared[f"vocabulary-{name}"] = {key: value[key] for key in own}
        return {"$ref": f"#/$defs/vocabulary-{name}", **{key: item for key, item in value.items() if key not in own}}

    result = share(schema)
    result["$defs"] = {**result.get("$defs", {}), **shared}
    return dict(result)


def _type_schema(name: str) -> dict[str, Any]:
    record = RECORD_TYPES[name]
    term = VOCABULARIES["record-type"].terms[name]
    schema = record.model_json_schema(by_alias=True)
    schema["title"] = term.label
    schema["description"] = term.meaning
    schema["properties"]["type"] = {"const": name, "description": schema["properties"]["type"]["description"]}
    gates = _gates(record)
    return {**schema, "allOf": gates} if gates else schema


def _gates(record: type[Record]) -> list[dict[str, Any]]:
    """Say for each state which fields must be there, and not be empty, from it on."""
    needed: dict[str, list[str]] = {}
    for key, gate in gates_of(record):
        needed.setdefault(gate, []).append(key)
    return [_gate(record, gate, keys) for gate, keys in needed.items() if states_from(record.states, gate)]


def _gate(record: type[Record], gate: str, keys: list[str]) -> dict[str, Any]:
    filled: dict[str, Any] = {key: {"not": {"enum": [None, "", []]}} for key in keys}
    return {
        "if": {"properties": {"status": {"enum": list(states_from(record.states, gate))}}, "required": ["status"]},
        "then": {"required": keys, "properties": filled},
    }
