"""What the page says of records while they are written: nothing of those that check finds sound, and what check says of others."""

import json
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.reading import read_source
from milpart_docs.rules.content.mp412_email_address import check as find_emails
from milpart_docs.views.forms.choices import Choices
from milpart_docs.views.forms.definition import build_definition
from tests.model.examples import example
from tests.node import run_node
from tests.projects import TODAY, load
from tests.site.forms.project import make_form_project
from tests.views.forms.test_definition import FORM, VENDORED
from tests.views.forms.test_writer import HERE, as_data

SCRIPTS = [str(VENDORED), *(str(FORM / f"{name}.js") for name in ("writer", "parts", "checks"))]
Wrong = list[dict[str, Any]]


@pytest.fixture(scope="module")
def choices(tmp_path_factory: pytest.TempPathFactory) -> Choices:
    """Give what the test project offers."""
    return Choices(load(make_form_project(tmp_path_factory.mktemp("forms"))))


def check(choices: Choices, type_name: str, *records: tuple[dict[str, Any], list[tuple[str, str]]]) -> list[Wrong]:
    """Check records of a type as the page does."""
    given = {
        "scripts": SCRIPTS,
        "definition": build_definition(choices, type_name, TODAY),
        "today": TODAY.isoformat(),
        "records": [[json.loads(json.dumps(as_data(values), default=float)), sections, []] for values, sections in records],
    }
    found: list[Wrong] = run_node(HERE / "check.mjs", given=given)
    return found


def read_example(type_name: str, *changes: tuple[str, str]) -> dict[str, Any]:
    """Give the values of the smallest record of a type, as the reader gives them."""
    values = read_source("docs/x.md", example(type_name, *changes).encode()).written
    return {key: str(value) if key in {"version", "as_of", "since"} else value for key, value in values.items()}


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_says_nothing_of_sound_records(choices: Choices, type_name: str) -> None:
    """The smallest record of each type."""
    assert check(choices, type_name, (read_example(type_name), [])) == [[]]


EMAILS = (
    "jane.doe@example.org",
    "Ask j@a-b.example.eu, please",
    "logo@2x.png",
    "git@gitlab.com:a/b.git",
    "https://example.org/?to=jane%40example.org",
    "jane&#64;example.org",
    "@handle of somebody",
    "a@b",
    "é.ü@exämple.org",
    "x@example.c0m",
    "5 @ 10.50 euros",
)


def test_finds_the_e_mail_addresses_that_the_rule_finds(choices: Choices) -> None:
    """MP412, in a field and in the text."""
    values = read_example("lesson")
    found = check(
        choices, "lesson", *(({**values, "impact": text}, []) for text in EMAILS), *((values, [("Observation", text)]) for text in EMAILS)
    )
    by_rule = [bool([*find_emails(read_source("lessons/x.md", f"{example('lesson')}\n{text}\n".encode()))]) for text in EMAILS]
    assert [bool(wrong) for wrong in found] == by_rule * 2
    assert found[0][0]["path"] == ["impact"]
    assert found[len(EMAILS)][0]["path"] == ["", "Observation"]


@pytest.mark.parametrize(
    ("type_name", "changed", "path"),
    [
        ("lesson", {"title": "x" * 101}, ["title"]),
        ("lesson", {"topics": ["a", "A"]}, ["topics", 1]),
        ("lesson", {"status": "withdrawn"}, ["withdrawn_reason"]),
        ("lesson", {"created": "2026-12-01"}, ["created"]),
        ("lesson", {"context": "Mali"}, ["context"]),
        ("lesson", {"actions": [{"owner": "ACR-EUMS", "due": "2026-13-01"}]}, ["actions", 0, "due"]),
        ("activity", {"dates": {"planned_end": "2027"}}, ["dates"]),
        ("activity", {"status": "implementation"}, ["dates", "actual_start"]),
        ("activity", {"status": "closed"}, ["results"]),
        ("activity", {"dates": {"planned_start": "2027", "planned_end": "2026-03"}}, ["dates", "planned_end"]),
        ("activity", {"location": {"name": "X", "lat": 91}}, ["location", "lat"]),
        ("course", {"iterations": [{"start": "2026-03", "end": "2026-02"}]}, ["iterations", 0, "end"]),
    ],
)
def test_points_at_the_field(choices: Choices, type_name: str, changed: dict[str, Any], path: list[str | int]) -> None:
    """Each at the place that a person can mend."""
    values = {**read_example(type_name), **changed}
    assert path in [wrong["path"] for wrong in check(choices, type_name, (values, []))[0]]


def test_a_validator_has_not_acted(choices: Choices) -> None:
    """MP304."""
    validation = {"by": "ACR-EUMS", "on": "2026-10", "method": "Visit", "evidence": "Seen."}
    values = {**read_example("lesson"), "validation": validation, "proposed_action_body": "ACR-EUMS"}
    assert [wrong["path"] for wrong in check(choices, "lesson", (values, []))[0]] == [["validation", "by"]]


def test_where_the_scripts_are() -> None:
    """The test looks at the very files that pages load."""
    assert all(Path(script).is_file() for script in SCRIPTS)
