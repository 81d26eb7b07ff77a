"""The JSON Schema says the same as the checks: of the shipped corpus, of a wrong term, of a gate, of a value that is withheld."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import frontmatter
import pytest
from jsonschema import Draft202012Validator
from pydantic_core import to_jsonable_python

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.schema import build_schema
from milpart_docs.reading.front_matter import FrontMatterHandler
from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import IDENTITY, read_protection
from tests.model.examples import IDS, example
from tests.projects import base_lesson

ROOT = Path(__file__).parents[2]
RECORDS = sorted([*ROOT.glob("lessons/*.md"), *ROOT.glob("docs/*/*-*.md")])


def front_matter(text: str) -> Any:
    """Read a front matter as an editor's YAML server sees it, in the terms of JSON."""
    return to_jsonable_python(frontmatter.loads(text, handler=FrontMatterHandler()).metadata)


@cache
def validator(type_name: str | None) -> Draft202012Validator:
    """Make the validator of a type, or of all types together."""
    return Draft202012Validator(build_schema(type_name))


def complaints(values: Any, type_name: str | None = None) -> list[str]:
    """Validate values, and give the place of each complaint."""
    return sorted({"/".join(str(step) for step in error.absolute_path) for error in validator(type_name).iter_errors(values)})


@pytest.mark.parametrize("name", [None, *RECORD_TYPES])
def test_schema_is_valid(name: str | None) -> None:
    """The schema of each type, and of all together, is one that the dialect allows; each field says what it means."""
    schema = build_schema(name)
    Draft202012Validator.check_schema(schema)
    if name is not None:
        assert all("description" in field or "$ref" in field for field in schema["properties"].values())


def test_shipped_corpus_satisfies_the_schema() -> None:
    """What the checks let through, the schema lets through, by type and in the schema of all types."""
    wrong = {}
    for path in RECORDS:
        values = front_matter(path.read_text(encoding="utf-8"))
        if "type" in values:
            found = complaints(values, values["type"]) + complaints(values)
            wrong.update({path.name: found} if found else {})
    assert wrong == {}


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("pillars: [train]", "pillars: [trian]", "pillars/0"),
        ("partners: [MLI, NER]", "partners: [MLI, Niger]", "partners/1"),
        ("language: en", "language: English", "language"),
        ("date_observed: 2025-06", "date_observed: June 2025", "date_observed"),
        ("date_observed: 2025-06", "date_observd: 2025-06", ""),
        ("root_cause: The task was given before anyone had written a programme of instruction.\n", "", ""),
        ("status: lesson-identified", "status: endorsed", "status"),
        ("title: A new task needs lead time", "title: " + "x" * 101, "title"),
        ("    document: EX/2025/17", "    documnet: EX/2025/17", "sources/0"),
    ],
)
def test_schema_marks_what_the_checks_mark(old: str, new: str, place: str) -> None:
    """Wrong terms, countries, dates, keys, gates, lengths: in parts as well."""
    assert complaints(front_matter(base_lesson()), "lesson") == []
    assert complaints(front_matter(base_lesson((old, new))), "lesson") == [place]


def test_gate_opens_with_the_state() -> None:
    """An observation needs no root cause yet."""
    text = base_lesson(("status: lesson-identified", "status: observation"), ("root_cause: The task", "impact: The task"))
    assert complaints(front_matter(text), "lesson") == []


LIMITE = {"withhold": "LIMITE FRA EU"}


def withhold(value: Any) -> dict[str, Any]:
    """Withhold a value that is written down."""
    return {**(value if isinstance(value, dict) else {"value": value}), **LIMITE}


def withhold_inside(value: Any) -> Any:
    """Withhold every item of a list and every field of a part, however deep they stand."""
    if isinstance(value, list):
        return [withhold(withhold_inside(item)) for item in value]
    if isinstance(value, dict):
        return {key: withhold(withhold_inside(item)) for key, item in value.items()}
    return value


@pytest.mark.parametrize("name", IDS)
def test_values_may_be_withheld(name: str) -> None:
    """Every value of every type, at any depth, in place or standing elsewhere."""
    values = front_matter(example(name))
    assert complaints(values, name) == []
    for change in (withhold, lambda _: LIMITE, lambda value: withhold(withhold_inside(value)), withhold_inside):
        changed = {key: value if key in IDENTITY else change(value) for key, value in values.items()}
        assert complaints(changed, name) == complaints(changed) == []


@pytest.mark.parametrize("key", sorted(IDENTITY - {"releasable_to"}))
def test_what_a_record_is_known_by_cannot_be_withheld(key: str) -> None:
    """The schema says what MP607 says; the title of a source is another matter."""
    values = front_matter(base_lesson())
    assert complaints({**values, key: withhold(values[key])}, "lesson") == [key]
    assert complaints({**values, "releasable_to": [withhold("FRA")]}, "lesson") == ["releasable_to/0"]
    assert complaints({**values, "sources": [{**values["sources"][0], "title": withhold("Report")}]}, "lesson") == []


@pytest.mark.parametrize(
    "words",
    [
        *MARKINGS,
        *(f"{marking} FRA EU" for marking in MARKINGS),
        *("LIMITE, FRA, EU", "LIMITED", "limite", "", "LIMITE fra", "FRA", "LIMITE ", "SECRET", "RESTREINT UE/EU RESTRICTED ACR-EUTM-MLI"),
    ],
)
def test_words_of_protection(words: str) -> None:
    """The schema takes the words that the reader takes, written with single blanks."""
    values = front_matter(base_lesson())
    found = complaints({**values, "impact": {"value": "A week.", "withhold": words}}, "lesson")
    is_clear = read_protection(words) is not None and words == words.strip()
    assert found == ([] if is_clear else ["impact/withhold"])


def test_the_definition_stands_once() -> None:
    """What a withheld value is stands among the definitions, and everything else refers to it."""
    assert next(iter(build_schema()["$defs"])) == "withheld"
    assert str(build_schema()).count("'pattern': '^(?:PUBLIC") == 1


def test_values_that_an_editor_offers() -> None:
    """Terms and flags stand outside of the condition as well, where editors look; there they ask for nothing."""
    fields = build_schema("lesson")["properties"]
    assert fields["priority"]["anyOf"] == [{"$ref": "#/$defs/vocabulary-priority"}, {}]
    assert fields["pillars"]["else"]["items"]["anyOf"] == [{"$ref": "#/$defs/vocabulary-pillar"}, {}]
    assert fields["illustrative"]["anyOf"] == [{"type": "boolean"}, {}]
    assert "anyOf" not in fields["root_cause"]
    assert "vocabulary-record-type" in build_schema()["properties"]["type"]["$ref"]


def test_no_default_says_only_that_a_field_may_be_missing() -> None:
    """Editors write defaults down; nothing and an empty list would be noise in a record."""
    assert '"default": null' not in json.dumps(build_schema())
    assert '"default": []' not in json.dumps(build_schema())
    assert build_schema("lesson")["properties"]["illustrative"]["default"] is False
