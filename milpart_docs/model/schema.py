"""The JSON Schema (2020-12) of a front matter, computed from the model, with the gates of the states as conditions.

Every value but those by which a record is known may also be written withheld: ``{value: …, withhold: LIMITE FRA}``, or a group of fields
with ``withhold`` among them. How such a value is protected is said once; what it holds is left to the checks.
"""

import re
from typing import Annotated, Any

from pydantic import TypeAdapter

from milpart_docs.model.fields import InVocabulary
from milpart_docs.model.record import Record
from milpart_docs.model.states import states_from
from milpart_docs.model.structure import gates_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.vocabulary import MARKINGS, VOCABULARIES
from milpart_docs.vocabulary.markings import COMMUNITY, IDENTITY, WITHHOLD

DIALECT = "https://json-schema.org/draft/2020-12/schema"
WITHHELD = "withheld"
"""The name of the definition of a withheld value."""
_ABOUT = frozenset({"title", "description", "default", "deprecated", "examples"})
"""Keywords that say something of a value and ask nothing of it."""


def build_schema(type_name: str | None = None) -> dict[str, Any]:
    """Build the schema of one record type, or of all of them, told apart by ``type``."""
    if type_name is not None:
        return _complete({"$schema": DIALECT, **_type_schema(type_name)})
    definitions: dict[str, Any] = {}
    branches = []
    for name in RECORD_TYPES:
        schema = _type_schema(name)
        definitions.update(schema.pop("$defs", {}))
        definitions[name] = schema
        branches.append({"if": {"properties": {"type": {"const": name}}, "required": ["type"]}, "then": {"$ref": f"#/$defs/{name}"}})
    schema = {"$schema": DIALECT, "type": "object", "required": ["type"], "properties": {"type": _terms("record-type")}, "allOf": branches}
    return _complete({**schema, "$defs": definitions})


def _complete(schema: dict[str, Any]) -> dict[str, Any]:
    """Add what many places of a schema refer to."""
    schema["$defs"] = {WITHHELD: _withheld_schema(), **schema.get("$defs", {})}
    return _share_vocabularies(schema)


def _withheld_schema() -> dict[str, Any]:
    """Say how a withheld value is protected: by a marking above the lowest and communities, or by the lowest alone."""
    lowest, *others = (re.escape(marking).replace("\\ ", " ") for marking in MARKINGS)
    community = COMMUNITY.strip("^$")
    return {
        "title": "A withheld value",
        "description": "From whom a value is withheld: a marking, and the communities that may see it nevertheless.",
        "type": "object",
        "properties": {WITHHOLD: {"type": "string", "pattern": f"^(?:{lowest}|(?:{'|'.join(others)})(?:,? {community})*)$"}},
        "required": [WITHHOLD],
    }


def _allow_withheld(schema: Any) -> Any:
    """Let every property and every item of a list that stands in a schema be withheld."""
    if isinstance(schema, list):
        return [_allow_withheld(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    allowed = {key: _allow_withheld(value) if key in {"anyOf", "items"} else value for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict):
        allowed["properties"] = {key: _or_withheld(_allow_withheld(value)) for key, value in schema["properties"].items()}
    if isinstance(schema.get("items"), dict):
        allowed["items"] = _or_withheld(allowed["items"])
    return allowed


def _or_withheld(schema: dict[str, Any]) -> dict[str, Any]:
    """Let a value be withheld, or else be what its schema says."""
    about = {key: value for key, value in schema.items() if key in _ABOUT or (key.startswith("x-") and key != "x-vocabulary")}
    asked = {key: value for key, value in schema.items() if key not in about}
    is_withheld = {"type": "object", "required": [WITHHOLD]}
    return {**about, **_offer(asked), "if": is_withheld, "then": {"$ref": f"#/$defs/{WITHHELD}"}, "else": asked}


def _offer(asked: dict[str, Any]) -> dict[str, Any]:
    """Name the values that an editor is to offer, in a keyword that asks nothing: editors do not look into conditions for them."""
    choices = [choice for choice in asked.get("anyOf", [asked]) if "enum" in choice or choice.get("type") == "boolean"]
    return {"anyOf": [*choices, {}]} if choices else {}


def _without_empty_defaults(schema: Any) -> Any:
    """Leave out defaults that say no more than that a field may be missing: editors would write them down."""
    if isinstance(schema, list):
        return [_without_empty_defaults(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {key: _without_empty_defaults(value) for key, value in schema.items() if key != "default" or value not in (None, [])}


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
    plain = _without_empty_defaults(record.model_json_schema(by_alias=True))
    schema = _allow_withheld(plain)
    schema["properties"].update({key: plain["properties"][key] for key in IDENTITY & plain["properties"].keys()})
    schema["$defs"] = {key: _allow_withheld(value) for key, value in plain.get("$defs", {}).items()}
    schema["title"] = term.label
    schema["description"] = term.meaning
    schema["properties"]["type"] = {"const": name, "description": f"{term.label}: {term.meaning}"}
    gates = _gates(record)
    return {**schema, "allOf": gates} if gates else schema


def _terms(vocabulary: str) -> dict[str, Any]:
    """Give the schema of a term, with the meanings of all."""
    return TypeAdapter(Annotated[str, InVocabulary(vocabulary)]).json_schema()


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
