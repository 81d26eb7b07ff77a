"""Pipelines in tests: read as forges read them, and their commands run as a runner runs them."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from milpart_docs.authoring.project.contents import NewProject, build_project
from milpart_docs.authoring.project.data_files import read_data
from milpart_docs.authoring.project.forges import Forge
from tests.projects import TODAY
from tests.repositories import git

SCHEMAS = files("check_jsonschema.builtin_schemas.vendor")
"""What forges publish of the form of pipelines, as a program that checks them carries it."""
DAY = {"SOURCE_DATE_EPOCH": "1795305600", "NO_MKDOCS_2_WARNING": "1"}  # 2026-11-22
GITLAB = "gitlab-ci.yml"
GITHUB = "github-workflow.yml"
LESSON = "lessons/LL-2026-0002-second.md"
SECOND = """\
---
id: LL-2026-0002
type: lesson
title: Radios that nobody could charge stayed in their boxes
status: observation-submitted
marking: PUBLIC
originator: ACR-EXAMPLE-STAFF
created: 2026-11-21
modified: 2026-11-21
language: en
summary: The chargers were ordered in another year than the radios.
topics: [signals]
pillars: [equip]
date_observed: 2026
context: ACR-EXAMPLE-MISSION
illustrative: true
---

## Observation

Forty radios arrived in spring. Their chargers had been ordered from another budget and came in autumn; until then the company used runners.

## Illustration

This lesson is invented.
"""


class Yaml12(yaml.SafeLoader):
    """Reads YAML as forges do: ``on`` is a key, and no word for *true*."""


Yaml12.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(?:true|false)"), list("tf"))


def read_yaml(text: str) -> Any:
    """Read a text as YAML 1.2."""
    return yaml.load(text, Loader=Yaml12)  # noqa: S506 - a safe loader


def read_pipeline(name: str) -> Any:
    """Read a pipeline of the data."""
    return read_yaml(read_data(name))


def files_of(name: str = "Records", *forges: Forge) -> Mapping[str, str]:
    """Give the files of a new project."""
    return build_project(NewProject(name, forges or tuple(Forge), TODAY))


def make_repository(root: Path, files: Mapping[str, str] | None = None) -> Path:
    """Make a new project with a first commit on ``main``, a repository beside it that it came from, and files in a branch of its own."""
    write(root, files_of())
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=first")
    git(root.parent, "clone", "--quiet", "--bare", root.name, "target.git")
    git(root, "remote", "add", "origin", str(root.parent / "target.git"))
    git(root, "fetch", "--quiet", "origin")
    git(root, "checkout", "--quiet", "-b", "second")
    if files:
        write(root, files)
        git(root, "add", "--all")
        git(root, "commit", "--quiet", "--message=second")
    return root


def write(root: Path, files: Mapping[str, str]) -> None:
    """Write files into a project."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def second_lesson(*changes: tuple[str, str], path: str = LESSON) -> dict[str, str]:
    """Give another lesson about something else, with some texts replaced."""
    text = SECOND
    for old, replacement in changes:
        assert old in text
        text = text.replace(old, replacement)
    return {path: text}


def gitlab_script(job: str) -> str:
    """Give the commands of a job in ``.gitlab-ci.yml`` as the runner joins them, without those that install."""
    return "\n".join(["set -eo pipefail", *read_pipeline(GITLAB)[job]["script"]])


def github_scripts(job: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give the commands of each step of a job in the workflow and its environment, without the step that installs."""
    for step in read_pipeline(GITHUB)["jobs"][job]["steps"]:
        if "run" in step and step["name"] != "Install":
            yield "set -eo pipefail\n" + step["run"], step.get("env", {})


def run_script(script: str, root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run commands with bash in a project, with the programs of this environment in the place of those that a pipeline installs."""
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("CI", "GIT", "MILPART"))}
    variables = {**kept, **DAY, "PATH": path, "HOME": str(root.parent), **environment}
    return subprocess.run(
        ["bash", "-c", script],  # noqa: S607 - the bash of the system
        cwd=root,
        env=variables,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
