"""What a form knows of its type: all of it from the model, the rules and the corpus, and nothing of what its readers may not see."""

import gzip
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from milpart_docs.model.identifier import identifier_pattern, is_identifier
from milpart_docs.model.inputs import inputs_of
from milpart_docs.model.schema import build_schema
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.forms.choices import Choices
from milpart_docs.views.forms.citable import describe_citable
from milpart_docs.views.forms.definition import build_definition, strip_schema
from milpart_docs.views.forms.files import write_form_files
from milpart_docs.views.forms.groups import group_inputs
from milpart_docs.views.site import Site
from mkdocs_milpart.forms.scripts import LAST, LIBRARY, PARTS, join_parts
from tests.model.examples import IDS, example
from tests.projects import TODAY, load, make_project
from tests.site.forms.project import make_form_project

ASSETS = Path(__file__).parents[3] / "plugins/mkdocs_milpart/assets"
FORM = ASSETS / "milpart/form"
MOST = 64_000
"""So many bytes, packed, the scripts of a form and its definition have at most."""


@pytest.fixture(scope="module")
def definitions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """Build the definition of every form of the test project."""
    choices = Choices(load(make_form_project(tmp_path_factory.mktemp("forms"))))
    return {name: build_definition(choices, name, TODAY) for name in RECORD_TYPES}


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_every_field_has_its_place(definitions: dict[str, dict[str, Any]], name: str) -> None:
    """Each is asked first, unfolds in one group, or belongs to a later state; the type and the state have places of their own."""
    definition = definitions[name]
    placed = [*definition["first"], *(key for group in definition["groups"] for key in group["keys"])]
    later = [given["key"] for given in definition["inputs"] if given.get("from") and given["key"] not in placed]
    assert sorted([*placed, *later, "type", "status"]) == sorted(given.key for given in inputs_of(name))


def test_a_lesson_is_asked_six_fields(definitions: dict[str, dict[str, Any]]) -> None:
    """And the section Observation."""
    lesson = definitions["lesson"]
    assert lesson["first"] == ["title", "summary", "topics", "originator", "date_observed", "context"]
    assert [part["title"] for part in lesson["sections"] if part["from"] in lesson["reached"][lesson["begin"]["status"]]] == ["Observation"]


def test_identifiers(definitions: dict[str, dict[str, Any]]) -> None:
    """What is numbered has the next free numbers, of this year and the next; what is named by a key asks for it."""
    assert definitions["lesson"]["next"] == {"2026": "LL-2026-0901", "2027": "LL-2027-0001"}
    assert definitions["actor"]["next"] == {}
    assert definitions["actor"]["first"][:2] == ["title", "id"]


def test_taken_identifiers(tmp_path: Path) -> None:
    """Runs of numbers by year; of what has a key each with its title, or with nothing where the site does not show its record."""
    past = ["LL-2026-0001", "LL-2026-0002", "LL-2026-0004", "LL-2019-0010", "ACR-GONE", "LL-x", "not one"]
    choices = Choices(load(make_form_project(tmp_path)), past)
    lesson, actor = (build_definition(choices, name, TODAY)["taken"] for name in ("lesson", "actor"))
    assert lesson == {"2019": [[10, 10]], "2026": [[1, 2], [4, 4], [900, 900]]}
    assert actor["ACR-GONE"] == ""
    assert actor["ACR-EUMS"] == "European Union Military Staff"


def test_choices(definitions: dict[str, dict[str, Any]]) -> None:
    """Needs by name, missions alone as context, markings up to the ceiling, words in use in their usual spelling."""
    assert [need[0] for need in definitions["proposal"]["needs"]] == ["ASM-2026-0900#N1"]
    assert definitions["lesson"]["missions"] == ["ACR-EUTM-EXAMPLE"]
    assert [term[0] for term in definitions["lesson"]["terms"]["marking"]] == ["PUBLIC", "LIMITE", "RESTREINT UE/EU RESTRICTED"]
    assert "examples" in definitions["lesson"]["suggestions"]["topics"]
    assert {term[0] for term in definitions["lesson"]["communities"]} == {"EU", "NATO", "ACR-EUTM-EXAMPLE"}


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_schema_asks_the_same_without_its_words(name: str) -> None:
    """Every keyword that asks for something is there."""
    schema = build_schema(name)
    stripped = strip_schema(schema)
    Draft202012Validator.check_schema(stripped)
    assert len(json.dumps(stripped)) < len(json.dumps(schema))
    wrong: dict[str, Any] = {"type": name, "title": "x" * 101, "topics": [], "created": "x", "pillars": ["y"], "description": "z"}
    places = [
        sorted(error.json_path + error.validator for error in Draft202012Validator(one).iter_errors(wrong)) for one in (schema, stripped)
    ]
    assert places[0] == places[1]


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_patterns_of_identifiers(name: str) -> None:
    """The page refuses what the rule refuses."""
    pattern = re.compile(identifier_pattern(name))
    others = [other for other in IDS.values() if other != IDS[name]]
    assert pattern.fullmatch(IDS[name])
    assert not any(pattern.fullmatch(text) for text in [*others, IDS[name].lower(), f"{IDS[name]}-", "", "LL-26-1"])
    assert is_identifier(IDS[name])


def test_one_of_several_is_no_choice_of_its_own(definitions: dict[str, dict[str, Any]]) -> None:
    """Where several may be chosen, nobody decides first how to give them; words and a list of words stay two ways."""
    match = next(given for given in definitions["capability"]["inputs"] if given["key"] == "exact_match")
    assert [shape.get("list") for shape in match["shapes"]] == [True]
    audience = next(given for given in definitions["course"]["inputs"] if given["key"] == "audience")
    assert sorted(shape.get("list", False) for shape in audience["shapes"]) == [False, True]


