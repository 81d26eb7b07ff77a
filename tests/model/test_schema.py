"""The JSON Schema says the same as the checks: of the shipped corpus, of a wrong term, of a gate."""

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
