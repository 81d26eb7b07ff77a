"""The commands that only look: explain, schema, list, show, search, and the help of all."""

import json
import os
from pathlib import Path

import pytest

from milpart_docs.cli.program import COMMANDS
from milpart_docs.rules.catalogue import RULES
from tests.cli.commands import ROOT, run
from tests.programs import run_afresh
from tests.projects import make_project


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example(command: str) -> None:
    """Every command explains itself, with an example; and it imports all that it needs."""
    ran = run_afresh("milpart_docs.cli.main", command, "--help", folder=ROOT, environment=os.environ)
    assert ran.returncode == 0
    assert f"Example: milpart {command}" in ran.stdout


def test_explain_prints_the_manual() -> None:
    """The manual has promise, reason and both examples; the code's case does not matter."""
    ran = run("explain", "mp201")
    assert "Every reference leads to a record that exists." in ran.stdout
    assert "Correct:" in ran.stdout
    assert "context: ACT-2026-9999" in ran.stdout
    assert "milpart fix mends it" in ran.stdout
    assert "milpart fix" not in run("explain", "MP202").stdout


def test_explain_lists_all_rules_and_knows_the_nearest() -> None:
    """Without a code, every rule has its line; a wrong code gets a hint."""
    assert [line[:5] for line in run("explain").stdout.splitlines()] == list(RULES)
    wrong = run("explain", "MP2O1")
    assert (wrong.returncode, "did you mean MP201?" in wrong.stderr) == (2, True)


def test_schema_of_a_wrong_type_names_the_nearest() -> None:
    """A misspelled type ends with status 2."""
    ran = run("schema", "leson")
    assert (ran.returncode, "did you mean lesson?" in ran.stderr) == (2, True)


def test_list_narrows_by_type_and_fields(tmp_path: Path) -> None:
    """Conditions hold together, look into lists and into parts."""
    project = make_project(tmp_path)
    rows = json.loads(run("list", "--format", "json", cwd=project).stdout)
    assert [row["id"] for row in rows] == ["ACR-EUMS", "ACR-EUTM-EXAMPLE", "ACT-2026-0001", "LL-2026-0001"]
    assert {"id", "type", "title", "status", "path"} <= set(rows[0])
    both = run("list", "--where", "partners=MLI", "--where", "partners=NER", cwd=project).stdout
    assert both == "LL-2026-0001\tlesson\tlesson-identified\tA new task needs lead time\n"
    assert "ACT-2026-0001" in run("list", "--where", "providers.actor=ACR-EUTM-EXAMPLE", cwd=project).stdout
    assert run("list", "--where", "partners", cwd=project).returncode == 2


def test_show_gives_links_and_backlinks(tmp_path: Path) -> None:
    """Both directions, by relation; a record that is not there ends with status 1 and the nearest."""
    project = make_project(tmp_path)
    shown = json.loads(run("show", "ACT-2026-0001", "--format", "json", cwd=project).stdout)
    assert {"relation": "provider", "id": "ACR-EUTM-EXAMPLE"} in shown["links"]
    assert {"relation": "cited by", "id": "LL-2026-0001"} in shown["backlinks"]
    assert {"relation": "related", "id": "LL-2026-0001"} in shown["backlinks"]
    missing = run("show", "ACT-2026-0002", cwd=project)
    assert (missing.returncode, "did you mean ACT-2026-0001?" in missing.stderr) == (1, True)


def test_search_ranks_narrows_counts_and_suggests(tmp_path: Path) -> None:
    """A word of the title stands first; facets narrow and are counted; a misspelled word gets a suggestion."""
    project = make_project(tmp_path)
    answer = json.loads(run("search", "instructors programme", "--format", "json", cwd=project).stdout)
    assert answer["hits"][0]["id"] == "LL-2026-0001"
    assert answer["hits"][0]["url"] == "records/LL-2026-0001/"
    assert answer["facets"]["type"] == {"lesson": 1, "activity": 1}
    narrowed = json.loads(run("search", "instructors", "--facet", "type=activity", "--format", "json", cwd=project).stdout)
    assert [hit["id"] for hit in narrowed["hits"]] == ["ACT-2026-0001"]
    wrong = json.loads(run("search", "instrutcors", "--format", "json", cwd=project).stdout)
    assert ({hit["id"] for hit in wrong["hits"]}, wrong["suggestion"]) == ({"LL-2026-0001", "ACT-2026-0001"}, "instructors")


@pytest.mark.parametrize("query", ['"', "(((", "a:b", "AND", "*", "~", "[a TO", "\\", "-x", "é" * 500])
def test_search_fails_on_nothing_that_people_type(tmp_path: Path, query: str) -> None:
    """Whatever is typed is a query."""
    ran = run("search", "--format", "json", "--", query, cwd=make_project(tmp_path))
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("stauts", "no record type has a field stauts; did you mean status?"),
        ("providers.actr", "no record type has a field providers.actr; did you mean providers.actor?"),
        ("title.x", "no record type has a field title.x"),
    ],
)
def test_list_knows_the_nearest_field(tmp_path: Path, field: str, said: str) -> None:
    """A field that no record can have is a mistake, not a list without records."""
    ran = run("list", "--where", f"{field}=x", cwd=make_project(tmp_path))
    assert (ran.returncode, ran.stderr) == (2, f"milpart: --where {field}=x: {said}\n")


def test_show_tells_pages_from_records(tmp_path: Path) -> None:
    """A page has no identifier: it stands beside the backlinks, and only where there is one."""
    project = make_project(tmp_path, {"docs/page.md": "See [[LL-2026-0001]] and [[LL-2026-0001]].\n"})
    shown = json.loads(run("show", "LL-2026-0001", "--format", "json", cwd=project).stdout)
    assert shown["cited_on"] == ["docs/page.md"]
    assert all("/" not in link["id"] for link in shown["backlinks"])
    assert "cited_on" not in json.loads(run("show", "ACT-2026-0001", "--format", "json", cwd=project).stdout)
    assert "cited_on: docs/page.md\n" in run("show", "LL-2026-0001", cwd=project).stdout