def test_lists_that_may_name_nothing(definitions: dict[str, dict[str, Any]]) -> None:
    """They are not asked for as needed, and say that they may be left."""
    given = next(given for given in definitions["proposal"]["inputs"] if given["key"] == "contributors")
    assert given["mayBeEmpty"]
    assert "required" not in given
    assert given["meaning"].endswith("Where there is nothing to name, leave it empty.")


def test_keys_say_how_they_are_written(definitions: dict[str, dict[str, Any]]) -> None:
    """Numbers are given; a key is chosen by its author."""
    assert definitions["actor"]["idForm"] == "Write ACR, a hyphen and a key of capitals, digits and hyphens."
    assert definitions["lesson"]["idForm"] == ""


def test_size(tmp_path: Path) -> None:
    """Scripts, validator, countries and the largest definition stay small when they are packed, as servers send them."""
    site = Site(load(make_form_project(tmp_path)), Addresses(), TODAY)
    data = {path: text.encode() for path, text in write_form_files(site)}
    shared = data.pop("submit/data/shared.js")
    scripts = [join_parts(ASSETS), *((ASSETS / name).read_bytes() for name in (LIBRARY, LAST))]
    packed = sum(len(gzip.compress(part)) for part in [*scripts, shared, max(data.values(), key=len)])
    assert packed < MOST


def test_every_script_is_loaded() -> None:
    """Once, and none besides."""
    there = {str(path.relative_to(ASSETS)) for path in FORM.rglob("*.js")}
    assert sorted([*PARTS, LAST]) == sorted(there)


def test_data_is_harmless_wherever_it_stands(tmp_path: Path) -> None:
    """A topic or a title cannot end a script."""
    lesson = "lessons/LL-2026-0001-lead-time.md"
    root = make_project(tmp_path)
    text = (root / lesson).read_text(encoding="utf-8")
    (root / lesson).write_text(text.replace("topics: [", "topics: ['</script><b>', "), encoding="utf-8")
    texts = dict(write_form_files(Site(load(root), Addresses(), TODAY)))
    assert "\\u003c/script>" in texts["submit/data/lesson.js"]
    assert not any("<" in text for text in texts.values())


def test_groups_of_every_type_have_the_same_order() -> None:
    """What is its own comes first, what every record has last."""
    titles = {name: [group.title for group in group_inputs("X", inputs_of(name), frozenset({"type", "status"}))] for name in RECORD_TYPES}
    assert {tuple(found) for found in titles.values()} == {
        ("About the x", "Where it belongs", "Sources and discussion", "Other records", "The record itself")
    }


def test_next_year_has_begun(tmp_path: Path) -> None:
    """The numbers are those of the day on which the site is built."""
    choices = Choices(load(make_project(tmp_path)))
    assert build_definition(choices, "lesson", date(2030, 1, 1))["next"] == {"2030": "LL-2030-0001", "2031": "LL-2031-0001"}


def test_numbers_of_the_past_are_not_used_again(tmp_path: Path) -> None:
    """What git knew once is taken."""
    choices = Choices(load(make_project(tmp_path)), ["LL-2026-0044"])
    assert build_definition(choices, "lesson", TODAY)["next"]["2026"] == "LL-2026-0045"


def test_numbers_of_records_with_errors_are_taken(tmp_path: Path) -> None:
    """The site leaves such a record out, and nobody may take its number."""
    site = Site(load(make_project(tmp_path)), Addresses(), TODAY)
    texts = dict(write_form_files(site, ["LL-2026-0070"]))
    assert '"2026":"LL-2026-0071"' in texts["submit/data/lesson.js"]


def test_says_what_can_be_cited(tmp_path: Path) -> None:
    """By the numbers of paragraphs in their order, headings, and the names of parts; a record without any is known to have none."""
    doctrine = example("doctrine", ("Text.", "## General\n\n1.2 Two.\n\n1.10 Ten.\n\n1.9 Nine."))
    corpus = load(
        make_project(tmp_path, {"docs/x/DOC-2026-0900.md": doctrine, "docs/x/DOC-2026-0901.md": example("doctrine", ("0900", "0901"))})
    )
    assert describe_citable(corpus, "doctrine") == {
        "lists": [["1.2", "1.9", "1.10", "general"], []],
        "of": {"DOC-2026-0900": 0, "DOC-2026-0901": 1},
    }
    texts = dict(write_form_files(Site(corpus, Addresses(), TODAY)))
    assert texts["submit/data/citable-doctrine.js"].startswith('milpartForm.cite("doctrine",{"lists":[["1.2"')


def test_says_whom_to_send_a_file_to(tmp_path: Path) -> None:
    """Where a project names somebody."""
    site = Site(load(make_project(tmp_path)), Addresses(), TODAY)
    assert '"contact":"lessons@example.org"' in dict(write_form_files(site, (), "lessons@example.org"))["submit/data/lesson.js"]


def test_what_may_say_the_same(definitions: dict[str, dict[str, Any]]) -> None:
    """As for milpart duplicates: a lesson may be there as a practice, and no actor or term says the same as a lesson."""
    assert definitions["lesson"]["alike"] == definitions["best-practice"]["alike"] == ["lesson", "best-practice"]
    assert definitions["activity"]["alike"] == ["activity"]
