"""The configuration of Front Matter CMS.

What the extension allows is said here in our words, from the JSON Schema of its settings (version 10.10, MIT licence) and its source.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from milpart_docs.authoring.configuration import front_matter_cms
from milpart_docs.authoring.configuration.form_fields import list_fields
from milpart_docs.authoring.configuration.registry import is_computed
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.inputs import inputs_of
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from tests.corpora import corpus_of, page, record, shipped_corpus

CORPUS = corpus_of(record("LL-2026-0001"), record("ACR-EUMS"), page("index", "# Home\n"))
FILES = front_matter_cms.build_files(CORPUS)
CONFIG = json.loads(FILES["frontmatter.json"])

FIELD = {
    "type": "object",
    "required": ["type", "name"],
    "properties": {
        "type": {"enum": ["string", "number", "datetime", "boolean", "choice", "list", "dataFile", "fields", "heading"]},
        "name": {"type": "string"},
        "title": {"type": "string"},
        "description": {"type": "string"},
        "choices": {"type": "array", "items": {"properties": {"id": {"type": "string"}, "title": {"type": "string"}}}},
        "fields": {"type": "array", "items": {"$ref": "#"}},
        "numberOptions": {
            "additionalProperties": False,
            "properties": {"isDecimal": {"type": "boolean"}, "min": {"type": "number"}, "max": {"type": "number"}},
        },
        "when": {
            "required": ["fieldRef", "operator", "value"],
            "additionalProperties": False,
            "properties": {"fieldRef": {"type": "string"}, "operator": {"const": "eq"}, "value": {"type": "string"}},
        },
        "dateFormat": {"type": "string"},
        **{key: {"type": "boolean"} for key in ("required", "hidden", "single", "multiple", "isPublishDate", "isModifiedDate")},
        **{key: {"type": "string"} for key in ("dataFileId", "dataFileKey", "dataFileValue")},
    },
    "additionalProperties": False,
    "allOf": [
        {"if": {"properties": {"type": {"const": kind}}}, "then": {"required": needed}}
        for kind, needed in {"choice": ["choices"], "fields": ["fields"], "dataFile": ["dataFileId", "dataFileKey"]}.items()
    ],
}


def fields_of(name: str) -> dict[str, Any]:
    """Give the fields of a type by their names."""
    return {field["name"]: field for field in list_fields(name)}


def deep(fields: list[Any]) -> Iterator[Any]:
    """Give fields with those inside of them."""
    for field in fields:
        yield field
        yield from deep(field.get("fields", []))


def test_files() -> None:
    """Each says in its head that it is computed, and is the same when it is computed again."""
    assert set(FILES) == {"frontmatter.json", ".frontmatter/countries.yml"}
    assert all(is_computed(text) for text in FILES.values())
    assert front_matter_cms.build_files(CORPUS) == FILES


def test_every_type_has_its_fields() -> None:
    """The extension knows a record by its key ``type``, which is the name of the content type."""
    types = CONFIG["frontMatter.taxonomy.contentTypes"]
    assert [kind["name"] for kind in types] == list(RECORD_TYPES)
    assert [kind["fields"] for kind in types] == [list_fields(name) for name in RECORD_TYPES]


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_fields_are_such_as_the_extension_knows(name: str) -> None:
    """Every key is there, once, in the form or named by a heading; nothing else."""
    fields = list_fields(name)
    for field in fields:
        Draft202012Validator(FIELD).validate(field)
    names = [field["name"] for field in fields]
    assert len(names) == len(set(names))
    keys = {given.key for given in inputs_of(name)}
    shown = {field["name"] for field in fields if field["type"] != "heading"}
    told = {field["name"].removeprefix("text-") for field in fields if field["type"] == "heading"}
    assert shown <= keys
    assert keys <= shown | told
    assert not keys & {field["name"] for field in deep(fields) if field["type"] == "heading"}


def test_terms_are_choices_with_their_meaning() -> None:
    """One where one may stand, several where several may."""
    fields = fields_of("lesson")
    terms = VOCABULARIES["pillar"].terms.values()
    assert fields["pillars"]["choices"] == [{"id": term.key, "title": f"{term.label}: {term.meaning}"} for term in terms]
    assert (fields["pillars"]["multiple"], fields["priority"]["multiple"]) == (True, False)
    assert [choice["id"] for choice in fields["status"]["choices"]] == list(VOCABULARIES["lesson-status"].terms)
    assert [choice["id"] for choice in fields_of("term")["status"]["choices"]] == list(VOCABULARIES["document-status"].terms)


def test_kinds_of_values() -> None:
    """Days by a picker, numbers within their limits, flags, lists, groups, countries from their list."""
    lesson, activity, profile = fields_of("lesson"), fields_of("activity"), fields_of("partner-profile")
    assert (lesson["created"]["type"], lesson["created"]["dateFormat"]) == ("datetime", "yyyy-MM-dd")
    assert lesson["date_observed"]["type"] == "string"
    assert lesson["date_observed"]["description"].endswith("Write it as 2026-03-14, 2026-03 or 2026.")
    assert lesson["illustrative"]["type"] == "boolean"
    assert lesson["topics"]["type"] == "list"
    assert lesson["type"]["hidden"] is True
    assert activity["trainees"]["numberOptions"] == {"isDecimal": False, "min": 0, "max": 1_000_000_000}
    assert [field["name"] for field in activity["dates"]["fields"]] == ["planned_start", "actual_start", "planned_end", "actual_end"]
    assert {key: profile["country"][key] for key in ("dataFileId", "dataFileKey", "multiple")} == {
        "dataFileId": "countries",
        "dataFileKey": "code",
        "multiple": False,
    }


def test_identifiers_say_their_form() -> None:
    """Of the types that may stand there."""
    lesson = fields_of("lesson")
    assert "Write its identifier: ACT-YYYY-NNNN, for instance ACT-2026-0042; or ACR-KEY in capitals" in lesson["context"]["description"]
    assert lesson["related"]["description"] == "Other records worth reading with this one. Write identifiers."


def test_lists_of_groups_are_written_in_the_text() -> None:
    """The extension writes a key of its own into each item; so it is told where to write them instead."""
    actions = fields_of("lesson")["text-actions"]
    assert actions["type"] == "heading"
    assert actions["description"].endswith("Write it in the text, below the key actions.")


def test_fields_of_a_state_stand_below_its_name() -> None:
    """In the order of the process; those of a way out are shown there only."""
    names = list(fields_of("lesson"))
    assert names.index("illustrative") < names.index("from-lesson-identified") < names.index("root_cause")
    assert names.index("root_cause") < names.index("from-tasked") < names.index("endorsed")
    fields = fields_of("lesson")
    assert fields["from-lesson-identified"]["title"] == "From Lesson identified on"
    assert "when" not in fields["root_cause"]
    assert fields["rejection_reason"]["when"] == {"fieldRef": "status", "operator": "eq", "value": "observation-rejected"}
    assert fields["from-observation-rejected"]["title"] == "Observation rejected"
    assert "when" not in fields["validation"]


def test_a_state_that_a_type_does_not_have_hides_nothing() -> None:
    """An activity is never superseded, and may name its successor nevertheless."""
    field = fields_of("activity")["superseded_by"]
    assert "when" not in field
    assert list(fields_of("activity")).index("superseded_by") < list(fields_of("activity")).index("illustrative")


def test_folders() -> None:
    """Those in which records lie and those that are set for them; new records are made elsewhere."""
    folders = CONFIG["frontMatter.content.pageFolders"]
    assert [(folder["path"], folder.get("contentTypes")) for folder in folders] == [
        ("[[workspace]]/docs", ["actor", "lesson"]),
        ("[[workspace]]/lessons", None),
    ]
    assert all(folder["disableCreation"] and folder["excludeSubdir"] for folder in folders)


def test_countries() -> None:
    """All of them, by code and name, as text even where YAML 1.1 would read something else."""
    assert yaml.safe_load(FILES[".frontmatter/countries.yml"]) == [
        {"code": code, "name": country.name} for code, country in COUNTRIES.items()
    ]
    (data,) = CONFIG["frontMatter.data.files"]
    assert (data["id"], data["file"], data["fileType"]) == ("countries", "[[workspace]]/.frontmatter/countries.yml", "yaml")


def test_settings() -> None:
    """The state is what the extension calls a draft's; its own validation, which knows less, is off."""
    assert CONFIG["frontMatter.content.draftField"]["choices"][:2] == ["observation-submitted", "observation"]
    assert CONFIG["frontMatter.validation.enabled"] is False
    assert CONFIG["frontMatter.taxonomy.dateFormat"] == "yyyy-MM-dd"
    assert (CONFIG["frontMatter.taxonomy.seoTitleLength"], CONFIG["frontMatter.taxonomy.seoDescriptionLength"]) == (100, 300)


def test_shipped_folders_name_their_types() -> None:
    """Each folder of the shipped corpus holds records of one type."""
    config = json.loads(front_matter_cms.build_files(shipped_corpus())["frontmatter.json"])
    held = {folder["title"]: folder.get("contentTypes") for folder in config["frontMatter.content.pageFolders"]}
    assert held["lessons"] == ["lesson"]
    assert held["docs/terms"] == ["term"]
