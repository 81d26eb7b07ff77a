"""The settings of Decap CMS: each field of the model has a widget, sign-in follows the repository, and both forms say the same."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from milpart_docs.corpus import Corpus, Settings
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.inputs import inputs_of
from milpart_docs.views.cms.backend import Access, build_backend, find_hosts
from milpart_docs.views.cms.collections import Start
from milpart_docs.views.cms.configuration import CmsOptions, build_configuration, render_file, render_script
from milpart_docs.views.cms.page import build_policy, render_page
from milpart_docs.views.forge import Forge, find_forge
from tests.projects import TODAY, load, make_project

START = Start(TODAY, frozenset({"LL-2026-0041"}))
GITLAB = "https://gitlab.example/group/team/records"


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Load the base project."""
    return load(make_project(tmp_path))


@pytest.fixture
def settings(corpus: Corpus) -> dict[str, Any]:
    """Build the settings of the base project."""
    return build_configuration(corpus, None, CmsOptions(), "A small project", START)


def forge_of(repository: str, folder: str = "") -> Forge | None:
    """Give the forge that an address tells of."""
    return find_forge(Settings(Path(), repository=repository), folder)


def fields_of(settings: dict[str, Any], type_name: str) -> dict[str, Any]:
    """Give the fields of a collection by their names."""
    (collection,) = (found for found in settings["collections"] if found["name"] == type_name)
    return {field["name"]: field for field in collection["fields"]}


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_every_field_has_a_widget(settings: dict[str, Any], type_name: str) -> None:
    """Each type has a collection with all its fields and the text; Decap asks for a label and says what the field means."""
    fields = fields_of(settings, type_name)
    assert sorted(fields) == sorted(["body", *(given.key for given in inputs_of(type_name))])
    assert all(field["widget"] == "hidden" or (field["label"] and field["hint"]) for field in fields.values())
    assert fields["type"] == {"name": "type", "widget": "hidden", "default": type_name}


def test_file_names_come_from_the_identifier(settings: dict[str, Any]) -> None:
    """Never from the title; records are numbered on from what is, and from what was."""
    assert {collection["slug"] for collection in settings["collections"]} == {"{{fields.id}}"}
    assert fields_of(settings, "lesson")["id"]["default"] == "LL-2026-0042"
    assert fields_of(settings, "actor")["id"]["default"] == ""
    assert {collection["name"]: collection["folder"] for collection in settings["collections"]}["lesson"] == "lessons"


def test_a_lesson_begins_with_six_fields_and_the_observation(settings: dict[str, Any]) -> None:
    """They stand first; everything else has a value or may be left out."""
    names = [name for name in fields_of(settings, "lesson") if name != "type"]
    assert names[:7] == ["title", "summary", "topics", "originator", "date_observed", "context", "body"]
    assert fields_of(settings, "lesson")["body"]["default"] == "## Observation\n\n"
    required = [field for field in fields_of(settings, "lesson").values() if field.get("required") and field["name"] not in names[:7]]
    assert all(field["default"] for field in required)


def test_widgets_follow_the_kinds(settings: dict[str, Any]) -> None:
    """Terms, countries, days, records, groups, lists, states: each as it is best entered."""
    lesson, activity, course = (fields_of(settings, name) for name in ("lesson", "activity", "course"))
    assert {"label": "Norway (NOR)", "value": "NOR"} in lesson["partners"]["options"]
    assert lesson["partners"]["multiple"]
    assert [option["value"] for option in lesson["pillars"]["options"]] == ["advise", "train", "equip", "accompany", "reform"]
    assert lesson["pillars"]["options"][1]["label"].startswith("Train: ")
    assert (lesson["created"]["widget"], lesson["created"]["format"], lesson["created"]["default"]) == ("datetime", "YYYY-MM-DD", "{{now}}")
    assert (lesson["originator"]["widget"], lesson["originator"]["collection"]) == ("relation", "actor")
    assert [option["value"] for option in lesson["context"]["options"]] == ["ACR-EUTM-EXAMPLE", "ACT-2026-0001"]
    assert lesson["topics"]["hint"].endswith("Write commas between them.")
    assert "Needed from the state “Lesson identified” on." in lesson["root_cause"]["hint"]
    assert [field["name"] for field in activity["providers"]["fields"]] == ["actor", "role"]
    assert activity["location"]["fields"][0]["required"] is False
    assert course["duration"]["required"] is False, "a duration in words is one, too, and no widget shows both"


