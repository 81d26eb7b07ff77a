"""``milpart check --format`` for forges, from the command to what a forge reads: right by its schema, and in the right file."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from jsonschema import Draft4Validator

from tests.cli.commands import run
from tests.diagnostics.reports import ant_schema, jenkins_schema, sarif_schema
from tests.diagnostics.test_github import read_command
from tests.projects import LESSON, base_lesson, make_project
from tests.repositories import git

WRONG = base_lesson(("pillars: [train]", "pillars: [trian]"))
IN_REPOSITORY = f"records of 2026/{LESSON}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with a wrong lesson, in a folder of a repository."""
    git(tmp_path, "init", "--quiet")
    return make_project(tmp_path / "records of 2026", {LESSON: WRONG})


def check(project: Path, format_: str, *arguments: str) -> str:
    """Check a project that has an error, and give what is printed."""
    ran = run("check", "--format", format_, *arguments, cwd=project)
    assert (ran.returncode, ran.stderr) == (1, "")
    return ran.stdout


def test_gitlab(project: Path) -> None:
    """One issue, in the file as the repository knows it."""
    (issue,) = json.loads(check(project, "gitlab"))
    assert issue["location"] == {"path": IN_REPOSITORY, "lines": {"begin": 13}}
    assert (issue["check_name"], issue["severity"]) == ("MP501", "blocker")


def test_github(project: Path) -> None:
    """One annotation, in the file as the repository knows it."""
    (line,) = check(project, "github").splitlines()
    command = read_command(line)
    assert command is not None
    assert command.properties == {"file": IN_REPOSITORY, "line": "13", "col": "11", "title": "MP501 unknown term"}


def test_sarif(project: Path) -> None:
    """One result, which the schema of OASIS allows, in the file as the repository knows it."""
    log = json.loads(check(project, "sarif"))
    Draft4Validator(json.loads(sarif_schema().read_text(encoding="utf-8"))).validate(log)
    (result,) = log["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == IN_REPOSITORY.replace(" ", "%20")
    assert place["region"] == {"startLine": 13, "startColumn": 11}


def test_junit(project: Path) -> None:
    """A case for each file, one of them with a failure, as the schemas allow."""
    root = ET.fromstring(check(project, "junit"))  # noqa: S314 - our own text
    for schema in (jenkins_schema(), ant_schema()):
        xmlschema.XMLSchema(schema).validate(root)
    cases = {case.get("name", ""): [child.tag for child in case] for case in root.iter("testcase")}
    assert cases[IN_REPOSITORY] == ["failure"]
    assert [name for name, children in cases.items() if children] == [IN_REPOSITORY]
    assert len(cases) > 1


def test_path_narrows_reports(project: Path) -> None:
    """To findings and files of that path; JSON keeps to the path in the project."""
    assert len(ET.fromstring(check(project, "junit", LESSON)).findall(".//testcase")) == 1  # noqa: S314 - our own text
    assert json.loads(check(project, "json", LESSON))["diagnostics"][0]["path"] == LESSON
    ran = run("check", "--format", "gitlab", "docs", cwd=project)
    assert (ran.returncode, ran.stdout) == (0, "[]\n")
