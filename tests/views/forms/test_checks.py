"""What the page says of records while they are written: nothing of those that check finds sound, and what check says of others."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.reading import read_source
from milpart_docs.views.forms.choices import Choices, list_countries
from milpart_docs.views.forms.definition import build_definition
from milpart_docs.views.forms.texts import describe_texts
from mkdocs_milpart.forms.scripts import LIBRARY, PARTS
from tests.model.examples import example
from tests.node import run_node
from tests.projects import TODAY, load
from tests.site.forms.project import make_form_project
from tests.views.forms.test_definition import ASSETS
from tests.views.forms.test_writer import HERE, as_data

SCRIPTS = [str(ASSETS / name) for name in (LIBRARY, *PARTS) if re.search(r"/(json-schema|writer|parts|texts|checks/\w+)\.js$", name)]
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
        "shared": {"countries": list_countries(), "texts": describe_texts()},
        "today": TODAY.isoformat(),
        "records": [[json.loads(json.dumps(as_data(values), default=float)), sections, []] for values, sections in records],
    }
    found: list[Wrong] = run_node(HERE / "check.mjs", given=given)
    return found


def read_example(type_name: str, *changes: tuple[str, str]) -> dict[str, Any]:
    """Give the values of the smallest record of a type, as the reader gives them, under an identifier that the project does not have."""
    values = read_source("docs/x.md", example(type_name, *changes).encode()).written
    values["id"] = f"{values['id'][:-1]}9"
    return {key: str(value) if key in {"version", "as_of", "since"} else value for key, value in values.items()}


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_says_nothing_of_sound_records(choices: Choices, type_name: str) -> None:
    """The smallest record of each type."""
    assert check(choices, type_name, (read_example(type_name), [])) == [[]]


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
        ("activity", {"lethal": True, "pillars": ["train", "equip"]}, ["safeguards"]),
        ("activity", {"budget": {"amount": "10.500", "currency": "EUR"}}, ["budget", "amount"]),
        ("activity", {"dates": {"planned_start": "1850"}}, ["dates", "planned_start"]),
        ("activity", {"parent": "ACT-2026-0909"}, ["parent"]),
        ("lesson", {"releasable_to": ["EU"]}, ["releasable_to"]),
        ("lesson", {"marking": "LIMITE", "releasable_to": ["EU", "XYZ"]}, ["releasable_to", 1]),
        ("lesson", {"review_by": "2035-01-01"}, ["review_by"]),
        ("lesson", {"context": "ACR-EUMS"}, ["context"]),
        ("lesson", {"related": ["LL-2026-0909"]}, ["related", 0]),
        ("lesson", {"date_observed": "?-05"}, ["date_observed"]),
        ("lesson", {"impact": "Call +32 2 281 61 11"}, ["impact"]),
        ("lesson", {"impact": "TBD"}, ["impact"]),
        ("needs-assessment", {"valid_until": "2035"}, ["valid_until"]),
        ("proposal", {"needs": ["ASM-2026-0900"]}, ["needs", 0]),
        ("term", {"labels": {"fr": "Pont", "?1": "Brücke"}}, ["labels", "?1"]),
        ("term", {"labels": {"fr": "Pont", "fr?1": "Passerelle"}}, ["labels", "fr?1"]),
        ("course", {"duration": {"hours": 40}, "modules": [{"title": "A", "hours": 12.5}]}, ["duration", "hours"]),
        ("syllabus", {"duration": {"hours": 3}, "modules": [{"title": "A", "hours": 3.5}, {"title": "B"}]}, ["duration", "hours"]),
        ("needs-assessment", {"needs": [{"current": 2, "desired": 2}]}, ["needs", 0, "desired"]),
        ("needs-assessment", {"needs": [{"id": "N1", "current": 1}, {"id": "n1", "current": 2}]}, ["needs", 1, "id"]),
        ("course", {"iterations": [{"start": "2026-03", "end": "2026-02"}]}, ["iterations", 0, "end"]),
    ],
)
def test_points_at_the_field(choices: Choices, type_name: str, changed: dict[str, Any], path: list[str | int]) -> None:
    """Each at the place that a person can mend."""
    values = {**read_example(type_name), **changed}
    assert path in [wrong["path"] for wrong in check(choices, type_name, (values, []))[0]]


@pytest.mark.parametrize(
    ("type_name", "identifier", "words"),
    [
        ("lesson", "LL-2026-0900", "This number is taken: write LL-2026-0901."),
        ("lesson", "LL-2019-0003", ""),
        ("lesson", "LL-26-1", "Write it as LL-2026-0901."),
        ("actor", "ACR-EUMS", "belongs to another record: European Union Military Staff"),
        ("actor", "ACR-NEW", ""),
        ("actor", "constructor", "Write ACR, a hyphen and a key"),
    ],
)
def test_an_identifier_is_taken_once(choices: Choices, type_name: str, identifier: str, words: str) -> None:
    """MP105 and MP806, as far as the site knows; there is nothing to wait for."""
    said = [
        wrong["message"]
        for wrong in check(choices, type_name, ({**read_example(type_name), "id": identifier}, []))[0]
        if wrong["path"] == ["id"]
    ]
    assert bool(said) == bool(words)
    assert all(words in sentence for sentence in said)


def test_what_is_half_given_says_what_is_missing(choices: Choices) -> None:
    """A month without its year, a year without its month, a day without either."""
    texts = {"?-05": "Give the year, too.", "2026-?": "Choose the month", "?": "Give the whole day"}
    for text, words in texts.items():
        said = check(choices, "lesson", ({**read_example("lesson"), "date_observed": text}, []))[0]
        assert [wrong["message"][: len(words)] for wrong in said] == [words]


def test_words_that_were_never_chosen(choices: Choices) -> None:
    """The sentence names them, so that it is plain what is meant."""
    said = check(choices, "lesson", ({**read_example("lesson"), "context": "mali"}, []))[0]
    assert [wrong["message"] for wrong in said] == ["\u201cmali\u201d was not chosen yet: open the list, and choose one of the names."]


def test_a_validator_has_not_acted(choices: Choices) -> None:
    """MP304."""
    validation = {"by": "ACR-EUMS", "on": "2026-10", "method": "Visit", "evidence": "Seen."}
    values = {**read_example("lesson"), "validation": validation, "proposed_action_body": "ACR-EUMS"}
    assert [wrong["path"] for wrong in check(choices, "lesson", (values, []))[0]] == [["validation", "by"]]


def test_figures_that_add_up(choices: Choices) -> None:
    """By the digits that somebody wrote; and as long as some hours are not known, the others may be fewer (MP713)."""
    for modules in ([12.1, 0.2], [12.3], [10, None], ["12"]):
        written = [{"title": f"Part {place}", **({"hours": hours} if hours else {})} for place, hours in enumerate(modules)]
        said = check(choices, "course", ({**read_example("course"), "duration": {"hours": 12.3}, "modules": written}, []))[0]
        assert ["duration", "hours"] not in [wrong["path"] for wrong in said]


def test_where_the_scripts_are() -> None:
    """The test looks at the very files that pages load."""
    assert all(Path(script).is_file() for script in SCRIPTS)