def test_no_marking_above_the_ceiling_is_offered(tmp_path: Path) -> None:
    """What the repository may not hold cannot be chosen."""
    config = "site_name: X\nplugins:\n  - milpart/records: {ceiling: LIMITE}\n"
    low = load(make_project(tmp_path, {"mkdocs.yml": config}))
    offered = fields_of(build_configuration(low, None, CmsOptions(), "X", START), "lesson")["marking"]["options"]
    assert [option["value"] for option in offered] == ["PUBLIC", "LIMITE"]


def test_the_file_and_the_script_say_the_same(settings: dict[str, Any]) -> None:
    """The file is for people; the page takes the script, in which lists of choices stand once."""
    assert yaml.safe_load(render_file(settings)) == settings
    first, second, rest = render_script(settings, {}).split("\n", 2)
    given = json.loads(second.removeprefix("window.milpartCms = ").removesuffix(";"))
    assert (first, rest) == ("window.CMS_MANUAL_INIT = true;", "")
    assert len({json.dumps(listed) for listed in given["lists"]}) == len(given["lists"])
    assert given["config"]["collections"][0]["fields"][0] == {"name": "type", "widget": "hidden", "default": "lesson"}


@pytest.mark.parametrize(
    ("repository", "access", "expected"),
    [
        ("https://gitlab.com/a/b", Access(), {"name": "gitlab"}),
        ("https://gitlab.com/a/b", Access(app_id="k"), {"name": "gitlab", "auth_type": "pkce", "app_id": "k"}),
        (GITLAB, Access(), {"name": "gitlab", "base_url": "https://gitlab.example", "api_root": "https://gitlab.example/api/v4"}),
        ("https://github.com/a/b", Access(base_url="https://in.example"), {"name": "github", "base_url": "https://in.example"}),
        ("https://github.example/a/b", Access(), {"name": "github", "api_root": "https://github.example/api/v3"}),
        ("", Access(), {"name": "proxy", "proxy_url": "http://127.0.0.1:8081/api/v1"}),
    ],
)
def test_backend_follows_the_repository(repository: str, access: Access, expected: dict[str, str]) -> None:
    """GitLab of one's own and GitHub's enterprise server are found at their own addresses."""
    built = build_backend(forge_of(repository), "main", access)
    assert {key: value for key, value in built.items() if key not in {"repo", "branch", "squash_merges", "commit_messages"}} == expected
    assert built["branch"] == "main"


def test_repository_is_named_by_its_whole_path() -> None:
    """Groups within groups belong to the name."""
    assert build_backend(forge_of(GITLAB), "main", Access())["repo"] == "group/team/records"


def test_a_project_in_a_folder_of_its_repository(corpus: Corpus) -> None:
    """Decap names files from the top of the repository."""
    built = build_configuration(corpus, forge_of(GITLAB, "allied/records/"), CmsOptions(), "X", START)
    folders = {collection["name"]: collection["folder"] for collection in built["collections"]}
    assert (folders["lesson"], built["media_folder"]) == ("allied/records/lessons", "allied/records/docs/assets")


def test_the_page_calls_the_site_and_the_forge_alone() -> None:
    """The policy names the forge that the settings name, and nobody else; a title is text."""
    hosts = find_hosts(build_backend(forge_of(GITLAB), "main", Access()))
    assert hosts == ("https://gitlab.example",)
    assert "connect-src 'self' https://gitlab.example blob:" in build_policy(hosts)
    assert find_hosts(build_backend(forge_of("https://github.com/a/b"), "main", Access())) == ("https://api.github.com",)
    assert find_hosts(build_backend(forge_of("https://gitlab.com/a/b"), "main", Access())) == ("https://gitlab.com",)
    assert "<title>Write and change records · A &lt;b&gt;</title>" in render_page("A <b>", hosts)


def test_the_year_is_that_of_the_build(corpus: Corpus) -> None:
    """Numbers begin anew each year."""
    later = build_configuration(corpus, None, CmsOptions(), "X", Start(date(2027, 1, 2)))
    assert fields_of(later, "lesson")["id"]["default"] == "LL-2027-0001"
